// The way of `pregon list`, `show` and `offers`: what is kept, whether or not a node runs.

import { stringify } from 'yaml'
import type { ListOptions } from './commands/list.ts'
import type { OffersOptions } from './commands/offers.ts'
import type { ShowOptions } from './commands/show.ts'
import { numbered, pickIntent } from './pick-intent.ts'
import { nodeCommand } from './render/ending.ts'
import { renderIntent, renderIntents } from './render/intents.ts'
import { renderRanking } from './render/ranking.ts'
import { save } from './save.ts'
import { withRecords } from './session.ts'
import { createSpeaker } from './speaker.ts'
import type { Words } from './words.ts'

export async function runList(options: ListOptions, words: Words): Promise<void> {
  const speaker = createSpeaker(words, options.json)
  const { list } = words.texts
  await withRecords(options, words, async (records) => {
    const all = numbered(await records.intents())
    const shown = options.all ? all : all.filter(({ state }) => state === 'live')
    for (const intent of shown) speaker.event('intent', intent)
    const blocks = [
      shown.length > 0
        ? renderIntents(shown, speaker)
        : `${all.length === 0 ? list.noneAtAll : list.none}\n  ${nodeCommand('want', options)}`,
      ...(all.length > shown.length ? [list.ended(all.length - shown.length)] : []),
    ]
    speaker.text(blocks.join('\n\n'))
  })
}

export async function runShow(name: string | undefined, options: ShowOptions, words: Words): Promise<void> {
  const speaker = createSpeaker(words, options.json)
  await withRecords(options, words, async (records) => {
    const { key, number } = pickIntent(await records.intents(), name, options, words)
    const intent = await records.intent(key, speaker.language)
    if (options.save !== undefined) await save(options.save, stringify(intent.document), words)
    speaker.event('intent', { ...intent, number }, renderIntent(intent, speaker, options.verbose))
    if (options.save !== undefined) speaker.text(`\n${words.texts.show.saved(options.save)}`)
  })
}

export async function runOffers(name: string | undefined, options: OffersOptions, words: Words): Promise<void> {
  const speaker = createSpeaker(words, options.json)
  const { offers } = words.texts
  await withRecords(options, words, async (records) => {
    const { key, title, state } = pickIntent(await records.intents(), name, options, words)
    const ranking = await records.offers(key, speaker.language)
    const none = [offers.none(title), ...(state === 'live' ? [] : [offers.ended])].join(' ')
    const text = ranking.length === 0 ? none : renderRanking(title, ranking, speaker, { all: options.all })
    speaker.event('offers', { key, title, state, ranking }, text)
  })
}
