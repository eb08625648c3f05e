// Reading a file that a person named: bounded, as UTF-8 text, and with a sentence for all that can be wrong with it.

import { createReadStream } from 'node:fs'
import { mistake } from './mistakes.ts'

export interface FileToRead {
  readonly path: string
  /** What the person named it with, such as `--file` or `terms.file`. */
  readonly named: string
  readonly maxBytes: number
}

const cases: Readonly<Record<string, 'missing' | 'folder' | 'forbidden'>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
}

/** Reads a file whole. Throws a `CliError` of code `file`. */
export async function readBoundedFile({ path, named, maxBytes }: FileToRead): Promise<Buffer> {
  const chunks: Buffer[] = []
  try {
    // One byte more than allowed tells a file that is too large, also where its size is not known beforehand.
    for await (const chunk of createReadStream(path, { end: maxBytes })) chunks.push(chunk as Buffer)
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    const known = cases[code]
    if (known === undefined) throw mistake('file', 'unreadable', { named, path, reason: message }, cause)
    throw mistake('file', known, { named, path }, cause)
  }
  const bytes = Buffer.concat(chunks)
  if (bytes.length <= maxBytes) return bytes
  throw mistake('file', 'large', { named, path, ...sizeOf(maxBytes) })
}

function sizeOf(bytes: number): { size: number; unit: string } {
  const isSmall = bytes < 1024 * 1024
  return { size: Math.floor(bytes / 1024 / (isSmall ? 1 : 1024)), unit: isSmall ? 'KiB' : 'MiB' }
}
