// Every maximum of this package, one documented line each.

export const limits = {
  /** Offers that a buyer keeps on one intent. */
  maxOffersPerIntent: 200,
  /** Of these, offers of one vendor: its latest stands, and a few are for one that was revised. */
  maxOffersPerVendor: 8,
  /** Intents that a buyer has prepared or live at once: each has a host of its own. */
  maxOpenIntents: 50,
  /** How long publishing waits for a connected peer that follows the topic. */
  subscriberTimeoutMs: 15_000,
  /** How often a kept record whose category nobody follows is looked for followers again. */
  searchAgainMs: 60_000,
  /** How soon after a sleep live intents go out again: once peers are back, and once a slow network must be. */
  sendAgainMs: [5_000, 150_000],
  /** Offers that a vendor prepares and sends at once; the next ones wait. */
  maxOffersAtWork: 32,
  /** Intents that wait for an answer; beyond these the sender with the most in line loses its newest. */
  maxOffersWaiting: 10_000,
  /** Offers that wait to be sent again, of intents that came by one peer: more that cannot be sent are given up at once. */
  maxRetriesPerPeer: 100,
  /** Items that do not fit of which a vendor is told why: those that come nearest. */
  maxNonMatchesTold: 20,
  /** Waits before an offer is sent again to a reply host that could not be reached. */
  offerRetryMs: [1_000, 5_000, 30_000],
  /** How long a delegate key that was replaced goes on: offers that are under way still hold. */
  delegateOverlapMs: 24 * 60 * 60 * 1000,
  /** How long before its profile ends a vendor is told: beyond half of its life, in which it is renewed by itself. */
  profileWarningMs: 5 * 24 * 60 * 60 * 1000,
  /** How often it is looked whether the profile is due, where no offer asks for it. */
  profileIntervalMs: 60 * 60 * 1000,
  /** How often a profile is handed to its keepers again: they forget what is two days old, and others take their place. */
  profileRepublishMs: 4 * 60 * 60 * 1000,
  /** How often it is looked whether the profile has changed, and is to be handed out at once. */
  profileWatchMs: 60_000,
  /** How soon that is tried again after nobody took it. */
  profileRetryMs: 5_000,
  /** How soon a node that knows nobody yet looks whether there is somebody to take it. */
  profileCompanyMs: 500,
  /** How long handing a profile out may take. */
  profilePublishMs: 30_000,
  /** How long a look-up without a node of its own waits for a first server of the DHT. */
  acquaintanceMs: 5_000,
  /** How often it looks whether one is there. */
  acquaintanceStepMs: 50,
  /** How often it is told that the profile ends. */
  profileReminderMs: 24 * 60 * 60 * 1000,
  /** Offers that one look into the list of sent offers gives. */
  maxListedOffers: 1000,
  /** How long a kept record waits for its next chance after nobody was there to take it. */
  republishRetryMs: 2_000,
  /** How long an admitted intent waits at most to be written, and how many of them. */
  maxUnwrittenMs: 200,
  maxUnwritten: 2048,
  /** How soon they are tried again after the memory failed. */
  unwrittenRetryMs: 1_000,
  /** Signatures checked within a second from which on a thread of its own checks them, and how long it stays idle. */
  threadFromPerSecond: 500,
  threadIdleMs: 30_000,
  /** Signatures that are handed to the thread together, and how many such batches it has in hand before others wait. */
  minSignaturesPerBatch: 5,
  maxSignaturesPerBatch: 32,
  maxBatchesOfSignatures: 2,
  /** How often intents that have ended are taken out of the pool. */
  expiryIntervalMs: 60_000,
} as const
