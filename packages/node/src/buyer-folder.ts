// A buyer's data folder without a node: for commands that look at what is kept and need nobody to be reached.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { RankedOffer, Texts } from '@pregon/buyer'
import { seedBytes } from '@pregon/protocol'
import {
  createBuyerStore,
  createFacts,
  importSecret,
  inspectDataFolder,
  openDatabase,
  openDataFolder,
  readSecret,
  type DataFolderReport,
  type Facts,
} from '@pregon/storage'
import { keptIntents, rankKept, unknownIntent } from './buyer-records.ts'
import { rememberedPeers } from './network-status.ts'
import type { OwnIntent } from './own-intent.ts'
import { readIntent } from './stored-records.ts'

const seedName = 'seed'

export interface BuyerFolder {
  /** All intents, oldest first. */
  intents(): OwnIntent[]
  /** How many offers on an intent are kept. */
  offerCount(key: string): number
  /** The offers on an intent, the best first. Throws `unknown-intent`. */
  offers(key: string, texts?: Texts): RankedOffer[]
  /** What the folder's owner has it remember. */
  facts(): Facts
  /** How many peers a node of this folder would try by itself. */
  rememberedPeers(): number
  close(): void
}

/** Holds the folder until it is closed; undefined where no node has ever worked in it. Throws a `StorageError`. */
export function openBuyerFolder(path: string, nowMs: () => number = Date.now): BuyerFolder | undefined {
  if (!['pregon.sqlite', join('keys', `${seedName}.key`)].some((name) => existsSync(join(path, name)))) return undefined
  const folder = openDataFolder(path)
  try {
    const database = openDatabase(folder)
    const store = createBuyerStore(database)
    const facts = createFacts(database)
    return {
      intents: () => keptIntents(store, nowMs()),
      offerCount: (key) => store.offers(key).length,
      offers(key, texts) {
        const stored = store.intents().find((intent) => intent.key === key)
        if (!stored) throw unknownIntent(key)
        return rankKept({ stored, record: readIntent(stored) }, store, nowMs(), texts)
      },
      facts: () => facts,
      rememberedPeers: () => rememberedPeers(database),
      close() {
        database.close()
        folder.close()
      },
    }
  } catch (error) {
    folder.close()
    throw error
  }
}

/** The seed of a folder, also while a node works in it; undefined where there is none yet. Throws a `StorageError`. */
export function readSeed(path: string): Uint8Array | undefined {
  return readSecret({ path: resolve(path), close: () => undefined }, seedName, seedBytes)
}

/** Begins a folder with a seed from elsewhere. Throws a `StorageError`: `key-exists` where there is one already. */
export function restoreSeed(path: string, seed: Uint8Array): void {
  const folder = openDataFolder(path)
  try {
    importSecret(folder, seedName, seed)
  } finally {
    folder.close()
  }
}

export type BuyerFolderReport = DataFolderReport

/** What a folder looks like from outside: nothing is held, made or changed, and faults are reported, never thrown. */
export function inspectBuyerFolder(path: string): BuyerFolderReport {
  return inspectDataFolder(path)
}
