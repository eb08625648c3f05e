// A vendor's data folder without a node: for commands that look at what is kept, and for a new profile.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, openDataFolder } from '@pregon/storage'
import { openOfferList, type OfferList } from './sent-offers.ts'
import { openVendorKeys, type VendorKeys } from './vendor-keys.ts'

export interface VendorFolder extends OfferList {
  /** The keys and the profile on a network; keys that are missing are made. Rejects with a `StorageError`. */
  keys(network: string): Promise<VendorKeys>
  close(): void
}

/** Whether a node has ever worked in a folder. */
export const isNodeFolder = (path: string): boolean => existsSync(join(path, 'pregon.sqlite'))

/** Holds the folder, which is made if there is none, until it is closed. Throws a `StorageError`. */
export function openVendorFolder(path: string): VendorFolder {
  const folder = openDataFolder(path)
  try {
    const database = openDatabase(folder)
    const own = { folder, database }
    return {
      ...openOfferList(own),
      keys: async (network) => openVendorKeys(own, network),
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
