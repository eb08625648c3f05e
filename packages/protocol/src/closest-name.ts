// What a person may have meant by a name that does not exist.

import { distance } from 'fastest-levenshtein'

/** Longer than any name that is compared: the rest of a word cannot bring it nearer. */
const longestCompared = 64
const fewestSharedLetters = 3

/** The name nearest to `word`, or undefined where none is near: they begin alike, or a third of the letters differ. */
export function closestName<Name extends string>(word: string, names: readonly Name[]): Name | undefined {
  const typed = word.toLowerCase().slice(0, longestCompared)
  const near = names
    .map((name) => ({ name, edits: distance(typed, name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.ceil(name.length / 3) || beginAlike(typed, name.toLowerCase()))
  return near.toSorted((a, b) => a.edits - b.edits)[0]?.name
}

function beginAlike(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= fewestSharedLetters && (a.startsWith(b) || b.startsWith(a))
}
