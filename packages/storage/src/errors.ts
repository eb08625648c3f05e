// The one error class of this package: the data folder, a key or the database could not be used as asked.

export type StorageErrorCode =
  /** The data folder is a file, or lies below one. */
  | 'not-a-folder'
  /** The data folder belongs to another user. */
  | 'foreign-folder'
  /** Other users may write in the data folder. */
  | 'folder-exposed'
  /** Another process works in the data folder. */
  | 'folder-in-use'
  /** Other users may read a key, or it is another user's. */
  | 'key-exposed'
  /** A key file does not hold what it should. */
  | 'key-damaged'
  /** The database was written by a newer version of this program. */
  | 'newer-version'
  /** The database belongs to another program. */
  | 'foreign-database'
  /** A file is not what it was when it was written. */
  | 'damaged'
  /** Another program holds the database. */
  | 'locked'
  | 'disk-full'
  /** The system forbids reading or writing. */
  | 'no-access'
  /** Reading or writing failed for another reason, which the message quotes. */
  | 'failed'

/** The message is one sentence for people that names the folder or file and the remedy. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
