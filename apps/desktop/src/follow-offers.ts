// Says each offer as it comes, and shows the whole ranking again once no further one follows at once.

import { hang } from '@pregon/cli'
import type { BuyerService, OfferView, ServiceEvent } from './daemon/buyer-service.ts'
import { limits } from './limits.ts'
import { renderRanking, vendorName } from './render/ranking.ts'
import type { Speaker } from './speaker.ts'

export interface FollowedOffers {
  /** How many came on one intent since the following began. */
  countOf(key: string): number
  /** Resolves once what has come is said and shown; nothing is said any more. Rejects where following has failed. */
  close(): Promise<void>
}

export interface FollowingContext {
  readonly service: BuyerService
  readonly speaker: Speaker
  /** What happens from a moment before the following began. */
  readonly events: AsyncIterable<ServiceEvent>
  /** Ends the events. */
  readonly stop: () => void
  /** The only intent that is followed; all of them where it is left out. */
  readonly only?: string
  /** The moment from which the offers on an intent are timed; that of its birth where it says nothing. */
  readonly publishedAtMs: (key: string) => number | undefined
  readonly onOffer: (key: string) => void
  /** Told of all that is no offer. */
  readonly onEvent?: (event: ServiceEvent) => Promise<void> | void
  /** The events have ended without having been asked to: the node has stopped. */
  readonly onEnd: () => void
}

/** Begins with the offers on `fresh` that came before anybody could look. */
export function followOffers(context: FollowingContext, fresh?: string): FollowedOffers {
  const { service, speaker, events, only, onOffer, onEvent, onEnd } = context
  const counts = new Map<string, number>()
  const told = new Set<string>()
  const unshown = new Map<string, readonly OfferView[]>()
  let pause: NodeJS.Timeout | undefined
  let closed = false

  let failure: Error | undefined

  const titles = createTitles(service)
  const failed = (error: unknown): void => {
    if (!hasGone(error)) failure ??= error instanceof Error ? error : new Error(String(error))
    onEnd()
  }
  const showRankings = async (): Promise<void> => {
    const rankings = [...unshown]
    unshown.clear()
    for (const [key, ranking] of rankings)
      speaker.text(`\n${renderRanking((await titles.of(key)).title, ranking, speaker)}`)
  }
  const tell = async (key: string, offer: string): Promise<void> => {
    if (told.has(offer)) return
    told.add(offer)
    const ranking = await service.offers(key, speaker.language)
    const arrived = ranking.find((candidate) => candidate.offer === offer)
    if (!arrived) return
    const { vendor, total, receivedAtMs, title } = arrived
    const sinceMs = context.publishedAtMs(key) ?? (await titles.of(key)).createdAtMs
    const said = { key, offer, vendor, msSincePublished: Math.max(receivedAtMs - sinceMs, 0), ranking }
    const text = speaker.texts.want.offer(vendorName(vendor), title, speaker.buyer.values.money(total))
    speaker.event('offer', said, hang('', text, speaker.columns))
    counts.set(key, (counts.get(key) ?? 0) + 1)
    unshown.set(key, ranking)
    clearTimeout(pause)
    pause = setTimeout(() => void showRankings().catch(failed), limits.rankingPauseMs)
    onOffer(key)
  }
  const handle = async (event: ServiceEvent): Promise<void> => {
    if (only !== undefined && event.key !== only) return
    if (event.type === 'offer') await tell(event.key, event.offer)
    else if (event.type === 'offer-refused')
      speaker.event('offer-refused', { key: event.key, reason: event.reason, from: event.from })
    if (event.type === 'revised') titles.forget(event.key)
    await onEvent?.(event)
  }
  const run = async (): Promise<void> => {
    const already = fresh === undefined ? [] : await service.offers(fresh, speaker.language)
    for (const { offer } of already.toSorted((a, b) => a.receivedAtMs - b.receivedAtMs)) await tell(fresh!, offer)
    for await (const event of events) {
      if (closed) return
      await handle(event)
    }
  }
  const running = run().then(onEnd, failed)
  return {
    countOf: (key) => counts.get(key) ?? 0,
    async close() {
      closed = true
      context.stop()
      await running
      clearTimeout(pause)
      await showRankings().catch(failed)
      if (failure !== undefined) throw failure
    },
  }
}

/** A node that goes while it is asked has ended its events too. */
const hasGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'socket'

/** What intents are called, asked once. */
export function createTitles({ intents }: Pick<BuyerService, 'intents'>) {
  const known = new Map<string, { readonly title: string; readonly createdAtMs: number }>()
  return {
    async of(key: string) {
      if (!known.has(key)) for (const intent of await intents()) known.set(intent.key, intent)
      return known.get(key) ?? { title: key, createdAtMs: 0 }
    },
    forget: (key: string) => known.delete(key),
  }
}
