// What is said of the work for a record: how long it takes where it is more than the least, and who asks for more.

import { describe, expect, test } from 'vitest'
import { parseCategory, type Profile, type WorkPrice } from '@pregon/protocol'
import type { WorkView } from './daemon/buyer-service.ts'
import { knownPrices } from './daemon/known-prices.ts'
import type { RecordSource } from './daemon/records.ts'
import { wantFrom } from './interview/want-interview.ts'
import { wantDocument } from './want-document.ts'
import { withWorkBits, workText } from './work.ts'
import { wordsOf } from './words.ts'

const words = wordsOf('en')
const vendor = (bits: number) => ({ name: 'Sol', did: `did:key:z${bits}`, bits })
const said = (work: Partial<WorkView>) => workText({ bits: 19, priceBits: 16, vendors: [], ...work }, words)

describe('what is said of the work', () => {
  test('is nothing where the least will do', () => {
    expect(said({})).toBeUndefined()
  })

  test('is how long it takes where it is more', () => {
    expect(said({ priceBits: 17 })).toMatch(
      /^The work for it is 19 bits: usually about \d+ seconds? on this computer\.$/,
    )
  })

  test('is what reaches those that ask for more', () => {
    expect(said({ vendors: [vendor(18)] })).toContain(
      'one asks for more work in this category: --work-bits 18 reaches it.',
    )
    expect(said({ vendors: [vendor(20), vendor(18)] })).toContain(
      '2 ask for more work in this category: --work-bits 20',
    )
    expect(said({ priceBits: 18, vendors: [vendor(18)] })).not.toContain('--work-bits')
  })
})

test('the command line wins over what the document says, and a document that is written back keeps it', () => {
  const document = { category: '63511000', title: 'A week', workBits: 17 }
  const file = wantFrom(document, words)
  expect(file.want.private.workBits).toBe(17)
  expect(withWorkBits(file, {})).toBe(file)
  const more = withWorkBits(file, { workBits: 19 })
  expect(wantFrom(more.document, words).want.private.workBits).toBe(19)
  expect(more.want.private.workBits).toBe(19)
  const { body } = file.want
  const intent = { ...body, expiresAt: 0 } as unknown as Parameters<typeof wantDocument>[0]
  expect(wantDocument(intent, file.want.private)).toMatchObject({ workBits: 17 })
})

test.each([15, 25, '17.5', 'much'])('a document that asks for %s bits has a mistake', (workBits) => {
  expect(() => wantFrom({ category: '63511000', title: 'A week', workBits }, words)).toThrow('workBits')
})

test('the newest profile of each vendor says what it asks, the dearest first', () => {
  const category = parseCategory('63511000')
  const profile = (key: number, revision: number, work?: WorkPrice) => ({
    profile: { key: new Uint8Array(32).fill(key), name: `V${key}`, revision, work } as unknown as Profile,
  })
  const offers: Readonly<Record<string, object[]>> = {
    a: [profile(1, 1, { bits: 22, categories: [] }), profile(2, 1, { bits: 16, categories: [{ category, bits: 18 }] })],
    b: [profile(1, 2, { bits: 20, categories: [] }), profile(3, 1)],
  }
  const source = { intents: () => [{ key: 'a' }, { key: 'b' }], offers: (key: string) => offers[key] }
  const known = knownPrices(source as unknown as RecordSource, category, 16)
  expect(known.map(({ name, bits }) => [name, bits])).toEqual([
    ['V1', 20],
    ['V2', 18],
  ])
})
