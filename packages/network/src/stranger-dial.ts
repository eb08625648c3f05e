// Dialling the addresses that strangers name, within a budget for each place.

import type { Connection, Libp2p } from '@libp2p/interface'
import { tryGetNetConfig } from '@libp2p/utils'
import type { Multiaddr } from '@multiformats/multiaddr'
import { createDialBudget, type DialBudget } from './dial-budget.ts'
import { originOfMultiaddr } from './origins.ts'

type Diallable = Pick<Libp2p, 'dial'>

/** By host, where strangers had it dial. */
const budgets = new WeakMap<Diallable, DialBudget>()

/**
 * Dials the addresses of one peer one at a time, so that it is known which of them answered; public ones first, since a
 * private one may well be in another house. Throws where none answers.
 */
export async function dialStranger(
  host: Diallable,
  targets: readonly Multiaddr[],
  signal: AbortSignal,
): Promise<Connection> {
  const budget = budgets.get(host) ?? createDialBudget()
  budgets.set(host, budget)
  const failures: unknown[] = []
  for (const target of targets.toSorted((one, other) => isPrivate(one) - isPrivate(other))) {
    signal.throwIfAborted()
    const place = placeOf(target)
    if (!budget.begin(place, performance.now())) continue
    let answered = false
    try {
      const connection = await host.dial(target, { signal })
      answered = true
      return connection
    } catch (error) {
      failures.push(error)
    } finally {
      budget.end(place, answered, performance.now())
    }
  }
  throw new AggregateError(failures, 'no address answered')
}

const isPrivate = (target: Multiaddr): number => Number(originOfMultiaddr(target).isPrivate)

/** A public address or /64 is one place. Of a private address, each port is: a whole lab may be at one. */
function placeOf(target: Multiaddr): string {
  const { name, isPrivate: atHome } = originOfMultiaddr(target)
  return atHome ? `${name} ${tryGetNetConfig(target)?.port}` : name
}
