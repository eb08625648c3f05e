// The local API of an always-on node: one for a relay, and the same with offers and the profile for a vendor.

import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { nodeLimits, type RelayNode, type VendorNode } from '@pregon/node'
import { didToKey, limits as protocolLimits } from '@pregon/protocol'
import {
  fromBase64,
  tellFailures,
  toBase64,
  toLookUpAnswer,
  toOfferAnswer,
  toProfileAnswer,
  type LookUpAnswer,
  type Progress,
} from './answers.ts'

type Known = Pick<RelayNode, 'addresses' | 'liveIntents' | 'network' | 'lookUpVendor'>

/** The part that all always-on nodes have. */
function nodeStatus(node: Known, { startedAtMs, tally, wireBytes, work }: Progress) {
  return {
    startedAt: new Date(startedAtMs).toISOString(),
    ...node.network(),
    liveIntents: node.liveIntents(),
    ...tally,
    wireBytes: wireBytes(),
    work: work ?? null,
  }
}

async function lookUp(node: Known, did: string, signal: AbortSignal): Promise<LookUpAnswer> {
  return toLookUpAnswer(await node.lookUpVendor(didToKey(did), { signal }))
}

/** What is asked for, checked; a mistake is an answer of status 400. */
const checked =
  <S extends z.ZodType>(schema: S) =>
  (input: unknown): z.infer<S> => {
    const parsed = schema.safeParse(input)
    if (parsed.success) return parsed.data
    throw new HTTPException(400, { message: z.prettifyError(parsed.error) })
  }

const page = z.object({
  limit: z.coerce.number().int().min(1).max(nodeLimits.maxListedOffers),
  before: z.string().max(100).optional(),
})

/** Base64 of at most the bytes of a profile, and the revision that it is to follow. */
const successor = z.object({
  record: z.base64().max(Math.ceil(protocolLimits.maxProfileBytes / 3) * 4),
  after: z.int().nonnegative(),
})

export const createRelayApp = (node: Known, progress: Progress) =>
  tellFailures(new Hono())
    .get('/status', (context) => context.json({ role: 'relay', ...nodeStatus(node, progress), vendor: null }))
    .get('/profiles/:did', async (context) =>
      context.json(await lookUp(node, context.req.param('did'), context.req.raw.signal)),
    )

export interface VendorProgress extends Progress {
  readonly name: string
  readonly items: number
}

export const createVendorApp = (node: VendorNode & Known, progress: VendorProgress) =>
  tellFailures(new Hono())
    .get('/status', (context) => {
      const { record: profile, endsAt, isRootKeyThere, saysAll } = node.profile()
      const vendor = {
        did: node.vendor(),
        name: progress.name,
        items: progress.items,
        offers: node.offerCounts(),
        profile: { revision: profile.value.revision, endsAt: new Date(endsAt).toISOString(), isRootKeyThere, saysAll },
      }
      return context.json({ role: 'vendor', ...nodeStatus(node, progress), vendor })
    })
    .get('/offers', validator('query', checked(page)), (context) =>
      context.json({ offers: node.offers(context.req.valid('query')).map(toOfferAnswer), counts: node.offerCounts() }),
    )
    .get('/profile', (context) => context.json(toProfileAnswer(node.profile())))
    .post('/profile/delegates', (context) => context.json({ delegate: toBase64(node.makeDelegate()) }))
    .put('/profile', validator('json', checked(successor)), async (context) => {
      const { record, after } = context.req.valid('json')
      await node.acceptProfile(fromBase64(record), after)
      return context.json(await node.publishProfile())
    })
    .get('/profiles/:did', async (context) =>
      context.json(await lookUp(node, context.req.param('did'), context.req.raw.signal)),
    )

export type RelayApp = ReturnType<typeof createRelayApp>
export type VendorApp = ReturnType<typeof createVendorApp>
