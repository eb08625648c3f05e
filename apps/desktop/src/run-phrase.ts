// The way of `pregon phrase` and `restore`: the twelve words that all of a buyer's keys come from, shown and read.

import { randomInt } from 'node:crypto'
import { CliError, untilInterrupted } from '@pregon/cli'
import { openBuyerFolder, readSeed, restoreSeed } from '@pregon/node'
import { closestName, phraseToSeed, phraseWords, seedToPhrase } from '@pregon/protocol'
import type { PhraseOptions } from './commands/phrase.ts'
import type { RestoreOptions } from './commands/restore.ts'
import { recordsOf } from './daemon/records.ts'
import { limits } from './limits.ts'
import { isWord, pickPlaces } from './phrase-quiz.ts'
import { nodeCommand } from './render/ending.ts'
import { renderPhrase } from './render/phrase.ts'
import { withRecords } from './session.ts'
import { createSpeaker } from './speaker.ts'
import { createTerminal, type Terminal } from './terminal.ts'
import type { Words } from './words.ts'

export async function runPhrase(options: PhraseOptions, words: Words): Promise<void> {
  const { phrase: texts } = words.texts
  const speaker = createSpeaker(words, options.json)
  const seed = readSeed(options.data)
  if (seed === undefined) throw new CliError('usage', texts.none(options.data))
  const phrase = seedToPhrase(seed).split(' ')
  if (options.plain) return speaker.event('phrase', { words: phrase }, phrase.join(' '))
  if (options.json || !process.stdin.isTTY || !process.stderr.isTTY) throw new CliError('usage', texts.terminalOnly)
  await withRecords(options, words, async (records) => {
    const confirmedAtMs = await records.phraseConfirmedAtMs()
    if (confirmedAtMs !== null && !options.again)
      throw new CliError('usage', texts.confirmedAlready(words.timeOf(confirmedAtMs)))
    // Whatever ends it, the words do not stay on the screen.
    const terminal = createTerminal(words, { signal: untilInterrupted() })
    terminal.say(texts.warning)
    if (!(await terminal.confirm({ message: texts.alone, initial: false }))) throw new CliError('stopped', texts.kept)
    await showAndAsk(phrase, terminal, words)
    await records.confirmPhrase()
    terminal.say(texts.confirmed)
  })
}

/** Shows the words where no scrolling back leads, and asks for three of them until they are right. */
async function showAndAsk(phrase: readonly string[], terminal: Terminal, words: Words): Promise<void> {
  const { phrase: texts } = words.texts
  const places = pickPlaces(phrase.length, limits.phraseWordsAsked, (below) => randomInt(below))
  for (;;) {
    process.stderr.write(otherScreen)
    try {
      terminal.say(renderPhrase(phrase, words))
      await terminal.text({ message: texts.written })
    } finally {
      process.stderr.write(usualScreen)
    }
    if (await knows(phrase, places, terminal, words)) return
    terminal.say(texts.wrong)
  }
}

async function knows(
  phrase: readonly string[],
  places: readonly number[],
  terminal: Terminal,
  { texts }: Words,
): Promise<boolean> {
  for (const place of places) {
    const typed = await terminal.text({ message: texts.phrase.which(place + 1) })
    if (!isWord(typed, phrase[place]!)) return false
  }
  return true
}

/** A screen of its own that leaves nothing behind, emptied before it goes; and back. */
const otherScreen = '\u{1b}[?1049h\u{1b}[2J\u{1b}[H'
const usualScreen = '\u{1b}[2J\u{1b}[?1049l'

export async function runRestore(options: RestoreOptions, words: Words): Promise<void> {
  const { restore: texts } = words.texts
  const speaker = createSpeaker(words, options.json)
  if (readSeed(options.data) !== undefined) throw new CliError('usage', texts.seedThere(options.data))
  const seed = phraseToSeed(await readPhrase(words))
  restoreSeed(options.data, seed)
  const folder = openBuyerFolder(options.data)
  try {
    // Whoever typed the words has them.
    if (folder) await recordsOf(folder, options.network).confirmPhrase()
  } finally {
    folder?.close()
  }
  speaker.event('restored', {}, `${texts.done}\n  ${nodeCommand('start', options)}`)
}

/** Asked for on a terminal until they belong together; read whole from a pipe. Throws a `CliError`. */
async function readPhrase(words: Words): Promise<string> {
  const { restore: texts } = words.texts
  const flawOf = (typed: string) => phraseFlaw(typed, words)
  if (process.stdin.isTTY) return createTerminal(words).text({ message: texts.ask, check: flawOf })
  const typed = await readPiped()
  const flaw = flawOf(typed)
  if (flaw !== undefined) throw new CliError('content', flaw)
  return typed
}

/** As much of standard input as a phrase may have, and a little more, by which one that is too long is told. */
async function readPiped(): Promise<string> {
  let typed = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    typed += String(chunk)
    if (typed.length > limits.maxPhraseLength) break
  }
  return typed
}

/** What is wrong with a phrase: its length, a word, or all of them together. */
export function phraseFlaw(phrase: string, { texts: { restore: texts } }: Pick<Words, 'texts'>): string | undefined {
  const typed = phrase
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const place = typed.slice(0, limits.phraseWords).findIndex((word) => !phraseWords.includes(word))
  const foreign = typed[place]?.slice(0, limits.maxWordShown)
  if (foreign !== undefined) return texts.foreignWord(place + 1, foreign, closestName(foreign, phraseWords))
  if (typed.length !== limits.phraseWords) return texts.count(typed.length)
  try {
    phraseToSeed(phrase)
    return undefined
  } catch {
    return texts.notTogether
  }
}
