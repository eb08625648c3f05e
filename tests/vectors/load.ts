// Reads the vector files for tests.

import { readFileSync } from 'node:fs'
import { fromString } from 'uint8arrays/from-string'
import type { Json } from './sources/writer.ts'

export function readText(name: string): string {
  return readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')
}

/** The vectors of one file. `T` says the form that its section in README.md describes. */
export function loadVectors<T>(name: string): (T & { readonly name: string })[] {
  return (JSON.parse(readText(name)) as { vectors: (T & { readonly name: string })[] }).vectors
}

/** DAG-JSON to the value that it stands for. */
export function fromDagJson(json: Json): unknown {
  if (Array.isArray(json)) return json.map(fromDagJson)
  if (typeof json !== 'object') return json
  const inner = Object.keys(json).length === 1 ? json['/'] : undefined
  if (typeof inner === 'object' && 'bytes' in inner) return fromString(inner['bytes'] as string, 'base64')
  const copy = {}
  for (const [key, value] of Object.entries(json))
    Object.defineProperty(copy, key, { value: fromDagJson(value), enumerable: true })
  return copy
}
