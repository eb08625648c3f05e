// Every maximum of this package, one documented line each.

export const limits = {
  /** How long a start waits for the lock of its data folder: long enough for a killed process to be gone. */
  maxFolderWaitMs: 500,
  /** How long one operation waits for another program, such as a person's SQLite shell. The node stands still meanwhile. */
  maxDatabaseWaitMs: 1000,
} as const
