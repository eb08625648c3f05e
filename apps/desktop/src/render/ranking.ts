// The offers on one intent, ranked, with the reasons for every place.

import { hang, noBreak } from '@pregon/cli'
import type { OfferView } from '../daemon/buyer-service.ts'
import { limits } from '../limits.ts'
import type { Words } from '../words.ts'
import { atBothEnds } from './layout.ts'
import type { Look } from './look.ts'

type Reason = OfferView['reasons'][number]

/** `ranking` is best first, then those that are left out. */
export function renderRanking(title: string, ranking: readonly OfferView[], look: Look, { all = false } = {}): string {
  const { texts, paint, columns } = look
  const eligible = ranking.filter(({ verdict }) => verdict === 'eligible')
  const excluded = ranking.filter(({ verdict }) => verdict === 'excluded')
  const shown = eligible
    .slice(0, all ? Infinity : limits.maxEligibleShown)
    .map((offer, i) => renderEligible(offer, i + 1, look))
  const leftOut = excluded
    .slice(0, all ? Infinity : limits.maxExcludedShown)
    .map((offer) => renderExcluded(offer, look))
  const n = eligible.length
  const heading = n === 0 ? texts.ranking.none(title) : texts.ranking.heading(n, title)
  const sections = [
    hang('', paint('bold', heading), columns),
    ...shown,
    ...andMore(n - shown.length, look),
    ...(leftOut.length > 0 ? [paint('bold', texts.ranking.leftOut), ...leftOut] : []),
    ...andMore(excluded.length - leftOut.length, look),
  ]
  return sections.join('\n\n')
}

function andMore(n: number, { paint, texts }: Look): string[] {
  return n > 0 ? [paint('dim', `    ${texts.ranking.more(n)}`)] : []
}

function renderEligible(offer: OfferView, rank: number, look: Look): string {
  const { columns, paint, texts } = look
  const name = rank === 1 ? paint(['bold', 'green'], offer.title) : paint('bold', offer.title)
  const head = atBothEnds(
    `${String(rank).padStart(2)}. `,
    name,
    paint('bold', look.buyer.values.money(offer.total)),
    columns,
  )
  const from = `${vendorName(offer.vendor)} · ${deliveryOf(offer.delivery, look)}`
  const points = atBothEnds('    ', from, paint('dim', texts.counts.points(offer.points)), columns)
  return [head, points, ...renderReasons(offer.reasons, rank, look)].join('\n')
}

/** The best offer shows all that speaks for and against it, each on its line; the others what made a difference. */
function renderReasons(reasons: readonly Reason[], rank: number, look: Look): string[] {
  if (rank === 1) return reasons.map((reason) => hang(`    ${pointsOf(reason, look, 4)} `, reason.text, look.columns))
  const counted = reasons.filter(({ points }) => points !== 0)
  const text = counted.map((reason) => `${pointsOf(reason, look)}${noBreak}${reason.text}`).join('; ')
  return text === '' ? [] : [hang('    ', text, look.columns)]
}

function pointsOf({ points }: Reason, { paint }: Look, width = 0): string {
  if (points === 0) return '·'.padStart(width)
  return points > 0 ? paint('green', `+${points}`.padStart(width)) : paint('red', `−${-points}`.padStart(width))
}

function renderExcluded({ title, vendor, reasons, total }: OfferView, { buyer, columns, paint }: Look): string {
  const head = atBothEnds(' –  ', paint('dim', title), paint('dim', buyer.values.money(total)), columns)
  const why = reasons.map(({ text }) => text).join('; ')
  return [head, hang('    ', paint('dim', `${vendorName(vendor)}: ${why}`), columns)].join('\n')
}

/** What a vendor calls itself, with the end of its key: anybody can take the same name, and nobody the same key. */
export function vendorName({ name, did }: OfferView['vendor']): string {
  return `${name} (…${did.slice(-6)})`
}

/** `shipped, 2027-07-03 to 2027-07-10`. */
function deliveryOf({ mode, from, to }: OfferView['delivery'], { buyer: { values } }: Words): string {
  const way = values.deliveryMode[mode]
  const [first, last] = [from ?? to, to ?? from]
  return first === undefined || last === undefined ? way : `${way}, ${values.fromTo(first, last)}`
}
