// Places in a JSON text (RFC 8259): where it breaks off, and where its fields stand. The platform's own parser tells
// neither, and a YAML parser, which would, takes some eighty times as long for a large catalogue.

/** A place in a text, line and column counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Where a text breaks off, and what should stand there. */
export interface JsonBreak extends Place {
  readonly expected: string
}

type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end'

/** A field by its parts: `['items', 3, 'price']`. */
type FieldPath = readonly (string | number)[]

/**
 * Where each of these fields stands, at its name or, in a list, its value: for a field that is not there, the innermost
 * part above it that is. The text must parse. Of a name that comes twice the last one counts, as it does for the parser.
 */
export function findJsonFields(text: string, fields: readonly FieldPath[]): Place[] {
  const wanted = fieldTree(fields)
  let offset = 0
  const take = (): Token => {
    const start = offset + lengthOf(white, text, offset)
    const token = tokenAt(text, start)
    offset = start + token.length
    return { ...token, start }
  }
  /** Reads one value from its first token to its last. */
  const readValue = (first: Token, branch: FieldTree | undefined): void => {
    if (branch === undefined) {
      skipValue(first, take)
      return
    }
    const isObject = first.kind === '{'
    if (!isObject && first.kind !== '[') return
    let index = 0
    for (let token = take(); token.kind !== '}' && token.kind !== ']'; token = take()) {
      if (token.kind === ',') continue
      const name = isObject ? (JSON.parse(text.slice(token.start, token.start + token.length)) as string) : index++
      const child = branch.children.get(name)
      if (child) child.offset = token.start
      if (isObject) take()
      readValue(isObject ? take() : token, child)
    }
  }
  const first = take()
  wanted.offset = first.start
  readValue(first, wanted)
  const places = createPlaces(text)
  return fields.map((field) => places(offsetOf(wanted, field)))
}

interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly length: number
}

/** The fields that are looked for, as a tree: so that nothing else has to be kept. */
interface FieldTree {
  offset: number | undefined
  readonly children: Map<string | number, FieldTree>
}

function fieldTree(fields: readonly FieldPath[]): FieldTree {
  const root: FieldTree = { offset: undefined, children: new Map() }
  for (const field of fields) {
    let node = root
    for (const part of field) {
      const child = node.children.get(part) ?? { offset: undefined, children: new Map() }
      node.children.set(part, child)
      node = child
    }
  }
  return root
}

function offsetOf(root: FieldTree, field: FieldPath): number {
  let node: FieldTree | undefined = root
  let offset = 0
  for (const part of [undefined, ...field]) {
    if (part !== undefined) node = node.children.get(part)
    if (node?.offset === undefined) break
    offset = node.offset
  }
  return offset
}

function skipValue(first: Token, take: () => Token): void {
  let depth = opens(first.kind)
  while (depth > 0) depth += opens(take().kind)
}

function opens(kind: TokenKind): number {
  if (kind === '{' || kind === '[') return 1
  return kind === '}' || kind === ']' ? -1 : 0
}

/** Line and column of an offset, by a search among the beginnings of all lines. */
function createPlaces(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}

/** The first place at which a text breaks the grammar; undefined for one that keeps to it. */
export function findJsonBreak(text: string): JsonBreak | undefined {
  const closers: Closer[] = []
  let state: State = 'value'
  for (let at = 0; ;) {
    const start = at + lengthOf(white, text, at)
    const token = tokenAt(text, start)
    const next = step(state, token.kind, closers)
    if (next === undefined)
      return state === 'end' && start === text.length ? undefined : breakAt(text, start, state, closers)
    state = next
    at = start + token.length
  }
}

type Closer = '}' | ']'
type TokenKind = '{' | '[' | ',' | ':' | Closer | 'text' | 'scalar' | 'none'

const white = /[ \t\n\r]*/y
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

function tokenAt(source: string, start: number): { readonly kind: TokenKind; readonly length: number } {
  const character = source.charAt(start)
  if (character !== '' && '{}[],:'.includes(character)) return { kind: character as TokenKind, length: 1 }
  const kind = character === '"' ? 'text' : 'scalar'
  const length = lengthOf(kind === 'text' ? text : scalar, source, start)
  return { kind: length === 0 ? 'none' : kind, length }
}

function lengthOf(sticky: RegExp, source: string, start: number): number {
  sticky.lastIndex = start
  return sticky.exec(source)?.[0].length ?? 0
}

/** The state after a token, or undefined where the grammar has none. `closers` are those of what is open. */
function step(state: State, kind: TokenKind, closers: Closer[]): State | undefined {
  const mayBeValue = state === 'value' || state === 'first-value'
  const afterValue = () => (closers.length > 0 ? 'next' : 'end')
  if (mayBeValue && (kind === 'text' || kind === 'scalar')) return afterValue()
  if (mayBeValue && (kind === '{' || kind === '[')) {
    closers.push(kind === '{' ? '}' : ']')
    return kind === '{' ? 'first-key' : 'first-value'
  }
  if ((state === 'key' || state === 'first-key') && kind === 'text') return 'colon'
  if (state === 'colon' && kind === ':') return 'value'
  if (state === 'next' && kind === ',') return closers.at(-1) === '}' ? 'key' : 'value'
  if ((state === 'next' || state === 'first-key' || state === 'first-value') && kind === closers.at(-1)) {
    closers.pop()
    return afterValue()
  }
  return undefined
}

function breakAt(source: string, at: number, state: State, closers: readonly Closer[]): JsonBreak {
  const expected =
    source.charAt(at) === '"' && takesText.has(state) ? unendingText : expectations[state](closers.at(-1))
  return { ...placeOf(source, at), expected }
}

function placeOf(source: string, at: number): Place {
  const lines = source.slice(0, at).split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

const takesText: ReadonlySet<State> = new Set(['value', 'first-value', 'key', 'first-key'])
const unendingText =
  'a text that ends on its line with a double quote, and in which a backslash stands only before one of "\\/bfnrtu'

const expectations: Readonly<Record<State, (closer: Closer | undefined) => string>> = {
  value: () => 'a value',
  'first-value': () => 'a value or «]»',
  key: () => 'the name of a field in double quotes',
  'first-key': () => 'the name of a field in double quotes, or «}»',
  colon: () => '«:»',
  next: (closer) => `«,» or «${closer}»`,
  end: () => 'the end of the file',
}
