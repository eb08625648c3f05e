// `pregon offers`, as the command line knows it.

import { addFlag, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addCommon } from './common.ts'

export interface OffersOptions extends NodeCommandOptions {
  readonly all: boolean
}

const examples = ['pregon offers', 'pregon offers 2 --all', 'pregon offers 4f2a91c0 --json']

export function addOffers(program: Command, words: Words): void {
  const { offers, common } = words.texts.commands
  const command = program.command('offers').argument('[intent]', common.intent).description(offers.description)
  addFlag(command, '--all', offers.all)
  addCommon(command, words, examples).action(async (intent: string | undefined, options: OffersOptions) =>
    (await import('../run-list.ts')).runOffers(intent, options, words),
  )
}
