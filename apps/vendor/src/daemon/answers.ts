// What a running node answers on its local socket, as JSON. Bytes travel as base64, keys as did:key.

import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { keyToDid, type Profile, type SignedRecord, type WorkPrice } from '@pregon/protocol'
import type { ProfileBasis, ProfileStanding, VendorLookup, VendorNode } from '@pregon/node'
import type { Tally } from '../narrate.ts'

/** What every always-on node can tell of itself while it runs. */
export interface Progress {
  readonly startedAtMs: number
  readonly tally: Tally
  readonly wireBytes: () => number
  /** What it asks of intents beyond the network's minimum. */
  readonly work?: WorkPrice | undefined
}

type SentOffer = ReturnType<VendorNode['offers']>[number]

export interface OfferAnswer {
  readonly offer: string
  readonly intentKey: string
  readonly intent: string
  readonly sku: string
  readonly category: string
  readonly createdAt: string
  readonly status: SentOffer['status']
  readonly reason: string | null
  /** The whole signed offer. */
  readonly record: string
}

export const toOfferAnswer = (offer: SentOffer): OfferAnswer => ({
  offer: offer.offerId,
  intentKey: offer.intentKey,
  intent: offer.intentId,
  sku: offer.sku,
  category: offer.category,
  createdAt: new Date(offer.createdAtMs).toISOString(),
  status: offer.status,
  reason: offer.reason ?? null,
  record: toBase64(offer.record),
})

/** What the next profile is drawn up from, as it travels. */
export interface BasisAnswer {
  readonly network: string
  readonly seal: string
  readonly delegate: string
}

export interface ProfileAnswer extends BasisAnswer {
  readonly record: string
  readonly isRootKeyThere: boolean
}

export const toProfileAnswer = ({ record, basis, isRootKeyThere }: ProfileStanding): ProfileAnswer => ({
  ...toBasisAnswer(basis),
  record: toBase64(record.bytes),
  isRootKeyThere,
})

const toBasisAnswer = ({ network, seal, delegate }: ProfileBasis): BasisAnswer => ({
  network,
  seal: toBase64(seal),
  delegate: toBase64(delegate),
})

export const toBasis = ({ network, seal, delegate }: BasisAnswer, previous: Profile | undefined): ProfileBasis => ({
  network,
  seal: fromBase64(seal),
  delegate: fromBase64(delegate),
  previous,
})

/** A profile for scripts. */
export function profileFields({ value, id }: SignedRecord<'profile'>) {
  return {
    record: id,
    vendor: keyToDid(value.key),
    name: value.name,
    country: value.country ?? null,
    url: value.url ?? null,
    work: value.work ?? null,
    revision: value.revision,
    issuedAt: new Date(value.issuedAt).toISOString(),
    expiresAt: new Date(value.expiresAt).toISOString(),
    delegates: value.delegates.map(({ key, scope, expiresAt }) => ({
      key: keyToDid(key),
      scope,
      expiresAt: new Date(expiresAt).toISOString(),
    })),
  }
}

export type ProfileFields = ReturnType<typeof profileFields>

/** What a look-up in the DHT found. */
export interface LookUpAnswer {
  readonly profile: ProfileFields | null
  /** Peers that were asked, and those of them that answered. */
  readonly asked: number
  readonly answered: number
}

export const toLookUpAnswer = ({ profile, asked, answered }: VendorLookup): LookUpAnswer => ({
  profile: profile ? profileFields(profile) : null,
  asked,
  answered,
})

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

/** Failures of the project's own, which have a code and a sentence, are told; others are a fault of this program. */
export function tellFailures<App extends Hono>(app: App): App {
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ code: 'request', message: error.message }, error.status)
    const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
    // The system's codes are in capitals.
    if (/^[a-z-]+$/.test(code)) return context.json({ code, message: error.message }, 400)
    return context.json({ code: 'fault', message: error.message }, 500)
  })
  return app
}
