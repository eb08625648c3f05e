// One secret in one file that only its owner may read: checked whenever it is read, whole or absent when it is written.

import { closeSync, constants, fstatSync, openSync, readFileSync, rmSync, writeFileSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { StorageError } from './errors.ts'
import { isOwn, moveToFreeName, othersMay, privateFileMode, syncFolder } from './private-files.ts'

/** Why a file cannot be trusted with a secret. */
export type SecretFlaw = 'not-a-file' | 'foreign' | 'exposed'

export function secretFlaw(stats: Stats): SecretFlaw | undefined {
  if (!stats.isFile()) return 'not-a-file'
  if (!isOwn(stats)) return 'foreign'
  return (stats.mode & othersMay.anything) === 0 ? undefined : 'exposed'
}

/** The secret, `bytes` long; undefined where there is no file. Throws a `StorageError`: `key-exposed`, `key-damaged`. */
export function readSecretFile(path: string, bytes: number): Uint8Array | undefined {
  const descriptor = openIfThere(path)
  if (descriptor === undefined) return undefined
  try {
    // The checks ask the open file, which nobody can swap for another.
    const stats = fstatSync(descriptor)
    const flaw = secretFlaw(stats)
    if (flaw === 'not-a-file' || stats.size !== bytes) throw damaged(path, bytes)
    if (flaw !== undefined) throw exposed(path, flaw)
    return new Uint8Array(readFileSync(descriptor))
  } finally {
    closeSync(descriptor)
  }
}

function openIfThere(path: string): number | undefined {
  try {
    // Without waiting: opening a named pipe would last until somebody writes into it.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause
  }
}

/**
 * Writes a secret to a name that nothing lies under, and returns once it is on the disk: false if something does.
 * It is written to `draftPath` first, so that a file under its name is always whole.
 */
export function writeSecretFile(path: string, secret: Uint8Array, draftPath: string): boolean {
  rmSync(draftPath, { force: true })
  writeFileSync(draftPath, secret, { mode: privateFileMode, flag: 'wx', flush: true })
  const isWritten = moveToFreeName(draftPath, path)
  syncFolder(dirname(path))
  return isWritten
}

const remedies: Readonly<Record<Exclude<SecretFlaw, 'not-a-file'>, (path: string) => string>> = {
  foreign: () => 'belongs to another user: if the key is yours, make the file yours with «chown»',
  exposed: (path) => `may be read by others: run «chmod 600 '${path}'»`,
}

const exposed = (path: string, flaw: keyof typeof remedies): StorageError =>
  new StorageError('key-exposed', `The key file «${path}» ${remedies[flaw](path)}.`, { details: { case: flaw, path } })

const damaged = (path: string, bytes: number): StorageError =>
  new StorageError(
    'key-damaged',
    `The key file «${path}» does not hold ${bytes} bytes: restore it from a backup, or move it away to get a new key.`,
    { details: { path, bytes } },
  )
