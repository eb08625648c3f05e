// Writing a want to a file of the person's, never over one that is there.

import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { CliError } from '@pregon/cli'
import type { Words } from './words.ts'

/** Throws a `CliError`. */
export async function save(path: string, text: string, { texts }: Words): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    // Nothing was there, so that what is there now is a beginning that would be in the way of the next try.
    if (code !== 'EEXIST') await rm(path, { force: true }).catch(() => undefined)
    const why = code === 'EEXIST' ? texts.save.exists(path) : texts.save.failed(path, message)
    throw new CliError('file', why, { cause })
  }
}

/** Told before anybody has answered a question. Throws a `CliError`. */
export function ensureFree(path: string, { texts }: Words): void {
  if (existsSync(path)) throw new CliError('file', texts.save.exists(path))
}
