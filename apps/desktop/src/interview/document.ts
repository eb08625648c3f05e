// The document that grows with the answers: fields by their path, and none that says nothing.

import type { Json } from '@pregon/buyer'
import type { DocumentJson } from '../want-document.ts'

/** The field at a path such as `budget.max`, as a person would type it; empty where there is none. */
export function answerAt(document: DocumentJson, path: string): string {
  const value = path.split('.').reduce<Json | undefined>((part, name) => fieldOf(part, name), document)
  if (Array.isArray(value)) return value.map(String).join(', ')
  return value === undefined || typeof value === 'object' ? '' : String(value)
}

/** The document with another value at a path; with undefined, without the field, and without what is empty then. */
export function withField(document: DocumentJson, path: string, value: Json | undefined): DocumentJson {
  const [name = '', ...rest] = path.split('.')
  const inner = rest.length === 0 ? value : withField(mappingAt(document, name), rest.join('.'), value)
  const isEmpty = inner === undefined || (isMapping(inner) && Object.keys(inner).length === 0)
  const { [name]: _, ...others } = document
  if (isEmpty) return others
  // Where it stood, so that a saved file keeps its order.
  return name in document ? { ...document, [name]: inner } : { ...others, [name]: inner }
}

function mappingAt(document: DocumentJson, name: string): DocumentJson {
  const value = document[name]
  return value !== undefined && isMapping(value) ? value : {}
}

function fieldOf(part: Json | undefined, name: string): Json | undefined {
  return part !== undefined && isMapping(part) ? part[name] : undefined
}

const isMapping = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && !Array.isArray(value)
