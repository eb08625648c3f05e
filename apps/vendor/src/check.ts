// `pregon-vendor check`: what is wrong with a catalogue, and what is good.

import { CliError, createOutput } from '@pregon/cli'
import type { Catalogue } from '@pregon/vendor'
import type { CheckOptions } from './commands/check.ts'
import { readCatalogue } from './read-catalogue.ts'
import { count, problemText } from './render.ts'

/** Throws a `CliError` for a catalogue with mistakes, once they are listed. */
export async function check({ catalogue: path, json }: CheckOptions): Promise<void> {
  const output = createOutput(process.stdout, json)
  const parsed = await readCatalogue(path)
  for (const problem of parsed.problems) output.event('problem', problem, problemText(problem))
  const shelves = parsed.ok ? shelvesOf(parsed.catalogue) : []
  const good = shelves.reduce((sum, { items }) => sum + items, 0)
  const fields = { good, categories: shelves, problems: parsed.problems.length }
  output.event('checked', fields, goodText(good, shelves))
  const mistakes = parsed.problems.length
  if (mistakes > 0)
    throw new CliError(
      'content',
      `${path}: ${count(mistakes, 'mistake')}, listed above: correct ${mistakes === 1 ? 'it' : 'them'}.`,
    )
}

interface ShelfSize {
  readonly category: string
  readonly items: number
}

function shelvesOf({ shelves }: Catalogue): ShelfSize[] {
  return shelves
    .map(({ category, items }) => ({ category: category as string, items: items.length }))
    .toSorted((a, b) => (a.category < b.category ? -1 : 1))
}

function goodText(good: number, shelves: readonly ShelfSize[]): string {
  if (good === 0) return 'No item is good.'
  const list = shelves.map(({ category, items }) => `${category} (${items})`).join(', ')
  return `${count(good, 'item is', 'items are')} good, in ${count(shelves.length, 'category', 'categories')}: ${list}`
}
