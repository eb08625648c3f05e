// The live intents, found by key, by record id and by category.

import { isWithinCategory, type Category, type RecordId } from '@pregon/protocol'
import type { LiveIntent } from './events.ts'

export interface LiveIntents {
  add(intent: LiveIntent): void
  remove(intent: LiveIntent): void
  all(): Iterable<LiveIntent>
  get(id: RecordId): LiveIntent | undefined
  getByKey(key: string): LiveIntent | undefined
  /** The intents in any of the categories or below them. Reads no intent of another category. */
  within(categories: readonly Category[]): LiveIntent[]
}

export function createLiveIntents(): LiveIntents {
  const byKey = new Map<string, LiveIntent>()
  const byId = new Map<RecordId, LiveIntent>()
  const byCategory = new Map<Category, Set<LiveIntent>>()
  return {
    add(intent) {
      const { category } = intent.record.value
      const ofCategory = byCategory.get(category) ?? new Set()
      byCategory.set(category, ofCategory.add(intent))
      byKey.set(intent.key, intent)
      byId.set(intent.record.id, intent)
    },
    remove(intent) {
      const { category } = intent.record.value
      const ofCategory = byCategory.get(category)
      ofCategory?.delete(intent)
      if (ofCategory?.size === 0) byCategory.delete(category)
      byKey.delete(intent.key)
      byId.delete(intent.record.id)
    },
    all: () => byKey.values(),
    get: (id) => byId.get(id),
    getByKey: (key) => byKey.get(key),
    within: (categories) =>
      [...byCategory.keys()]
        .filter((inner) => categories.some((outer) => isWithinCategory(inner, outer)))
        .flatMap((category) => [...byCategory.get(category)!]),
  }
}
