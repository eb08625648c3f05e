// Every maximum of this package, one documented line each.

export const limits = {
  /** How long a start waits for the lock of its data folder: long enough for a killed process to be gone. */
  maxFolderWaitMs: 500,
  /** How long one operation waits for another program, such as a person's SQLite shell. The node stands still meanwhile. */
  maxDatabaseWaitMs: 1000,
  /** Entries of a byte store that a listing holds in memory: 1 MiB of the largest records that a DHT takes. */
  maxEntriesPerRead: 128,
  /** Peers remembered over a restart: a few are enough to find the network, and most of these may be gone. */
  maxRememberedPeers: 256,
  /** Offers that a vendor can look back at: some hundred megabytes of the largest, months of a busy shop. */
  maxSentOffers: 100_000,
  /** Key files that a report on a data folder lists: a node has a handful. */
  maxReportedKeys: 100,
  /** The largest database that a report checks page by page: a few seconds of reading. */
  maxCheckedDatabaseBytes: 1024 ** 3,
  /** Flaws of a damaged database that a report quotes. */
  maxReportedFlaws: 10,
  /** Below this, a report calls the disk nearly full: room for the largest pool, and for what SQLite writes beside it. */
  minFreeDiskBytes: 256 * 1024 ** 2,
} as const
