// Where JSON breaks off: found exactly where the platform's parser fails, and at the place that a person must mend.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonBreak } from './json-position.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the place where JSON breaks off', () => {
  it.each([
    ['', 1, 1, 'a value'],
    ['  \n', 2, 1, 'a value'],
    ['{"a": 1,}', 1, 9, 'the name of a field in double quotes'],
    ['{"a": 1\n "b": 2}', 2, 2, '«,» or «}»'],
    ['[1 2]', 1, 4, '«,» or «]»'],
    ['[1, ]', 1, 5, 'a value'],
    ['{"a" 1}', 1, 6, '«:»'],
    ["{'a': 1}", 1, 2, 'the name of a field in double quotes, or «}»'],
    ['{"price": 12,50}', 1, 14, 'the name of a field in double quotes'],
    ['{"price": 012}', 1, 11, 'a value'],
    ['{"open": yes}', 1, 10, 'a value'],
    ['{"a": [1, 2}', 1, 12, '«,» or «]»'],
    ['{} {}', 1, 4, 'the end of the file'],
    ['{"a": "one\ntwo"}', 1, 7, expect.stringContaining('a text that ends on its line')],
    [String.raw`{"path": "C:\Users"}`, 1, 10, expect.stringContaining('a backslash')],
  ])('of %j is line %i, column %i', (text, line, column, expected) => {
    expect(findJsonBreak(text)).toEqual({ line, column, expected })
  })

  it('is nowhere in what parses, and somewhere in what does not', () => {
    const mutation = fc.record({
      at: fc.nat(200),
      drop: fc.nat(3),
      put: fc.constantFrom('', ',', ':', '"', '}', '[', '\\', '0', 'x', '\n', '-'),
    })
    fc.assert(
      fc.property(fc.json(), fc.array(mutation, { maxLength: 2 }), fc.boolean(), (json, changes, spread) => {
        let text = spread ? JSON.stringify(JSON.parse(json), undefined, 2) : json
        for (const { at, drop, put } of changes) {
          const start = at % (text.length + 1)
          text = text.slice(0, start) + put + text.slice(start + drop)
        }
        expect(findJsonBreak(text) === undefined).toBe(parses(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('is found in deep and in long files', () => {
    expect(findJsonBreak('['.repeat(200_000))).toMatchObject({ column: 200_001 })
    expect(findJsonBreak(`[${'{"a": "b"},\n'.repeat(50_000)}]`)).toMatchObject({ line: 50_001, column: 1 })
  })
})
