// `pregon-vendor relay`: an always-on node without a catalogue, which passes all categories on.

import { createOutput, type NodeCommandOptions } from '@pregon/cli'
import { createRelayNode } from '@pregon/node'
import { allTopics } from '@pregon/protocol'
import { createRelayApp } from './daemon/node-app.ts'
import { narrateRelay } from './narrate.ts'
import { recordsText } from './render.ts'
import { runNode } from './run-node.ts'

export async function relay(options: NodeCommandOptions): Promise<void> {
  await runNode(options, createOutput(process.stdout, options.json), {
    create: createRelayNode,
    narrate: narrateRelay,
    sumUp: recordsText,
    serve: createRelayApp,
    introduce: () => ({
      fields: { role: 'relay', topics: allTopics(options.network) },
      text: 'This relay is open, and passes intents of all categories on.',
    }),
  })
}
