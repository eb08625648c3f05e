// The play: starts everybody in turn, waits for what must happen, and stops everybody again.

import { join } from 'node:path'
import { programs, type Actor, type BuyerActor, type Cast } from './cast.ts'
import { DemoError } from './errors.ts'
import { createJournal, eventsOf, type Journal } from './journal.ts'
import { createStage, type Stage } from './processes.ts'
import { catalogueFile, fileNameOf, intentFile } from './props.ts'
import type { Screen } from './screen.ts'
import { tell, tellRanking, timelineLine } from './timeline.ts'
import { followersOf, publishedBy, rankingOf, type Run } from './verdict.ts'

/** How long the demo waits for each act before it goes on, or gives up where it cannot. */
const patienceMs = { start: 30_000, offers: 20_000, attack: 20_000 } as const

export interface PlayOptions {
  readonly cast: Cast
  readonly network: string
  /** Holds the catalogues and intents; the data folders and temporary files of the processes go into it too. */
  readonly folder: string
  readonly screen: Screen
  /** Ends the play. */
  readonly signal: AbortSignal
}

/** Plays to the end. Whatever happens, every process that it started has ended when it settles. */
export async function play(options: PlayOptions): Promise<Run & { readonly tookMs: number }> {
  const { cast, screen } = options
  const loss = new AbortController()
  const signal = AbortSignal.any([options.signal, loss.signal])
  const names = new Map<string, string>()
  const journal = createJournal(({ atMs, actor, event }) => {
    if (event.event === 'started' && event.peer !== undefined) names.set(event.peer, actor.name)
    const text = tell({ actor, event }, (peer) => names.get(peer) ?? 'a stranger')
    if (text !== undefined) screen.line(timelineLine(atMs, actor, text, screen))
  })
  const stage = createStage({
    temporaryFolder: options.folder,
    onEvent: (actor, event) => journal.add(actor, event),
    onLoss: (error) => loss.abort(error),
  })
  const killAll = () => stage.kill()
  // Before anything else that is done on leaving: nobody writes any more then.
  process.prependListener('exit', killAll)
  const scene: Scene = { ...options, signal, journal, stage }
  try {
    await openShops(scene)
    await publishIntents(scene)
    await attack(scene)
    announce(scene, 'all stop: first the buyers, then those who served them')
    await stage.stop(cast.buyers)
  } finally {
    screen.waiting(() => 'stopping ...')
    await stage.stop()
    screen.waiting()
    process.off('exit', killAll)
  }
  return { cast, entries: journal.entries, tookMs: journal.nowMs() }
}

interface Scene extends PlayOptions {
  readonly journal: Journal
  readonly stage: Stage
}

async function openShops(scene: Scene): Promise<void> {
  const { cast, stage, folder } = scene
  announce(scene, 'a relay and eight vendors open, each a process of its own')
  stage.start(cast.relay, programs.vendor, ['relay', ...nodeOptions(scene, cast.relay)])
  await untilStarted(scene, [cast.relay])
  for (const vendor of cast.vendors) {
    const catalogue = ['--catalogue', catalogueFile(folder, vendor.name)]
    stage.start(vendor, programs.vendor, ['start', ...catalogue, ...nodeOptions(scene, vendor), ...viaRelay(scene)])
  }
  await untilStarted(scene, cast.vendors)
}

async function publishIntents(scene: Scene): Promise<void> {
  const { cast, stage, folder, journal, signal, screen } = scene
  announce(scene, 'three buyers say what they want')
  for (const buyer of cast.buyers) {
    const file = ['--file', intentFile(folder, buyer.group), '--yes']
    stage.start(buyer, programs.buyer, ['want', ...file, ...nodeOptions(scene, buyer), ...viaRelay(scene)])
  }
  await untilStarted(scene, cast.buyers)
  const open = () => cast.buyers.filter((buyer) => !isAnswered(scene, buyer))
  waitFor(
    scene,
    () =>
      `waiting for offers to ${open()
        .map(({ name }) => name)
        .join(', ')}`,
  )
  const isDone = await journal.until(() => open().length === 0, { signal, timeoutMs: patienceMs.offers })
  screen.waiting()
  const state = isDone
    ? 'every vendor that was reached has answered or stays silent'
    : 'not every vendor has answered in time'
  announce(scene, `${state}; the buyers’ own nodes rank the offers`)
  for (const buyer of cast.buyers) {
    const text = tellRanking(rankingOf(journal.entries, buyer), screen)
    screen.line(timelineLine(journal.nowMs(), buyer, text, screen))
  }
}

/** Whether all vendors that follow the topic have matched the intent, and each has heard what became of its offer. */
function isAnswered({ cast, journal: { entries } }: Scene, buyer: BuyerActor): boolean {
  const intent = publishedBy(entries, buyer)?.intent
  if (intent === undefined) return false
  const taken = followersOf(cast, buyer).map((vendor) => {
    const matched = eventsOf(entries, 'matched', vendor).find((event) => event.intent === intent)
    if (matched === undefined) return undefined
    if (matched.offers === 0) return 0
    const offered = eventsOf(entries, 'offered', vendor).find((event) => event.intent === intent)
    if (offered !== undefined) return offered.status === 'received' ? 1 : 0
    return eventsOf(entries, 'undelivered', vendor).some((event) => event.intent === intent) ? 0 : undefined
  })
  const offers = taken.reduce<number>((sum, n) => sum + (n ?? 0), 0)
  return !taken.includes(undefined) && eventsOf(entries, 'offer', buyer).length >= offers
}

async function attack(scene: Scene): Promise<void> {
  const { cast, stage, journal, signal, network, screen } = scene
  const { adversary } = cast
  announce(scene, 'one peer sends records that no honest peer would: ten kinds, to one node after the other')
  const targets = adversary.targets.flatMap((target) => ['--to', addressOf(scene, target)])
  stage.start(adversary, programs.adversary, ['--network', network, '--category', adversary.category, ...targets])
  waitFor(
    scene,
    () => `waiting for the rejections: ${rejections(journal)} of ${eventsOf(journal.entries, 'sent').length}`,
  )
  const isOver = () =>
    eventsOf(journal.entries, 'stopped', adversary).length > 0 &&
    rejections(journal) >= eventsOf(journal.entries, 'sent').length
  await journal.until(isOver, { signal, timeoutMs: patienceMs.attack })
  screen.waiting()
}

const rejections = ({ entries }: Journal): number =>
  eventsOf(entries, 'refused').filter(({ verdict }) => verdict === 'reject').length

function nodeOptions({ network, folder }: Scene, { name }: Actor): string[] {
  const data = join(folder, 'data', fileNameOf(name))
  return ['--json', '--network', network, '--no-mdns', '--listen', '/ip4/127.0.0.1/tcp/0', '--data', data]
}

const viaRelay = (scene: Scene): string[] => ['--bootstrap', addressOf(scene, scene.cast.relay)]

function addressOf({ journal }: Scene, actor: Actor): string {
  return eventsOf(journal.entries, 'started', actor)[0]!.addresses![0]!
}

/** Throws `timeout` where one of them does not start. */
async function untilStarted(scene: Scene, actors: readonly Actor[]): Promise<void> {
  const { journal, signal, screen } = scene
  const missing = () => actors.filter((actor) => eventsOf(journal.entries, 'started', actor).length === 0)
  waitFor(scene, () => `starting: ${actors.length - missing().length} of ${actors.length} are up`)
  const isDone = await journal.until(() => missing().length === 0, { signal, timeoutMs: patienceMs.start })
  screen.waiting()
  if (isDone) return
  const names = missing().map(({ name }) => name)
  throw new DemoError('timeout', `Not started after ${patienceMs.start / 1000} s: ${names.join(', ')}.`)
}

function waitFor({ screen, journal }: Scene, what: () => string): void {
  screen.waiting(() => `${(journal.nowMs() / 1000).toFixed(1).padStart(5)} s  ${what()} ...`)
}

function announce({ screen, journal }: Scene, text: string): void {
  screen.line(timelineLine(journal.nowMs(), 'demo', screen.paint('bold', text), screen))
}
