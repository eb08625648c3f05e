// What every command ends with: the options of a node, the language, and examples in its help.

import { addLanguageOption, addNodeOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'

/** An address of a relay as it stands in examples. */
export const exampleAddress = '/ip4/192.0.2.7/tcp/4001/p2p/12D3KooW...'

/** `more` stands below the examples. */
export function addCommon(command: Command, words: Words, examples: readonly string[], more = ''): Command {
  addNodeOptions(command, 'buyer', words.language)
  addLanguageOption(command, words.language)
  return command.addHelpText('after', examplesOf(words.texts.commands.examples, examples) + more)
}

export function examplesOf(title: string, examples: readonly string[]): string {
  return ['', title, ...examples.map((example) => `  ${example}`)].join('\n')
}
