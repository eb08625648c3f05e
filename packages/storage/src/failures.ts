// What failures of the file system and of SQLite mean to people: one table each, one sentence for each meaning.

import { StorageError } from './errors.ts'

type Failure = 'not-a-folder' | 'damaged' | 'locked' | 'disk-full' | 'no-access' | 'failed'

const sentences: Readonly<Record<Failure, (path: string, cause: Error) => string>> = {
  'not-a-folder': (path) => `«${path}» is not a folder, or lies below a file: choose another place.`,
  damaged: (path) =>
    `«${path}» is damaged and was left as it is: restore it from a backup, or move it away to start anew.`,
  locked: (path) => `«${path}» is locked by another program: close that program and try again.`,
  'disk-full': (path) => `The disk that holds «${path}» is full: free some space and try again.`,
  'no-access': (path) => `The system forbids reading or writing «${path}»: check its permissions and its owner.`,
  failed: (path, cause) => `«${path}» could not be read or written (${cause.message}): check the path and the disk.`,
}

/** By the name that Node gives to an error of the system. Any other is `failed`. */
const systemFailures: ReadonlyMap<string, Failure> = new Map([
  ['EEXIST', 'not-a-folder'],
  ['ENOTDIR', 'not-a-folder'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'no-access'],
  ['EPERM', 'no-access'],
  ['EROFS', 'no-access'],
])

/** By SQLite's result code; its low byte is the kind, and an extended code may say more. Any other is our own mistake. */
const sqliteFailures: ReadonlyMap<number, Failure> = new Map([
  [3, 'no-access'], // SQLITE_PERM
  [5, 'locked'], // SQLITE_BUSY
  [6, 'locked'], // SQLITE_LOCKED
  [8, 'no-access'], // SQLITE_READONLY
  [10, 'failed'], // SQLITE_IOERR
  [10 | (19 << 8), 'disk-full'], // SQLITE_IOERR_SHMSIZE: no room for the index of the write-ahead log
  [11, 'damaged'], // SQLITE_CORRUPT
  [13, 'disk-full'], // SQLITE_FULL
  [14, 'no-access'], // SQLITE_CANTOPEN
  [26, 'damaged'], // SQLITE_NOTADB
])

/** Runs an action on `path`; its failures come out as a `StorageError`, a programmer's mistakes as they are. */
export function guard<T>(path: string, action: () => T): T {
  try {
    return action()
  } catch (cause) {
    const failure = cause instanceof Error ? failureOf(cause) : undefined
    if (failure === undefined) throw cause
    const { message } = cause as Error
    throw new StorageError(failure, sentences[failure](path, cause as Error), { cause, details: { path, message } })
  }
}

function failureOf(cause: Error & { code?: string; errcode?: number; syscall?: string }): Failure | undefined {
  const { code, errcode, syscall } = cause
  if (code === 'ERR_SQLITE_ERROR' && errcode !== undefined)
    return sqliteFailures.get(errcode) ?? sqliteFailures.get(errcode & 0xff)
  if (code !== undefined && syscall !== undefined) return systemFailures.get(code) ?? 'failed'
  return undefined
}
