// The way of `pregon want`: read, shown, published, followed, and ended if so asked.

import { previewIntent, type Problem } from '@pregon/buyer'
import { CliError, createOutput, untilInterrupted, type Output } from '@pregon/cli'
import { NodeError, type PreparedIntent, type Published } from '@pregon/node'
import { keyToDid, topicOf, workBits } from '@pregon/protocol'
import { ask } from './ask.ts'
import type { WantOptions } from './commands/want.ts'
import { createEnding, liveIntents } from './endings.ts'
import { followOffers } from './follow-offers.ts'
import { readWantFile, type WantFile } from './read-want-file.ts'
import { renderLivingOn } from './render/ending.ts'
import { renderPreview, renderRecord } from './render/preview.ts'
import { count, localTimeOf } from './render/words.ts'
import { ensureReachable, withNode, type Session } from './session.ts'

export async function runWant(options: WantOptions): Promise<void> {
  // Before Ctrl-C is a signal: a file that is slow to come, such as a pipe, then holds nobody.
  const file = await readNamedFile(options)
  const interrupted = untilInterrupted()
  const output = createOutput(process.stdout, options.json)
  if (!options.dryRun) ensureReachable(options)
  // A dry run talks to nobody.
  const nodeOptions = options.dryRun ? { ...options, bootstrap: [], mdns: false } : options
  await withNode(nodeOptions, interrupted, async (session) => {
    const { node } = session
    output.event('started', { network: node.parameters.name, peers: node.peers() })
    const prepared = await node.prepare(file.want)
    showPreview(prepared, file.warnings, options, output)
    if (options.dryRun) return output.text('\nA dry run: nothing was published.')
    const published = await publish(prepared, session, { options, output, interrupted })
    await follow(published, session, { options, output, interrupted })
  })
}

async function readNamedFile({ file }: WantOptions): Promise<WantFile> {
  if (file !== undefined) return readWantFile(file, Date.now())
  throw new CliError('usage', '--file is missing: name the file that says what you want, such as --file intent.yaml.')
}

function showPreview(
  { intent, want: { private: secret } }: PreparedIntent,
  warnings: readonly Problem[],
  options: WantOptions,
  output: Output,
): void {
  const preview = previewIntent(intent, secret)
  const hidden = preview.kept
  const text = renderPreview(preview, warnings, output)
  output.event('preview', { record: preview.record, hidden, warnings }, text)
  if (options.verbose) output.text(`\n${renderRecord(preview, output)}`)
}

interface Run {
  readonly options: WantOptions
  readonly output: Output
  readonly interrupted: AbortSignal
}

/** Throws a `CliError` where the person calls it off. */
async function publish(
  prepared: PreparedIntent,
  { node, status }: Session,
  { options, output, interrupted }: Run,
): Promise<Published> {
  try {
    if (!options.yes && process.stdin.isTTY) {
      output.text('')
      if (!(await ask('Publish it?', interrupted))) throw new CliError('stopped', 'nothing was published.')
    }
    const startedAt = performance.now()
    status.show(
      node.peers() > 0
        ? 'Looking for peers that follow this category …'
        : 'Looking for neighbours on the local network …',
    )
    const onProgress = (tries: number, expected: number) => status.show(workingText(tries / expected))
    const published = await node.publish(prepared, { signal: interrupted, onProgress })
    status.clear()
    showPublished(published, performance.now() - startedAt, node.parameters.name, output)
    return published
  } catch (cause) {
    if (!interrupted.aborted) throw cause
    throw new CliError('stopped', 'stopped before anything was published.', { cause })
  }
}

/** How long it takes is a matter of luck, so that the share may pass the whole. */
function workingText(share: number): string {
  return `Doing the work that keeps spam away: ${Math.round(share * 100)} % of what it usually takes …`
}

function showPublished({ intent, reached }: Published, ms: number, network: string, output: Output): void {
  const { key, record } = intent
  const { category, expiresAt } = record.value
  const fields = {
    key,
    did: keyToDid(record.value.key),
    intent: record.id,
    category,
    topic: topicOf(network, category),
    reached,
    expiresAt: new Date(expiresAt).toISOString(),
    workBits: workBits(record.envelope.payload),
    ms: Math.round(ms),
  }
  const text = `\nPublished: ${count(reached, 'peer')} took it. It ends on ${localTimeOf(expiresAt)}.`
  output.event('published', fields, output.paint('bold', text))
}

async function follow({ intent: { key } }: Published, session: Session, run: Run): Promise<void> {
  const { node, wireBytes } = session
  const { options, output, interrupted } = run
  const publishedAtMs = Date.now()
  output.text(
    `Waiting for offers; Ctrl-C stops${options.withdrawOnExit ? ' and withdraws the intent' : ', and the intent lives on'}.`,
  )
  const ending = createEnding(node, options, interrupted)
  const createdAtMs = new Map(node.intents().map((intent) => [intent.key, intent.createdAtMs])).set(key, publishedAtMs)
  const offers = followOffers(
    { node, output, publishedAtMs: (of) => createdAtMs.get(of) ?? publishedAtMs, onOffer: ending.offerCame },
    key,
  )
  await ending.reached()
  offers.close()
  output.text('')
  if (options.withdrawOnExit) await withdraw(key, session, run)
  const living = liveIntents(node)
  const livesOn = living.find((intent) => intent.key === key)?.record.value.expiresAt
  const livesOnUntil = livesOn === undefined ? null : new Date(livesOn).toISOString()
  const text = living.length > 0 ? renderLivingOn(living, options) : undefined
  output.event('stopped', { key, livesOnUntil, offers: offers.countOf(key), wireBytes: wireBytes() }, text)
}

async function withdraw(key: string, { node, status }: Session, { output }: Run): Promise<void> {
  if (!liveIntents(node).some((intent) => intent.key === key)) return
  try {
    const onProgress = (tries: number, expected: number) =>
      status.show(`Withdrawing the intent: ${workingText(tries / expected)}`)
    const reached = await node.withdraw(key, { onProgress })
    status.clear()
    output.event(
      'withdrawn',
      { key, reached },
      `The intent is withdrawn: ${count(reached, 'peer')} took the withdrawal.`,
    )
  } catch (cause) {
    if (!(cause instanceof NodeError && cause.code === 'no-peers')) throw cause
    const message = 'no peer is there to pass the withdrawal on, so the intent lives on until its time is over.'
    throw new CliError('stopped', message, { cause })
  }
}
