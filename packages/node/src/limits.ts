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
  /** Offers that a vendor prepares and sends at once; the next ones wait. */
  maxOffersAtWork: 32,
  /** Offers that wait for their turn; beyond these the next one is given up. */
  maxOffersWaiting: 10_000,
  /** Waits before an offer is sent again to a reply host that could not be reached. */
  offerRetryMs: [1_000, 5_000, 30_000],
  /** How long a kept record waits for its next chance after nobody was there to take it. */
  republishRetryMs: 2_000,
  /** How often intents that have ended are taken out of the pool. */
  expiryIntervalMs: 60_000,
} as const
