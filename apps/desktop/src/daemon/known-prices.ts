// What vendors are known to ask of intents in a category: by the profiles that came with their offers, the newest of each.

import { keyToDid, pricing, type Category, type Profile } from '@pregon/protocol'
import { limits } from '../limits.ts'
import type { WorkView } from './buyer-service.ts'
import type { RecordSource } from './records.ts'

/** Those who ask for more than the network's minimum, the dearest first. */
export function knownPrices(
  source: Pick<RecordSource, 'intents' | 'offers'>,
  category: Category,
  minWorkBits: number,
): WorkView['vendors'] {
  const newest = new Map<string, Profile>()
  for (const { key } of source.intents().slice(-limits.maxIntentsLookedThrough))
    for (const { profile } of source.offers(key)) {
      const did = keyToDid(profile.key)
      if (profile.revision > (newest.get(did)?.revision ?? -1)) newest.set(did, profile)
    }
  return [...newest]
    .map(([did, { name, work }]) => ({ name, did, bits: pricing(work, minWorkBits)(category) }))
    .filter(({ bits }) => bits > minWorkBits)
    .toSorted((a, b) => b.bits - a.bits)
}
