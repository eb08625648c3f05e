// Writes the vector files of this folder: `node tests/vectors/generate.ts`. The same bytes on every run.

import { writeFileSync } from 'node:fs'
import { payloadVectors, recordVectors } from './sources/encoding.ts'
import { findingVectors, peersVectors } from './sources/finding.ts'
import { messageVectors } from './sources/messages.ts'
import { judgedOfferVectors, offerVectors } from './sources/offers.ts'
import { profileVectors } from './sources/profiles.ts'
import { admissionVectors, growthVectors, intentVectors } from './sources/records.ts'
import { frameVectors, hpkeVectors, sealingVectors, signatureVectors } from './sources/sealing.ts'
import { categoryVectors, keyVectors, valueVectors, workVectors } from './sources/values.ts'
import type { Json } from './sources/writer.ts'

export interface VectorFile {
  readonly about: string
  readonly vectors: Json[]
}

/** Every vector file by its name, which begins with the number of a section of SPEC.md. */
export function vectorFiles(): Record<string, VectorFile> {
  return {
    '03-payloads': {
      about: 'Payload encoding: the bytes, and the value or the rule that they break.',
      vectors: payloadVectors(),
    },
    '04-records': { about: 'Envelopes around intents and withdrawals, and record ids.', vectors: recordVectors() },
    '05-signatures': {
      about:
        'The strict Ed25519 rule. The twelve edge cases are those of «Taming the many EdDSAs» (Chalkias, Garillot, Nikolaenko, 2020).',
      vectors: signatureVectors(),
    },
    '06-keys': { about: 'Seeds, phrases, derived keys, did:key.', vectors: keyVectors() },
    '07-work': { about: 'Bits of work that are asked for, and bits that payloads carry.', vectors: workVectors() },
    '09-categories': {
      about: 'Categories, their topics, and the topics that a vendor follows.',
      vectors: categoryVectors(),
    },
    '10-values': { about: 'Decimals, measures, money and days, as people write them.', vectors: valueVectors() },
    '11-intents': { about: 'Intents and withdrawals as records.', vectors: intentVectors() },
    '12-admission': {
      about: 'Records as gossip brings them, with the verdict of the rules that need no memory.',
      vectors: admissionVectors(),
    },
    '13-profiles': { about: 'Vendor profiles as records.', vectors: profileVectors() },
    '14-offers': { about: 'Offers as records.', vectors: offerVectors() },
    '14-judged-offers': { about: 'Opened offers, with what the buyer’s node answers.', vectors: judgedOfferVectors() },
    '15-hpke': { about: 'HPKE as RFC 9180 publishes it, appendix A.2.1, messages 0 and 1.', vectors: hpkeVectors() },
    '15-sealing': { about: 'Sealed and padded messages, with the secret that opens them.', vectors: sealingVectors() },
    '16-frames': { about: 'Frames of the negotiation protocol.', vectors: frameVectors() },
    '16-messages': { about: 'Messages of a conversation as records.', vectors: messageVectors() },
    '17-finding': {
      about: 'Keys of the hash table: of profiles, and of the four places of a topic.',
      vectors: findingVectors(),
    },
    '17-peers': { about: 'Frames of the peers protocol.', vectors: peersVectors() },
    '18-growth': { about: 'Versions and extensions, tried on the intent.', vectors: growthVectors() },
  }
}

export function toText(file: VectorFile): string {
  return `${JSON.stringify(file, undefined, 2)}\n`
}

if (import.meta.main) {
  for (const [name, file] of Object.entries(vectorFiles()))
    writeFileSync(new URL(`${name}.json`, import.meta.url), toText(file))
}
