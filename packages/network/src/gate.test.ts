// The gate: when a peer is sent away, for how long, what is forgotten, and how many are remembered.

import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createGate, type Gate } from './gate.ts'
import { limits } from './limits.ts'

const { maxRejectedRecords, rejectionForgottenMs, banMs, maxBannedPeers, maxCountedPeers } = limits

const times = (count: number, act: () => unknown): unknown[] => Array.from({ length: count }, act)

/** A gate, and a clock that is put where `at` says. */
function stage(): { gate: Gate; at: (ms: number) => void } {
  let nowMs = 0
  return { gate: createGate(() => nowMs), at: (ms) => (nowMs = ms) }
}

test('a peer is sent away at its tenth rejected record, and counted anew when it is back', () => {
  const { gate, at } = stage()
  expect(times(maxRejectedRecords, () => gate.rejected('a'))).toEqual([
    ...Array(maxRejectedRecords - 1).fill(false),
    true,
  ])
  at(banMs - 1)
  expect(gate.isBanned('a')).toBe(true)
  at(banMs)
  expect(gate.isBanned('a')).toBe(false)
  expect(gate.rejected('a')).toBe(false)
})

test('a peer that makes a mistake an hour is never sent away, and one for each hour without another is forgotten', () => {
  const { gate, at } = stage()
  for (let hour = 0; hour < 10_000; hour++) {
    at(hour * rejectionForgottenMs)
    expect(gate.rejected('slow')).toBe(false)
  }
  times(maxRejectedRecords - 1, () => gate.rejected('burst'))
  at(10_000 * rejectionForgottenMs - 1)
  expect(gate.maxAtOnceOf('burst')).toBe(1)
  at((9_999 + 3.5) * rejectionForgottenMs)
  expect(gate.maxAtOnceOf('burst')).toBe(4)
  expect(times(4, () => gate.rejected('burst'))).toEqual([false, false, false, true])
})

/** What may come of one peer, and how much time passes before. */
const step = fc.record({
  peer: fc.constantFrom('a', 'b', 'c'),
  question: fc.constantFrom('rejected', 'rejected', 'isBanned', 'maxAtOnceOf', 'accepted'),
  passesMs: fc.oneof({ weight: 9, arbitrary: fc.nat(1000) }, fc.nat(3 * rejectionForgottenMs)),
} as const)
const steps = fc.array(step, { maxLength: 200, size: 'max' })

/** The gate as its documentation says it, for few peers and without bounds: all that a peer ever did, looked through anew. */
function createModel() {
  const past = new Map<string, { readonly what: 'rejected' | 'accepted'; readonly atMs: number }[]>()
  const look = (peer: string, nowMs: number) => {
    let [count, latestMs, good, untilMs] = [0, 0, 0, -1]
    const forget = (atMs: number) => {
      for (let ms = latestMs + rejectionForgottenMs; ms <= atMs && count > 0; ms += rejectionForgottenMs) count -= 1
    }
    for (const { what, atMs } of past.get(peer) ?? []) {
      if (what === 'accepted') {
        good += 1
        continue
      }
      forget(atMs)
      ;[count, latestMs, good] = [count + 1, atMs, 0]
      if (count === maxRejectedRecords) [count, untilMs] = [0, atMs + banMs]
    }
    forget(nowMs)
    return { count, good, isBanned: untilMs > nowMs }
  }
  const note = (what: 'rejected' | 'accepted', peer: string, nowMs: number) =>
    void past.set(peer, [...(past.get(peer) ?? []), { what, atMs: nowMs }])
  return {
    rejected(peer: string, nowMs: number): boolean {
      const isLast = look(peer, nowMs).count === maxRejectedRecords - 1
      note('rejected', peer, nowMs)
      return isLast
    },
    accepted: (peer: string, nowMs: number): void => note('accepted', peer, nowMs),
    isBanned: (peer: string, nowMs: number): boolean => look(peer, nowMs).isBanned,
    maxAtOnceOf(peer: string, nowMs: number): number {
      const { count, good, isBanned } = look(peer, nowMs)
      if (isBanned) return 0
      return maxRejectedRecords + (count > 0 ? -count : Math.floor(good / limits.goodRecordsPerCheck))
    },
  }
}

test('any sequence of records and questions is answered as documented', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { gate, at } = stage()
      const model = createModel()
      let nowMs = 0
      for (const { peer, question, passesMs } of all) {
        at((nowMs += passesMs))
        expect(gate[question](peer)).toBe(model[question](peer, nowMs))
      }
    }),
  )
})

test('whatever a peer waits for, no more than ten of its records are rejected within any hour before it is sent away', () => {
  /** Mostly right at the edges of what is forgotten and of staying away. */
  const passesMs = fc.oneof(
    fc.constant(0),
    fc.nat(1000),
    fc.nat(2 * rejectionForgottenMs),
    fc.constantFrom(banMs - 1, banMs),
  )
  fc.assert(
    fc.property(fc.array(passesMs, { maxLength: 300, size: 'max' }), (pauses) => {
      const { gate, at } = stage()
      const spentAtMs: number[] = []
      let nowMs = 0
      for (const pauseMs of pauses) {
        at((nowMs += pauseMs))
        if (gate.isBanned('forger')) continue
        gate.rejected('forger')
        spentAtMs.push(nowMs)
      }
      const inHourBefore = (ms: number) => spentAtMs.filter((other) => other <= ms && other > ms - rejectionForgottenMs)
      for (const ms of spentAtMs) expect(inHourBefore(ms).length).toBeLessThanOrEqual(maxRejectedRecords)
    }),
  )
})

test('of too many peers that are counted, the one least recently heard is forgotten', () => {
  const { gate } = stage()
  times(maxRejectedRecords - 1, () => gate.rejected('quiet'))
  times(maxRejectedRecords - 1, () => gate.rejected('busy'))
  for (let peer = 0; peer < maxCountedPeers - 1; peer++) gate.rejected(String(peer))
  expect(gate.rejected('busy')).toBe(true)
  expect(gate.rejected('quiet')).toBe(false)
})

test('of too many peers that were sent away, the one whose time is over first is forgotten', () => {
  const { gate, at } = stage()
  const sendAway = (peer: string, nowMs: number) => {
    at(nowMs)
    times(maxRejectedRecords, () => gate.rejected(peer))
  }
  sendAway('again', 0)
  sendAway('first', 1)
  sendAway('again', 2)
  for (let peer = 0; peer < maxBannedPeers - 1; peer++) sendAway(String(peer), 3)
  expect(gate.isBanned('first')).toBe(false)
  expect(gate.isBanned('again')).toBe(true)
})

test('a peer that brings good records may have more of them checked at once, until it brings a bad one', () => {
  const { gate, at } = stage()
  const { goodRecordsPerCheck, maxEarnedChecks } = limits
  expect(gate.maxAtOnceOf('peer')).toBe(maxRejectedRecords)
  times(goodRecordsPerCheck, () => gate.accepted('peer'))
  expect(gate.maxAtOnceOf('peer')).toBe(maxRejectedRecords + 1)
  times(10 * goodRecordsPerCheck * maxEarnedChecks, () => gate.accepted('peer'))
  expect(gate.maxAtOnceOf('peer')).toBe(maxRejectedRecords + maxEarnedChecks)
  gate.rejected('peer')
  expect(gate.maxAtOnceOf('peer')).toBe(maxRejectedRecords - 1)
  // What it had earned is spent, also when the bad one is forgotten.
  at(rejectionForgottenMs)
  expect(gate.maxAtOnceOf('peer')).toBe(maxRejectedRecords)
  times(maxRejectedRecords, () => gate.rejected('peer'))
  expect(gate.maxAtOnceOf('peer')).toBe(0)
  at(rejectionForgottenMs + banMs)
  expect(gate.maxAtOnceOf('peer')).toBe(maxRejectedRecords)
})

test('without a clock of its own, the gate goes by the one that nobody sets', () => {
  const gate = createGate()
  times(maxRejectedRecords, () => gate.rejected('peer'))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * banMs })
  onTestFinished(() => void vi.useRealTimers())
  expect(gate.isBanned('peer')).toBe(true)
})
