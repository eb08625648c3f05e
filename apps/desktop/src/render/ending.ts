// What is said when a command stops: that the intents live on, and how to get back to them.

import { resolve } from 'node:path'
import { commandLine, defaultDataFolder, type NodeCommandOptions } from '@pregon/cli'
import type { OwnIntent } from '@pregon/node'
import { defaultNetworkName } from '@pregon/protocol'
import { localTimeOf } from './words.ts'

export function renderLivingOn(living: readonly OwnIntent[], options: NodeCommandOptions): string {
  const names = living.map(({ record }) => {
    const { item, expiresAt } = record.value
    return `«${item.title}» lives on until ${localTimeOf(expiresAt)}.`
  })
  return [
    ...names,
    'Offers arrive only while a node of this data folder runs. To start it again:',
    `  ${startAgain(options)}`,
  ].join('\n')
}

/** `pregon start` with the options that bring this node back to the same folder and network. */
export function startAgain({ data, network, bootstrap, listen, mdns }: NodeCommandOptions): string {
  const several = (name: string, values: readonly string[]) => values.flatMap((value) => [name, value])
  return commandLine('pregon', [
    'start',
    ...(data === defaultDataFolder('buyer') ? [] : ['--data', resolve(data)]),
    ...(network === defaultNetworkName ? [] : ['--network', network]),
    ...several('--bootstrap', bootstrap),
    ...several('--listen', listen),
    ...(mdns ? [] : ['--no-mdns']),
  ])
}
