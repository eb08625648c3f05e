// The verdict: whether everything came out as it was planted. Pure: from what the processes said to a list of
// differences, which is empty where all is well.

import type { Actor, BuyerActor, Cast, VendorActor } from './cast.ts'
import type { EventOf } from './events.ts'
import { eventsOf, type Entry } from './journal.ts'

/** An offer as the buyer's node took it. */
export interface ReceivedOffer {
  readonly vendor: string
  readonly sku: string
  readonly total: number
  readonly msSincePublished: number
}

export interface Run {
  readonly cast: Cast
  readonly entries: readonly Entry[]
}

/** One sentence for each thing that is not as it should be. */
export function judge(run: Run): string[] {
  return [
    ...run.cast.buyers.flatMap((buyer) => [
      ...offerDifferences(run, buyer),
      ...reachDifferences(run, buyer),
      ...ceilingDifferences(run, buyer),
    ]),
    ...admissionDifferences(run),
    ...rejectionDifferences(run),
  ]
}

/** The offers that one buyer took, in the order in which they came. */
export function offersTo({ cast, entries }: Run, buyer: BuyerActor): ReceivedOffer[] {
  return eventsOf(entries, 'offer', buyer).map(({ offer, vendor, msSincePublished, ranking }) => {
    const place = ranking.find((candidate) => candidate.offer === offer)
    return {
      vendor: cast.vendors.find((actor) => didOf(entries, actor) === vendor.did)?.name ?? vendor.did,
      sku: place?.sku ?? '',
      total: place?.total.amount ?? Number.NaN,
      msSincePublished,
    }
  })
}

/** How many vendors took the buyer's intent into their pool, by their own account. */
export function reachedBy({ cast, entries }: Run, buyer: BuyerActor): number {
  const id = publishedBy(entries, buyer)?.intent
  return cast.vendors.filter((vendor) => eventsOf(entries, 'admitted', vendor).some(({ intent }) => intent === id))
    .length
}

/** The rejections of the adversary's records, wherever they arrived. */
export function rejectionsOf({ cast, entries }: Run): EventOf<'refused'>[] {
  const peer = peerOf(entries, cast.adversary)
  return eventsOf(entries, 'refused').filter(({ verdict, from }) => verdict === 'reject' && from === peer)
}

/** The last ranking that a buyer's node told, best first. */
export function rankingOf(entries: readonly Entry[], buyer: Actor) {
  return eventsOf(entries, 'offer', buyer).at(-1)?.ranking ?? []
}

export const publishedBy = (entries: readonly Entry[], buyer: Actor) => eventsOf(entries, 'published', buyer)[0]

export const followersOf = ({ vendors }: Cast, { topic }: BuyerActor): VendorActor[] =>
  vendors.filter(({ topics }) => topics.includes(topic))

const didOf = (entries: readonly Entry[], vendor: Actor) => eventsOf(entries, 'started', vendor)[0]?.vendor
const peerOf = (entries: readonly Entry[], actor: Actor) => eventsOf(entries, 'started', actor)[0]?.peer

/** The offers are exactly those that were planted, at the price that follows from what was planted. */
function offerDifferences(run: Run, buyer: BuyerActor): string[] {
  const say = (offer: Pick<ReceivedOffer, 'vendor' | 'sku' | 'total'>) =>
    `${offer.sku} of ${offer.vendor} for ${offer.total / 100} EUR`
  const wanted = buyer.expected.map(say)
  const received = offersTo(run, buyer).map(say)
  const repeated = received.filter((offer, i) => received.indexOf(offer) !== i)
  return [
    ...wanted.filter((offer) => !received.includes(offer)).map((offer) => `${buyer.name} got no offer of ${offer}.`),
    ...received
      .filter((offer) => !wanted.includes(offer))
      .map((offer) => `${buyer.name} got an offer that was not planted: ${offer}.`),
    ...repeated.map((offer) => `${buyer.name} got an offer twice: ${offer}.`),
  ]
}

/** Every vendor that follows the topic was reached. */
function reachDifferences(run: Run, buyer: BuyerActor): string[] {
  const [reached, followers] = [reachedBy(run, buyer), followersOf(run.cast, buyer).length]
  return reached === followers ? [] : [`The intent of ${buyer.name} reached ${reached} of ${followers} vendors.`]
}

/** A sealed ceiling leaves the dearer offers out, and stays with the buyer. */
function ceilingDifferences({ entries }: Run, buyer: BuyerActor): string[] {
  const { sealedMax = Infinity, name } = buyer
  const misplaced = rankingOf(entries, buyer).flatMap(({ sku, total, verdict, reasons }) => {
    const isAbove = reasons.some(({ code }) => code === 'above-sealed-ceiling')
    if (total.amount > sealedMax && !(verdict === 'excluded' && isAbove))
      return [`${name} has ${sku} in the ranking, which is above the sealed ceiling.`]
    return total.amount <= sealedMax && verdict === 'excluded' ? [`${name} has ${sku} out of the ranking.`] : []
  })
  if (buyer.sealedMax === undefined) return misplaced
  const [preview] = eventsOf(entries, 'preview', buyer)
  const isTold = preview === undefined || 'max' in (preview.record.budget ?? {})
  return isTold ? [...misplaced, `${name} does not show a record without its sealed ceiling.`] : misplaced
}

/** Only the buyers' intents were admitted, and by nobody who does not follow their topic. */
function admissionDifferences({ cast, entries }: Run): string[] {
  const honest = new Set(cast.buyers.map((buyer) => publishedBy(entries, buyer)?.intent))
  const admitted = ([cast.relay, ...cast.vendors] as const).flatMap((actor) =>
    [...eventsOf(entries, 'admitted', actor), ...eventsOf(entries, 'replaced', actor)].map((event) => ({
      actor,
      ...event,
    })),
  )
  return [
    ...admitted
      .filter(({ intent }) => !honest.has(intent))
      .map(({ actor, intent }) => `${actor.name} admitted ${intent}, which is no buyer’s.`),
    ...cast.vendors.flatMap((vendor) =>
      admitted
        .filter(({ actor, topic }) => actor.name === vendor.name && !vendor.topics.includes(topic))
        .map(({ topic }) => `${vendor.name} admitted an intent of ${topic}, which it does not follow.`),
    ),
  ]
}

/** Each invalid record was rejected where it arrived, by the rule that it breaks, and its sender was hung up on. */
function rejectionDifferences(run: Run): string[] {
  const { cast, entries } = run
  const { adversary } = cast
  const sent = eventsOf(entries, 'sent', adversary)
  const adversaryPeer = peerOf(entries, adversary)
  const ofTargets = adversary.targets.flatMap((target) => {
    const peer = peerOf(entries, target)
    const arrived = sent.filter(({ to, reached }) => to === peer && reached > 0).map(({ rule }) => rule)
    const refused = eventsOf(entries, 'refused', target).filter(({ from }) => from === adversaryPeer)
    const rejected = refused.filter(({ verdict }) => verdict === 'reject').map(({ code }) => code)
    const isLetOff = !eventsOf(entries, 'hung-up', adversary).some(({ by }) => by === peer)
    return [
      ...(arrived.length === 0 ? [`No invalid record arrived at ${target.name}.`] : []),
      ...surplus(arrived, rejected).map((rule) => `${target.name} did not reject a record that breaks «${rule}».`),
      ...surplus(rejected, arrived).map(
        (rule) => `${target.name} rejected a record by «${rule}» that does not break it.`,
      ),
      ...(isLetOff ? [`${target.name} did not hang up on the adversary.`] : []),
    ]
  })
  const passedOn = eventsOf(entries, 'refused').filter(
    ({ verdict, from }) => verdict === 'reject' && from !== adversaryPeer,
  )
  return [...ofTargets, ...passedOn.map(({ code }) => `An honest peer sent a record that was rejected by «${code}».`)]
}

/** What `list` has more of than `other`. */
function surplus(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return list.filter((entry) => {
    const at = left.indexOf(entry)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
