// What counts as one address where strangers are counted: an IPv4 address, or a /64 of IPv6, which is what one home gets.

import { isIPv4, isIPv6 } from 'node:net'
import { isPrivateIp, tryGetNetConfig } from '@libp2p/utils'
import type { Multiaddr } from '@multiformats/multiaddr'

export interface Origin {
  readonly name: string
  /** Of this machine or a network of its own, where honest nodes share an address. */
  readonly isPrivate: boolean
}

/** Of an IP address as text, whose zone and notation do not matter. */
export function originOf(address: string): Origin {
  const ip = unmapped(address.split('%')[0]!.toLowerCase())
  return { name: isIPv6(ip) ? `${firstHalf(ip)}/64` : ip, isPrivate: isPrivateIp(ip) ?? false }
}

/** Of the address that a multiaddr begins with. A name stands for itself. */
export function originOfMultiaddr(address: Multiaddr): Origin {
  const host = tryGetNetConfig(address)?.host ?? ''
  return isIPv4(host) || isIPv6(host) ? originOf(host) : { name: host.toLowerCase(), isPrivate: host === 'localhost' }
}

const mapped = /^::ffff:(?:(?<dotted>\d+\.\d+\.\d+\.\d+)|(?<high>[0-9a-f]{1,4}):(?<low>[0-9a-f]{1,4}))$/

/** An IPv4 address in the clothes of IPv6 is that IPv4 address. */
function unmapped(ip: string): string {
  const { dotted, high, low } = mapped.exec(ip)?.groups ?? {}
  if (dotted !== undefined) return dotted
  if (high === undefined || low === undefined) return ip
  const [upper, lower] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [upper >> 8, upper & 255, lower >> 8, lower & 255].join('.')
}

/** The first four groups of an IPv6 address. */
function firstHalf(ip: string): string {
  const [head, tail] = ip.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const inTail = (tail ?? []).reduce((sum, group) => sum + (group.includes('.') ? 2 : 1), 0)
  const zeros = Array<string>(tail ? Math.max(0, 8 - head!.length - inTail) : 0).fill('0')
  const groups = [...head!, ...zeros, ...(tail ?? [])].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
