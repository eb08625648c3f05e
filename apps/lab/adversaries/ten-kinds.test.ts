// Tests that each of the ten kinds is a record that the protocol lets through but for the one rule that it breaks.

import {
  decodeRecord,
  hasLawfulLife,
  networkParameters,
  parseCategory,
  requiredWorkBits,
  rules,
  topicOf,
  verifyPortable,
  verifyRecord,
  workBits,
  workedLifeMs,
  type RuleName,
} from '@pregon/protocol'
import { expect, test } from 'vitest'
import { brokenRules, makeInvalidRecords, type InvalidRecord } from './ten-kinds.ts'

const network = 'lab'
const records = makeInvalidRecords(network, parseCategory('63511000'), Date.UTC(2027, 1, 1))

/** The first rule that a record breaks, in the order of the checks. */
async function firstBroken({ bytes, topic }: InvalidRecord): Promise<RuleName | undefined> {
  const decoded = decodeRecord(bytes, ['intent', 'withdrawal'])
  if (!decoded.ok) return decoded.refusal.code
  const record = decoded.value
  if (topic !== topicOf(network, record.value.category)) return 'topic'
  if (record.kind === 'intent' && !hasLawfulLife(record.value)) return 'lifetime'
  const { payload } = record.envelope
  const minimum = networkParameters(network).minWorkBits
  if (workBits(payload) < requiredWorkBits(minimum, payload.length, workedLifeMs(record.value))) return 'work'
  return (await verifyRecord(record, network, verifyPortable)) ? undefined : 'signature'
}

test('there are ten kinds, each of a rule that no honest peer breaks', () => {
  expect(brokenRules.size).toBe(10)
  expect([...brokenRules.keys()].map((rule) => rules[rule as RuleName].verdict)).toEqual(Array(10).fill('reject'))
})

test.each(records.map((record) => [record.rule, record] as const))('one breaks «%s»', async (rule, record) => {
  expect(await firstBroken(record)).toBe(rule)
})

test('what is made a second time has other bytes', () => {
  const again = makeInvalidRecords(network, parseCategory('63511000'), Date.UTC(2027, 1, 1))
  const bytes = [...records, ...again].map((record) => Buffer.from(record.bytes).toString('hex'))
  expect(new Set(bytes).size).toBe(20)
})
