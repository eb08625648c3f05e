// What is kept of the buyer's intents and offers, as plain data: from a node that runs, or from its folder alone.

import { previewIntent, textsIn } from '@pregon/buyer'
import { unknownIntent, type BuyerFolder, type OwnIntent } from '@pregon/node'
import { wantDocument } from '../want-document.ts'
import type { BuyerRecords, IntentView } from './buyer-service.ts'
import { intentView, offerViews } from './views.ts'

const phraseFact = 'phrase-confirmed-at'

/** What a node and a folder have in common. */
export type RecordSource = Pick<BuyerFolder, 'intents' | 'offerCount' | 'offers' | 'facts'>

export function recordsOf(source: RecordSource, network: string): BuyerRecords {
  const view = (intent: OwnIntent): IntentView => intentView(intent, network, source.offerCount(intent.key))
  return {
    intents: async () => source.intents().map(view),
    async intent(key, language) {
      const intent = intentOf(source, key)
      const { record, private: secret } = intent
      return {
        ...view(intent),
        preview: previewIntent(record.value, secret, textsIn(language)),
        document: wantDocument(record.value, secret),
      }
    },
    offers: async (key, language) => offerViews(source.offers(key, textsIn(language))),
    async phraseConfirmedAtMs() {
      const fact = source.facts().get(phraseFact)
      return fact === undefined ? null : Date.parse(fact)
    },
    confirmPhrase: async () => source.facts().set(phraseFact, new Date().toISOString()),
  }
}

/** Throws `unknown-intent`. */
function intentOf(source: RecordSource, key: string): OwnIntent {
  const intent = source.intents().find((candidate) => candidate.key === key)
  if (intent) return intent
  throw unknownIntent(key)
}
