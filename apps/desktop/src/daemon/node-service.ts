// The service over a node in this process.

import { EventEmitter, on } from 'node:events'
import { parseWant, previewIntent, textsIn, type Want } from '@pregon/buyer'
import { CliError, type Language } from '@pregon/cli'
import { NodeError, requiredBits, type BuyerNode, type PreparedIntent, type Published } from '@pregon/node'
import { didToKey, workBits, type Intent } from '@pregon/protocol'
import { limits } from '../limits.ts'
import type { BuyerService, PreviewView, PublishedView, ServiceEvent, WantInput } from './buyer-service.ts'
import { knownPrices } from './known-prices.ts'
import { recordsOf } from './records.ts'
import { intentView, vendorView } from './views.ts'

interface Waiting {
  readonly prepared: PreparedIntent
  readonly giveUp: NodeJS.Timeout
}

/** Begins to listen at once, so that it also tells what happens while the node starts. */
export function createNodeService(node: BuyerNode): BuyerService {
  const network = node.parameters.name
  const startedAtMs = Date.now()
  const hub = createHub(node)
  const waiting = new Map<string, Waiting>()

  const discard = async (key: string): Promise<void> => {
    const found = waiting.get(key)
    if (!found) return
    clearTimeout(found.giveUp)
    waiting.delete(key)
    await node.discard(found.prepared)
  }
  const published = ({ intent, reached }: Published, type: 'published' | 'revised'): PublishedView => {
    hub.tell({ type, key: intent.key, reached })
    return {
      intent: intentView(intent, network, node.offerCount(intent.key)),
      reached,
      workBits: workBits(intent.record.envelope.payload),
    }
  }
  const previewOf = (intent: Intent, want: Want, language: Language): PreviewView => {
    const { workBits: priceBits = node.parameters.minWorkBits } = want.private
    const bits = requiredBits('intent', intent, node.parameters, priceBits)
    const vendors = knownPrices(node, intent.category, node.parameters.minWorkBits)
    return { preview: previewIntent(intent, want.private, textsIn(language)), work: { bits, priceBits, vendors } }
  }
  return {
    ...recordsOf(node, network),
    node: async () => ({ ...node.network(), pid: process.pid, startedAtMs }),
    async prepare(input, language) {
      const want = wantOf(input)
      const prepared = await node.prepare(want)
      const { key, intent } = prepared
      // Whoever asked for it may be gone without a word, and a reply host is open for it.
      const giveUp = setTimeout(() => void discard(key).catch(() => undefined), limits.maxPreparedMs).unref()
      waiting.set(key, { prepared, giveUp })
      return { key, ...previewOf(intent, want, language) }
    },
    discard,
    async publish(key, options) {
      const found = waiting.get(key)
      if (!found)
        throw new NodeError('unknown-intent', 'The intent was discarded: prepare it again.', {
          details: { case: 'discarded' },
        })
      const done = published(await node.publish(found.prepared, options), 'published')
      clearTimeout(found.giveUp)
      waiting.delete(key)
      return done
    },
    async previewRevision(key, input, language) {
      const want = wantOf(input)
      return previewOf(node.draftRevision(key, want), want, language)
    },
    revise: async (key, input, options) => published(await node.revise(key, wantOf(input), options), 'revised'),
    async withdraw(key, options) {
      const reached = await node.withdraw(key, options)
      hub.tell({ type: 'withdrawn', key, reached })
      return reached
    },
    lookUpVendor: async (did, signal) =>
      vendorView(await node.lookUpVendor(didToKey(did), { ...(signal && { signal }) })),
    events: async (signal) => hub.listen(signal),
  }
}

/** Whoever asks has read the document already, and told its mistakes with their lines: here they are the asker's fault. */
function wantOf({ document, termsBytes }: WantInput): Want {
  const parsed = parseWant(document, { nowMs: Date.now(), termsBytes })
  if (parsed.ok) return parsed.want
  throw new CliError('content', parsed.problems.map(({ message }) => message).join('\n'))
}

/** All that happens at a node, for any number of listeners. */
function createHub({ events }: BuyerNode) {
  const emitter = new EventEmitter<{ event: [ServiceEvent] }>().setMaxListeners(0)
  const tell = (event: ServiceEvent): void => void emitter.emit('event', event)
  events.on('offer', (key, { offer }) => tell({ type: 'offer', key, offer: offer.id }))
  events.on('offer-refused', (key, reason, from) => tell({ type: 'offer-refused', key, reason, from }))
  events.on('republished', (key, reached) => tell({ type: 'republished', key, reached }))
  return {
    tell,
    /** Listens from now on, not only from the first event that is asked for. */
    listen(signal: AbortSignal): AsyncIterable<ServiceEvent> {
      return untilAborted(on(emitter, 'event', { signal }) as AsyncIterable<[ServiceEvent]>, signal)
    },
  }
}

async function* untilAborted(events: AsyncIterable<[ServiceEvent]>, signal: AbortSignal): AsyncIterable<ServiceEvent> {
  try {
    for await (const [event] of events) yield event
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
