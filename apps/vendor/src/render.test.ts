// What a vendor reads: the lines for events that the walk-throughs do not meet.

import { describe, expect, it } from 'vitest'
import { refuse, type SignedRecord } from '@pregon/protocol'
import { addressesText, count, matchText, refusalText, timedLine, undeliveredText } from './render.ts'

const intent = { value: { item: { title: 'A week' }, category: 'cpv2008/63511000' } } as SignedRecord<'intent'>

describe('lines for a vendor', () => {
  it('begin with the time, and set further lines in', () => {
    const at = new Date(2027, 0, 2, 9, 5, 7)
    expect(timedLine(at, 'match', 'one\ntwo').split('\n')).toEqual(['09:05:07  match        one', '            two'])
  })

  it('name the rule that a record broke, and never what its sender wrote', () => {
    const text = refusalText(refuse('schema', 'unknown field \u001b[31m'), '12D3KooWpeer')
    expect(text).toBe(
      'a record from 12D3KooWpeer breaks the rule «schema»: Every field has the type and range of its kind.',
    )
  })

  it('explain the three items that come nearest, of which fewest reasons are against', () => {
    const far = { code: 'out-of-stock', stock: [2, 0], unit: '1' } as const
    const nonMatches = ['A', 'B', 'C', 'D', 'E'].map((sku, i) => ({
      sku,
      reasons: Array.from({ length: 5 - i }, () => far),
    }))
    const text = matchText(intent, { fitting: 0, offers: [], missing: 5, nonMatches, unjudged: 0 })
    expect(text.split('\n').map((line) => line.slice(0, 2))).toEqual(['«A', 'E:', 'D:', 'C:'])
    expect(text).toContain('E: There are only 2 pieces of this item.\n')
    expect(text).toMatch(/And 2 more reasons\.$/)
    expect(matchText(intent, { fitting: 0, offers: [], missing: 5, nonMatches, unjudged: 7 })).toContain(
      'none of 5 items fits; it asks so much that 7 items were not looked at. Nearest:',
    )
    expect(matchText(intent, { fitting: 0, offers: [], missing: 0, nonMatches: [], unjudged: 0 })).toContain(
      'nothing in this group of categories',
    )
  })

  it('say why an intent got no offer', () => {
    expect(undeliveredText(intent, 'peer-unreachable')).toBe(
      '«A week» in cpv2008/63511000 got no offer: its reply host could not be reached',
    )
    expect(undeliveredText(intent, 'too-large')).toContain('the offer did not fit')
    expect(undeliveredText(intent, 'fault')).toContain('the log tells more')
  })

  it('count, and give addresses that can be pasted', () => {
    expect([count(1, 'item'), count(2, 'item'), count(2, 'category', 'categories')]).toEqual([
      '1 item',
      '2 items',
      '2 categories',
    ])
    expect(addressesText(['/ip4/127.0.0.1/tcp/1'], 'main')).toBe(
      'Others reach this node with:\n  --bootstrap /ip4/127.0.0.1/tcp/1',
    )
  })
})
