#!/usr/bin/env node
// The command `pregon`: what a buyer types.

import { createProgram, languageOf, runProgram } from '@pregon/cli'
import { addCategories } from './commands/categories.ts'
import { addDoctor } from './commands/doctor.ts'
import { addList } from './commands/list.ts'
import { addOffers } from './commands/offers.ts'
import { addPhrase } from './commands/phrase.ts'
import { addRestore } from './commands/restore.ts'
import { addRevise } from './commands/revise.ts'
import { addShow } from './commands/show.ts'
import { addStart } from './commands/start.ts'
import { addStatus } from './commands/status.ts'
import { addVendor } from './commands/vendor.ts'
import { addWant } from './commands/want.ts'
import { addWithdraw } from './commands/withdraw.ts'
import { mistakeIn } from './texts/mistakes.ts'
import { wordsOf } from './words.ts'

const language = languageOf(process.argv, process.env)
const words = wordsOf(language)
const { commands } = words.texts

const program = createProgram({ name: 'pregon', packageJson: new URL('../package.json', import.meta.url), language })
  .description(commands.program)
  .addHelpText('after', `\n${commands.more}`)

const looking = [addList, addShow, addOffers]
const changing = [addRevise, addWithdraw]
const caring = [addStatus, addDoctor, addPhrase, addRestore]
for (const add of [addWant, addStart, ...looking, ...changing, addCategories, addVendor, ...caring]) add(program, words)

await runProgram(program, process.argv, { language, sayError: (error) => mistakeIn(language, error) })
