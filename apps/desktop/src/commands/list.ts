// `pregon list`, as the command line knows it.

import { addFlag, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addCommon } from './common.ts'

export interface ListOptions extends NodeCommandOptions {
  readonly all: boolean
}

const examples = ['pregon list', 'pregon list --all --json']

export function addList(program: Command, words: Words): void {
  const { list } = words.texts.commands
  const command = program.command('list').description(list.description)
  addFlag(command, '--all', list.all)
  addCommon(command, words, examples).action(async (options: ListOptions) =>
    (await import('../run-list.ts')).runList(options, words),
  )
}
