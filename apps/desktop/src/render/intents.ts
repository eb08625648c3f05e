// The list of the buyer's intents, and one of them in full.

import { hang, textWidth } from '@pregon/cli'
import type { IntentDetail, IntentView } from '../daemon/buyer-service.ts'
import { shortKey, type NumberedIntent } from '../pick-intent.ts'
import type { Look } from './look.ts'
import { atBothEnds } from './layout.ts'
import { renderPreview, renderRecord } from './preview.ts'

export function renderIntents(intents: readonly NumberedIntent[], look: Look): string {
  const width = String(intents.at(-1)?.number ?? 0).length + 1
  return intents.map((intent) => renderLine(intent, width, look)).join('\n')
}

function renderLine(intent: NumberedIntent, width: number, look: Look): string {
  const { number, title, state, key, category, offers } = intent
  const { columns, paint, texts } = look
  const label = `${String(number).padStart(width)}. `
  const name = state === 'live' ? paint('bold', title) : paint('dim', title)
  const head = atBothEnds(label, name, texts.counts.offers(offers), columns)
  const facts = [stateOf(intent, look), category.replace(/^.*\//, ''), shortKey(key)].join(' · ')
  return [head, hang(' '.repeat(textWidth(label)), paint('dim', facts), columns)].join('\n')
}

/** `live until 29 Nov 2026, 15:40`. */
export function stateOf({ state, expiresAtMs }: IntentView, { texts, timeOf }: Look): string {
  const { intent } = texts
  const said = { live: intent.liveUntil, withdrawn: () => texts.states.withdrawn, expired: intent.expiredOn }
  return said[state](timeOf(expiresAtMs))
}

/** All that it says, and the exact record too if so asked. */
export function renderIntent(intent: IntentDetail, look: Look, verbose: boolean): string {
  const { columns, paint, texts } = look
  const head = atBothEnds('', paint('bold', intent.title), texts.counts.offers(intent.offers), columns)
  const state = hang('', `${stateOf(intent, look)} · ${shortKey(intent.key)}`, columns)
  const record = verbose ? [renderRecord(intent.preview, look)] : []
  return [`${head}\n${state}`, renderPreview(intent.preview, [], look), ...record].join('\n\n')
}
