// The way of `pregon want`: read, shown, published, followed, and ended if so asked.

import type { Problem } from '@pregon/buyer'
import { ask, CliError, untilInterrupted } from '@pregon/cli'
import { stringify } from 'yaml'
import { changing } from './changing.ts'
import type { WantOptions } from './commands/want.ts'
import type { IntentView, PreparedView, PublishedView } from './daemon/buyer-service.ts'
import { createEnding, liveIntents } from './endings.ts'
import { followOffers } from './follow-offers.ts'
import type { Interview } from './interview/interview.ts'
import { change, decide, type Decision } from './interview/review.ts'
import { askWant, canAsk, openInterview, wantFrom } from './interview/want-interview.ts'
import { readWantFile, type WantFile } from './read-want-file.ts'
import { nodeCommand, renderElsewhere, renderLivingOn } from './render/ending.ts'
import { renderPreview, renderRecord } from './render/preview.ts'
import { ensureFree, save } from './save.ts'
import { withService, type Session } from './session.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import type { DocumentJson } from './want-document.ts'
import { withdrawIntent } from './withdraw-intent.ts'
import type { Words } from './words.ts'
import { withWorkBits } from './work.ts'

export async function runWant(options: WantOptions, words: Words): Promise<void> {
  // Before Ctrl-C is a signal: a file that is slow to come, such as a pipe, then holds nobody.
  const source = await readSource(options, words)
  const interrupted = untilInterrupted()
  const speaker = createSpeaker(words, options.json)
  // A dry run talks to nobody.
  await withService({ ...options, offline: options.dryRun }, interrupted, words, async (session) => {
    const run = { ...session, options, speaker, interrupted, words }
    const { network, peers, pid } = await session.service.node()
    speaker.event('started', { network, peers })
    const published = await prepareAndPublish(source, run)
    if (published === undefined) return speaker.text(`\n${words.texts.want.dryRun}`)
    if (!session.isOwn) speaker.text(words.texts.want.handedOver(pid))
    await follow(published, run)
  })
}

/** What is wanted, and whom to ask for changes where it came from answers. */
interface WantSource {
  readonly want: WantFile
  readonly asking?: Interview
}

async function readSource(options: WantOptions, words: Words): Promise<WantSource> {
  const { file, data, save: target } = options
  if (file !== undefined) return { want: withWorkBits(await readWantFile(file, Date.now(), words), options) }
  if (!canAsk()) throw new CliError('usage', words.texts.want.noFile)
  if (target !== undefined) ensureFree(target, words)
  const asking = await openInterview(data, words)
  return { want: withWorkBits(await askWant(asking), options), asking }
}

interface Run extends Session {
  readonly options: WantOptions
  readonly speaker: Speaker
  readonly interrupted: AbortSignal
  readonly words: Words
}

/** Shows, lets change what was asked for, and publishes. Undefined after a dry run. */
async function prepareAndPublish({ want, asking }: WantSource, run: Run): Promise<PublishedView | undefined> {
  const { service, speaker, options, words } = run
  const prepared = await service.prepare(want, speaker.language)
  try {
    showPreview(prepared, want.warnings, run)
    const decision = options.dryRun ? 'publish' : await decideHow(asking, run)
    if (decision === 'stop') throw new CliError('stopped', words.texts.want.notPublished)
    if (decision === 'publish') {
      if (asking && options.save !== undefined) await save(options.save, stringify(want.document), words)
      if (!options.dryRun) return await publish(prepared, run)
    }
    await service.discard(prepared.key)
    if (decision === 'publish' || !asking) return undefined
  } catch (error) {
    // A node that runs on would hold it for the next try.
    await service.discard(prepared.key).catch(() => undefined)
    throw error
  }
  const changed = await change(want.document as DocumentJson, asking)
  return prepareAndPublish({ want: wantFrom(changed, words), asking }, run)
}

async function decideHow(
  asking: Interview | undefined,
  { options, speaker, interrupted, words }: Run,
): Promise<Decision> {
  if (options.yes || !process.stdin.isTTY) return 'publish'
  speaker.text('')
  if (asking) return decide(asking)
  try {
    const isYes = await ask(words.texts.want.publish, { signal: interrupted, language: words.language })
    return isYes ? 'publish' : 'stop'
  } catch (cause) {
    throw stoppedOr(cause, interrupted, words)
  }
}

/** Ctrl-C before anything was published is told so. */
function stoppedOr(cause: unknown, interrupted: AbortSignal, { texts }: Words): unknown {
  return interrupted.aborted ? new CliError('stopped', texts.want.stoppedBefore, { cause }) : cause
}

function showPreview({ preview, work }: PreparedView, warnings: readonly Problem[], { options, speaker }: Run): void {
  const text = renderPreview(preview, warnings, speaker, work)
  speaker.event('preview', { record: preview.record, hidden: preview.kept, work, warnings }, text)
  if (options.verbose) speaker.text(`\n${renderRecord(preview, speaker)}`)
}

/** Throws a `CliError` where the person calls it off; nothing is published or kept then. */
async function publish({ key }: PreparedView, run: Run): Promise<PublishedView> {
  const { speaker, interrupted, service, words } = run
  try {
    const startedAt = performance.now()
    const published = await changing(run, async (how) => service.publish(key, how))
    showPublished(published, performance.now() - startedAt, speaker)
    return published
  } catch (cause) {
    throw stoppedOr(cause, interrupted, words)
  }
}

function showPublished({ intent, reached, workBits }: PublishedView, ms: number, speaker: Speaker): void {
  const { key, did, intent: record, category, topic, expiresAtMs } = intent
  const fields = {
    key,
    did,
    intent: record,
    category,
    topic,
    reached,
    expiresAt: new Date(expiresAtMs).toISOString(),
    workBits,
    ms: Math.round(ms),
  }
  const text = `\n${speaker.texts.want.published(reached, speaker.timeOf(expiresAtMs))}`
  speaker.event('published', fields, speaker.paint('bold', text))
}

async function follow({ intent }: PublishedView, run: Run): Promise<void> {
  const { key } = intent
  const { service, options, speaker, interrupted, isOwn, wireBytes } = run
  const publishedAtMs = Date.now()
  speaker.text(speaker.texts.want.waiting(options.withdrawOnExit))
  const isOver = async (): Promise<boolean> => (await liveIntents(service)).length === 0
  const ending = createEnding(options, interrupted, isOver)
  const following = new AbortController()
  const offers = followOffers(
    {
      service,
      speaker,
      events: await service.events(following.signal),
      stop: () => following.abort(),
      // The other intents of a node that runs elsewhere are told there.
      ...(!isOwn && { only: key }),
      publishedAtMs: (of) => (of === key ? publishedAtMs : undefined),
      onOffer: ending.offerCame,
      onEnd: ending.over,
    },
    key,
  )
  await ending.reached()
  await offers.close()
  speaker.text('')
  const living = await livingAtEnd(key, run)
  const own = (living ?? [intent]).find((candidate) => candidate.key === key)
  const livesOnUntil = own === undefined ? null : new Date(own.expiresAtMs).toISOString()
  const fields = { key, livesOnUntil, offers: offers.countOf(key), wireBytes: wireBytes() }
  speaker.event('stopped', fields, renderEnd(living, own, run))
}

/** After the withdrawal, if one was asked for; undefined where the node that ran elsewhere has stopped. */
async function livingAtEnd(key: string, run: Run): Promise<IntentView[] | undefined> {
  try {
    if (run.options.withdrawOnExit) await withdrawIfLive(key, run)
    return await liveIntents(run.service)
  } catch (error) {
    if (error instanceof CliError && error.code === 'socket') return undefined
    throw error
  }
}

function renderEnd(
  living: readonly IntentView[] | undefined,
  own: IntentView | undefined,
  { isOwn, options, speaker }: Run,
): string | undefined {
  if (living === undefined) return `${speaker.texts.want.nodeStopped}\n  ${nodeCommand('start', options)}`
  if (isOwn) return living.length > 0 ? renderLivingOn(living, options, speaker) : undefined
  return own && renderElsewhere(own, options, speaker)
}

async function withdrawIfLive(key: string, run: Run): Promise<void> {
  if ((await liveIntents(run.service)).some((intent) => intent.key === key)) await withdrawIntent(key, run)
}
