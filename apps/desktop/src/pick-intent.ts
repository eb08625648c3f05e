// Which intent a person means: by its number in the list, by the beginning of its key, or by there being only one.

import { CliError, type NodeCommandOptions } from '@pregon/cli'
import { didToKey, toHex } from '@pregon/protocol'
import type { IntentView } from './daemon/buyer-service.ts'
import type { Words } from './words.ts'

/** An intent with its number in the list of all, which it keeps for ever. */
export type NumberedIntent = IntentView & { readonly number: number }

export function numbered(intents: readonly IntentView[]): NumberedIntent[] {
  return intents.map((intent, i) => ({ ...intent, number: i + 1 }))
}

/** Throws a `CliError` that lists those that may be meant. */
export function pickIntent(
  intents: readonly IntentView[],
  name: string | undefined,
  { data }: Pick<NodeCommandOptions, 'data'>,
  words: Words,
): NumberedIntent {
  const { pick } = words.texts
  const all = numbered(intents)
  const live = all.filter(({ state }) => state === 'live')
  const found = name === undefined ? live : named(all, name)
  const [only] = found
  if (only && found.length === 1) return only
  const fail = (sentence: string, candidates: readonly NumberedIntent[]): never => {
    const lines = candidates.map((intent) => candidateLine(intent, words))
    throw new CliError('usage', [sentence, ...lines].join('\n'))
  }
  if (all.length === 0) return fail(pick.noneAtAll(data), [])
  if (name === undefined) return live.length === 0 ? fail(pick.noneLive(data), all) : fail(pick.severalLive, live)
  return found.length === 0 ? fail(pick.unknown(name), all) : fail(pick.ambiguous(name), found)
}

/** A number that is not there names nothing: it must not end an intent whose key happens to begin with it. */
function named(all: readonly NumberedIntent[], name: string): NumberedIntent[] {
  if (/^\d{1,4}$/.test(name)) return all.filter(({ number }) => number === Number(name))
  const beginning = keyIn(name)
  return beginning === undefined ? [] : all.filter(({ key }) => key.startsWith(beginning))
}

/** A key, or the beginning of one, as the list shows it. */
function keyIn(name: string): string | undefined {
  if (!name.startsWith('did:')) return /^[0-9a-f]{1,64}$/i.test(name) ? name.toLowerCase() : undefined
  try {
    return toHex(didToKey(name))
  } catch {
    return undefined
  }
}

function candidateLine({ number, title, state, key }: NumberedIntent, { texts }: Words): string {
  return `  ${number}  ${shortKey(key)}  ${texts.pick.candidate(title, texts.states[state])}`
}

/** Enough of a key to tell a person's intents apart. */
export const shortKey = (key: string): string => key.slice(0, 8)
