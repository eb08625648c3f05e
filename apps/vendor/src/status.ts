// `pregon-vendor status`: how the node of a data folder is, while it runs.

import { commandLine, createOutput, defaultDataFolder, formatDuration } from '@pregon/cli'
import type { Command } from 'commander'
import type { StatusOptions } from './commands/status.ts'
import { applyConfig } from './config/layers.ts'
import { answerOf, withNode } from './daemon/client.ts'
import { statusText } from './render-status.ts'

/** Sets exit code 1 where no node runs. */
export async function status(command: Command): Promise<void> {
  await applyConfig(command)
  const { json, data, relay } = command.opts<StatusOptions>()
  // A relay keeps its own folder unless another is named.
  const folder = relay && command.getOptionValueSource('data') === 'default' ? defaultDataFolder('relay') : data
  const output = createOutput(process.stdout, json)
  const answer = await withNode(folder, async (client) => answerOf(client.status.$get()))
  if (answer) {
    const since = formatDuration(Date.now() - Date.parse(answer.startedAt))
    output.event('status', { running: true, ...answer }, statusText(answer, since))
    return
  }
  const words = relay ? ['relay'] : ['start']
  output.event(
    'status',
    { running: false },
    `No node runs in «${folder}». Start it with: ${commandLine('pregon-vendor', words)}`,
  )
  process.exitCode = 1
}
