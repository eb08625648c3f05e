#!/usr/bin/env node
// The command `pregon-vendor`: an always-on node with a catalogue, one without, and a check of a catalogue.

import { runProgram, versionIn } from '@pregon/cli'
import { Command } from 'commander'
import { addCheck } from './commands/check.ts'
import { addRelay } from './commands/relay.ts'
import { addStart } from './commands/start.ts'

const program = new Command('pregon-vendor')
  .description('Answer what buyers want with offers from your catalogue.')
  .version(versionIn(new URL('../package.json', import.meta.url)), '--version', 'print the version')
  .helpOption('--help', 'show this help')
  .helpCommand(false)
  .addHelpText('after', '\nMore on a command and examples of it: pregon-vendor start --help')

addStart(program)
addRelay(program)
addCheck(program)

await runProgram(program, process.argv)
