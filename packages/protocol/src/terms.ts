// Terms that a buyer proffers, known by the hash of their exact bytes; and the ones that Pregón brings along.
// SPEC section 10.5.

import { sha256 } from '@noble/hashes/sha2.js'
import { fromString } from 'uint8arrays/from-string'

/** An agreement text with its id and hash. */
export interface Terms {
  readonly id: string
  readonly bytes: Uint8Array
  readonly sha256: Uint8Array
}

export function createTerms(id: string, bytes: Uint8Array): Terms {
  return { id, bytes, sha256: sha256(bytes) }
}

const policy = {
  '@context': 'http://www.w3.org/ns/odrl.jsonld',
  '@type': 'Offer',
  uid: 'urn:pregon:terms:answer-only:1',
  profile: 'urn:pregon:odrl-profile:1',
  permission: [
    {
      target: 'urn:pregon:asset:intent',
      action: 'use',
      constraint: [{ leftOperand: 'purpose', operator: 'eq', rightOperand: 'urn:pregon:purpose:answer-this-intent' }],
      duty: [
        {
          action: 'delete',
          constraint: [
            {
              leftOperand: 'delayPeriod',
              operator: 'lteq',
              rightOperand: { '@value': 'P90D', '@type': 'xsd:duration' },
            },
          ],
        },
      ],
    },
  ],
  prohibition: [
    { target: 'urn:pregon:asset:intent', action: 'distribute' },
    { target: 'urn:pregon:asset:intent', action: 'sell' },
    { target: 'urn:pregon:asset:intent', action: 'aggregate' },
  ],
}

/**
 * The default terms, an ODRL 2.2 policy: a vendor may use the intent to answer it, keeps it for 90 days at most, and
 * does not pass it on, sell it or join it with other data.
 */
export const answerOnlyTerms: Terms = createTerms('pregon:answer-only:1', fromString(JSON.stringify(policy)))
