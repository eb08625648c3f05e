// The way of `pregon doctor`: everything that a node rests on is looked at, and each finding has its remedy.

import { CliError, hang, untilInterrupted, type NodeCommandOptions, type Style } from '@pregon/cli'
import { inspectBuyerFolder } from '@pregon/node'
import type { Finding, Level } from './doctor/finding.ts'
import { inspectFolder } from './doctor/inspect-folder.ts'
import { inspectPeers, nodeFinding, reachFinding } from './doctor/inspect-network.ts'
import { runningNode } from './run-status.ts'
import type { Look } from './render/look.ts'
import { rememberedPeersIn } from './session.ts'
import { createSpeaker } from './speaker.ts'
import type { Words } from './words.ts'

export async function runDoctor(options: NodeCommandOptions, words: Words): Promise<void> {
  const speaker = createSpeaker(words, options.json)
  const interrupted = untilInterrupted()
  const found: Finding[] = []
  const tell = (findings: readonly Finding[]): void => {
    found.push(...findings)
    for (const finding of findings) speaker.event('finding', finding, renderFinding(finding, speaker))
  }
  tell(inspectFolder(options.data, Date.now()))
  const { holder } = inspectBuyerFolder(options.data)
  const node = await runningNode(options, words).catch(() => undefined)
  tell([nodeFinding(node, holder.code === 'held' ? (holder.pid ?? 0) : undefined)])
  const remembered = node?.rememberedPeers ?? rememberedBy(options)
  tell(await inspectPeers(options, { node, remembered }, interrupted))
  tell([reachFinding(options.listen)])
  const broken = found.filter(({ level }) => level === 'broken').length
  if (broken > 0) throw new CliError('stopped', words.texts.doctor.broken(broken))
  speaker.text(`\n${words.texts.doctor.fine}`)
}

/** A folder that cannot be opened was told of before. */
function rememberedBy({ data }: NodeCommandOptions): number {
  try {
    return rememberedPeersIn(data)
  } catch {
    return 0
  }
}

const marks: Readonly<Record<Level, readonly [sign: string, style: Style]>> = {
  ok: ['✓', 'green'],
  note: ['·', 'dim'],
  warning: ['!', 'yellow'],
  broken: ['✗', 'red'],
}

function renderFinding({ code, level, details }: Finding, { columns, paint, texts, timeOf }: Look): string {
  const [sign, style] = marks[level]
  const { now } = details
  const inserts = now === undefined ? details : { ...details, now: timeOf(Date.parse(String(now))) }
  const sentences: Readonly<Record<string, (details: never) => string>> = texts.doctor.findings
  return hang(`${paint(style, sign)} `, sentences[code]!(inserts as never), columns)
}
