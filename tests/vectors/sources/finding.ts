// Vectors of section 17: the keys of the hash table.

import { createHash } from 'node:crypto'
import { hex, unhex, type Json } from './writer.ts'

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
