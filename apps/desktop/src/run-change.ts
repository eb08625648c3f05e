// The way of `pregon revise` and `withdraw`: at the node that runs, or at one that starts for it.

import { ask, CliError, untilInterrupted } from '@pregon/cli'
import { changing } from './changing.ts'
import type { ReviseOptions } from './commands/revise.ts'
import type { WithdrawOptions } from './commands/withdraw.ts'
import { pickIntent, type NumberedIntent } from './pick-intent.ts'
import { change } from './interview/review.ts'
import { canAsk, openInterview, wantFrom } from './interview/want-interview.ts'
import { readWantFile, type WantFile } from './read-want-file.ts'
import { renderPreview, renderRecord } from './render/preview.ts'
import { withRecords, withService, type SessionOptions } from './session.ts'
import { createSpeaker } from './speaker.ts'
import type { DocumentJson } from './want-document.ts'
import { withdrawIntent } from './withdraw-intent.ts'
import type { Words } from './words.ts'
import { withWorkBits } from './work.ts'

export async function runRevise(name: string | undefined, options: ReviseOptions, words: Words): Promise<void> {
  const { texts } = words
  const { key } = await pickLive(name, options, words)
  const file = withWorkBits(await readChange(key, options, words), options)
  const interrupted = untilInterrupted()
  const speaker = createSpeaker(words, options.json)
  await withService({ ...options, offline: options.dryRun }, interrupted, words, async (session) => {
    const { service } = session
    const { preview, work } = await service.previewRevision(key, file, speaker.language)
    const shown = { record: preview.record, hidden: preview.kept, work, warnings: file.warnings }
    speaker.event('preview', shown, renderPreview(preview, file.warnings, speaker, work))
    if (options.verbose) speaker.text(`\n${renderRecord(preview, speaker)}`)
    if (options.dryRun) return speaker.text(`\n${texts.revise.dryRun}`)
    await confirm(texts.revise.ask, texts.revise.unchanged, options, interrupted, words)
    const run = { ...session, speaker, interrupted }
    const { intent, reached } = await changing(run, async (how) => service.revise(key, file, how))
    const fields = { key, intent: intent.intent, revision: intent.revision, reached }
    const expiresAt = new Date(intent.expiresAtMs).toISOString()
    const text = texts.revise.done(reached, intent.revision, words.timeOf(intent.expiresAtMs))
    speaker.event('revised', { ...fields, expiresAt }, `\n${speaker.paint('bold', text)}`)
  })
}

/** From the file, or from answers that begin with what the intent says now. */
async function readChange(key: string, options: ReviseOptions, words: Words): Promise<WantFile> {
  if (options.file !== undefined) return readWantFile(options.file, Date.now(), words)
  if (!canAsk()) throw new CliError('usage', words.texts.want.noFile)
  let document: DocumentJson = {}
  await withRecords(options, words, async (records) => {
    document = (await records.intent(key, words.language)).document
  })
  // Another category is another intent.
  return wantFrom(await change(document, await openInterview(options.data, words), ['category']), words)
}

export async function runWithdraw(name: string | undefined, options: WithdrawOptions, words: Words): Promise<void> {
  const { texts } = words
  const { key, title } = await pickLive(name, options, words)
  const interrupted = untilInterrupted()
  const speaker = createSpeaker(words, options.json)
  await confirm(texts.withdraw.ask(title), texts.withdraw.kept, options, interrupted, words)
  await withService(options, interrupted, words, async (session) =>
    withdrawIntent(key, { ...session, speaker, interrupted }),
  )
}

/** Looked up before anybody is reached, so that a mistake is told at once. Throws a `CliError`. */
async function pickLive(name: string | undefined, options: SessionOptions, words: Words): Promise<NumberedIntent> {
  let found: NumberedIntent | undefined
  await withRecords(options, words, async (records) => {
    found = pickIntent(await records.intents(), name, options, words)
  })
  const { state, title } = found!
  if (state === 'live') return found!
  throw new CliError('usage', words.texts.withdraw.ended(title, words.texts.states[state]))
}

/** Throws a `CliError` for a no; whoever is not at a terminal is not asked. */
async function confirm(
  question: string,
  otherwise: string,
  { yes }: { readonly yes: boolean },
  interrupted: AbortSignal,
  { language }: Words,
): Promise<void> {
  if (yes || !process.stdin.isTTY) return
  process.stderr.write('\n')
  try {
    if (await ask(question, { signal: interrupted, language })) return
  } catch (cause) {
    if (!interrupted.aborted) throw cause
  }
  throw new CliError('stopped', otherwise)
}
