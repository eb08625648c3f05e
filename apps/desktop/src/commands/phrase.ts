// `pregon phrase`, as the command line knows it.

import { addFlag, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addCommon } from './common.ts'

export interface PhraseOptions extends NodeCommandOptions {
  readonly again: boolean
  readonly plain: boolean
}

const examples = ['pregon phrase', 'pregon phrase --again']

export function addPhrase(program: Command, words: Words): void {
  const { phrase } = words.texts.commands
  const command = program.command('phrase').description(phrase.description)
  addFlag(command, '--again', phrase.again)
  addFlag(command, '--plain', phrase.plain)
  addCommon(command, words, examples).action(async (options: PhraseOptions) =>
    (await import('../run-phrase.ts')).runPhrase(options, words),
  )
}
