// Every maximum of the protocol, one documented line each. SPEC section 2.

const second = 1000
const minute = 60 * second
const day = 24 * 60 * minute

export const limits = {
  /** Bytes of an intent or a withdrawal, envelope included. */
  maxIntentBytes: 8 * 1024,
  /** Bytes of an offer, envelope and embedded profile included. */
  maxOfferBytes: 8 * 1024,
  /** Bytes of a vendor profile, envelope included. It must leave room for the offer that embeds it. */
  maxProfileBytes: 4 * 1024,
  /** Bytes of a message of a conversation, envelope included. */
  maxMessageBytes: 8 * 1024,
  /** Bytes of one frame of a conversation, sealing and padding included. */
  maxFrameBytes: 64 * 1024,
  /** Bytes of the frame that carries a first offer: the padded offer and the frame's own fields. */
  maxOfferFrameBytes: 10 * 1024,
  /** Bytes of an agreement text that a node serves by its hash. */
  maxTermsBytes: 64 * 1024,
  /** Nesting of maps and lists in one payload. */
  maxDepth: 16,
  /** CBOR items in one payload, counted before any of them is built. */
  maxTokens: 2048,
  /** How far two honest clocks may differ. */
  maxClockSkewMs: 2 * minute,
  /** From an intent's birth to the last moment that any of its revisions may live. */
  maxIntentLifeMs: 30 * day,
  /** Births are rounded down to this step, so that they tell little about a person's habits. */
  bornAtStepMs: 10 * minute,
  /** From a profile's issue to its expiry. */
  maxProfileLifeMs: 14 * day,
  /** From an offer's creation to the end of its binding time. */
  maxOfferLifeMs: 30 * day,
  /** A revision counts from 0. */
  maxRevision: 9999,
  /** UTF-8 bytes of a title, a label or a vendor's name. */
  maxTitleBytes: 140,
  /** UTF-8 bytes of a description. */
  maxDescriptionBytes: 2000,
  /** UTF-8 bytes of a text value. */
  maxTextBytes: 200,
  /** UTF-8 bytes of a URL. */
  maxUrlBytes: 300,
  /** Wishes of one intent. */
  maxWishes: 32,
  /** Alternatives of one `in` wish. */
  maxAlternatives: 16,
  /** Weight of a preferred wish. */
  maxWeight: 100,
  /** Agreements that one intent may ask for. */
  maxDeals: 100,
  /** Characters of a geohash in an intent: about 5 km. */
  maxGeohashLength: 5,
  /** Kilometres around a place. */
  maxRadiusKm: 20_000,
  /** Addresses of a reply host. */
  maxAddresses: 8,
  /** Bytes of one address. */
  maxAddressBytes: 200,
  /** Signed peer records that one answer carries. */
  maxPeerRecords: 16,
  /** Bytes of one of them. */
  maxPeerRecordBytes: 1024,
  /** Bytes of the answer that carries them. */
  maxPeersAnswerBytes: 16 * 1024,
  /** Properties that one offer promises. */
  maxProperties: 48,
  /** Price lines of one offer. */
  maxPriceLines: 16,
  /** Delegate keys of one profile. */
  maxDelegates: 16,
  /** Bits of a price of work: one more is twice the work, and 24 are about a minute of it. */
  maxPriceBits: 24,
  /** Categories that one price of work tells apart. */
  maxPricedCategories: 32,
  /** Entries of an extension map. */
  maxExtensions: 16,
  /** Decimal exponents run from minus this to plus this. */
  maxDecimalExponent: 12,
  /** Plaintexts of conversations are padded to a multiple of this. */
  paddingBytes: 1024,
} as const
