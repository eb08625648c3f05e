// The doctor's look at the network: the node that runs, the bootstrap peers, neighbours, and this machine's addresses.

import { networkInterfaces } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { NodeCommandOptions } from '@pregon/cli'
import { probeNetwork } from '@pregon/node'
import type { NodeView } from '../daemon/buyer-service.ts'
import { limits } from '../limits.ts'
import { finding, type Finding } from './finding.ts'

export function nodeFinding(node: NodeView | undefined, holder: number | undefined): Finding {
  if (node) return finding('node', 'ok', { pid: node.pid, network: node.network })
  return holder === undefined ? finding('node-none', 'note') : finding('node-mute', 'warning', { pid: holder })
}

/** Asks the bootstrap peers, and looks for neighbours, from a host that exists for a moment only. */
export async function inspectPeers(
  { network, bootstrap, mdns }: NodeCommandOptions,
  { node, remembered }: { readonly node: NodeView | undefined; readonly remembered: number },
  signal: AbortSignal,
): Promise<Finding[]> {
  const known = remembered > 0 ? [finding('remembered', 'ok', { peers: remembered })] : []
  if (bootstrap.length === 0 && !mdns && node === undefined)
    return remembered > 0 ? known : [finding('peers-nobody', 'broken')]
  const probe = await probeNetwork({ network, bootstrap, mdns, signal })
  try {
    const asked = probe.attempts.map(({ address, reached }) =>
      reached ? finding('bootstrap', 'ok', { address }) : finding('bootstrap-silent', 'broken', { address }),
    )
    if (mdns) await untilSome(() => probe.peers() > 0, signal)
    const peers = Math.max(probe.peers(), node?.peers ?? 0)
    return [...known, ...asked, peers > 0 ? finding('peers', 'ok', { peers }) : finding('peers-none', 'warning')]
  } finally {
    await probe.stop()
  }
}

async function untilSome(isSo: () => boolean, signal: AbortSignal): Promise<void> {
  const until = performance.now() + limits.maxNeighbourWaitMs
  while (!isSo() && performance.now() < until && !signal.aborted)
    await wait(limits.neighbourPauseMs, undefined, { signal }).catch(() => undefined)
}

export interface Interface {
  readonly address: string
  readonly internal: boolean
}

/** Where vendors could reach a reply host that listens on all addresses, or on those that are given. */
export function reachFinding(listen: readonly string[], interfaces: readonly Interface[] = ownInterfaces()): Finding {
  const hosts = listen.map((address) => address.split('/')[2] ?? '')
  const isAny = hosts.length === 0 || hosts.some((host) => host === '0.0.0.0' || host === '::')
  const addresses = isAny ? interfaces.filter(({ internal }) => !internal).map(({ address }) => address) : hosts
  const outside = addresses.filter((address) => !isOnlyHere(address))
  if (outside.length === 0) return finding('reach-here', 'warning')
  const isNamed = (address: string) => hosts.includes(address)
  const wide = outside.filter((address) => !isLocal(address) && isNamed(address))
  if (wide.length > 0) return finding('reach-public', 'ok', { addresses: wide.join(', ') })
  const unnamed = outside.find((address) => !isLocal(address))
  if (unnamed !== undefined) return finding('reach-unnamed', 'note', { address: unnamed })
  return finding('reach-local', 'note', { addresses: outside.join(', ') })
}

function ownInterfaces(): Interface[] {
  return Object.values(networkInterfaces()).flatMap((list) => list ?? [])
}

const isOnlyHere = (address: string): boolean => /^(127\.|::1$|fe80:|169\.254\.)/i.test(address)

/** Addresses that mean something on one local network only. */
const isLocal = (address: string): boolean =>
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd])/i.test(address)
