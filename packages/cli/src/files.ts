// Reading a file that a person named: bounded, as UTF-8 text, and with a sentence for all that can be wrong with it.

import { createReadStream } from 'node:fs'
import { CliError } from './errors.ts'

export interface FileToRead {
  readonly path: string
  /** What the person named it with, such as `--file` or `terms.file`. */
  readonly named: string
  readonly maxBytes: number
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist: check the path',
  ENOTDIR: 'does not exist: check the path',
  EISDIR: 'is a folder: name a file in it',
  EACCES: 'may not be read by this user: check its permissions',
  EPERM: 'may not be read by this user: check its permissions',
}

/** Reads a file whole. Throws a `CliError` of code `file`. */
export async function readBoundedFile({ path, named, maxBytes }: FileToRead): Promise<Buffer> {
  const chunks: Buffer[] = []
  try {
    // One byte more than allowed tells a file that is too large, also where its size is not known beforehand.
    for await (const chunk of createReadStream(path, { end: maxBytes })) chunks.push(chunk as Buffer)
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    throw new CliError('file', `${named}: «${path}» ${reasons[code] ?? `could not be read (${message})`}.`, { cause })
  }
  const bytes = Buffer.concat(chunks)
  if (bytes.length <= maxBytes) return bytes
  throw new CliError(
    'file',
    `${named}: «${path}» is larger than ${sizeOf(maxBytes)}, the most that is read: is it the right file?`,
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} KiB` : `${Math.floor(bytes / 1024 / 1024)} MiB`
}
