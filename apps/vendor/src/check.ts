// `pregon-vendor check`: what is wrong with a configuration and a catalogue, what is good, and what would be used.

import { CliError, createOutput, type Output } from '@pregon/cli'
import type { Catalogue } from '@pregon/vendor'
import type { Command } from 'commander'
import type { CheckOptions } from './commands/check.ts'
import { layConfig, namedBy, settingMistakes, settingsOf, type Setting } from './config/layers.ts'
import type { PlacedMistake } from './config/parse-yaml.ts'
import { mistakeText, readCatalogue, type CatalogueFile, type CatalogueMistake } from './read-catalogue.ts'
import { count, settingsText } from './render.ts'

/** Rejects with a `CliError` for mistakes, once they are listed. */
export async function check(command: Command): Promise<void> {
  const { json } = command.opts<CheckOptions>()
  const output = createOutput(process.stdout, json)
  const config = await layConfig(command)
  if (config) tellMistakes(config.path, config.mistakes, output)
  const inConfig = config?.mistakes.length ?? 0
  const { catalogue: path } = command.opts<CheckOptions>()
  // Of a configuration with mistakes, the catalogue may be what is missing.
  const file =
    path === undefined && inConfig > 0
      ? undefined
      : await readCatalogue(path, config?.values.vendor, namedBy(command, config, 'catalogue'))
  if (file) tellMistakes(file.path, file.mistakes, output)
  const settings = settingsOf(command, config)
  const inSettings = settings.flatMap(settingMistakes)
  for (const { from, message } of inSettings) output.event('problem', { from, message }, `${from}: ${message}`)
  tellSettings(settings, output)
  if (file) tellGood(file, output)
  const files = [config, file].filter((each) => each !== undefined && each.mistakes.length > 0)
  const mistakes = inSettings.length + files.reduce((sum, each) => sum + each!.mistakes.length, 0)
  const places = new Set([...files.map((each) => each!.path), ...inSettings.map(({ from }) => from)])
  if (mistakes > 0) throw new CliError('content', toCorrect(mistakes, [...places]))
}

function tellMistakes(file: string, mistakes: readonly (PlacedMistake | CatalogueMistake)[], output: Output): void {
  for (const mistake of mistakes) {
    const { line, column, message } = mistake
    const where = 'path' in mistake ? { path: mistake.path, sku: mistake.sku } : {}
    output.event('problem', { file, line, column, message, ...where }, mistakeText(file, mistake))
  }
}

function tellSettings(settings: readonly Setting[], output: Output): void {
  for (const { name, value = null, from } of settings) output.event('setting', { name, value, from })
  output.text(settingsText(settings))
}

function tellGood({ catalogue, mistakes }: CatalogueFile, output: Output): void {
  const shelves = catalogue ? shelvesOf(catalogue) : []
  const good = shelves.reduce((sum, { items }) => sum + items, 0)
  output.event('checked', { good, categories: shelves, problems: mistakes.length }, goodText(good, shelves))
}

function toCorrect(mistakes: number, places: readonly string[]): string {
  return `${places.join(', ')}: ${count(mistakes, 'mistake')}, listed above: correct ${mistakes === 1 ? 'it' : 'them'}.`
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
