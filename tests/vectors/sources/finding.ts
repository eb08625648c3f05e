// Vectors of section 17: the keys of the hash table, and the frames of the peers protocol.

import { createHash } from 'node:crypto'
import { encode } from '@ipld/dag-cbor'
import { changed, hex, invalidFrame, unhex, validFrame, type Fields, type Json } from './writer.ts'

const roots = ['00'.repeat(32), 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a']

const topics = [
  '/pregon/main/1/intents/cpv2008/63',
  '/pregon/main/1/intents/cpv2008/635',
  '/pregon/test-2/1/intents/cpv2008/635',
]

export function findingVectors(): Json[] {
  return [
    ...roots.map((root, at) => ({
      name: `the profile of vendor ${at + 1}`,
      kind: 'profile-key',
      vendor: root,
      key: hex(Buffer.from('/profile/')) + root,
    })),
    ...topics.map((topic) => ({
      name: `the places of ${topic}`,
      kind: 'places',
      topic,
      digests: [0, 1, 2, 3].map((place) => digestOf(topic, place)),
    })),
  ]
}

function digestOf(topic: string, place: number): string {
  const hash = createHash('sha256').update(`pregon/rendezvous/1\0${topic}\0`)
  return hex(hash.update(unhex(place.toString(16).padStart(2, '0'))).digest())
}

export function peersVectors(): Json[] {
  const request: Fields = { v: 0, max: 16 }
  const record = new Uint8Array(200).fill(7)
  const answer: Fields = { v: 0, peers: [record, record.slice(0, 1)] }
  return [
    validFrame('a request for sixteen', 'peers-request', request),
    validFrame('a request for one', 'peers-request', { v: 0, max: 1 }),
    validFrame('an answer of two', 'peers-answer', answer),
    validFrame('an answer of none', 'peers-answer', { v: 0, peers: [] }),
    invalidFrame('a request for none', 'peers-request', encode({ v: 0, max: 0 })),
    invalidFrame('a request for seventeen', 'peers-request', encode({ v: 0, max: 17 })),
    invalidFrame('a request of another version', 'peers-request', encode({ v: 1, max: 1 })),
    invalidFrame('a request with an unknown field', 'peers-request', encode({ ...request, x: 1 })),
    invalidFrame('a request without a number', 'peers-request', encode(changed(request, 'max'))),
    invalidFrame('a request of 65 bytes', 'peers-request', new Uint8Array(65), 'size'),
    invalidFrame('no request', 'peers-request', new Uint8Array(), 'payload'),
    invalidFrame('a request out of order', 'peers-request', unhex('a2636d617801617600'), 'payload-canonical'),
    invalidFrame(
      'an answer of seventeen',
      'peers-answer',
      encode({ v: 0, peers: Array.from({ length: 17 }, () => record) }),
    ),
    invalidFrame('an empty record', 'peers-answer', encode({ v: 0, peers: [new Uint8Array()] })),
    invalidFrame('a record of 1025 bytes', 'peers-answer', encode({ v: 0, peers: [new Uint8Array(1025)] })),
    invalidFrame('a text in the place of a record', 'peers-answer', encode({ v: 0, peers: ['peer'] })),
    invalidFrame('an answer of 16385 bytes', 'peers-answer', new Uint8Array(16_385), 'size'),
  ]
}
