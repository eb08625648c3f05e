// `pregon-vendor profile show`: the own profile, or that of another vendor as the DHT has it.

import { CliError, createOutput, toNodeOptions, untilInterrupted, type Output } from '@pregon/cli'
import { isNodeFolder, lookUpVendorBriefly, openVendorFolder, ownRootKeyPath, readRootKey } from '@pregon/node'
import { decodeRecord, didToKey, type SignedRecord } from '@pregon/protocol'
import type { Command } from 'commander'
import type { ShowOptions } from './commands/profile.ts'
import { applyConfig } from './config/layers.ts'
import { fromBase64, profileFields, toLookUpAnswer, type LookUpAnswer } from './daemon/answers.ts'
import { answerOf, withNode } from './daemon/client.ts'
import { lookUpText, profileText } from './render-status.ts'

/** Rejects with a `CliError` where there is no such profile. */
export async function showProfile(did: string | undefined, command: Command): Promise<void> {
  await applyConfig(command)
  const options = command.opts<ShowOptions>()
  const output = createOutput(process.stdout, options.json)
  if (did === undefined) await showOwn(options, output)
  else await showOther(did, options, output)
}

async function showOwn(options: ShowOptions, output: Output): Promise<void> {
  const running = await withNode(options.data, async (client) => answerOf(client.profile.$get()))
  const shown = running
    ? { record: decoded(fromBase64(running.record)), delegate: fromBase64(running.delegate) }
    : await fromFolder(options)
  const { record, delegate } = shown
  const path = options.rootKey ?? ownRootKeyPath(options.data)
  const isThere = readRootKey(path) !== undefined
  output.event(
    'profile',
    { ...profileFields(record), rootKey: { path, there: isThere } },
    profileText(record, { delegate, rootKey: `${path}${isThere ? '' : ', which is away'}` }),
  )
}

function decoded(bytes: Uint8Array): SignedRecord<'profile'> {
  const record = decodeRecord(bytes, ['profile'])
  if (record.ok) return record.value
  throw new CliError('content', 'The running node has a profile of another version: start it again with this program.')
}

async function fromFolder({ data, network }: ShowOptions) {
  const missing = `--data: there is no profile for the network «${network}» in «${data}»; name its folder, or make one with pregon-vendor profile publish.`
  if (!isNodeFolder(data)) throw new CliError('usage', missing)
  const folder = openVendorFolder(data)
  try {
    const keys = await folder.keys(network)
    const record = keys.profile()
    if (!record) throw new CliError('usage', missing)
    return { record, delegate: keys.basis().delegate }
  } finally {
    folder.close()
  }
}

async function showOther(did: string, options: ShowOptions, output: Output): Promise<void> {
  const vendor = didToKey(did)
  const answer =
    (await withNode(options.data, async (client) => answerOf(client.profiles[':did'].$get({ param: { did } })))) ??
    (await askBriefly(vendor, options))
  output.event('profile', { vendor: did, ...answer }, lookUpText(did, answer))
  if (!answer.profile) process.exitCode = 1
}

async function askBriefly(vendor: Uint8Array, options: ShowOptions): Promise<LookUpAnswer> {
  const { bootstrap, mdns } = options
  if (bootstrap.length === 0 && !mdns)
    throw new CliError(
      'usage',
      '--bootstrap is missing, and --no-mdns forbids looking for neighbours: name the address of a node of this network.',
    )
  return toLookUpAnswer(await lookUpVendorBriefly(vendor, { ...toNodeOptions(options), signal: untilInterrupted() }))
}
