// Every maximum of this program, one documented line each.

export const limits = {
  /** Bytes of a catalogue file: more than the largest number of items takes, each with a few hundred words. */
  maxCatalogueBytes: 256 * 1024 * 1024,
  /** Non-matches that one event lists; their whole number stands beside them. */
  maxListedNonMatches: 20,
  /** Items that are explained to people where none fits: those that come nearest. */
  maxExplainedItems: 3,
} as const
