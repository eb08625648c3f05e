// Words as the search compares them: without case, diacritics and endings, and without the little words.

/** Articles, prepositions and what people write around the thing that they look for, in the three languages. */
const littleWords = new Set(
  `
  a an the of for to in on at by with and or from my our your some any i we need want would like looking buy get find
  el la los las un una unos unas de del al para por con en y o mi mis tu su nuestro busco buscar quiero necesito comprar
  à le les des du au aux et ou pour par avec dans sur mon ma mes notre nos une je cherche chercher veux voudrais besoin
  acheter l d s m t j n qu que
  `
    .trim()
    .split(/\s+/),
)

/**
 * Every word of the text that says something, in order; all of them where none does. Little words are told by their
 * accents: `uñas` and `thé` are none.
 */
export function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const telling = words.filter((word) => !littleWords.has(word))
  return (telling.length > 0 ? telling : words)
    .map(fold)
    .filter((word) => word !== '')
    .map(stem)
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}

/** Endings that say no more than number, each with what the two forms have in common. The first that fits is used. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(eau|eu)x$/, '$1'],
  [/aux$/, 'al'],
  [/(ies|y)$/, 'i'],
  [/ces$/, 'c'],
  [/z$/, 'c'],
  [/(?<!s)es$/, ''],
  [/(?<![su])s$/, ''],
  [/e$/, ''],
]

/** A word without the ending of its plural. Words of up to three letters, such as `gas`, keep theirs. */
function stem(word: string): string {
  if (word.length < 4) return word.replace(/z$/, 'c')
  const [pattern, rest] = endings.find(([ending]) => ending.test(word)) ?? []
  return pattern === undefined ? word : word.replace(pattern, rest!)
}
