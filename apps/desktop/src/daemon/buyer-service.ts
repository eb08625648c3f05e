// What the commands ask of a buyer's node, in plain data: the same whether it runs in this process or in another one.

import type { Preview, RankedOffer } from '@pregon/buyer'
import type { Language } from '@pregon/cli'
import type { NetworkStatus } from '@pregon/node'
import type { Money, Offer, OfferRefusal, WorkPrice } from '@pregon/protocol'
import type { DocumentJson } from '../want-document.ts'

/** One of the buyer's intents. */
export interface IntentView {
  /** The intent key, lower-case hex: names the intent over its revisions. */
  readonly key: string
  readonly did: string
  readonly state: 'live' | 'withdrawn' | 'expired'
  readonly title: string
  readonly category: string
  readonly topic: string
  /** The record id of the latest revision. */
  readonly intent: string
  readonly revision: number
  readonly createdAtMs: number
  readonly expiresAtMs: number
  /** How many offers are kept. */
  readonly offers: number
}

export interface IntentDetail extends IntentView {
  readonly preview: Preview
  /** The document that would say the same, with what only the buyer knows. */
  readonly document: DocumentJson
}

/** One place of a ranking. */
export interface OfferView {
  readonly rank: number
  /** The record id of the offer. */
  readonly offer: string
  readonly verdict: RankedOffer['verdict']
  readonly points: number
  readonly total: Money
  readonly sku: string
  readonly title: string
  readonly vendor: { readonly name: string; readonly did: string }
  readonly delivery: Offer['delivery']
  readonly reasons: RankedOffer['reasons']
  readonly receivedAtMs: number
  readonly bindingUntilMs: number
}

/** A document that was read, with the bytes of the file that its terms name. */
export interface WantInput {
  readonly document: unknown
  readonly termsBytes?: Uint8Array | undefined
}

/** The work for a record, and what vendors are known to ask. Bits throughout. */
export interface WorkView {
  /** All that the record must carry: its price, and what its size and life add. */
  readonly bits: number
  /** The price that it pays. SPEC section 7. */
  readonly priceBits: number
  /** Vendors of earlier offers whose profiles ask for more than the network's minimum in its category. */
  readonly vendors: readonly { readonly name: string; readonly did: string; readonly bits: number }[]
}

/** What strangers would see, and the work that it takes. */
export interface PreviewView {
  readonly preview: Preview
  readonly work: WorkView
}

export interface PreparedView extends PreviewView {
  readonly key: string
}

export interface PublishedView {
  readonly intent: IntentView
  /** Peers that took it. */
  readonly reached: number
  readonly workBits: number
}

export interface NodeView extends NetworkStatus {
  readonly pid: number
  readonly startedAtMs: number
}

/** What the network knows of a vendor. */
export interface VendorView {
  /** Undefined where no node that answered has one, which does not mean that there is none. */
  readonly profile?: {
    readonly did: string
    readonly name: string
    readonly country?: string | undefined
    readonly revision: number
    readonly issuedAtMs: number
    readonly expiresAtMs: number
    /** How many keys its nodes have. */
    readonly delegates: number
    /** What it asks of intents; the network's minimum where it says nothing. */
    readonly work?: WorkPrice | undefined
  }
  /** Nodes that were asked, and how many of them answered. */
  readonly asked: number
  readonly answered: number
}

/** How a change that takes work is made. */
export interface ChangeOptions {
  readonly signal?: AbortSignal | undefined
  /** Told of the tries of the work, and of how many are needed on average. */
  readonly onProgress?: ((tries: number, expected: number) => void) | undefined
}

/** What happens at the node, whoever asked for it. */
export type ServiceEvent =
  | { readonly type: 'offer'; readonly key: string; readonly offer: string }
  | { readonly type: 'offer-refused'; readonly key: string; readonly reason: OfferRefusal; readonly from: string }
  | {
      readonly type: 'republished' | 'published' | 'revised' | 'withdrawn'
      readonly key: string
      readonly reached: number
    }

/** What needs the data folder only. */
export interface BuyerRecords {
  /** All, oldest first. */
  intents(): Promise<IntentView[]>
  intent(key: string, language: Language): Promise<IntentDetail>
  /** The offers on an intent, the best first. */
  offers(key: string, language: Language): Promise<OfferView[]>
  /** When the buyer showed that the phrase of the seed is written down; null as long as they have not. */
  phraseConfirmedAtMs(): Promise<number | null>
  confirmPhrase(): Promise<void>
}

/** Failures are the node's own errors, or a `ServiceError` that says the same. */
export interface BuyerService extends BuyerRecords {
  node(): Promise<NodeView>
  /** Makes keys and a reply host. Nothing leaves the node or is kept. */
  prepare(want: WantInput, language: Language): Promise<PreparedView>
  /** Gives up an intent that was prepared. */
  discard(key: string): Promise<void>
  /** Publishes what was prepared. */
  publish(key: string, options?: ChangeOptions): Promise<PublishedView>
  /** What strangers would see of the next revision. */
  previewRevision(key: string, want: WantInput, language: Language): Promise<PreviewView>
  revise(key: string, want: WantInput, options?: ChangeOptions): Promise<PublishedView>
  /** Ends an intent. Gives the number of peers that took the withdrawal. */
  withdraw(key: string, options?: ChangeOptions): Promise<number>
  /** Looks a vendor up by its did:key. */
  lookUpVendor(did: string, signal?: AbortSignal): Promise<VendorView>
  /** Resolves once it listens. The events end with the signal, or with the node. */
  events(signal: AbortSignal): Promise<AsyncIterable<ServiceEvent>>
}
