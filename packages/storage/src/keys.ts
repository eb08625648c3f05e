// Secret keys, one file each in the folder `keys`. SPEC section 6 says what each is for.

import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { StorageError } from './errors.ts'
import { guard } from './failures.ts'
import { isOwn, othersMay, privateFileMode, privateFolderMode, syncFolder } from './private-files.ts'

/**
 * The secret of this name, `bytes` long, from `keys/NAME.key`. The first call makes it, of random bytes, and returns
 * once it is on the disk. A name is in kebab-case. A file that is not as it should be is never overwritten.
 * Throws a `StorageError`: `key-exposed`, `key-damaged`, `no-access`, `disk-full`.
 */
export function loadOrCreateSecret(folder: DataFolder, name: string, bytes: number): Uint8Array {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new RangeError(`a key's name is in kebab-case, not «${name}»`)
  const path = join(folder.path, 'keys', `${name}.key`)
  return guard(path, () => readSecret(path, bytes) ?? createSecret(path, bytes))
}

function readSecret(path: string, bytes: number): Uint8Array | undefined {
  const descriptor = openIfThere(path)
  if (descriptor === undefined) return undefined
  try {
    // The checks ask the open file, which nobody can swap for another.
    const stats = fstatSync(descriptor)
    if (!stats.isFile() || stats.size !== bytes) throw damaged(path, bytes)
    if (!isOwn(stats))
      throw exposed(path, 'belongs to another user: if the key is yours, make the file yours with «chown»')
    if ((stats.mode & othersMay.anything) !== 0) throw exposed(path, `may be read by others: run «chmod 600 '${path}'»`)
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

/** Written beside its place, then moved there: a file under its name is always whole. */
function createSecret(path: string, bytes: number): Uint8Array {
  const keysFolder = dirname(path)
  mkdirSync(keysFolder, { recursive: true, mode: privateFolderMode })
  const secret = new Uint8Array(randomBytes(bytes))
  const draftPath = `${path}.new`
  rmSync(draftPath, { force: true })
  writeFileSync(draftPath, secret, { mode: privateFileMode, flag: 'wx', flush: true })
  renameSync(draftPath, path)
  syncFolder(keysFolder)
  syncFolder(dirname(keysFolder))
  return secret
}

const exposed = (path: string, what: string): StorageError =>
  new StorageError('key-exposed', `The key file «${path}» ${what}.`)

const damaged = (path: string, bytes: number): StorageError =>
  new StorageError(
    'key-damaged',
    `The key file «${path}» does not hold ${bytes} bytes: restore it from a backup, or move it away to get a new key.`,
  )
