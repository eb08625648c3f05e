// An intent for tests: the least that the protocol takes, changed where a test says.

import { answerOnlyTerms, intentSchema, type Intent } from '@pregon/protocol'

export type Json = Record<string, unknown>

/** The first of June 2027, noon. */
export const nowMs = Date.UTC(2027, 5, 1, 12)

/** One bicycle, without a wish. Throws where the changes make no valid intent. */
export function intentOf(changes: Json = {}): Intent {
  return intentSchema.parse({
    n: new Uint8Array(8),
    v: 0,
    key: new Uint8Array(32),
    bornAt: nowMs,
    revision: 0,
    expiresAt: nowMs + 86_400_000,
    category: 'cpv2008/34430000',
    item: { title: 'A bicycle', wishes: [] },
    quantity: { amount: [1, 0], unit: '1' },
    deals: 1,
    terms: { id: answerOnlyTerms.id, sha256: answerOnlyTerms.sha256 },
    reply: { seal: new Uint8Array(32), peer: `12D3KooW${'A'.repeat(44)}`, addresses: ['/ip4/127.0.0.1/tcp/4001'] },
    ...changes,
  })
}
