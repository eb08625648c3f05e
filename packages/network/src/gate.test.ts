// The gate: when a peer is sent away, for how long, and how many are remembered.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGate } from './gate.ts'
import { limits } from './limits.ts'

const { maxRejectedRecords, banMs, maxBannedPeers, maxCountedPeers } = limits

const times = (count: number, act: () => unknown): unknown[] => Array.from({ length: count }, act)

test('a peer is sent away at its tenth rejected record, and counted anew when it is back', () => {
  const gate = createGate()
  expect(times(maxRejectedRecords, () => gate.rejected('a', 0))).toEqual([
    ...Array(maxRejectedRecords - 1).fill(false),
    true,
  ])
  expect(gate.isBanned('a', banMs - 1)).toBe(true)
  expect(gate.isBanned('a', banMs)).toBe(false)
  expect(gate.rejected('a', banMs)).toBe(false)
})

/** The gate as its documentation says it, for few peers and without bounds. */
function createModel() {
  const rejections = new Map<string, number>()
  const until = new Map<string, number>()
  return {
    rejected(peer: string, nowMs: number): boolean {
      rejections.set(peer, (rejections.get(peer) ?? 0) + 1)
      const sentAway = rejections.get(peer)! % maxRejectedRecords === 0
      if (sentAway) until.set(peer, nowMs + banMs)
      return sentAway
    },
    isBanned: (peer: string, nowMs: number): boolean => (until.get(peer) ?? -1) > nowMs,
  }
}

test('any sequence of rejections and questions is answered as documented', () => {
  const step = fc.record({
    peer: fc.constantFrom('a', 'b', 'c'),
    asks: fc.boolean(),
    passesMs: fc.oneof({ weight: 9, arbitrary: fc.nat(1000) }, fc.nat(2 * banMs)),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200, size: 'max' }), (steps) => {
      const [gate, model] = [createGate(), createModel()]
      let nowMs = 0
      for (const { peer, asks, passesMs } of steps) {
        nowMs += passesMs
        const question = asks ? 'isBanned' : 'rejected'
        expect(gate[question](peer, nowMs)).toBe(model[question](peer, nowMs))
      }
    }),
  )
})

test('of too many peers that are counted, the one least recently heard is forgotten', () => {
  const gate = createGate()
  times(maxRejectedRecords - 1, () => gate.rejected('quiet', 0))
  times(maxRejectedRecords - 1, () => gate.rejected('busy', 0))
  for (let peer = 0; peer < maxCountedPeers - 1; peer++) gate.rejected(String(peer), 0)
  expect(gate.rejected('busy', 0)).toBe(true)
  expect(gate.rejected('quiet', 0)).toBe(false)
})

test('of too many peers that were sent away, the one whose time is over first is forgotten', () => {
  const gate = createGate()
  const sendAway = (peer: string, nowMs: number) => times(maxRejectedRecords, () => gate.rejected(peer, nowMs))
  sendAway('again', 0)
  sendAway('first', 1)
  sendAway('again', 2)
  for (let peer = 0; peer < maxBannedPeers - 1; peer++) sendAway(String(peer), 3)
  expect(gate.isBanned('first', 4)).toBe(false)
  expect(gate.isBanned('again', 4)).toBe(true)
})

test('a peer that brings good records may have more of them checked at once, until it brings a bad one', () => {
  const gate = createGate()
  const { goodRecordsPerCheck, maxEarnedChecks } = limits
  expect(gate.maxAtOnceOf('peer', 0)).toBe(maxRejectedRecords)
  for (let i = 0; i < goodRecordsPerCheck; i++) gate.accepted('peer')
  expect(gate.maxAtOnceOf('peer', 0)).toBe(maxRejectedRecords + 1)
  for (let i = 0; i < 10 * goodRecordsPerCheck * maxEarnedChecks; i++) gate.accepted('peer')
  expect(gate.maxAtOnceOf('peer', 0)).toBe(maxRejectedRecords + maxEarnedChecks)
  gate.rejected('peer', 0)
  expect(gate.maxAtOnceOf('peer', 0)).toBe(maxRejectedRecords - 1)
  for (let i = 1; i < maxRejectedRecords; i++) gate.rejected('peer', 0)
  expect(gate.maxAtOnceOf('peer', 0)).toBe(0)
  expect(gate.maxAtOnceOf('peer', limits.banMs)).toBeGreaterThan(0)
})
