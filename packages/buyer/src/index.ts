// The public face of the buyer's side: reading a want, showing what strangers will see, ranking offers.

export { intentFrom, type IntentOrigin } from './intent-from.ts'
export type { BuyerStore, StoredIntent, StoredOffer } from './ports.ts'
export { defaultPreferences, type Preferences } from './preferences.ts'
export {
  previewIntent,
  wishText,
  type Json,
  type KeptCode,
  type Preview,
  type PreviewLine,
  type ShownCode,
} from './preview.ts'
export { problemText, type Problem, type ProblemCode } from './problem.ts'
export { rankOffers, type RankedOffer, type RankingInput, type ReceivedOffer } from './rank.ts'
export {
  reasonText,
  type ExclusionCode,
  type ExclusionDetails,
  type Reason,
  type ReasonCode,
  type ReasonDetails,
  type ReasonFacts,
} from './reason.ts'
export { receiveOffer, type OpenIntent, type ReceivingOptions } from './receive-offer.ts'
export { fr } from './texts/french-typography.ts'
export { english, french, spanish, textsIn, type Texts } from './texts/index.ts'
export {
  parseWant,
  termsFileOf,
  type ParsedWant,
  type PrivateWant,
  type Want,
  type WantBody,
  type WantContext,
} from './want.ts'
