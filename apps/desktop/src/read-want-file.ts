// Reads the YAML file that says what is wanted. Numbers stay as they were written, and mistakes name their line.

import { dirname, resolve } from 'node:path'
import { parseWant, termsFileOf, type Problem, type Want } from '@pregon/buyer'
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
import { limits } from './limits.ts'

export interface WantFile {
  readonly want: Want
  readonly warnings: readonly Problem[]
}

/** Throws a `CliError` that names every mistake, one a line. */
export async function readWantFile(path: string, nowMs: number): Promise<WantFile> {
  const bytes = await readBoundedFile({ path, named: '--file', maxBytes: limits.maxWantBytes })
  const { value, lineOf } = parseYaml(path, decodeText(path, bytes))
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
  if (parsed.ok) return parsed
  const sentences = parsed.problems
    .map(({ path: field, message }) => ({ line: lineOf(field), message }))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, message }) => `${line === undefined ? path : `${path}:${line}`}: ${message}`)
  throw new CliError('content', sentences.join('\n'))
}

function decodeText(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new CliError('content', `--file: «${path}» is not a text in UTF-8: save it as one.`, { cause })
  }
}

export interface ParsedYaml {
  readonly value: unknown
  /** The line of a field such as `wishes[2].unit`, or of the innermost part above it that the file has. */
  readonly lineOf: (field: string) => number | undefined
}

/** Throws a `CliError` for what is not one YAML document. */
export function parseYaml(path: string, text: string): ParsedYaml {
  const lines = new LineCounter()
  const document = composed(path, () =>
    parseDocument(text, { schema: 'core', prettyErrors: false, logLevel: 'error', lineCounter: lines }),
  )
  const [flaw] = [...document.errors, ...document.warnings]
  if (flaw) throw malformed(path, flaw, lines)
  keepNumbersAsWritten(document)
  const value: unknown = composed(path, () => document.toJS() as unknown)
  return {
    value,
    lineOf(field) {
      const offset = offsetOf(document, field)
      return offset === undefined ? undefined : lines.linePos(offset).line
    },
  }
}

/** What the parser says of these is for programmers. */
const remedies: { readonly [Code in ErrorCode]?: string } = {
  MULTIPLE_DOCS: 'a second YAML document begins here: keep one in the file.',
  RESOURCE_EXHAUSTION: 'this is nested too deeply: write it with fewer levels.',
}

function malformed(path: string, flaw: YAMLParseError | YAMLWarning, lines: LineCounter): CliError {
  const { line, col } = lines.linePos(flaw.pos[0])
  const what = flaw.message.charAt(0).toLowerCase() + flaw.message.slice(1)
  const sentence =
    remedies[flaw.code] ?? `malformed YAML (${what}): check the indentation, the quotes and the colons there.`
  return new CliError('content', `${path}:${line}:${col}: ${sentence}`, { cause: flaw })
}

/** Aliases that lead nowhere or multiply, and nesting without end, come to light only while the document is built. */
function composed<T>(path: string, compose: () => T): T {
  try {
    return compose()
  } catch (cause) {
    if (cause instanceof ReferenceError)
      throw new CliError('content', `${path}: its aliases (*name) lead nowhere or multiply: write the values out.`, {
        cause,
      })
    if (cause instanceof RangeError)
      throw new CliError('content', `${path}: is nested too deeply: write it with fewer levels.`, { cause })
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
