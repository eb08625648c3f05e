// The way of `pregon start`: the live intents of a data folder are brought back, and the offers on them followed.

import { CliError, createOutput, untilInterrupted, type Output } from '@pregon/cli'
import type { BuyerNode, OwnIntent } from '@pregon/node'
import type { StartOptions } from './commands/start.ts'
import { createEnding, liveIntents } from './endings.ts'
import { followOffers, titleOf } from './follow-offers.ts'
import { renderLivingOn } from './render/ending.ts'
import { rankingFields, renderRanking } from './render/ranking.ts'
import { count, localTimeOf } from './render/words.ts'
import { ensureReachable, withNode, type Session } from './session.ts'

export async function runStart(options: StartOptions): Promise<void> {
  const interrupted = untilInterrupted()
  const output = createOutput(process.stdout, options.json)
  ensureReachable(options)
  // Intents go out while the node starts; what is told of them comes after what is told of the start.
  const shown = Promise.withResolvers<void>()
  const tellOfRepublished = (node: BuyerNode) => {
    const say = (key: string, reached: number) => {
      const text = `«${titleOf(node, key)}» is on its way again: ${count(reached, 'peer')} took it.`
      output.event('republished', { key, reached }, text)
    }
    node.events.on('republished', (key, reached) => void shown.promise.then(() => say(key, reached)))
  }
  const follow = async (session: Session) =>
    followAll(session, { options, output, interrupted, onShown: shown.resolve })
  await withNode(options, interrupted, follow, tellOfRepublished)
}

interface Run {
  readonly options: StartOptions
  readonly output: Output
  readonly interrupted: AbortSignal
  /** To be called once the intents that were brought back are shown. */
  readonly onShown: () => void
}

async function followAll({ node, wireBytes }: Session, { options, output, interrupted, onShown }: Run): Promise<void> {
  const intents = liveIntents(node)
  if (intents.length === 0) throw new CliError('usage', nothingLives(options))
  output.event('started', { network: node.parameters.name, peers: node.peers() })
  intents.forEach((intent) => showResumed(intent, node, output))
  onShown()
  output.text('\nWaiting for offers; Ctrl-C stops, and the intents live on.')
  const ending = createEnding(node, options, interrupted)
  const createdAtMs = new Map(intents.map((intent) => [intent.key, intent.createdAtMs]))
  const publishedAtMs = (key: string) => createdAtMs.get(key) ?? 0
  const offers = followOffers({ node, output, publishedAtMs, onOffer: ending.offerCame })
  await ending.reached()
  offers.close()
  const living = liveIntents(node)
  if (living.length > 0) output.text(`\n${renderLivingOn(living, options)}`)
  for (const { key, record } of intents) {
    const livesOn = living.some((intent) => intent.key === key)
    const livesOnUntil = livesOn ? new Date(record.value.expiresAt).toISOString() : null
    output.event('stopped', { key, livesOnUntil, offers: offers.countOf(key), wireBytes: wireBytes() })
  }
}

function nothingLives({ data }: StartOptions): string {
  return `--data: no intent of the folder «${data}» is live; publish one with pregon want --file intent.yaml, or name another folder.`
}

function showResumed({ key, record }: OwnIntent, node: BuyerNode, output: Output): void {
  const { item, category, expiresAt } = record.value
  const ranking = node.offers(key)
  const fields = { key, intent: record.id, title: item.title, category, expiresAt: new Date(expiresAt).toISOString() }
  const state = `«${item.title}» lives until ${localTimeOf(expiresAt)}; ${count(ranking.length, 'offer')} so far.`
  const text = ranking.length === 0 ? state : `${state}\n\n${renderRanking(item.title, ranking, output)}`
  output.event('resumed', { ...fields, offers: ranking.length, ranking: rankingFields(ranking) }, text)
}
