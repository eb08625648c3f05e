// Addresses as people write them, and the sentences for those that do not work.

import { isLoopback, isPrivate } from '@libp2p/utils'
import { multiaddr, type Multiaddr } from '@multiformats/multiaddr'
import { NetworkError } from './errors.ts'

/** Reads a multiaddr. Throws `invalid-address`, naming the option that it was given for. */
export function parseAddress(text: string, option: string): Multiaddr {
  try {
    const address = multiaddr(text)
    if (address.getComponents().length === 0) throw new Error('names nothing')
    return address
  } catch (cause) {
    throw new NetworkError(
      'invalid-address',
      `${option}: «${text}» is not an address; write one such as /ip4/127.0.0.1/tcp/4001, with /p2p/ and the peer id after it for a peer.`,
      { cause, details: { case: 'unreadable', option, text } },
    )
  }
}

/** An address without the peer id at its end, as records carry it. */
export function withoutPeerId(address: Multiaddr): string {
  return address.toString().replace(/\/p2p\/[^/]+$/, '')
}

/** The same interfaces and transports, at any free port. */
export function onAnyPort(listen: readonly string[]): string[] {
  return [...new Set(listen.map((address) => address.replace(/(?<=\/tcp\/)\d+/, '0')))]
}

/**
 * Of the addresses at which a reply host listens, those that an intent names. A public one is named only where the buyer
 * chose it, in `listen`; one that means this machine alone only where there is no other.
 */
export function addressesToPublish(addresses: readonly Multiaddr[], listen: readonly string[]): string[] {
  const chosen = new Set(listen.map(hostOf))
  const known = addresses.filter((address) => isPrivate(address) || chosen.has(hostOf(address.toString())))
  const outside = known.filter((address) => !isLoopback(address))
  return [...new Set((outside.length > 0 ? outside : known).map(withoutPeerId))]
}

/** `/ip4/192.0.2.1` of `/ip4/192.0.2.1/tcp/4001`. */
const hostOf = (address: string): string => address.split('/').slice(0, 3).join('/')

/** The error of a host that could not listen, in a sentence. It names the addresses that failed, where libp2p does. */
export function listenError(cause: unknown, listen: readonly string[]): NetworkError {
  const text = describe(cause)
  const failed = listen.filter((address) => text.includes(`${address}: `))
  const where = (failed.length > 0 ? failed : listen).join(', ')
  if (text.includes('EADDRINUSE'))
    return new NetworkError(
      'address-in-use',
      `--listen: ${where} is in use by another program; choose another port, or 0 for any free one.`,
      { cause, details: { where } },
    )
  if (text.includes('EACCES'))
    return new NetworkError(
      'address-not-ours',
      `--listen: this user may not listen on ${where}; choose a port above 1023.`,
      { cause, details: { case: 'forbidden', where } },
    )
  if (text.includes('No transport was configured'))
    return new NetworkError(
      'invalid-address',
      `--listen: this node cannot listen on ${where}; write one such as /ip4/127.0.0.1/tcp/4001, with /ws after it for WebSockets.`,
      { cause, details: { case: 'unsupported', where } },
    )
  return new NetworkError(
    'address-not-ours',
    `--listen: ${where} is not an address of this machine; choose one of its own, such as /ip4/127.0.0.1/tcp/0.`,
    { cause, details: { case: 'foreign', where } },
  )
}

/** All messages of an error and of those inside it. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = error instanceof AggregateError ? error.errors : []
  return [error.message, ...[...inner, error.cause].filter((each) => each !== undefined).map(describe)].join(' ')
}
