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
  if (!namePattern.test(name))
    throw new ProtocolError(
      'invalid-network',
      `The network name «${name}» must be 1 to 32 of a-z, 0-9 and inner hyphens.`,
    )
  return { name, minWorkBits: 16, minOfferWorkBits: 12 }
}

/** The domain of every signature: a record of one network means nothing on another. */
export const signatureDomain = (network: string): string => `/pregon/${network}/1`

export const negotiationProtocol = (network: string): string => `/pregon/${network}/negotiation/1.0.0`

/** The tag by which nodes of one network find each other on a local link. */
export const mdnsServiceTag = (network: string): string => `_pregon-${network}._udp.local`
