// The folder that holds all that a node keeps: made private, checked, and held by one process at a time.

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StorageError } from './errors.ts'
import { guard } from './failures.ts'
import { limits } from './limits.ts'
import { ensurePrivateFile, isOwn, othersMay, privateFileMode, privateFolderMode } from './private-files.ts'

/** A data folder that this process holds until it closes it or dies. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string
  /** Lets another process have it. Close first what was opened in it. A second call does nothing. */
  close(): void
}

/** Locks live as long as their connection, which the garbage collector would otherwise close with a forgotten folder. */
const heldLocks = new Set<DatabaseSync>()

/**
 * Opens a data folder, which is made (mode 0700, with its parents) if there is none.
 * Throws a `StorageError`: `not-a-folder`, `foreign-folder`, `folder-exposed`, `folder-in-use`, `no-access`, `disk-full`.
 */
export function openDataFolder(path: string): DataFolder {
  const absolutePath = resolve(path)
  return guard(absolutePath, () => {
    mkdirSync(absolutePath, { recursive: true, mode: privateFolderMode })
    ensureSafe(absolutePath)
    return holdFolder(absolutePath)
  })
}

/** Why a folder cannot be trusted with a node's data. */
export type FolderFlaw = 'not-a-folder' | 'foreign-folder' | 'folder-exposed'

export function folderFlaw(stats: Stats): FolderFlaw | undefined {
  if (!stats.isDirectory()) return 'not-a-folder'
  if (!isOwn(stats)) return 'foreign-folder'
  return (stats.mode & othersMay.write) === 0 ? undefined : 'folder-exposed'
}

function ensureSafe(path: string): void {
  const stats = statSync(path)
  const flaw = folderFlaw(stats)
  if (flaw === 'foreign-folder') {
    const sentence = `The data folder «${path}» belongs to another user (number ${stats.uid}): choose another folder with --data, or start as that user.`
    throw new StorageError('foreign-folder', sentence, { details: { path, uid: stats.uid } })
  }
  if (flaw === 'folder-exposed') {
    const sentence = `Other users may write in the data folder «${path}»: run «chmod go-w '${path}'», or choose another folder with --data.`
    throw new StorageError('folder-exposed', sentence, { details: { path } })
  }
}

function holdFolder(path: string): DataFolder {
  const lock = lockFolder(path)
  heldLocks.add(lock)
  const holderPath = join(path, 'lock.pid')
  const close = (): void => {
    if (!heldLocks.delete(lock)) return
    rmSync(holderPath, { force: true })
    lock.close()
  }
  try {
    // What a holder that was killed has left, or something else under this name, is not written through.
    rmSync(holderPath, { force: true })
    writeFileSync(holderPath, `${process.pid}\n`, { mode: privateFileMode, flag: 'wx' })
  } catch (cause) {
    close()
    throw cause
  }
  return { path, close }
}

/**
 * The lock is SQLite's own on an empty database: one transaction that never writes and never ends. The system lets go
 * of it when the process dies, however it dies, so that no leftover has to be told from a live holder.
 */
function lockFolder(path: string): DatabaseSync {
  const lockPath = join(path, 'lock')
  ensurePrivateFile(lockPath)
  const lock = new DatabaseSync(lockPath, { timeout: limits.maxFolderWaitMs })
  try {
    guard(lockPath, () => lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'))
    return lock
  } catch (cause) {
    lock.close()
    throw isLocked(cause) ? inUse(path, cause) : cause
  }
}

/**
 * Whether a process holds the folder now. Asking takes nothing from a holder: it shares the lock for a moment, for which
 * one who starts just then waits. Throws a `StorageError`.
 */
export function isHeld(path: string): boolean {
  const lockPath = join(path, 'lock')
  return guard(lockPath, () => {
    if (statSync(lockPath, { throwIfNoEntry: false })?.isFile() !== true) return false
    const lock = new DatabaseSync(lockPath, { readOnly: true, timeout: 0 })
    try {
      guard(lockPath, () => lock.prepare('SELECT name FROM sqlite_schema').all())
      return false
    } catch (cause) {
      if (isLocked(cause)) return true
      throw cause
    } finally {
      lock.close()
    }
  })
}

const isLocked = (cause: unknown): boolean => cause instanceof StorageError && cause.code === 'locked'

function inUse(path: string, cause: unknown): StorageError {
  const holder = readHolder(path)
  const who = holder === undefined ? 'another process' : `process ${holder}`
  const sentence = `The data folder «${path}» is in use by ${who}: stop it, or choose another folder with --data.`
  const details =
    holder === undefined ? { case: 'unknown-process', path } : { case: 'known-process', path, process: holder }
  return new StorageError('folder-in-use', sentence, { cause, details })
}

/** The holder's process id. It is told to people only, so a holder that has not written it yet does no harm. */
export function readHolder(path: string): string | undefined {
  try {
    return /^\d+$/m.exec(readFileSync(join(path, 'lock.pid'), 'utf8'))?.[0]
  } catch {
    return undefined
  }
}
