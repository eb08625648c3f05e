// The one error class of this package: the data folder, a key or the database could not be used as asked.

import type { Details } from '@pregon/protocol'

/** Every code. Where one has several sentences, `details.case` is one of these and says which it is. */
export const storageErrorCases = {
  /** The data folder is a file, or lies below one. */
  'not-a-folder': [],
  /** The data folder belongs to another user. */
  'foreign-folder': [],
  /** Other users may write in the data folder. */
  'folder-exposed': [],
  /** Another process works in the data folder. */
  'folder-in-use': ['known-process', 'unknown-process'],
  /** Other users may read a key, or it is another user's. */
  'key-exposed': ['foreign', 'exposed'],
  /** A key file does not hold what it should. */
  'key-damaged': [],
  /** A key would replace another. */
  'key-exists': [],
  /** The folder of a key that is kept apart is not there. */
  'no-folder': [],
  /** The database was written by a newer version of this program. */
  'newer-version': [],
  /** The database belongs to another program. */
  'foreign-database': [],
  /** A file is not what it was when it was written. */
  damaged: [],
  /** Another program holds the database. */
  locked: [],
  'disk-full': [],
  /** The system forbids reading or writing. */
  'no-access': [],
  /** Reading or writing failed for another reason, which the message quotes. */
  failed: [],
} as const satisfies Record<string, readonly string[]>

export type StorageErrorCode = keyof typeof storageErrorCases

export interface StorageErrorOptions extends ErrorOptions {
  readonly details?: Details
}

/** The message is one sentence for people that names the folder or file and the remedy. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageErrorCode
  /** What the message is about: enough to say it in another language. */
  readonly details: Details

  constructor(code: StorageErrorCode, message: string, { details = {}, ...options }: StorageErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.details = details
  }
}
