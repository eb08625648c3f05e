// The JSON Schemas: the committed files are current, valid records pass them, and wrong forms do not.
// `vitest run packages/protocol/src/json-schema.test.ts --update` rewrites the files.

import { Ajv2020 } from 'ajv/dist/2020.js'
import fc, { type Arbitrary } from 'fast-check'
import { readFileSync } from 'node:fs'
import { toString } from 'uint8arrays/to-string'
import { describe, expect, test } from 'vitest'
import * as arbitrary from './arbitraries.fixture.ts'
import type { Signer } from './ed25519.ts'
import { jsonSchemas } from './json-schema.ts'
import { recordKinds, type RecordKind, type RecordValues } from './record.ts'

const kinds = Object.keys(recordKinds) as RecordKind[]
const values: { [K in RecordKind]: (signer: Signer) => Arbitrary<RecordValues[K]> } = arbitrary
const schemas = jsonSchemas()

interface Vector {
  readonly name: string
  readonly kind: RecordKind
  readonly valid: boolean
  readonly value?: object
}

const vectors = ['11-intents', '13-profiles', '14-offers', '16-messages', '18-growth'].flatMap((file) => {
  const text = readFileSync(new URL(`../../../tests/vectors/${file}.json`, import.meta.url), 'utf8')
  return (JSON.parse(text) as { vectors: Vector[] }).vectors
})

function dagJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { '/': { bytes: toString(value, 'base64') } }
  if (Array.isArray(value)) return value.map(dagJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, dagJson(entry)]))
}

describe.each(kinds)('%s', (kind) => {
  const validate = new Ajv2020({ strictTuples: false }).compile(schemas[kind])
  const sample = vectors.find((vector) => vector.kind === kind && vector.valid)?.value

  test('the committed schema is current', async () => {
    await expect(`${JSON.stringify(schemas[kind], undefined, 2)}\n`).toMatchFileSnapshot(
      `../schemas/${kind}.schema.json`,
    )
  })

  test('every valid vector passes', () => {
    const valid = vectors.filter((vector) => vector.kind === kind && vector.valid)
    expect(valid.length).toBeGreaterThan(0)
    for (const { name, value } of valid)
      expect(validate(value), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true)
  })

  test('every valid record passes', () => {
    fc.assert(
      fc.property(
        arbitrary.signer.chain((signer) => values[kind](signer) as Arbitrary<object>),
        (value) => {
          expect(validate(dagJson(value)), JSON.stringify(validate.errors)).toBe(true)
        },
      ),
    )
  })

  test('a record without its key, with a short key or with a foreign field does not pass', () => {
    const { key: _, ...keyless } = sample as { key: unknown }
    expect(validate(keyless)).toBe(false)
    expect(validate({ ...sample, key: { '/': { bytes: 'AAAA' } } })).toBe(false)
    expect(validate({ ...sample, key: 'AAAA' })).toBe(false)
    expect(validate({ ...sample, colour: 'blue' })).toBe(false)
  })
})
