#!/usr/bin/env node
// The command `pregon`: what a buyer types.

import { runProgram, versionIn } from '@pregon/cli'
import { Command } from 'commander'
import { addStart } from './commands/start.ts'
import { addWant } from './commands/want.ts'

const program = new Command('pregon')
  .description('Say what you want, and let vendors come to you with offers.')
  .version(versionIn(new URL('../package.json', import.meta.url)), '--version', 'print the version')
  .helpOption('--help', 'show this help')
  .helpCommand(false)
  .addHelpText('after', '\nMore on a command and examples of it: pregon want --help')

addWant(program)
addStart(program)

await runProgram(program, process.argv)
