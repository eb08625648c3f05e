// Secret keys, one file each: in the folder `keys`, or kept apart where their owner says. SPEC section 6 says what each is for.

import { randomBytes } from 'node:crypto'
import { mkdirSync, readlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { StorageError } from './errors.ts'
import { guard } from './failures.ts'
import { isLink, isTaken, privateFolderMode, syncFolder } from './private-files.ts'
import { readSecretFile, writeSecretFile } from './secret-file.ts'

/**
 * The secret of this name, `bytes` long, from `keys/NAME.key`. The first call makes it, of random bytes, and returns
 * once it is on the disk. A name is in kebab-case. A file that is not as it should be is never overwritten.
 * Throws a `StorageError`: `key-exposed`, `key-damaged`, `no-access`, `disk-full`.
 */
export function loadOrCreateSecret(folder: DataFolder, name: string, bytes: number): Uint8Array {
  const path = keyPath(folder, name)
  return guard(path, () => {
    const known = readSecretFile(path, bytes)
    if (known !== undefined) return known
    const secret = new Uint8Array(randomBytes(bytes))
    if (!writeToFolder(path, secret)) throw taken(path)
    return secret
  })
}

/** The secret of this name, as `loadOrCreateSecret` finds it; undefined where there is none. Throws as it does. */
export function readSecret(folder: DataFolder, name: string, bytes: number): Uint8Array | undefined {
  const path = keyPath(folder, name)
  return guard(path, () => readSecretFile(path, bytes))
}

/** Whether a key of this name is in the folder, also one that cannot be used as it is. Throws a `StorageError`: `no-access`. */
export function hasSecret(folder: DataFolder, name: string): boolean {
  const path = keyPath(folder, name)
  return guard(path, () => isTaken(path))
}

/**
 * Keeps a secret from elsewhere under this name, and returns once it is on the disk. It never replaces a key.
 * Throws a `StorageError`: `key-exists`, `no-access`, `disk-full`.
 */
export function importSecret(folder: DataFolder, name: string, secret: Uint8Array): void {
  const path = keyPath(folder, name)
  guard(path, () => {
    if (!writeToFolder(path, secret)) throw taken(path)
  })
}

/** The secret in a file outside the data folder, `bytes` long; undefined where there is none. Throws as `loadOrCreateSecret`. */
export function readSecretAt(path: string, bytes: number): Uint8Array | undefined {
  const absolutePath = resolve(path)
  return guard(absolutePath, () => readSecretFile(absolutePath, bytes))
}

/**
 * The secret in a file outside the data folder, which nobody's lock guards: of several processes that make it at once,
 * all get the same. Its folder is not made, since it may lie on a disk that is not there today.
 * Throws as `loadOrCreateSecret`, and `no-folder`.
 */
export function loadOrCreateSecretAt(path: string, bytes: number): Uint8Array {
  const linkPath = resolve(path)
  return guard(linkPath, () => {
    const known = readSecretFile(linkPath, bytes)
    if (known !== undefined) return known
    const realPath = followLink(linkPath)
    if (!isTaken(dirname(realPath))) throw noFolder(realPath)
    // A draft of its own for each process, or one could put another's half under the name.
    writeSecretFile(realPath, new Uint8Array(randomBytes(bytes)), `${realPath}.${process.pid}.new`)
    // Read back: the file may be another process's, or lie on a disk that keeps nothing private.
    const secret = readSecretFile(realPath, bytes)
    if (secret === undefined) throw noFolder(realPath)
    return secret
  })
}

/** Where a link leads, which may be nowhere yet; the path itself if it is none. */
const followLink = (path: string): string => (isLink(path) ? resolve(dirname(path), readlinkSync(path)) : path)

function keyPath(folder: DataFolder, name: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new RangeError(`a key's name is in kebab-case, not «${name}»`)
  return join(folder.path, 'keys', `${name}.key`)
}

/** Makes the folder `keys` with the first key. The data folder is this process's, so that one draft name is enough. */
function writeToFolder(path: string, secret: Uint8Array): boolean {
  const keysFolder = dirname(path)
  mkdirSync(keysFolder, { recursive: true, mode: privateFolderMode })
  const isWritten = writeSecretFile(path, secret, `${path}.new`)
  syncFolder(dirname(keysFolder))
  return isWritten
}

const taken = (path: string): StorageError =>
  new StorageError(
    'key-exists',
    `There is a key in «${path}» already, which is never replaced: choose another folder with --data, or move that key to a safe place first.`,
    { details: { path } },
  )

const noFolder = (path: string): StorageError =>
  new StorageError(
    'no-folder',
    `There is no folder «${dirname(path)}» for a key: make it, or connect the disk that holds it.`,
    { details: { folder: dirname(path) } },
  )
