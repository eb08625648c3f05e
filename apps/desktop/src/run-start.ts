// The way of `pregon start`: the live intents of a data folder are brought back, and the offers on them followed, as are
// those on what other commands publish meanwhile.

import { untilInterrupted } from '@pregon/cli'
import type { StartOptions } from './commands/start.ts'
import type { IntentView, ServiceEvent } from './daemon/buyer-service.ts'
import { createEnding, liveIntents } from './endings.ts'
import { createTitles, followOffers } from './follow-offers.ts'
import { nodeCommand, renderLivingOn } from './render/ending.ts'
import { renderRanking } from './render/ranking.ts'
import { withNode, type Session } from './session.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import type { Words } from './words.ts'

export async function runStart(options: StartOptions, words: Words): Promise<void> {
  const interrupted = untilInterrupted()
  const speaker = createSpeaker(words, options.json)
  const following = new AbortController()
  // Intents go out while the node starts; what is told of them comes after what is told of the start.
  let events: AsyncIterable<ServiceEvent> | undefined
  await withNode(
    options,
    interrupted,
    words,
    async (session) => followAll(session, { options, speaker, interrupted, events: events!, following }),
    async (service) => {
      events = await service.events(following.signal)
    },
  )
}

interface Run {
  readonly options: StartOptions
  readonly speaker: Speaker
  readonly interrupted: AbortSignal
  readonly events: AsyncIterable<ServiceEvent>
  readonly following: AbortController
}

async function followAll({ service, wireBytes }: Session, run: Run): Promise<void> {
  const { options, speaker, interrupted, events, following } = run
  const { texts } = speaker
  const intents = await liveIntents(service)
  const { network, peers } = await service.node()
  speaker.event('started', { network, peers })
  for (const intent of intents) await showResumed(intent, run, service)
  if (intents.length === 0) speaker.text(`${texts.start.nothingLives}\n  ${nodeCommand('want', options)}`)
  speaker.text(`\n${texts.start.waiting}`)
  const ending = createEnding(options, interrupted)
  const titles = createTitles(service)
  const onEvent = async (event: ServiceEvent): Promise<void> => {
    if (!isChange(event)) return
    if (event.type === 'revised') titles.forget(event.key)
    const { type, key, reached } = event
    speaker.event(type, { key, reached }, changeSaid[type]((await titles.of(key)).title, reached, speaker))
  }
  const offers = followOffers({
    service,
    speaker,
    events,
    stop: () => following.abort(),
    publishedAtMs: () => undefined,
    onOffer: ending.offerCame,
    onEvent,
    onEnd: ending.over,
  })
  await ending.reached()
  await offers.close()
  const living = await liveIntents(service)
  if (living.length > 0) speaker.text(`\n${renderLivingOn(living, options, speaker)}`)
  const ends = new Map([...intents, ...living].map(({ key }) => [key, null as string | null]))
  for (const { key, expiresAtMs } of living) ends.set(key, new Date(expiresAtMs).toISOString())
  if (ends.size === 0) speaker.event('stopped', { key: null, livesOnUntil: null, offers: 0, wireBytes: wireBytes() })
  for (const [key, livesOnUntil] of ends)
    speaker.event('stopped', { key, livesOnUntil, offers: offers.countOf(key), wireBytes: wireBytes() })
}

type Change = Extract<ServiceEvent, { readonly reached: number }>

const isChange = (event: ServiceEvent): event is Change => 'reached' in event

const changeSaid: { readonly [T in Change['type']]: (title: string, reached: number, words: Words) => string } = {
  republished: (title, reached, { texts }) => texts.start.republished(title, reached),
  published: (title, reached, { texts }) => texts.start.published(title, reached),
  revised: (title, reached, { texts }) => texts.start.revised(title, reached),
  withdrawn: (title, reached, { texts }) => texts.withdrawnAgain(title, reached),
}

async function showResumed(
  { key, intent, title, category, expiresAtMs }: IntentView,
  { speaker }: Run,
  service: Session['service'],
): Promise<void> {
  const ranking = await service.offers(key, speaker.language)
  const fields = { key, intent, title, category, expiresAt: new Date(expiresAtMs).toISOString() }
  const state = speaker.texts.start.resumed(title, speaker.timeOf(expiresAtMs), ranking.length)
  const text = ranking.length === 0 ? state : `${state}\n\n${renderRanking(title, ranking, speaker)}`
  speaker.event('resumed', { ...fields, offers: ranking.length, ranking }, text)
}
