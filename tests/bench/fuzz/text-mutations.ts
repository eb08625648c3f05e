// Mutations of texts: lines and words moved about, and pieces that grammars trip over.

import type { Random } from '../random.ts'

type Mutation = (text: string, random: Random, others: readonly string[]) => string

const apart = (text: string): string[] => text.split(' ')

const blanks = ['\n', '\r', '\r\n', '\t', '  ', ' ', '\u2028', '\ufeff', '\u0000']

const ofYaml = [
  '- ',
  '? ',
  '|\n',
  '>-\n',
  '&a ',
  '!!set ',
  '!x ',
  '<<: *a',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '__proto__: ',
]

const pieces = [
  ...blanks,
  ...apart(`{ } [ ] : , " ' - *a # \\u0000 \\ \\x « ñ 🚲 ; \u0301 = ,,, "" "\\ud800" "__proto__"`),
  ...apart('null true yes ~ .nan .inf -0 1e999 0x1f 0o17 1_000 12.10 03111000 1e-7 -1 00000000 2026-02-30 63511000'),
  ...apart('9007199254740993 0.0000000000001 99999999999999999999999999'),
  ...ofYaml,
]

/** Words, numbers, quoted texts and marks, so that a mutation may take one of them whole. */
const words = /"(?:[^"\\\n]|\\.)*"|[\p{L}\p{N}_.+-]+|\s+|./gu

const cut = (text: string, random: Random): readonly [string, string] => {
  const at = random.below(text.length + 1)
  return [text.slice(0, at), text.slice(at)]
}

function inWords(change: (list: string[], at: number, random: Random) => void): Mutation {
  return (text, random) => {
    const list = text.match(words) ?? []
    if (list.length > 0) change(list, random.below(list.length), random)
    return list.join('')
  }
}

function inLines(change: (list: string[], at: number, random: Random) => void): Mutation {
  return (text, random) => {
    const list = text.split('\n')
    change(list, random.below(list.length), random)
    return list.join('\n')
  }
}

const insertPiece: Mutation = (text, random) => {
  const [before, after] = cut(text, random)
  return before + random.pick(pieces) + after
}

const mutations: readonly Mutation[] = [
  insertPiece,
  insertPiece,
  inWords((list, at, random) => void (list[at] = random.pick(pieces))),
  inWords((list, at, random) => void (list[at] = random.pick(list))),
  inWords((list, at) => void list.splice(at, 1)),
  inWords((list, at, random) => void list.splice(at, 0, ...list.slice(at, at + 1 + random.below(8)))),
  inLines((list, at) => void list.splice(at, 1)),
  inLines((list, at, random) => void list.splice(random.below(list.length), 0, list[at]!)),
  inLines((list, at, random) => void (list[at] = ' '.repeat(random.below(9)) + list[at]!.trimStart())),
  (text, random) => cut(text, random)[0],
  (text, random, others) => cut(text, random)[0] + cut(random.pick(others), random)[1],
  (text, random) => {
    const [before, after] = cut(text, random)
    return before + String.fromCodePoint(random.below(random.below(4) === 0 ? 0x110000 : 0x180)) + after
  },
]

/** One input in so many repeats a piece: nesting without end, aliases, quotes. */
const repeatEvery = 400
const repeatedOfYaml = ['- ', '{a: ', '*a ', '&a ', '! ', '? ', '\n', ' ', 'a: b\n']
const repeated = [...apart(`[ {"a": " ' , ( 🚲 a 0 > \\ #`), ...repeatedOfYaml]

/** One to four mutations of a text, at the most `maxLength` long, give or take a piece. */
export function mutateText(random: Random, seeds: readonly string[], maxLength: number): Uint8Array {
  let text = random.pick(seeds)
  if (random.below(repeatEvery) === 0) {
    const piece = random.pick(repeated)
    const [before, after] = cut(text, random)
    text = before + piece.repeat(Math.max(0, Math.floor((maxLength - text.length) / piece.length))) + after
  } else for (let left = 1 + random.below(4); left > 0; left--) text = random.pick(mutations)(text, random, seeds)
  return new TextEncoder().encode(text)
}
