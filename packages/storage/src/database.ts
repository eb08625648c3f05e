// The node's one database: opened privately, brought up to date, and written with one of two promises.

import { join } from 'node:path'
import { openConnection, type Connection, type Durability } from './connection.ts'
import type { DataFolder } from './data-folder.ts'
import { guard } from './failures.ts'
import { migrate, readMigrations } from './migrations.ts'
import { ensurePrivateFile } from './private-files.ts'

export interface Database {
  /**
   * For what the node has promised somebody: a key given out, an offer acknowledged. A commit outlives a power cut,
   * and the node stands still until the disk has it.
   */
  readonly durable: Connection
  /**
   * For what the network would tell again: a commit outlives a crash of the process, and in a power cut the last few
   * may be lost. It takes thousands more a second, which admission needs.
   */
  readonly quick: Connection
  /** A second call does nothing. */
  close(): void
}

/**
 * Opens `pregon.sqlite` in the folder (mode 0600); makes it if there is none.
 * Throws a `StorageError`: `newer-version`, `foreign-database`, `damaged`, `locked`, `disk-full`, `no-access`, `failed`.
 */
export function openDatabase(folder: DataFolder): Database {
  const path = join(folder.path, 'pregon.sqlite')
  guard(path, () => ensurePrivateFile(path))
  const connections: Connection[] = []
  const close = (): void => connections.splice(0).forEach((connection) => connection.close())
  const open = (durability: Durability): Connection => {
    const connection = openConnection(path, durability)
    connections.push(connection)
    return connection
  }
  try {
    const durable = open('power-cut')
    migrate(durable, path, readMigrations())
    durable.execute('PRAGMA journal_mode = WAL')
    return { durable, quick: open('crash'), close }
  } catch (cause) {
    close()
    throw cause
  }
}
