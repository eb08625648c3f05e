// A node's time in the terminal: started, told of, asked over its local socket, and stopped at the first Ctrl-C.

import { once } from 'node:events'
import {
  serveLocal,
  toNodeOptions,
  untilInterrupted,
  type LocalServer,
  type NodeCommandOptions,
  type Output,
} from '@pregon/cli'
import { countWireBytes } from '@pregon/network'
import type { NodeOptions, RelayNode } from '@pregon/node'
import type { Progress } from './daemon/answers.ts'
import type { Tally, Telling } from './narrate.ts'
import { releaseMemory } from './release-memory.ts'
import { addressesText, timedLine } from './render.ts'

/** What a command adds to the life that vendors and relays share. */
export interface Running<N> {
  readonly create: (options: NodeOptions) => N
  readonly narrate: (node: N, telling: Telling) => Tally
  /** What is said at the end. */
  readonly sumUp: (tally: Tally) => string
  /** What the `started` event says beside where the node is reached, and the same for people. */
  readonly introduce: (node: N) => { readonly fields: object; readonly text: string }
  /** Answers the other commands of this user, on the socket of the data folder. */
  readonly serve: (
    node: N,
    progress: Progress,
  ) => { readonly fetch: (request: Request) => Response | Promise<Response> }
}

/** Resolves once the node has stopped because it was told to. Rejects with whatever kept it from starting. */
export async function runNode<N extends Pick<RelayNode, 'start' | 'stop' | 'addresses'>>(
  options: NodeCommandOptions,
  output: Output,
  { create, narrate, introduce, sumUp, serve }: Running<N>,
): Promise<void> {
  const interrupted = untilInterrupted()
  const wireBytes = countWireBytes()
  const node = create({ ...toNodeOptions(options), ...loggerFor(options) })
  const tally = narrate(node, { output, network: options.network, verbose: options.logLevel === 'debug' })
  let socket: LocalServer | undefined
  try {
    await node.start({ signal: interrupted })
    const progress = { startedAtMs: Date.now(), tally, wireBytes }
    // The folder is this node's now, and whatever socket lies there a leftover.
    socket = await serveLocal(options.data, serve(node, progress).fetch)
    const addresses = node.addresses()
    const { fields, text } = introduce(node)
    const place = { network: options.network, peer: addresses[0]?.split('/p2p/').at(-1), addresses }
    output.event(
      'started',
      { ...place, ...fields },
      [text, addressesText(addresses, options.network), 'Ctrl-C stops it.'].join('\n'),
    )
    await releaseMemory()
    if (!interrupted.aborted) await once(interrupted, 'abort')
  } catch (error) {
    if (!interrupted.aborted) throw error
  } finally {
    await socket?.close()
    await node.stop()
  }
  output.event('stopped', { wireBytes: wireBytes(), ...tally }, timedLine(new Date(), 'stopped', sumUp(tally)))
}

/**
 * The log is for programs, so people are told in a sentence of a bootstrap peer that does not answer: once, and once
 * more when it does.
 */
function loggerFor(options: NodeCommandOptions): Pick<NodeOptions, 'logger'> {
  const { logger } = toNodeOptions(options)
  if (options.json || !logger.isLevelEnabled('warn')) return { logger }
  const missing = new Set<string>()
  const say = (sentence: string) => void process.stderr.write(`pregon-vendor: ${sentence}\n`)
  return {
    logger: {
      debug: (fields, event) => logger.debug(fields, event),
      info(fields, event) {
        const { address } = fields as { address: string }
        if (event === 'bootstrap-reached' && missing.delete(address)) say(`--bootstrap: ${address} answers now.`)
        logger.info(fields, event)
      },
      warn(fields, event) {
        if (event !== 'bootstrap-unreachable') return logger.warn(fields, event)
        const { address } = fields as { address: string }
        if (!missing.has(address)) say(noAnswer(address))
        missing.add(address)
      },
    },
  }
}

const noAnswer = (address: string) =>
  `--bootstrap: no node answers at ${address}; check the address, and that the node runs on the same network. This node goes on asking it.`
