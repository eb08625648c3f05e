// Every maximum of a conversation, one documented line each.

export const limits = {
  /** Entries of one side: enough to haggle for weeks, and too few to fill a disk. */
  maxEntries: 200,
} as const
