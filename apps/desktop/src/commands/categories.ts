// `pregon categories` and `pregon categories import`, as the command line knows them.

import { addDataOption, addJsonOption, addLanguageOption } from '@pregon/cli'
import { Option, type Command } from 'commander'
import { limits } from '../limits.ts'
import type { Words } from '../words.ts'
import { examplesOf } from './common.ts'
import { parseCount } from './ending-options.ts'

export interface CategoriesOptions {
  readonly data: string
  readonly json: boolean
  readonly max: number
}

const examples = [
  'pregon categories used car',
  'pregon categories --lang es coche de segunda mano',
  'pregon categories 635 --max 3 --json',
  'pregon categories import cpv-2008.csv',
]

export function addCategories(program: Command, words: Words): void {
  const { categories, examples: title } = words.texts.commands
  const command = program.command('categories').argument('[query...]', categories.query)
  command.description(categories.description)
  const max = new Option('--max <n>', categories.max)
    .default(limits.maxHits)
    .argParser((text) => parseCount(text, words))
  addOptions(command.addOption(max), words)
    .addHelpText('after', examplesOf(title, examples))
    .action(async (query: readonly string[], options: CategoriesOptions) =>
      (await import('../run-categories.ts')).runSearch(query, options, words),
    )
  const importing = command.command('import').argument('<file>', categories.file).description(categories.importing)
  addOptions(importing, words)
    .addHelpText('after', examplesOf(title, examples.slice(-1)))
    .action(async (file: string, _own: object, self: Command) =>
      (await import('../run-categories.ts')).runImport(file, self.optsWithGlobals<CategoriesOptions>(), words),
    )
}

function addOptions(command: Command, { language }: Words): Command {
  addDataOption(command, 'buyer', language)
  addJsonOption(command, language)
  addLanguageOption(command, language)
  return command
}
