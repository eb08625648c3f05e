// A YAML text as a value whose every part has its place, or the mistakes that keep it from being one.

import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type ErrorCode,
  type Node,
  type YAMLError,
} from 'yaml'
import type { Place } from '../json-position.ts'
import { limits } from '../limits.ts'

/** A mistake and where it is. The sentence does not name the file. */
export interface PlacedMistake extends Place {
  readonly message: string
}

export type ParsedYaml =
  | {
      readonly ok: true
      readonly value: unknown
      /** The place of a field at its name, of an entry of a list at its beginning; of what is not there, of what is above. */
      readonly placeOf: (at: readonly (string | number)[]) => Place
    }
  | { readonly ok: false; readonly mistakes: readonly PlacedMistake[] }

/** Never throws. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter()
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  try {
    const document = parseDocument(text, {
      schema: 'core',
      stringKeys: true,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: lines,
    })
    const flaws = [...document.errors, ...document.warnings].slice(0, limits.maxListedYamlMistakes)
    if (flaws.length > 0)
      return { ok: false, mistakes: flaws.map((flaw) => ({ ...placeOf(flaw.pos[0]), message: flawText(flaw) })) }
    const value: unknown = document.toJS({ maxAliasCount: limits.maxAliases })
    return { ok: true, value, placeOf: (at) => placeOf(offsetOf(document, at)) }
  } catch (error) {
    // Aliases that lead nowhere or multiply, and nesting without end, come to light only while the document is built.
    const message =
      error instanceof ReferenceError
        ? 'its aliases (*name) lead nowhere or multiply: write the values out.'
        : 'it is nested too deeply: write it with fewer levels.'
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    return { ok: false, mistakes: [{ line: 1, column: 1, message }] }
  }
}

/** What the parser says of these is for programmers. */
const remedies: { readonly [Code in ErrorCode]?: string } = {
  DUPLICATE_KEY: 'this field stands a second time: keep one of the two.',
  MULTIPLE_DOCS: 'a second YAML document begins here: keep one in the file.',
  NON_STRING_KEY: 'the name of a field is a text: put it in quotes.',
  RESOURCE_EXHAUSTION: 'this is nested too deeply: write it with fewer levels.',
  TAB_AS_INDENT: 'a tab stands here: indent with spaces.',
}

function flawText({ code, message }: YAMLError): string {
  const what = message.charAt(0).toLowerCase() + message.slice(1)
  return remedies[code] ?? `malformed YAML (${what}): check the indentation, the quotes and the colons there.`
}

function offsetOf(document: Document, at: readonly (string | number)[]): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const part of at) {
    const found = childOf(node, part)
    if (!found) break
    node = found.value
    offset = startOf(found.start) ?? offset
  }
  return offset
}

/** An entry of a mapping or a list, and where it starts: at its name, if it has one. */
function childOf(
  node: unknown,
  part: string | number,
): { readonly start: unknown; readonly value: unknown } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(part)]
    return item === undefined ? undefined : { start: item, value: item }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part)
  return pair && { start: pair.key, value: pair.value }
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0]
