// `pregon withdraw`, as the command line knows it.

import { addFlag, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addCommon, exampleAddress } from './common.ts'

export interface WithdrawOptions extends NodeCommandOptions {
  readonly yes: boolean
}

const examples = ['pregon withdraw', `pregon withdraw 2 --yes --bootstrap ${exampleAddress}`]

export function addWithdraw(program: Command, words: Words): void {
  const { withdraw, common } = words.texts.commands
  const command = program.command('withdraw').argument('[intent]', common.intent).description(withdraw.description)
  addFlag(command, '--yes', common.yes)
  addCommon(command, words, examples).action(async (intent: string | undefined, options: WithdrawOptions) =>
    (await import('../run-change.ts')).runWithdraw(intent, options, words),
  )
}
