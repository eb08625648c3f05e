// `pregon vendor`, as the command line knows it.

import type { NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addCommon, exampleAddress } from './common.ts'

const examples = ['pregon vendor did:key:z6Mk...', `pregon vendor did:key:z6Mk... --bootstrap ${exampleAddress} --json`]

export function addVendor(program: Command, words: Words): void {
  const { vendor } = words.texts.commands
  const command = program.command('vendor').argument('<key>', vendor.key).description(vendor.description)
  addCommon(command, words, examples).action(async (key: string, options: NodeCommandOptions) =>
    (await import('../run-vendor.ts')).runVendor(key, options, words),
  )
}
