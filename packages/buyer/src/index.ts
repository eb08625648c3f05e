// The public face of the buyer's side: reading a want, showing what strangers will see, ranking offers.

export type { Problem } from './document-part.ts'
export { intentFrom, type IntentOrigin } from './intent-from.ts'
export type { BuyerStore, StoredIntent, StoredOffer } from './ports.ts'
export { defaultPreferences, type Preferences } from './preferences.ts'
export { previewIntent, type Json, type KeptCode, type Preview, type PreviewLine, type ShownCode } from './preview.ts'
export { rankOffers, type RankedOffer, type RankingInput, type Reason, type ReceivedOffer } from './rank.ts'
export type { ExclusionCode } from './rank-exclusions.ts'
export type { ReasonCode } from './rank-reasons.ts'
export { receiveOffer, type OpenIntent, type ReceivingOptions } from './receive-offer.ts'
export { english, type Texts } from './texts.ts'
export {
  parseWant,
  termsFileOf,
  type ParsedWant,
  type PrivateWant,
  type Want,
  type WantBody,
  type WantContext,
} from './want.ts'
