// How a command comes to the buyer's node: one that runs already, one of its own for as long as it takes, or the data
// folder alone. Whatever it opened is closed again, whatever happens.

import { setTimeout as wait } from 'node:timers/promises'
import {
  CliError,
  connectLocal,
  createStatusLine,
  serveLocal,
  toNodeOptions,
  type LocalConnection,
  type NodeCommandOptions,
  type StatusLine,
} from '@pregon/cli'
import { countWireBytes } from '@pregon/network'
import { createBuyerNode, openBuyerFolder, type BuyerNode } from '@pregon/node'
import { createApi } from './daemon/api.ts'
import type { BuyerRecords, BuyerService } from './daemon/buyer-service.ts'
import { createNodeService } from './daemon/node-service.ts'
import { recordsOf } from './daemon/records.ts'
import { createRemoteService } from './daemon/remote-service.ts'
import { limits } from './limits.ts'
import type { Words } from './words.ts'

export interface Session {
  readonly service: BuyerService
  /** Whether the node runs in this process, and stops with it. */
  readonly isOwn: boolean
  readonly status: StatusLine
  /** Bytes on this process's sockets so far. */
  readonly wireBytes: () => number
}

export interface SessionOptions extends NodeCommandOptions {
  /** Whether somebody is to be reached. */
  readonly offline?: boolean
}

/** Works with the node that runs in the folder, or with one of its own. Rejects as `withNode`. */
export async function withService(
  options: SessionOptions,
  interrupted: AbortSignal,
  words: Words,
  use: (session: Session) => Promise<void>,
): Promise<void> {
  const connected = async (connection: LocalConnection) => {
    const service = createRemoteService(connection, words)
    await ensureSameNetwork(service, options, words)
    await use({ service, isOwn: false, status: createStatusLine(process.stderr), wireBytes: () => 0 })
  }
  await connectOr(options.data, connected, async () => withNode(options, interrupted, words, use))
}

/** Reads what is kept: from the node that runs in the folder, or from the folder itself. */
export async function withRecords(
  options: NodeCommandOptions,
  words: Words,
  use: (records: BuyerRecords) => Promise<void>,
): Promise<void> {
  const connected = async (connection: LocalConnection) => use(createRemoteService(connection, words))
  await connectOr(options.data, connected, async () => {
    const folder = openBuyerFolder(options.data)
    try {
      await use(recordsOf(folder ?? emptyFolder, options.network))
    } finally {
      folder?.close()
    }
  })
}

const noFacts = { get: () => undefined, set: () => undefined }
const emptyFolder = { intents: () => [], offerCount: () => 0, offers: () => [], facts: () => noFacts }

/** Whoever holds a folder answers at its socket a moment later: the two ways are tried in turn for a while. */
async function connectOr(
  dataFolder: string,
  connected: (connection: LocalConnection) => Promise<void>,
  alone: () => Promise<void>,
): Promise<void> {
  const giveUpAtMs = performance.now() + limits.maxStartingMs
  for (;;) {
    const connection = await connectLocal(dataFolder)
    try {
      return await (connection ? connected(connection) : alone())
    } catch (error) {
      if (connection || !isInUse(error) || performance.now() > giveUpAtMs) throw error
    } finally {
      await connection?.close()
    }
    await wait(limits.startingPauseMs)
  }
}

const isInUse = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'folder-in-use'

/**
 * Starts a node that other commands can speak with, lets `use` work with it, and stops it. `beforeStart` can listen to
 * all its events. Rejects as `use`, as `BuyerNode.start`, or with the signal's reason.
 */
export async function withNode(
  options: SessionOptions,
  interrupted: AbortSignal,
  words: Words,
  use: (session: Session) => Promise<void>,
  beforeStart: (service: BuyerService) => Promise<void> = async () => {},
): Promise<void> {
  if (options.offline !== true) ensureReachable(options, words)
  const wireBytes = countWireBytes()
  const status = createStatusLine(process.stderr)
  const node = createNode(options)
  const service = createNodeService(node)
  await beforeStart(service)
  try {
    status.show(waitingFor(options, words))
    await node.start({ signal: interrupted })
    status.clear()
    const api = createApi(service, reportFault)
    const server = await serveLocal(options.data, (request) => api.fetch(request))
    try {
      await use({ service, isOwn: true, status, wireBytes })
    } finally {
      await server.close()
    }
  } finally {
    status.clear()
    await node.stop()
  }
}

function createNode(options: SessionOptions): BuyerNode {
  const nodeOptions = toNodeOptions(options)
  return createBuyerNode(options.offline === true ? { ...nodeOptions, bootstrap: [], mdns: false } : nodeOptions)
}

/** A fault met while another process was served ends neither. */
function reportFault(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}

function waitingFor({ bootstrap, network, offline }: SessionOptions, { texts }: Words): string {
  return bootstrap.length > 0 && offline !== true
    ? texts.status.connecting(bootstrap.join(', '))
    : texts.status.starting(network)
}

/** Throws where no peer could ever be found. */
function ensureReachable({ bootstrap, data, mdns }: NodeCommandOptions, { texts }: Words): void {
  if (bootstrap.length > 0 || mdns || rememberedPeersIn(data) > 0) return
  throw new CliError('usage', texts.session.nobody)
}

/** How many peers a node of the folder met before and would try by itself. Throws as `openBuyerFolder`. */
export function rememberedPeersIn(dataFolder: string): number {
  const folder = openBuyerFolder(dataFolder)
  try {
    return folder?.rememberedPeers() ?? 0
  } finally {
    folder?.close()
  }
}

async function ensureSameNetwork(
  service: BuyerService,
  { network, data }: NodeCommandOptions,
  { texts }: Words,
): Promise<void> {
  const running = await service.node()
  if (running.network === network) return
  throw new CliError('usage', texts.session.otherNetwork(data, running.pid, running.network))
}
