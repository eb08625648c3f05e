// The offers on one intent, ranked, with the reasons for every place.

import type { RankedOffer, Reason } from '@pregon/buyer'
import { hang, noBreak, textWidth } from '@pregon/cli'
import { formatMoney, keyToDid } from '@pregon/protocol'
import { limits } from '../limits.ts'
import type { Look } from './look.ts'
import { count, deliveryOf } from './words.ts'

/** `ranking` as `rankOffers` gives it: best first, then those that are left out. */
export function renderRanking(title: string, ranking: readonly RankedOffer[], look: Look): string {
  const eligible = ranking.filter(({ verdict }) => verdict === 'eligible')
  const excluded = ranking.filter(({ verdict }) => verdict === 'excluded')
  const shown = eligible.slice(0, limits.maxEligibleShown).map((offer, i) => renderEligible(offer, i + 1, look))
  const leftOut = excluded.slice(0, limits.maxExcludedShown).map((offer) => renderExcluded(offer, look))
  const sections = [
    hang('', look.paint('bold', headingOf(title, eligible.length)), look.columns),
    ...shown,
    ...andMore(eligible.length - shown.length, look),
    ...(leftOut.length > 0 ? [look.paint('bold', 'Left out'), ...leftOut] : []),
    ...andMore(excluded.length - leftOut.length, look),
  ]
  return sections.join('\n\n')
}

function headingOf(title: string, offers: number): string {
  if (offers === 0) return `No offer on «${title}» fits`
  return `${count(offers, 'offer')} on «${title}»${offers > 1 ? ', the best first' : ''}`
}

function andMore(n: number, { paint }: Look): string[] {
  return n > 0 ? [paint('dim', `    and ${n} more, which --json lists`)] : []
}

function renderEligible(offer: RankedOffer, rank: number, look: Look): string {
  const { columns, paint } = look
  const { title } = offer.offer.item
  const name = rank === 1 ? paint(['bold', 'green'], title) : paint('bold', title)
  const head = atBothEnds(`${String(rank).padStart(2)}. `, name, paint('bold', formatMoney(offer.total)), columns)
  const from = `${vendorName(offer.profile)} · ${deliveryOf(offer.offer.delivery)}`
  const points = atBothEnds('    ', from, paint('dim', count(offer.points, 'point')), columns)
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

function renderExcluded({ offer, profile, reasons, total }: RankedOffer, { columns, paint }: Look): string {
  const head = atBothEnds(' –  ', paint('dim', offer.item.title), paint('dim', formatMoney(total)), columns)
  const why = reasons.map(({ text }) => text).join('; ')
  return [head, hang('    ', paint('dim', `${vendorName(profile)}: ${why}`), columns)].join('\n')
}

/** What a vendor calls itself, with the end of its key: anybody can take the same name, and nobody the same key. */
export function vendorName({ name, key }: RankedOffer['profile']): string {
  return `${name} (…${keyToDid(key).slice(-6)})`
}

/** A text with something short at the right margin of its first line. */
function atBothEnds(label: string, left: string, right: string, columns: number): string {
  const [first = '', ...rest] = hang(label, left, columns - textWidth(right) - 2).split('\n')
  const gap = ' '.repeat(columns - textWidth(first) - textWidth(right))
  return [`${first}${gap}${right}`, ...rest].join('\n')
}

/** The same for scripts. */
export function rankingFields(ranking: readonly RankedOffer[]): object[] {
  return ranking.map(({ id, offer, profile, verdict, points, reasons, total }, i) => ({
    rank: i + 1,
    offer: id,
    verdict,
    points,
    total,
    sku: offer.item.sku,
    title: offer.item.title,
    vendor: vendorFields(profile),
    delivery: offer.delivery,
    reasons,
  }))
}

export function vendorFields({ name, key }: RankedOffer['profile']): { name: string; did: string } {
  return { name, did: keyToDid(key) }
}
