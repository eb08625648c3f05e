// Every maximum of this program, one documented line each.

export const limits = {
  /** Bytes of a file that says what is wanted: an intent itself has no more than 8 KiB. */
  maxWantBytes: 64 * 1024,
  /** Eligible offers that a ranking for people shows; scripts get all. */
  maxEligibleShown: 10,
  /** Offers left out that a ranking for people shows, with the reason. */
  maxExcludedShown: 5,
  /** How long the list waits for further offers before it is shown again. */
  rankingPauseMs: 300,
  /** How often it is looked whether the intents have ended. */
  expiryCheckMs: 30_000,
  /** The longest time that `--wait` takes, in milliseconds. */
  maxWaitMs: 24 * 60 * 60 * 1000,
} as const
