// The public face of the protocol: what is said between nodes, and how it is checked.

export { fromHex, toHex } from './bytes.ts'
export { decodePayload, encodePayload, type CborValue } from './cbor.ts'
export {
  allTopics,
  categoryDigits,
  isCategory,
  isWithinCategory,
  parseCategory,
  taxonomy,
  topicOf,
  topicsToFollow,
  type Category,
  type Topic,
} from './category.ts'
export { closestName } from './closest-name.ts'
export { addDays, daysBetween, isIsoDate, toIsoDate, type IsoDate } from './date.ts'
export { compareDecimals, formatDecimal, isDecimal, parseDecimal, type Decimal } from './decimal.ts'
export { profileKey, rendezvousDigests, rendezvousPlaces, vendorOfProfileKey } from './dht-keys.ts'
export { createSigner, verifyPortable, type Signer, type Verifier } from './ed25519.ts'
export { decodeEnvelope, encodeEnvelope, signedBytes, type Envelope } from './envelope.ts'
export {
  protocolSentences,
  ProtocolError,
  sentenceOf,
  type Details,
  type ProtocolErrorCode,
  type ProtocolSentences,
  type Sentences,
} from './errors.ts'
export {
  bornAtFor,
  deliveryModes,
  hasLawfulLife,
  intentSchema,
  lastMomentOf,
  workedLifeMs,
  type DeliveryMode,
  type Intent,
  type Withdrawal,
} from './intent.ts'
export { languages, type InLanguages, type Language } from './language.ts'
export { jsonSchemas, type JsonSchema } from './json-schema.ts'
export {
  deriveSecret,
  didToKey,
  keyToDid,
  phraseToSeed,
  phraseWords,
  seedBytes,
  seedToPhrase,
  type KeyRole,
} from './keys.ts'
export { minorVersion } from './fields.ts'
export { limits } from './limits.ts'
export {
  cancelReasons,
  declineReasons,
  messageTypes,
  type CancelReason,
  type DeclineReason,
  type Message,
  type MessageType,
} from './message.ts'
export {
  currencies,
  currencyDecimals,
  formatMoney,
  isCurrency,
  parseMoney,
  type Currency,
  type Money,
} from './money.ts'
export {
  decodeOfferFrame,
  decodeOfferReply,
  encodeOfferFrame,
  encodeOfferReply,
  maxReplyBytes,
  offerRefusals,
  type OfferFrame,
  type OfferRefusal,
  type OfferReply,
} from './negotiation-frame.ts'
export {
  defaultNetworkName,
  dhtProtocol,
  mdnsServiceTag,
  negotiationProtocol,
  networkParameters,
  peersProtocol,
  signatureDomain,
  type NetworkParameters,
} from './networks.ts'
export type { Offer } from './offer.ts'
export {
  decodePeersAnswer,
  decodePeersRequest,
  encodePeersAnswer,
  encodePeersRequest,
  maxPeersRequestBytes,
  type PeersAnswer,
  type PeersRequest,
} from './peers-frame.ts'
export { delegateScopes, isNewerProfile, type DelegateScope, type Profile } from './profile.ts'
export {
  decodeRecord,
  encodeRecordPayload,
  recordKinds,
  signPayload,
  signRecord,
  verifyRecord,
  type RecordKind,
  type RecordValues,
  type SignedRecord,
} from './record.ts'
export { recordIdFromBytes, recordIdOf, recordIdToBytes, type RecordId } from './record-id.ts'
export { reviewTokenBytes, type ReviewToken } from './review-token.ts'
export {
  failed,
  refuse,
  rules,
  type Decoded,
  type Refusal,
  type RuleName,
  type Verdict,
  type VerdictName,
} from './rules.ts'
export {
  open,
  seal,
  sealKeyPair,
  type Sealed,
  type SealContext,
  type SealKeyPair,
  type SealPrivateKey,
} from './seal.ts'
export { textPattern, utf8Length } from './text.ts'
export { answerOnlyTerms, createTerms, type Terms } from './terms.ts'
export { compareMeasures, isUnit, unitCodes, units, type Measure, type Unit } from './unit.ts'
export { maySpeak, verifySaid, type BuyerVoice, type MessageExpectations, type VendorVoice } from './verify-message.ts'
export { verifyOffer, type OfferExpectations, type VerifiedOffer } from './verify-offer.ts'
export {
  isDecimalValue,
  placeSchema,
  propertyName,
  type OrderedValue,
  type Place,
  type Property,
  type Value,
  type Wish,
} from './wish.ts'
export { evaluateWish, prepareWish, type WishOutcome } from './wish-evaluation.ts'
export { findNonce, nonceBytes, requiredWorkBits, withNonce, workBits } from './work.ts'
export { pricing, type WorkPrice } from './work-price.ts'
