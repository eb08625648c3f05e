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
  /** How long another process that works in the folder may take until it answers. */
  maxStartingMs: 2000,
  /** The pause before it is tried again. */
  startingPauseMs: 200,
  /** How long an intent that was prepared for a preview waits for its yes. */
  maxPreparedMs: 30 * 60 * 1000,
  /** The buyer's latest intents whose offers are looked through for what vendors ask. */
  maxIntentsLookedThrough: 50,
  /** Words of a phrase. */
  phraseWords: 12,
  /** Characters of a phrase that is read from a pipe, with all the space that may be around its words. */
  maxPhraseLength: 4096,
  /** Characters of a word of no list that are said again: the longest of a phrase has eight. */
  maxWordShown: 24,
  /** Of these, how many are asked for. */
  phraseWordsAsked: 3,
  /** How long the doctor waits for a neighbour to show up. */
  maxNeighbourWaitMs: 3000,
  /** How often it looks. */
  neighbourPauseMs: 100,
  /** Categories that a search shows unless it is told otherwise. */
  maxHits: 10,
  /** The longest time that `--wait` takes, in milliseconds. */
  maxWaitMs: 24 * 60 * 60 * 1000,
} as const
