// The acceptance suite of the memory port: every place that remembers intents must pass it.

import { recordIdOf, parseCategory } from '@pregon/protocol'
import { rememberUntilMs } from './limits.ts'
import type { PoolMemory, RememberedIntent } from './ports.ts'

/** Opens one and the same place each time it is called. */
export type OpenMemory = () => PoolMemory

export interface MemoryCheck {
  /** What the check shows, as the name of a test. */
  readonly name: string
  /** Throws an Error that says what was expected. */
  readonly run: () => void
}

/** The checks to run, one test each. `create` makes a new and empty place, and returns what opens it. */
export function poolMemorySuite(create: () => OpenMemory): readonly MemoryCheck[] {
  return Object.entries(checks).map(([name, check]) => ({ name, run: () => check(create()) }))
}

const bornAtMs = 1_800_000_000_000
const bornLaterMs = bornAtMs + 600_000

const first = entry('11', { bornAtMs, revision: 3 })
const second = entry('22', { bornAtMs: bornLaterMs, withdrawn: true })

const checks: Readonly<Record<string, (open: OpenMemory) => void>> = {
  'a new place remembers nothing': (open) => {
    expectEntries(open(), bornAtMs, [])
  },
  'what was saved is there when the place is opened again, in every field': (open) => {
    const memory = open()
    memory.save(first)
    memory.save(second)
    expectEntries(open(), bornAtMs, [first, second])
  },
  'a later entry of a key takes the place of the earlier one': (open) => {
    const memory = open()
    memory.save(first)
    const withdrawn = { ...first, revision: 0, recordId: recordIdOf(Uint8Array.of(9)), withdrawn: true }
    memory.save(withdrawn)
    expectEntries(memory, bornAtMs, [withdrawn])
    expectEntries(open(), bornAtMs, [withdrawn])
  },
  'a key may be given another birth and category': (open) => {
    const memory = open()
    memory.save(first)
    const moved = { ...first, bornAtMs: bornLaterMs, category: parseCategory('34100000') }
    memory.save(moved)
    expectEntries(open(), bornAtMs, [moved])
  },
  'what was forgotten stays forgotten': (open) => {
    const memory = open()
    memory.save(first)
    memory.save(second)
    memory.forget([first.key])
    expectEntries(memory, bornAtMs, [second])
    expectEntries(open(), bornAtMs, [second])
  },
  'to forget unknown keys, or none, changes nothing': (open) => {
    const memory = open()
    memory.save(first)
    memory.forget([second.key])
    memory.forget([])
    expectEntries(memory, bornAtMs, [first])
  },
  'many keys are forgotten in one call': (open) => {
    const memory = open()
    const many = Array.from({ length: 1500 }, (_, i) => entry(i.toString(16), { bornAtMs }))
    for (const each of many) memory.save(each)
    memory.forget(many.slice(1).map(({ key }) => key))
    expectEntries(open(), bornAtMs, many.slice(0, 1))
  },
  'an entry is loaded until it can do no harm, and not from that moment on': (open) => {
    const memory = open()
    memory.save(first)
    memory.save(second)
    expectEntries(memory, rememberUntilMs(bornAtMs) - 1, [first, second])
    expectEntries(memory, rememberUntilMs(bornAtMs), [second])
    expectEntries(memory, rememberUntilMs(bornLaterMs), [])
  },
}

function entry(hex: string, fields: Partial<RememberedIntent>): RememberedIntent {
  return {
    key: hex.padStart(64, '0'),
    bornAtMs,
    category: parseCategory('63511000'),
    revision: 0,
    recordId: recordIdOf(Uint8Array.of(hex.length)),
    withdrawn: false,
    ...fields,
  }
}

function expectEntries(memory: PoolMemory, nowMs: number, expected: readonly RememberedIntent[]): void {
  const asText = (entries: Iterable<RememberedIntent>) => JSON.stringify([...entries].map(fieldsOf).toSorted(byKey))
  const loaded = asText(memory.load(nowMs))
  if (loaded !== asText(expected)) throw new Error(`expected ${asText(expected)}, and ${loaded} was loaded`)
}

/** The fields in one order. A boolean that came back as a number, say, still differs. */
function fieldsOf({ key, bornAtMs: born, category, revision, recordId, withdrawn }: RememberedIntent) {
  return [key, born, category, revision, recordId, withdrawn] as const
}

function byKey([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : 1
}
