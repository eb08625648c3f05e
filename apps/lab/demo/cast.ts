// Who plays: one relay, the vendors, three buyers and an adversary, each its own process.

import { join } from 'node:path'
import { parseCategory, topicOf, topicsToFollow } from '@pregon/protocol'
import { groupNames, type ExpectedOffer, type Generated, type GroupName } from './generator/generate.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The programs that are played with, by path: apps do not import each other. */
export const programs = {
  vendor: join(root, 'apps', 'vendor', 'src', 'main.ts'),
  buyer: join(root, 'apps', 'desktop', 'src', 'main.ts'),
  adversary: join(root, 'apps', 'lab', 'adversaries', 'invalid-records.ts'),
} as const

export interface Actor {
  readonly role: 'relay' | 'vendor' | 'buyer' | 'adversary'
  /** As the timeline calls it; no two are alike. */
  readonly name: string
}

export interface VendorActor extends Actor {
  readonly group: GroupName
  /** The topics that its catalogue makes it follow. */
  readonly topics: readonly string[]
}

export interface BuyerActor extends Actor {
  readonly group: GroupName
  readonly category: string
  readonly topic: string
  readonly expected: readonly ExpectedOffer[]
  /** The ceiling in minor units that only this buyer's node knows. */
  readonly sealedMax?: number
}

export interface Cast {
  readonly relay: Actor
  readonly vendors: readonly VendorActor[]
  readonly buyers: readonly BuyerActor[]
  readonly adversary: Actor & { readonly category: string; readonly targets: readonly Actor[] }
}

/** What the harness knows of each intent file, since what the vendors make of it is to be checked. */
const intents: Readonly<Record<GroupName, { readonly code: string; readonly sealedMax?: number }>> = {
  holiday: { code: '63511000' },
  car: { code: '34115300', sealedMax: 1_450_000 },
  brackets: { code: '34432000' },
}

export function createCast({ vendors, expected }: Generated, network: string): Cast {
  const relay: Actor = { role: 'relay', name: 'Relay' }
  const vendorActors = vendors.map(({ name, group, catalogue }): VendorActor => {
    const categories = catalogue.items.map(({ category }) => parseCategory(category))
    return { role: 'vendor', name, group, topics: topicsToFollow(network, categories) }
  })
  const buyers = groupNames.map((group): BuyerActor => {
    const { code, ...ceiling } = intents[group]
    const category = parseCategory(code)
    const name = `Buyer of ${group === 'brackets' ? 'brackets' : `a ${group}`}`
    return {
      role: 'buyer',
      name,
      group,
      category,
      topic: topicOf(network, category),
      expected: expected[group],
      ...ceiling,
    }
  })
  const [victim] = vendorActors
  const adversary = {
    role: 'adversary' as const,
    name: 'Adversary',
    category: intents[victim!.group].code,
    targets: [relay, victim!],
  }
  return { relay, vendors: vendorActors, buyers, adversary }
}

export function actorsOf({ relay, vendors, buyers, adversary }: Cast): Actor[] {
  return [relay, ...vendors, ...buyers, adversary]
}
