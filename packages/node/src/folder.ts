// The data folder and database of a running node.

import { openDatabase, openDataFolder, type Database, type DataFolder } from '@pregon/storage'
import type { Lifetime } from './life-cycle.ts'

export interface OwnFolder {
  readonly folder: DataFolder
  readonly database: Database
}

/** Opens both until the node stops. Throws a `StorageError`. */
export function openOwnFolder(path: string, { onStop }: Lifetime): OwnFolder {
  const folder = openDataFolder(path)
  onStop(() => folder.close())
  const database = openDatabase(folder)
  onStop(() => database.close())
  return { folder, database }
}
