// Reads the YAML file that says what is wanted. Numbers stay as they were written, and mistakes name their line.

import { dirname, resolve } from 'node:path'
import { parseWant, problemText, termsFileOf, type Problem, type Want } from '@pregon/buyer'
import { CliError, readBoundedFile } from '@pregon/cli'
import { limits as protocolLimits } from '@pregon/protocol'
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type Node,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml'
import type { WantInput } from './daemon/buyer-service.ts'
import { limits } from './limits.ts'
import type { Words } from './words.ts'

export interface WantFile extends WantInput {
  readonly want: Want
  readonly warnings: readonly Problem[]
}

/** Throws a `CliError` that names every mistake, one a line. */
export async function readWantFile(
  path: string,
  nowMs: number,
  { buyer, texts }: Pick<Words, 'buyer' | 'texts'>,
): Promise<WantFile> {
  const bytes = await readBoundedFile({ path, named: '--file', maxBytes: limits.maxWantBytes })
  const { value, lineOf } = parseYaml(path, decodeText(path, bytes, texts.yaml), texts.yaml)
  const termsFile = termsFileOf(value)
  const termsBytes =
    termsFile === undefined
      ? undefined
      : await readBoundedFile({
          path: resolve(dirname(path), termsFile),
          named: 'terms.file',
          maxBytes: protocolLimits.maxTermsBytes,
        })
  const parsed = parseWant(value, { nowMs, termsBytes })
  if (parsed.ok) return { document: value, termsBytes, want: parsed.want, warnings: parsed.warnings }
  const sentences = parsed.problems
    .map((problem) => ({ line: lineOf(problem.path), message: problemText(problem, buyer) }))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, message }) => `${line === undefined ? path : `${path}:${line}`}: ${message}`)
  throw new CliError('content', sentences.join('\n'))
}

type YamlTexts = Words['texts']['yaml']

function decodeText(path: string, bytes: Uint8Array, { encoding }: YamlTexts): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new CliError('content', encoding(path), { cause })
  }
}

export interface ParsedYaml {
  readonly value: unknown
  /** The line of a field such as `wishes[2].unit`, or of the innermost part above it that the file has. */
  readonly lineOf: (field: string) => number | undefined
}

/** Throws a `CliError` for what is not one YAML document. */
export function parseYaml(path: string, text: string, texts: YamlTexts): ParsedYaml {
  const lines = new LineCounter()
  const document = composed(path, texts, () =>
    parseDocument(text, { schema: 'core', prettyErrors: false, logLevel: 'error', lineCounter: lines }),
  )
  const [flaw] = [...document.errors, ...document.warnings]
  if (flaw) throw malformed(path, flaw, lines, texts)
  keepNumbersAsWritten(document)
  const value: unknown = composed(path, texts, () => document.toJS() as unknown)
  return {
    value,
    lineOf(field) {
      const offset = offsetOf(document, field)
      return offset === undefined ? undefined : lines.linePos(offset).line
    },
  }
}

/** What the parser says of these is for programmers. */
const remedies: { readonly [Code in ErrorCode]?: 'second' | 'deep' | 'twice' | 'tab' } = {
  DUPLICATE_KEY: 'twice',
  MULTIPLE_DOCS: 'second',
  RESOURCE_EXHAUSTION: 'deep',
  TAB_AS_INDENT: 'tab',
}

function malformed(
  path: string,
  flaw: YAMLParseError | YAMLWarning,
  lines: LineCounter,
  { malformed: otherwise, ...texts }: YamlTexts,
): CliError {
  const { line, col } = lines.linePos(flaw.pos[0])
  const remedy = remedies[flaw.code]
  const what = flaw.message.charAt(0).toLowerCase() + flaw.message.slice(1)
  const sentence = remedy === undefined ? otherwise(what) : texts[remedy]
  return new CliError('content', `${path}:${line}:${col}: ${sentence}`, { cause: flaw })
}

/** Aliases that lead nowhere or multiply, and nesting without end, come to light only while the document is built. */
function composed<T>(path: string, { aliases, deep }: YamlTexts, compose: () => T): T {
  try {
    return compose()
  } catch (cause) {
    if (cause instanceof ReferenceError) throw new CliError('content', `${path}: ${aliases}`, { cause })
    if (cause instanceof RangeError) throw new CliError('content', `${path}: ${deep}`, { cause })
    throw cause
  }
}

/**
 * As a number, 12.10 would lose its zero, 03111000 its first one, and a long code its last digits: such a number stays a
 * text. The value of a wish stays a number as long as none of its digits is lost, since there a text is another value.
 */
function keepNumbersAsWritten(document: Document): void {
  visit(document, {
    Scalar(_, scalar, ancestors) {
      const { source, value } = scalar
      if (scalar.type !== 'PLAIN' || source === undefined || typeof value !== 'number') return
      const [first, second] = ancestors.filter((ancestor) => isPair(ancestor)).map(({ key }) => String(key))
      const isWishValue = first === 'wishes' && (second === 'value' || second === 'in')
      if (isWishValue ? losesDigits(source) : String(value) !== source) scalar.value = source
    },
  })
}

/** A leading zero, or more digits than a number holds. */
function losesDigits(source: string): boolean {
  return /^[+-]?0\d/.test(source) || source.replaceAll(/\D/g, '').length > 15
}

function offsetOf(document: Document, field: string): number | undefined {
  let node: unknown = document.contents
  let offset: number | undefined
  for (const name of field.split(/[.[\]]+/).filter((part) => part !== '')) {
    const found = childOf(node, name)
    if (!found) break
    node = found.value
    offset = found.start.range?.[0] ?? offset
  }
  return offset
}

/** An entry of a mapping or a list, and where it starts: at its name, if it has one. */
function childOf(node: unknown, name: string): { start: Node; value: unknown } | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(name)]
    return item && { start: item, value: item }
  }
  if (!isMap<Node, Node>(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name)
  return pair && { start: pair.key, value: pair.value }
}
