// `pregon doctor`, as the command line knows it.

import type { NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addCommon } from './common.ts'

const examples = ['pregon doctor', 'pregon doctor --json']

export function addDoctor(program: Command, words: Words): void {
  const command = program.command('doctor').description(words.texts.commands.doctor.description)
  addCommon(command, words, examples).action(async (options: NodeCommandOptions) =>
    (await import('../run-doctor.ts')).runDoctor(options, words),
  )
}
