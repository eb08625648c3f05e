// `pregon status`, as the command line knows it.

import type { NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addCommon } from './common.ts'

const examples = ['pregon status', 'pregon status --json']

export function addStatus(program: Command, words: Words): void {
  const command = program.command('status').description(words.texts.commands.status.description)
  addCommon(command, words, examples).action(async (options: NodeCommandOptions) =>
    (await import('../run-status.ts')).runStatus(options, words),
  )
}
