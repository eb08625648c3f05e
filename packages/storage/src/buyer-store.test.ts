// The buyer's port over the database: intents, offers and key indices, also after a restart.

import type { BuyerStore, StoredIntent, StoredOffer } from '@pregon/buyer'
import { recordIdOf } from '@pregon/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createBuyerStore } from './buyer-store.ts'
import { openDatabase } from './database.ts'
import { temporaryDatabase, temporaryFolder } from './temporary.fixture.ts'

const keyOf = (n: number): string => n.toString(16).padStart(64, '0')

const intentOf = (n: number, more: Partial<StoredIntent> = {}): StoredIntent => ({
  key: keyOf(n),
  keyIndex: 1_790_000_000 + n,
  record: Uint8Array.of(1, n),
  recordId: recordIdOf(Uint8Array.of(1, n)),
  private: {},
  replyAddresses: [`/ip4/127.0.0.1/tcp/${4000 + n}`],
  createdAtMs: 1_790_000_000_000 + n,
  ...more,
})

const offerOf = (intent: number, n: number): StoredOffer => ({
  intentKey: keyOf(intent),
  offerId: recordIdOf(Uint8Array.of(2, n)),
  record: Uint8Array.of(2, n),
  receivedAtMs: 1_790_000_100_000 - n,
})

function withStore(use: (store: BuyerStore) => void): void {
  using database = temporaryDatabase()
  use(createBuyerStore(database))
}

describe("the buyer's store", () => {
  test('is empty at first', () => {
    withStore((store) => {
      expect(store.intents()).toEqual([])
      expect(store.offers(keyOf(1))).toEqual([])
    })
  })

  test('gives an intent back as it was, with and without what is optional', () => {
    withStore((store) => {
      const plain = intentOf(1)
      const full = intentOf(2, {
        withdrawal: Uint8Array.of(3),
        private: { sealedMax: Number.MAX_SAFE_INTEGER, preferences: { price: 0, terms: 'must' } },
        replyAddresses: [],
      })
      const free = intentOf(3, { private: { sealedMax: 0 }, record: new Uint8Array() })
      for (const intent of [plain, full, free]) store.saveIntent(intent)
      expect(store.intents()).toEqual([plain, full, free])
    })
  })

  test('keeps the latest revision, and the offers on those before it', () => {
    withStore((store) => {
      store.saveIntent(intentOf(1, { private: { sealedMax: 500 } }))
      store.saveOffer(offerOf(1, 1))
      const revised = intentOf(1, { record: Uint8Array.of(9), recordId: recordIdOf(Uint8Array.of(9)) })
      store.saveIntent(revised)
      expect(store.intents()).toEqual([revised])
      expect(store.offers(keyOf(1))).toEqual([offerOf(1, 1)])
    })
  })

  test('lists intents oldest first', () => {
    withStore((store) => {
      for (const n of [3, 1, 2]) store.saveIntent(intentOf(n))
      expect(store.intents().map(({ key }) => key)).toEqual([keyOf(1), keyOf(2), keyOf(3)])
    })
  })

  test('lists the offers on one intent in the order of their arrival, each once', () => {
    withStore((store) => {
      store.saveIntent(intentOf(1))
      store.saveIntent(intentOf(2))
      expect(store.saveOffer(offerOf(1, 5))).toBe(true)
      expect(store.saveOffer(offerOf(2, 6))).toBe(true)
      expect(store.saveOffer(offerOf(1, 3))).toBe(true)
      expect(store.saveOffer(offerOf(1, 5))).toBe(false)
      expect(store.saveOffer(offerOf(1, 4))).toBe(true)
      expect(store.offers(keyOf(1))).toEqual([offerOf(1, 5), offerOf(1, 3), offerOf(1, 4)])
      expect(store.offers(keyOf(2))).toEqual([offerOf(2, 6)])
    })
  })

  test('takes no offer on an intent that is not its own, and no two intents with one key index', () => {
    withStore((store) => {
      expect(() => store.saveOffer(offerOf(1, 1))).toThrow('FOREIGN KEY')
      store.saveIntent(intentOf(1))
      expect(() => store.saveIntent(intentOf(2, { keyIndex: intentOf(1).keyIndex }))).toThrow('UNIQUE')
    })
  })

  test('finds everything again after a restart', () => {
    using folder = temporaryFolder()
    const before = openDatabase(folder)
    const store = createBuyerStore(before)
    const index = store.nextKeyIndex(7_000)
    store.saveIntent(intentOf(1, { private: { sealedMax: 12_345 } }))
    store.saveOffer(offerOf(1, 1))
    before.close()

    const after = openDatabase(folder)
    const found = createBuyerStore(after)
    expect(found.intents()).toEqual([intentOf(1, { private: { sealedMax: 12_345 } })])
    expect(found.offers(keyOf(1))).toEqual([offerOf(1, 1)])
    expect(found.saveOffer(offerOf(1, 1))).toBe(false)
    expect(found.nextKeyIndex(0)).toBe(index + 1)
    after.close()
  })
})

describe('a key index', () => {
  test('is the time in seconds, or one more than the last, whatever the clock does', () => {
    using database = temporaryDatabase()
    const store = createBuyerStore(database)
    const clock = fc.oneof(fc.nat(5_000), fc.nat(4_000_000_000_000))
    let last = -1
    fc.assert(
      fc.property(clock, (nowMs) => {
        const index = store.nextKeyIndex(nowMs)
        expect(index).toBe(Math.max(Math.floor(nowMs / 1000), last + 1))
        last = index
      }),
      // Each run goes on from the one before, so that a failing run cannot be repeated alone.
      { endOnFailure: true },
    )
  })

  test('is not given out again where the phrase is restored into an empty folder', () => {
    const startMs = 1_790_000_000_000
    fc.assert(
      // Intents made at least a second apart, as a person makes them, in a folder that is then lost.
      fc.property(fc.array(fc.integer({ min: 1000, max: 9000 }), { minLength: 1, maxLength: 8 }), (pausesMs) => {
        using lost = temporaryDatabase()
        using restored = temporaryDatabase()
        const [before, after] = [createBuyerStore(lost), createBuyerStore(restored)]
        let nowMs = startMs
        const given = new Set<number>()
        for (const [i, pauseMs] of [...pausesMs, ...pausesMs].entries()) {
          nowMs += pauseMs
          given.add((i < pausesMs.length ? before : after).nextKeyIndex(nowMs))
        }
        expect(given.size).toBe(2 * pausesMs.length)
      }),
      { numRuns: 25 },
    )
  })
})
