// Where JSON breaks off: found exactly where the platform's parser fails, and at the place that a person must mend. And
// where its fields stand.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonBreak, findJsonFields } from './json-position.ts'

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

describe('the place of a field', () => {
  const text = '{\n  "a": [1, { "b\\u0063": true }],\n  "a": [ {}, {"bc": null} ],\n  "é": "x"\n}\n'
  it.each<[readonly (string | number)[], number, number]>([
    [[], 1, 1],
    [['é'], 4, 3],
    [['a'], 3, 3],
    [['a', 0], 3, 10],
    [['a', 1, 'bc'], 3, 15],
    [['a', 1, 'none', 'below'], 3, 14],
    [['a', 7], 3, 3],
    [['none'], 1, 1],
  ])('%j is line %i, column %i', (field, line, column) => {
    expect(findJsonFields(text, [field])).toEqual([{ line, column }])
  })

  it('is where the field is, for every field of any document, in either spacing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (value, spread) => {
        const json = JSON.stringify(value, undefined, spread ? 2 : 0)
        const fields = fieldsOf(value)
        const lines = json.split('\n')
        const places = findJsonFields(
          json,
          fields.map(({ at }) => at),
        )
        for (const [i, { line, column }] of places.entries()) {
          const rest = [lines[line - 1]!.slice(column - 1), ...lines.slice(line)].join('\n')
          const { at, value: expected } = fields[i]!
          const last = at.at(-1)
          const begins =
            typeof last === 'string' ? JSON.stringify(last) : JSON.stringify(expected, undefined, 2).slice(0, 1)
          expect(rest.startsWith(begins)).toBe(true)
        }
      }),
    )
  })

  it('is found in a large file and under the deepest nesting', () => {
    const items = Array.from({ length: 20_000 }, (_, i) => ({ sku: `A${i}`, price: '1.00' }))
    const fields = items.map((_, i) => ['items', i, 'price'])
    const found = findJsonFields(JSON.stringify({ items }, undefined, 1), fields)
    expect(found.map(({ line }) => line)).toEqual(items.map((_, i) => 5 + 4 * i))
    const deep = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`
    expect(findJsonFields(deep, [[0]])).toEqual([{ line: 1, column: 2 }])
  })
})

/** Every part of a document, with the path to it. */
function fieldsOf(
  value: unknown,
  at: readonly (string | number)[] = [],
): { at: readonly (string | number)[]; value: unknown }[] {
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((each, i) => [i, each] as const)
    : Object.entries((typeof value === 'object' ? value : undefined) ?? {})
  return [{ at, value }, ...entries.flatMap(([name, each]) => fieldsOf(each, [...at, name]))]
}
