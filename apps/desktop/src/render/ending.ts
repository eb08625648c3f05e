// What is said when a command stops: that the intents live on, and how to get back to them.

import { resolve } from 'node:path'
import { commandLine, defaultDataFolder, type NodeCommandOptions } from '@pregon/cli'
import { defaultNetworkName } from '@pregon/protocol'
import type { IntentView } from '../daemon/buyer-service.ts'
import type { Words } from '../words.ts'

export type Living = Pick<IntentView, 'title' | 'expiresAtMs'>

export function renderLivingOn(
  living: readonly Living[],
  options: NodeCommandOptions,
  { texts: { ending }, timeOf }: Words,
): string {
  const names = living.map(({ title, expiresAtMs }) => ending.livesOn(title, timeOf(expiresAtMs)))
  return [...names, ending.again, `  ${startAgain(options)}`].join('\n')
}

/** Where another process holds the node, and goes on. */
export function renderElsewhere(
  intent: Living,
  options: NodeCommandOptions,
  { texts: { ending }, timeOf }: Words,
): string {
  const look = commandLine('pregon', ['offers', ...folderWords(options)])
  return [ending.livesOn(intent.title, timeOf(intent.expiresAtMs)), ending.elsewhere, `  ${look}`].join('\n')
}

/** `pregon start` with the options that bring this node back to the same folder and network. */
export function startAgain(options: NodeCommandOptions): string {
  return nodeCommand('start', options)
}

/** A command with the options that bring this node back. */
export function nodeCommand(name: string, options: NodeCommandOptions): string {
  const { network, bootstrap, listen, mdns } = options
  const several = (option: string, values: readonly string[]) => values.flatMap((value) => [option, value])
  return commandLine('pregon', [
    name,
    ...folderWords(options),
    ...(network === defaultNetworkName ? [] : ['--network', network]),
    ...several('--bootstrap', bootstrap),
    ...several('--listen', listen),
    ...(mdns ? [] : ['--no-mdns']),
  ])
}

/** `--data` with the folder, so that it is found from anywhere, where it is not the usual one. */
export function folderWords({ data }: Pick<NodeCommandOptions, 'data'>): string[] {
  return data === defaultDataFolder('buyer') ? [] : ['--data', resolve(data)]
}
