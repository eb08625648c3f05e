// Message ids cover all bytes and the topic, and foreign fields are gone before them.

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageIdOf, messageIdText, stripForeignFields } from './message-id.ts'

const message = fc.record({ topic: fc.stringMatching(/^[a-z/]{1,40}$/), data: fc.uint8Array({ maxLength: 100 }) })

test('the id is the first 20 bytes of SHA-256 over topic, zero byte and data', () => {
  const data = Uint8Array.of(1, 2, 3)
  const expected = createHash('sha256')
    .update('/a/topic')
    .update(Uint8Array.of(0))
    .update(data)
    .digest()
    .subarray(0, 20)
  expect(Buffer.from(messageIdOf({ topic: '/a/topic', data }))).toEqual(expected)
})

test('messages that differ in topic or in any byte have different ids', () => {
  fc.assert(
    fc.property(message, message, (one, other) => {
      const same = one.topic === other.topic && Buffer.compare(one.data, other.data) === 0
      expect(Buffer.compare(messageIdOf(one), messageIdOf(other)) === 0).toBe(same)
    }),
  )
  fc.assert(
    fc.property(message, fc.nat(), fc.nat(7), ({ topic, data }, at, bit) => {
      fc.pre(data.length > 0)
      const changed = data.with(at % data.length, data[at % data.length]! ^ (1 << bit))
      expect(messageIdOf({ topic, data: changed })).not.toEqual(messageIdOf({ topic, data }))
    }),
  )
})

test('the quick id begins as the id does, with the sender stripped and a missing body taken as empty', () => {
  fc.assert(
    fc.property(message, fc.uint8Array(), ({ topic, data }, from) => {
      const raw = { topic, data, from }
      const quick = Buffer.from(stripForeignFields(raw), 'base64')
      expect(quick).toHaveLength(32)
      expect(quick.subarray(0, 20)).toEqual(Buffer.from(messageIdOf({ topic, data })))
      expect(raw).not.toHaveProperty('from')
    }),
  )
  expect(stripForeignFields({ topic: 't' })).toBe(stripForeignFields({ topic: 't', data: new Uint8Array(0) }))
})

test('ids that differ have different texts, and whatever is no id has the shortest', () => {
  fc.assert(
    fc.property(message, message, (one, other) => {
      const [a, b] = [messageIdOf(one), messageIdOf(other)]
      expect(messageIdText(a) === messageIdText(b)).toBe(Buffer.compare(a, b) === 0)
    }),
  )
  for (const length of [0, 19, 21, 1_000_000]) expect(messageIdText(new Uint8Array(length).fill(7))).toBe('')
})
