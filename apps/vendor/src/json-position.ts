// Where a text stops being JSON (RFC 8259). The platform's own parser does not always tell.

/** A place in a text, line and column counted from 1, and what should stand there. */
export interface JsonBreak {
  readonly line: number
  readonly column: number
  readonly expected: string
}

type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end'

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
  const lines = source.slice(0, at).split('\n')
  const expected =
    source.charAt(at) === '"' && takesText.has(state) ? unendingText : expectations[state](closers.at(-1))
  return { line: lines.length, column: lines.at(-1)!.length + 1, expected }
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
