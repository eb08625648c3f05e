// A check of the texts of a language, for the tests of everything that speaks to people.

export interface TextCheck {
  /** The language of the translated table, whose typography is looked at. */
  readonly language: 'es' | 'fr'
  /** Where a text may be the same as the English one, as paths such as `options.json`: reviewed by a person. */
  readonly same?: readonly string[]
}

/**
 * What is wrong with a table of texts beside the English one, a line each, beginning with the path of the text. Tables
 * are objects of texts, of functions that return texts, and of such objects. A text that the other table lacks or has in
 * excess, one of another kind or with another number of arguments, an empty one, one that was not translated, and a
 * path of `same` where the texts differ are mistakes; so are spaces that French has not, and a Spanish question without
 * its first mark.
 */
export function textMistakes(english: object, translated: object, { language, same = [] }: TextCheck): string[] {
  const paths = new Set(same)
  const found = compare('', english, translated, (path, original, text) => {
    const isSame = original === text
    if (paths.has(path)) {
      paths.delete(path)
      return isSame ? [] : [`${path} differs from the English text, and need not be in the list`]
    }
    return [
      ...(text.trim() === '' ? [`${path} is empty`] : []),
      ...(isSame && /\p{L}/u.test(text) ? [`${path} is not translated: «${text}»`] : []),
      ...typography[language](text).map((mistake) => `${path} ${mistake}: «${text}»`),
    ]
  })
  return [...found, ...[...paths].map((path) => `${path} is in the list, and is no text`)]
}

type CompareTexts = (path: string, original: string, text: string) => string[]

function compare(path: string, original: unknown, translated: unknown, texts: CompareTexts): string[] {
  if (typeof original !== typeof translated) {
    return [`${path} is ${kindOf(translated)} and not ${kindOf(original)}, as in English`]
  }
  if (typeof original === 'string') return texts(path, original, translated as string)
  if (typeof original === 'function') return compareFunctions(path, original as Say, translated as Say, texts)
  if (typeof original !== 'object' || original === null || translated === null) return []
  const [left, right] = [original, translated as object].map((table) => new Map(Object.entries(table)))
  const names = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])]
  return names.flatMap((name) => {
    const below = path === '' ? name : `${path}.${name}`
    if (right?.has(name) !== true) return [`${below} is missing`]
    if (left?.has(name) !== true) return [`${below} is not in English`]
    return compare(below, left.get(name), right.get(name), texts)
  })
}

function kindOf(value: unknown): string {
  return { string: 'a text', function: 'a function', object: 'a table' }[typeof value as string] ?? `a ${typeof value}`
}

type Say = (...args: readonly unknown[]) => unknown

/** What functions say of the same values is compared, or, where these suit one of them not, how they are written. */
function compareFunctions(path: string, original: Say, translated: Say, texts: CompareTexts): string[] {
  if (original.length !== translated.length) {
    return [`${path} takes ${translated.length} arguments, and ${original.length} in English`]
  }
  const [one, other] = [said(original), said(translated)]
  return one === undefined || other === undefined
    ? texts(path, String(original), String(translated)).filter((mistake) => mistake.includes(' is not translated'))
    : texts(path, one, other)
}

function said(say: Say): string | undefined {
  try {
    const text = say(...Array.from({ length: say.length }, () => anything))
    return typeof text === 'string' ? text : undefined
  } catch {
    return undefined
  }
}

/** Stands for every argument: seven as a text and as a number, with all fields and functions, which give the same. */
const anything: unknown = new Proxy(() => anything, {
  get(_target, key) {
    if (key === Symbol.toPrimitive) return () => '7'
    return key === Symbol.iterator ? () => [][Symbol.iterator]() : anything
  },
  apply: () => anything,
})

const typography: Readonly<Record<TextCheck['language'], (text: string) => string[]>> = {
  es: (text) => [
    ...(/\?(?!\w)/.test(text) && !text.includes('¿') ? ['asks without «¿»'] : []),
    ...(/!(?![\w=])/.test(text) && !text.includes('¡') ? ['calls without «¡»'] : []),
  ],
  fr: (text) => [
    ...(/ [:;!?»]|« /.test(text) ? ['has a plain space where French has a no-break one'] : []),
    ...(/[\p{L}\d)»][;!?](?=\s|$|\))|\p{L}:(?=\s|$)|«[^\s]|[^\s]»/u.test(text) ? ['lacks a no-break space'] : []),
    ...(/\p{L}'\p{L}/u.test(text) ? ['has a straight apostrophe'] : []),
  ],
}
