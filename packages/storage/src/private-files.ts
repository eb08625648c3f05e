// Files and folders that only their owner may read: how they are made, and how others' are told apart.

import { chmodSync, closeSync, fsyncSync, linkSync, lstatSync, openSync, renameSync, rmSync, type Stats } from 'node:fs'

export const privateFileMode = 0o600
export const privateFolderMode = 0o700

/** The permission bits that let others read, write or run. */
export const othersMay = { anything: 0o077, write: 0o022 } as const

/** Whether a file or folder belongs to the user that this process acts as. Always true where users have no numbers. */
export function isOwn({ uid }: Stats): boolean {
  const ownUid = process.geteuid?.()
  return ownUid === undefined || uid === ownUid
}

/**
 * Makes a file private, an empty one if there is none. An existing file is never opened: closing it again would let go
 * of the locks that SQLite, in the same process, holds on it.
 */
export function ensurePrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', privateFileMode))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    chmodSync(path, privateFileMode)
  }
}

/** Waits until the names in a folder are on the disk: a file that was synced may lose its name in a power cut. */
export function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Whether anything lies under this name, a broken link included. */
export const isTaken = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

export const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true

/** Moves a file to a name that nothing lies under. Returns false, and removes the file, if something does. */
export function moveToFreeName(draftPath: string, path: string): boolean {
  if (isTaken(path)) return removeDraft(draftPath, false)
  try {
    // A second name, unlike a move, never replaces what another process has put there since.
    linkSync(draftPath, path)
  } catch {
    if (isTaken(path)) return removeDraft(draftPath, false)
    // Not every file system knows second names. Any other failure will be the move's, too.
    renameSync(draftPath, path)
    return true
  }
  return removeDraft(draftPath, true)
}

function removeDraft(path: string, result: boolean): boolean {
  rmSync(path, { force: true })
  return result
}
