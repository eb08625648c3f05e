// `pregon-vendor relay`: an always-on node without a catalogue, which passes all categories on.

import { createOutput } from '@pregon/cli'
import { createRelayNode, type RelayNode } from '@pregon/node'
import { allTopics } from '@pregon/protocol'
import type { RelayOptions } from './commands/relay.ts'
import { toWorkPrice } from './config/work-bits.ts'
import { createRelayApp } from './daemon/node-app.ts'
import { narrateRelay } from './narrate.ts'
import { askedText, recordsText } from './render.ts'
import { runNode } from './run-node.ts'

export async function relay(options: RelayOptions): Promise<void> {
  const work = toWorkPrice(options.workBits)
  await runNode<RelayNode>(options, createOutput(process.stdout, options.json), {
    create: (nodeOptions) => createRelayNode({ ...nodeOptions, work }),
    narrate: narrateRelay,
    sumUp: recordsText,
    serve: (node, progress) => createRelayApp(node, { ...progress, work }),
    introduce: () => ({
      fields: { role: 'relay', topics: allTopics(options.network), work: work ?? null },
      text: ['This relay is open, and passes intents of all categories on.', ...askedText(work)].join('\n'),
    }),
  })
}
