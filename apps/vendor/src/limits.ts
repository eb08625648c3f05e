// Every maximum of this program, one documented line each.

export const limits = {
  /** Bytes of a catalogue file: more than the largest number of items takes, each with a few hundred words. */
  maxCatalogueBytes: 256 * 1024 * 1024,
  /** Bytes of a configuration file. */
  maxConfigBytes: 64 * 1024,
  /** Mistakes in the grammar of a configuration file that are told at once: the first often brings about the others. */
  maxListedYamlMistakes: 20,
  /** Uses of aliases in a configuration file, counted by what they stand for. */
  maxAliases: 100,
  /** UTF-8 bytes of a path in a configuration file. */
  maxPathBytes: 4096,
  /** Addresses to connect to, and to listen on, in a configuration file. */
  maxConfiguredAddresses: 64,
  /** How long a command that publishes a profile with a node of its own waits for somebody to keep it. */
  maxPublishingMs: 20_000,
  /** How long it waits between two tries. */
  publishingRetryMs: 500,
  /** Categories among which a vendor chooses what it sells. */
  maxOfferedCategories: 8,
  /** Items that are explained to people where none fits: those that come nearest. */
  maxExplainedItems: 3,
} as const
