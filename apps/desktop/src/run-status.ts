// The way of `pregon status`: what runs, what is live, and what is still to be done.

import { connectLocal, type NodeCommandOptions } from '@pregon/cli'
import { readSeed } from '@pregon/node'
import type { BuyerRecords, NodeView } from './daemon/buyer-service.ts'
import { createRemoteService } from './daemon/remote-service.ts'
import { liveIntents } from './endings.ts'
import { nodeCommand } from './render/ending.ts'
import { withRecords } from './session.ts'
import { createSpeaker } from './speaker.ts'
import type { Words } from './words.ts'

export async function runStatus(options: NodeCommandOptions, words: Words): Promise<void> {
  const speaker = createSpeaker(words, options.json)
  const node = await runningNode(options, words)
  await withRecords(options, words, async (records) => {
    const live = await liveIntents(records)
    const offers = live.reduce((sum, intent) => sum + intent.offers, 0)
    const phrase = await phraseState(records, options)
    const { texts } = words
    const fields = { running: node !== undefined, data: options.data, ...node, live: live.length, offers, phrase }
    const lines = [
      ...(node ? nodeLines(node, words) : [texts.statusReport.notRunning, `  ${nodeCommand('start', options)}`]),
      texts.statusReport.intents(live.length, offers),
      ...(phrase === 'unconfirmed' ? [texts.statusReport.phrase] : []),
    ]
    speaker.event('status', fields, lines.join('\n'))
  })
}

function nodeLines({ pid, startedAtMs, network, peers, rememberedPeers, addresses }: NodeView, words: Words): string[] {
  const { running, remembered, entry } = words.texts.statusReport
  return [
    running(pid, words.timeOf(startedAtMs), network, peers),
    remembered(rememberedPeers),
    ...(addresses.length > 0 ? [entry, ...addresses.map((address) => `  --bootstrap ${address}`)] : []),
  ]
}

/** `none` as long as there are no keys. */
async function phraseState(records: BuyerRecords, { data }: NodeCommandOptions): Promise<string> {
  if (readSeed(data) === undefined) return 'none'
  return (await records.phraseConfirmedAtMs()) === null ? 'unconfirmed' : 'confirmed'
}

/** The node that answers at the folder's socket. */
export async function runningNode({ data }: NodeCommandOptions, words: Words): Promise<NodeView | undefined> {
  const connection = await connectLocal(data)
  try {
    return connection && (await createRemoteService(connection, words).node())
  } finally {
    await connection?.close()
  }
}
