// `pregon-vendor profile publish` and `rotate`: the next profile, signed in this process, so that the root key never comes
// near the running node; and handed to that node, or to its folder where none runs.

import { setTimeout as wait } from 'node:timers/promises'
import { CliError, createOutput, toNodeOptions, untilInterrupted, type Output } from '@pregon/cli'
import {
  createRootKey,
  createVendorNode,
  openVendorFolder,
  ownRootKeyPath,
  readRootKey,
  signProfile,
  type ProfileBasis,
  type VendorDescription,
} from '@pregon/node'
import { decodeRecord, type Profile, type SignedRecord, type Signer, type WorkPrice } from '@pregon/protocol'
import type { Catalogue } from '@pregon/vendor'
import type { Command } from 'commander'
import type { SigningCommandOptions } from './commands/profile.ts'
import { applyConfig, namedBy } from './config/layers.ts'
import { toWorkPrice } from './config/work-bits.ts'
import { fromBase64, profileFields, toBase64, toBasis } from './daemon/answers.ts'
import { answerOf, withNode, type NodeClient } from './daemon/client.ts'
import { limits } from './limits.ts'
import { ensureUsable, readCatalogue, type VendorFields } from './read-catalogue.ts'
import { count } from './render.ts'
import { profileText } from './render-status.ts'

/** What a node, running or not, does for a new profile. */
interface ProfileKeeper {
  basis(): Promise<ProfileBasis>
  makeDelegate(): Promise<Uint8Array>
  /** `previous`: what the profile was drawn up from. */
  accept(profile: SignedRecord<'profile'>, previous: Profile | undefined): Promise<void>
}

interface Signing {
  readonly options: SigningCommandOptions
  readonly vendor: VendorFields | undefined
  readonly catalogue: Catalogue | undefined
  /** Replaces this node's delegate key: the others end soon, or at once. */
  readonly rotate: 'end-soon' | 'end-now' | undefined
  readonly output: Output
}

export async function publishProfile(command: Command): Promise<void> {
  await signNext(command, undefined)
}

export async function rotateProfile(command: Command): Promise<void> {
  await signNext(command, command.opts<SigningCommandOptions>().revoke === true ? 'end-now' : 'end-soon')
}

async function signNext(command: Command, rotate: Signing['rotate']): Promise<void> {
  const config = await applyConfig(command)
  const options = command.opts<SigningCommandOptions>()
  const vendor = config?.values.vendor
  const catalogue =
    options.catalogue === undefined
      ? undefined
      : ensureUsable(await readCatalogue(options.catalogue, vendor, namedBy(command, config, 'catalogue')))
  const output = createOutput(process.stdout, options.json)
  const signing: Signing = { options, vendor, catalogue, rotate, output }
  const done = await withNode(options.data, async (client) => {
    let kept = 0
    const profile = await handIn(
      signing,
      throughNode(client, (count_) => (kept = count_)),
    )
    tell(
      profile,
      signing,
      kept > 0 ? keptText(kept) : 'The running node uses it from now on, and publishes it once it has peers.',
      kept,
    )
    return true
  })
  if (!done) await signInFolder(signing)
}

async function signInFolder(signing: Signing): Promise<void> {
  const { options, catalogue } = signing
  const profile = await inFolder(signing)
  if (options.offline || !catalogue) {
    const why = options.offline ? '' : ' No catalogue is named, and no node runs.'
    tell(profile, signing, `It is stored, and published when the node starts.${why}`, 0)
    return
  }
  const kept = await publishBriefly(signing, catalogue)
  tell(
    profile,
    signing,
    kept > 0 ? keptText(kept) : 'Nobody could be reached to keep it: it is published when the node starts.',
    kept,
  )
}

function tell(profile: SignedRecord<'profile'>, { output, rotate }: Signing, what: string, kept: number): void {
  output.event(
    rotate ? 'rotated' : 'published',
    { ...profileFields(profile), kept },
    `${profileText(profile)}\n${what}`,
  )
}

const keptText = (kept: number): string =>
  `It is published: ${count(kept, 'server')} of the DHT keep${kept === 1 ? 's' : ''} it.`

/** Signs what follows and hands it to its keeper. */
async function handIn(
  { options, vendor, catalogue, rotate }: Signing,
  keeper: ProfileKeeper,
): Promise<SignedRecord<'profile'>> {
  const { previous, ...basis } = await keeper.basis()
  const root = rootKeyFor(options, previous)
  const work = toWorkPrice(options.workBits)
  const description = describe(catalogue?.vendor, vendor, previous, work)
  const delegate = rotate ? await keeper.makeDelegate() : basis.delegate
  const profile = signProfile(root, {
    ...basis,
    previous,
    delegate,
    description,
    nowMs: Date.now(),
    others: rotate ?? 'stay',
  })
  await keeper.accept(profile, previous)
  return profile
}

function rootKeyFor({ rootKey, data, newRootKey }: SigningCommandOptions, previous: Profile | undefined): Signer {
  const path = rootKey ?? ownRootKeyPath(data)
  const found = readRootKey(path)
  if (found) return found
  // A vendor that has a profile has a root key: a new one would make another vendor of it.
  if (previous === undefined && (newRootKey || rootKey === undefined)) return createRootKey(path)
  const remedy =
    previous === undefined
      ? 'put its medium in, or make a first one with --new-root-key'
      : 'put its medium in, or name its place with --root-key'
  throw new CliError('file', `--root-key: «${path}» is not there: ${remedy}.`)
}

/** The catalogue's description has the configuration's in it. Without either, the vendor stays who it is, at its price. */
function describe(
  inCatalogue: VendorDescription | undefined,
  configured: VendorFields | undefined,
  previous: Profile | undefined,
  price: WorkPrice | undefined,
): VendorDescription {
  const found = inCatalogue ?? { ...previous, ...configured }
  const { name, country, url } = found
  if (name === undefined)
    throw new CliError(
      'usage',
      'The name of the vendor is missing: write it as vendor.name in the configuration, or name the catalogue with --catalogue.',
    )
  const work = price ?? (inCatalogue || configured ? undefined : previous?.work)
  return { name, country, url, work }
}

function throughNode(client: NodeClient, onKept: (kept: number) => void): ProfileKeeper {
  return {
    async basis() {
      const answer = await answerOf(client.profile.$get())
      const decoded = decodeRecord(fromBase64(answer.record), ['profile'])
      return toBasis(answer, decoded.ok ? decoded.value.value : undefined)
    },
    makeDelegate: async () => fromBase64((await answerOf(client.profile.delegates.$post())).delegate),
    async accept({ bytes }, previous) {
      // A node that runs has a profile.
      const after = previous!.revision
      const { kept } = await answerOf(client.profile.$put({ json: { record: toBase64(bytes), after } }))
      onKept(kept)
    },
  }
}

async function inFolder(signing: Signing): Promise<SignedRecord<'profile'>> {
  const { data, network } = signing.options
  const folder = openVendorFolder(data)
  try {
    const keys = await folder.keys(network)
    return await handIn(signing, {
      basis: async () => keys.basis(),
      makeDelegate: async () => keys.makeDelegate(Date.now()),
      accept: async ({ bytes }, previous) =>
        void (await keys.accept(bytes, { nowMs: Date.now(), after: previous?.revision })),
    })
  } finally {
    folder.close()
  }
}

/** Starts the vendor's node for as long as it takes to hand the profile to the DHT, or to learn that nobody is there. */
async function publishBriefly({ options }: Signing, catalogue: Catalogue): Promise<number> {
  const { bootstrap, mdns } = options
  if (bootstrap.length === 0 && !mdns) return 0
  const interrupted = untilInterrupted()
  const node = createVendorNode({
    ...toNodeOptions(options),
    catalogue,
    rootKey: options.rootKey,
    work: toWorkPrice(options.workBits),
  })
  const deadline = AbortSignal.any([interrupted, AbortSignal.timeout(limits.maxPublishingMs)])
  try {
    await node.start({ signal: interrupted })
    let kept = 0
    while (kept === 0 && !deadline.aborted) {
      kept = (await node.publishProfile()).kept
      if (kept === 0) await wait(limits.publishingRetryMs, undefined, { signal: deadline }).catch(() => undefined)
    }
    return kept
  } finally {
    await node.stop()
  }
}
