// What a person may have meant by a name that does not exist.

/** The name nearest to `word`, or undefined where none is near: they begin alike, or a third of the letters differ. */
export function closestName<Name extends string>(word: string, names: readonly Name[]): Name | undefined {
  const typed = word.toLowerCase()
  const near = names
    .map((name) => ({ name, edits: editsBetween(typed, name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.ceil(name.length / 3) || beginAlike(typed, name.toLowerCase()))
  return near.toSorted((a, b) => a.edits - b.edits)[0]?.name
}

function beginAlike(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a))
}

/** How many letters must be put in, taken out or changed to make one text of the other (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === b[j] ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
