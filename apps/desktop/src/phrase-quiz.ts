// Whether somebody has written the words of a phrase down: three of them, asked by their places.

/** `count` different places of `length`, in order. `random` gives a whole number from 0 up to below its argument. */
export function pickPlaces(length: number, count: number, random: (below: number) => number): number[] {
  const left = Array.from({ length }, (_, i) => i)
  const picked = Array.from({ length: Math.min(count, length) }, () => left.splice(random(left.length), 1)[0]!)
  return picked.toSorted((a, b) => a - b)
}

/** Letters in any size, and space around them, are no matter. */
export function isWord(typed: string, word: string): boolean {
  return typed.trim().toLowerCase() === word
}
