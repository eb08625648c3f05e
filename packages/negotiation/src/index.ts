// The public face of a conversation: what may be said, how it stands, what is due, and the proof of what was agreed.

export {
  agreementFlaws,
  encodeAgreement,
  maxAgreementBytes,
  verifyAgreement,
  type Agreement,
  type AgreementFlaw,
  type AgreementParts,
} from './agreement.ts'
export { confirmOf, dealOf, hasRoomForDeal, stateOf, takesDeal, type Deal, type Phase, type State } from './deal.ts'
export { draft, dueOf, type Address, type Due } from './draft.ts'
export { judge, mayTurnElsewhereMs, refusals, type Judgement, type Refusal } from './judge.ts'
export { limits } from './limits.ts'
export {
  extend,
  openConversation,
  standingOf,
  type Conversation,
  type Entry,
  type Side,
  type Standing,
} from './state.ts'
