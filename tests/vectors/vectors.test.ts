// The committed vector files are what the generator writes, and leave out no rule that rejects.

import { rules } from '@pregon/protocol'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toText, vectorFiles } from './generate.ts'
import { loadVectors, readText } from './load.ts'
import { sealWith } from './sources/hpke.ts'
import { hex, unhex } from './sources/writer.ts'

const files = Object.keys(vectorFiles())

test('the folder holds the files that the generator writes', () => {
  const found = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.json'))
  expect(found.toSorted()).toEqual(files.map((name) => `${name}.json`).toSorted())
})

test('every file is current: run `node tests/vectors/generate.ts` where it is not', () => {
  for (const [name, file] of Object.entries(vectorFiles())) expect(toText(file) === readText(name), name).toBe(true)
})

test('no file has two vectors of one name', () => {
  for (const file of files) {
    const names = loadVectors(file).map(({ name }) => name)
    expect(new Set(names).size, file).toBe(names.length)
  }
})

test('every rule that rejects has a vector', () => {
  const shown = new Set(files.flatMap((file) => loadVectors<{ code?: string }>(file).map(({ code }) => code)))
  const rejecting = Object.entries(rules).filter(([, { verdict }]) => verdict === 'reject')
  expect(rejecting.map(([name]) => name).filter((name) => !shown.has(name))).toEqual([])
})

interface HpkeVector {
  info: string
  ikmE: string
  pkRm: string
  enc: string
  plaintext: string
  messages: { aad: string; ciphertext: string }[]
}

test.each(loadVectors<HpkeVector>('15-hpke'))('the HPKE of the generator gives the bytes of $name', (vector) => {
  const { info, ikmE, pkRm, plaintext } = vector
  for (const [sequence, { aad, ciphertext }] of vector.messages.entries()) {
    const [text, recipient] = [unhex(plaintext), unhex(pkRm)]
    const sealed = sealWith(unhex(ikmE), recipient, unhex(info), unhex(aad), text, sequence)
    expect(hex(sealed.enc)).toBe(vector.enc)
    expect(hex(sealed.ciphertext)).toBe(ciphertext)
  }
})
