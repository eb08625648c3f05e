// A network's name, its parameters, and all that carries the name. SPEC section 8.

import { ProtocolError } from './errors.ts'

/** What all nodes of one network agree on. */
export interface NetworkParameters {
  /** 1 to 32 characters of a-z, 0-9 and inner hyphens. */
  readonly name: string
  /** Below these bits, plus those for size and life, a record is rejected. */
  readonly minWorkBits: number
  /** Bits that the frame of a first offer must carry, whatever its size. */
  readonly minOfferWorkBits: number
}

export const defaultNetworkName = 'main'

const namePattern = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/

/** Throws `invalid-network` for a name that cannot stand in a topic. */
export function networkParameters(name: string = defaultNetworkName): NetworkParameters {
  if (!namePattern.test(name)) throw new ProtocolError('invalid-network', { name })
  return { name, minWorkBits: 16, minOfferWorkBits: 12 }
}

/** The domain of every signature: a record of one network means nothing on another. */
export const signatureDomain = (network: string): string => `/pregon/${network}/1`

export const negotiationProtocol = (network: string): string => `/pregon/${network}/negotiation/1.0.0`

/** The protocol id of the distributed hash table. SPEC section 17. */
export const dhtProtocol = (network: string): string => `/pregon/${network}/kad/1.0.0`

/** The protocol id by which a peer asks another for always-on nodes. SPEC section 17.4. */
export const peersProtocol = (network: string): string => `/pregon/${network}/peers/1.0.0`

/** The tag by which nodes of one network find each other on a local link. */
export const mdnsServiceTag = (network: string): string => `_pregon-${network}._udp.local`
