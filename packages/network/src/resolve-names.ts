// Names in the addresses of an intent, looked up before they are dialled: a stranger's name may lead into this machine's own
// network, or by the hundred to one third party, and only the address says so.

import { Resolver } from 'node:dns/promises'
import { multiaddr, type Multiaddr } from '@multiformats/multiaddr'
import { limits } from './limits.ts'

/** The IPv4 or IPv6 addresses of a name. None where it has none, or nobody answers. */
export type LookUp = (name: string, family: 4 | 6) => Promise<readonly string[]>

const named = /^\/dns(?<family>[46]?)\/(?<name>[^/]+)(?<rest>\/.*)$/

/**
 * The same addresses, with at most one IP address in place of each name. Names that lead nowhere are left out, and so are
 * those over TLS, whose certificate names them: what is dialled would be looked up anew.
 */
export async function resolveNames(addresses: readonly Multiaddr[], lookUp: LookUp = ask): Promise<Multiaddr[]> {
  const resolved = await Promise.all(
    addresses.slice(0, limits.maxDialledAddresses).map(async (address) => {
      const { family = '', name = '', rest = '' } = named.exec(address.toString())?.groups ?? {}
      if (name === '') return [address]
      if (/\/(?:tls|wss)(?:\/|$)/.test(rest)) return []
      const v4 = family === '6' ? [] : await lookUp(name, 4)
      const v6 = family === '4' || v4.length > 0 ? [] : await lookUp(name, 6)
      return [...v4.map((ip) => `/ip4/${ip}`), ...v6.map((ip) => `/ip6/${ip}`)]
        .slice(0, 1)
        .map((start) => multiaddr(start + rest))
    }),
  )
  return resolved.flat()
}

/** Asks the name server itself: the platform's own way shares few threads with all that reads files. */
const ask: LookUp = async (name, family) => {
  const resolver = new Resolver({ timeout: limits.nameTimeoutMs, tries: 1 })
  return (family === 4 ? resolver.resolve4(name) : resolver.resolve6(name)).catch(() => [])
}
