#!/usr/bin/env node
// The command `pregon-vendor`: the always-on node of a vendor, a relay, and what is asked of them.

import { createProgram, runProgram } from '@pregon/cli'
import { addCheck } from './commands/check.ts'
import { addInit } from './commands/init.ts'
import { addOffers } from './commands/offers.ts'
import { addProfile } from './commands/profile.ts'
import { addRelay } from './commands/relay.ts'
import { addStart } from './commands/start.ts'
import { addStatus } from './commands/status.ts'

const program = createProgram({ name: 'pregon-vendor', packageJson: new URL('../package.json', import.meta.url) })
  .description('Answer what buyers want with offers from your catalogue.')
  .addHelpText('after', '\nMore on a command and examples of it: pregon-vendor start --help')

addInit(program)
addCheck(program)
addStart(program)
addStatus(program)
addOffers(program)
addProfile(program)
addRelay(program)

await runProgram(program, process.argv)
