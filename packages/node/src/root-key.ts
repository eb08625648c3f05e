// The file of a vendor's root key: 32 bytes that only their owner may read, perhaps on a medium that is put away.

import { randomBytes } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Signer } from '@pregon/protocol'
import { nativeSigner } from './signer.ts'
import { VendorError } from './vendor-errors.ts'

const rootKeyBytes = 32

/** Where the root key is unless it is kept apart. */
export const ownRootKeyPath = (dataFolder: string): string => join(dataFolder, 'keys', 'root.key')

/** Undefined where there is no such file. Throws a `VendorError` of code `root-key-unusable`. */
export function readRootKey(path: string): Signer | undefined {
  const descriptor = openIfThere(path)
  if (descriptor === undefined) return undefined
  try {
    const stats = fstatSync(descriptor)
    const secret = new Uint8Array(rootKeyBytes)
    if (!stats.isFile() || stats.size !== rootKeyBytes || readSync(descriptor, secret) !== rootKeyBytes)
      throw unusable(path, `does not hold ${rootKeyBytes} bytes: restore it from a backup, or name the right file`)
    if ((stats.mode & 0o077) !== 0)
      throw unusable(
        path,
        `may be read by others: run «chmod 600 '${path}'», or mount its medium for yourself only (umask=077)`,
      )
    return nativeSigner(secret)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Makes a root key where none is yet, and returns once it is on the disk. The folder must be there: that of a medium
 * which is not in is never made. Throws a `VendorError`.
 */
export function createRootKey(path: string): Signer {
  const secret = new Uint8Array(randomBytes(rootKeyBytes))
  try {
    writeFileSync(path, secret, { mode: 0o600, flag: 'wx', flush: true })
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') throw unusable(path, 'is there already, and is never overwritten', cause)
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw unusable(path, `cannot be made: the folder «${dirname(path)}» does not exist, so put its medium in`, cause)
    // Half a key is none, and nothing may stand in the way of the next try.
    rmSync(path, { force: true })
    throw unusable(path, `could not be made (${message}): check the folder`, cause)
  }
  return nativeSigner(secret)
}

function openIfThere(path: string): number | undefined {
  try {
    // Without waiting, as a named pipe would have it.
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw unusable(path, `could not be read (${message}): check its permissions`, cause)
  }
}

const unusable = (path: string, what: string, cause?: unknown): VendorError =>
  new VendorError('root-key-unusable', `The root key «${path}» ${what}.`, { cause })
