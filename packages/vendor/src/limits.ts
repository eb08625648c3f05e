// Every maximum of the vendor's side, one documented line each.

import { limits as protocol } from '@pregon/protocol'

export const limits = {
  /** Items of one catalogue. */
  maxItems: 100_000,
  /** UTF-8 bytes of a description in a catalogue. */
  maxDescriptionBytes: 10_000,
  /** UTF-8 bytes of a description in an offer: longer ones are cut at a word. */
  maxOfferDescriptionBytes: 600,
  /** UTF-8 bytes of a sku. */
  maxSkuBytes: 64,
  /** UTF-8 bytes of the label of a fee or of a price line. */
  maxLabelBytes: 60,
  /**
   * Bytes of a draft as an offer will carry it. With the longest profile (4096), keys, ids, times and the envelope (at
   * most 400), the offer stays within its 8192.
   */
  maxDraftBytes: protocol.maxOfferBytes - protocol.maxProfileBytes - 400,
  /** Names of properties that one item states. */
  maxProperties: 64,
  /** Values of one property. */
  maxValues: 32,
  /** Prices or lead times by quantity. */
  maxBreaks: 32,
  /** Fixed fees of one item. With the base price, every option and the delivery they fill the price lines of an offer. */
  maxFees: 6,
  /** Options of a made-to-order item. */
  maxOptions: 8,
  /** Choices of one option. */
  maxChoices: 64,
  /** Properties that one choice brings along. */
  maxChoiceProperties: 16,
  /** Values of a range that are tried against the wishes of one intent: the least one, and where wishes begin to hold. */
  maxRangeCandidates: 32,
  /** Steps (`effort.ts`) that matching one intent may take: about half a second. What is left of the catalogue is not judged. */
  maxSteps: 20_000_000,
  /** Steps between two pauses: a millisecond or two. */
  stepsBetweenPauses: 20_000,
  /** Steps that an item, a way of delivery or a candidate of an option take by themselves. */
  stepsPerPart: 20,
  /** Steps for each value that a wish is judged on, and for each alternative that it is held against. */
  stepsPerValue: 20,
  stepsPerAlternative: 5,
  /** Steps for each value that is looked for in a range, also where it lies outside. */
  stepsPerBeginning: 10,
  /** Steps for each pair of a combination and a candidate. */
  stepsPerPair: 2,
  /** Steps for each reason why an item does not fit. */
  stepsPerReason: 20,
  /** Judgements that are remembered of one wish: what many items share has fewer different values. */
  maxKnownJudgements: 1000,
  /** Ways of delivery of one item. */
  maxDeliveries: 8,
  /** Countries or regions of one way of delivery. */
  maxAreas: 300,
  /** Days of a lead time or a delivery. */
  maxDays: 3650,
  /** Agreement texts that a vendor accepts. */
  maxTerms: 64,
  /** Hours that an offer binds. */
  maxBindingHours: protocol.maxOfferLifeMs / (60 * 60 * 1000),
  /** Values that one sentence about a non-match lists. */
  maxListedValues: 8,
} as const
