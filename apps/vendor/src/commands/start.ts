// `pregon-vendor start`, as the command line knows it.

import { addNodeOptions, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import {
  addCatalogueOption,
  addConfigOption,
  addRootKeyOption,
  addWorkBitsOption,
  configHelp,
} from './config-options.ts'

export interface StartOptions extends NodeCommandOptions {
  readonly catalogue?: string
  readonly rootKey?: string
  readonly workBits: readonly string[]
}

const examples = `
Examples:
  pregon-vendor start
  pregon-vendor start --config shop/pregon-vendor.yaml --log-level debug
  pregon-vendor start --catalogue items.json --listen /ip4/0.0.0.0/tcp/4001
  pregon-vendor start --catalogue items.json --bootstrap /ip4/192.0.2.7/tcp/4001/p2p/12D3KooW...
  pregon-vendor start --work-bits 18 --work-bits 63511000=20
  pregon-vendor start --catalogue items.json --json

A catalogue:
  {
    "vendor": { "name": "Viajes Sol", "country": "ES" },
    "currency": "EUR",
    "items": [
      {
        "sku": "PLAYA-7",
        "category": "63511000",
        "title": "Hotel Playa, seven nights",
        "price": "980.00",
        "delivery": [{ "mode": "digital" }],
        "place": { "region": "ES-AN" },
        "properties": { "pool": true, "beachDistance": "200 m" }
      }
    ]
  }`

export function addStart(program: Command): void {
  const command = program
    .command('start')
    .description('Follow the categories of a catalogue, and send offers on the intents that fit, until Ctrl-C.')
  addConfigOption(command)
  addCatalogueOption(command)
  addRootKeyOption(command)
  addWorkBitsOption(command)
  addNodeOptions(command, 'vendor')
    .addHelpText('after', `${configHelp}\n${examples}`)
    // Loaded only when it is needed: help and mistakes of the command line need not wait for it.
    .action(async (_options: StartOptions, self: Command) => (await import('../start.ts')).start(self))
}
