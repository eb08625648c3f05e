// `pregon-vendor offers`: what was offered and what became of it, asked of the running node or read from its folder.

import { CliError, createOutput, formatTime, renderTable, type Output } from '@pregon/cli'
import { isNodeFolder, nodeLimits, openVendorFolder } from '@pregon/node'
import type { Command } from 'commander'
import type { OffersOptions } from './commands/offers.ts'
import { applyConfig } from './config/layers.ts'
import { toOfferAnswer, type OfferAnswer } from './daemon/answers.ts'
import { answerOf, withNode } from './daemon/client.ts'
import { offerCountsText, offerDetails, outcomeText, readOffer, totalText } from './render-status.ts'

interface Page {
  readonly offers: readonly OfferAnswer[]
  readonly counts: Readonly<Record<OfferAnswer['status'], number>>
}

type ReadPage = (page: { readonly limit: number; readonly before?: string }) => Promise<Page>

/** Rejects with a `CliError` where an offer is asked for that is not there. */
export async function offers(id: string | undefined, command: Command): Promise<void> {
  await applyConfig(command)
  const options = command.opts<OffersOptions>()
  const output = createOutput(process.stdout, options.json)
  const show = async (read: ReadPage) =>
    id === undefined ? list(await read({ limit: options.limit }), output) : detail(await find(id, read), output)
  const shown = await withNode(options.data, async (client) => {
    await show(async ({ limit, before }) =>
      answerOf(client.offers.$get({ query: { limit: String(limit), ...(before !== undefined && { before }) } })),
    )
    return true
  })
  if (!shown) await showFromFolder(options, show)
}

async function showFromFolder({ data }: OffersOptions, show: (read: ReadPage) => Promise<void>): Promise<void> {
  if (!isNodeFolder(data))
    throw new CliError(
      'usage',
      `--data: no vendor has ever run in «${data}»; name its folder, or start one with pregon-vendor start.`,
    )
  const folder = openVendorFolder(data)
  try {
    await show(async (page) => ({ offers: folder.offers(page).map(toOfferAnswer), counts: folder.offerCounts() }))
  } finally {
    folder.close()
  }
}

function list({ offers: newest, counts }: Page, output: Output): void {
  for (const offer of newest) output.event('offer', fieldsOf(offer))
  output.event('offers', { shown: newest.length, counts })
  if (newest.length === 0) {
    output.text('No offer was sent yet.')
    return
  }
  const columns = [
    { title: 'Sent' },
    { title: 'Offer' },
    { title: 'Item' },
    { title: 'Total', align: 'right' as const },
    { title: 'Outcome' },
  ]
  const rows = newest.map((answer) => {
    const offer = readOffer(answer)
    return [
      formatTime(Date.parse(answer.createdAt)),
      shortId(answer.offer),
      answer.sku,
      totalText(offer),
      outcomeText(answer),
    ]
  })
  output.text(renderTable(columns, rows, output))
  output.text(`In all: ${offerCountsText(counts)}. More on one: pregon-vendor offers ID`)
}

function detail(answer: OfferAnswer, output: Output): void {
  output.event('offer', { ...fieldsOf(answer), content: readOffer(answer)?.value.item ?? null }, offerDetails(answer))
}

function fieldsOf(answer: OfferAnswer) {
  const { record: _bytes, ...fields } = answer
  const price = readOffer(answer)?.value.price
  return { ...fields, total: price ? { currency: price.currency, amount: price.total } : null }
}

/** The end of an id, which differs where all beginnings are alike. */
const shortId = (id: string): string => `…${id.slice(-8)}`

/** An offer by its id, or by the end of it as the list shows it. */
async function find(id: string, read: ReadPage): Promise<OfferAnswer> {
  const wanted = id.replace(/^…/, '')
  let before: string | undefined
  for (;;) {
    const { offers: page } = await read({ limit: nodeLimits.maxListedOffers, ...(before !== undefined && { before }) })
    const found = wanted === '' ? undefined : page.find(({ offer }) => offer.endsWith(wanted))
    if (found) return found
    before = page.at(-1)?.offer
    if (before === undefined)
      throw new CliError(
        'usage',
        `No offer with the id «${id}» was sent: see pregon-vendor offers for those that were.`,
      )
  }
}
