// One run of the buyer's node: started with a word on what is waited for, and stopped whatever happens.

import { CliError, createStatusLine, toNodeOptions, type NodeCommandOptions, type StatusLine } from '@pregon/cli'
import { countWireBytes } from '@pregon/network'
import { createBuyerNode, type BuyerNode } from '@pregon/node'

export interface Session {
  readonly node: BuyerNode
  readonly status: StatusLine
  /** Bytes on this process's sockets so far. */
  readonly wireBytes: () => number
}

/** Starts a node, lets `use` work with it, and stops it. `beforeStart` can listen to all its events. Rejects as `use`, as `BuyerNode.start`, or with the signal's reason. */
export async function withNode(
  options: NodeCommandOptions,
  interrupted: AbortSignal,
  use: (session: Session) => Promise<void>,
  beforeStart: (node: BuyerNode) => void = () => {},
): Promise<void> {
  const wireBytes = countWireBytes()
  const status = createStatusLine(process.stderr)
  const node = createBuyerNode(toNodeOptions(options))
  beforeStart(node)
  try {
    status.show(waitingFor(options))
    await node.start({ signal: interrupted })
    status.clear()
    await use({ node, status, wireBytes })
  } finally {
    status.clear()
    await node.stop()
  }
}

function waitingFor({ bootstrap, network }: NodeCommandOptions): string {
  return bootstrap.length > 0 ? `Connecting to ${bootstrap.join(', ')} …` : `Starting on the network «${network}» …`
}

/** Throws where no peer could ever be found. */
export function ensureReachable({ bootstrap, mdns }: NodeCommandOptions): void {
  if (bootstrap.length > 0 || mdns) return
  throw new CliError(
    'usage',
    '--bootstrap: no peer is given and --no-mdns forbids looking for neighbours, so nobody could be reached; ' +
      'add --bootstrap with the address of a node of this network, such as a relay’s.',
  )
}
