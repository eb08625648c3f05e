// Writing what `pregon-vendor init` made: both files whole or none, and nothing that is there already is lost.

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { CliError } from '@pregon/cli'

export interface NewFile {
  readonly path: string
  readonly text: string
  readonly mayReplace: boolean
}

/** Throws a `CliError` where a file is there, or cannot be written. */
export function writeNewFiles(files: readonly NewFile[]): void {
  for (const { path, mayReplace } of files) ensureFree(path, mayReplace)
  const drafts = files.map(({ path }) => `${path}.new`)
  try {
    for (const [i, { path, text }] of files.entries()) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(drafts[i]!, text, { flush: true })
    }
    for (const [i, { path }] of files.entries()) renameSync(drafts[i]!, path)
  } catch (cause) {
    for (const draft of drafts) rmSync(draft, { force: true })
    throw new CliError('file', `The files could not be written (${(cause as Error).message}): check the folder.`, {
      cause,
    })
  }
}

export function ensureFree(path: string, mayReplace: boolean): void {
  if (mayReplace || !existsSync(path)) return
  throw new CliError(
    'file',
    `--config: «${path}» is there already: keep it, name another file, or replace it with --force.`,
  )
}
