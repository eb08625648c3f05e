// One connection to the database: statements with typed rows and transactions, whose failures people can read.

import { pathToFileURL } from 'node:url'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { guard } from './failures.ts'
import { limits } from './limits.ts'

/** What a commit outlives. `power-cut` waits for the disk at each commit; `crash` is the end of the process only. */
export type Durability = 'power-cut' | 'crash'

const synchronous: Readonly<Record<Durability, string>> = { 'power-cut': 'FULL', crash: 'NORMAL' }

/** Values by the name of their parameter, without its colon. */
export type Values = Readonly<Record<string, SQLInputValue>>

/** A prepared statement. All methods throw a `StorageError`. */
export interface Statement<Row> {
  /** Returns how many rows changed. */
  run(values?: Values): number
  all(values?: Values): Row[]
  /** One row at a time. A second iteration ends the first. */
  iterate(values?: Values): Iterable<Row>
}

export interface Connection {
  /** `Row` is what the statement's columns are called and hold; the tables are STRICT, so the types can be relied on. */
  prepare<Row = never>(sql: string): Statement<Row>
  /** Runs statements whose results nobody needs. */
  execute(sql: string): void
  /** All of what the action writes, or nothing if it throws. Transactions do not nest. */
  transaction(action: () => void): void
  close(): void
}

/** Opens a connection and writes nothing. */
export function openConnection(path: string, durability: Durability): Connection {
  const database = guard(path, () => new DatabaseSync(path, { timeout: limits.maxDatabaseWaitMs }))
  guard(path, () => database.exec(`PRAGMA synchronous = ${synchronous[durability]}`))
  return connectionTo(database, path)
}

/**
 * Opens a connection that changes no file, also not those beside the database. `shared` reads along with a program that
 * may be writing, and takes a log that a killed one has left into account; `alone` reads one that nobody has open.
 */
export function openReader(path: string, company: Company): Connection {
  const url = pathToFileURL(path)
  url.search = readerParameters[company]
  const options = { readOnly: true, timeout: limits.maxDatabaseWaitMs }
  return connectionTo(
    guard(path, () => new DatabaseSync(url, options)),
    path,
  )
}

export type Company = 'shared' | 'alone'

const readerParameters: Readonly<Record<Company, string>> = { shared: 'readonly_shm=1', alone: 'immutable=1' }

function connectionTo(database: DatabaseSync, path: string): Connection {
  const execute = (sql: string): void => guard(path, () => database.exec(sql))
  return {
    prepare: <Row>(sql: string) => prepare<Row>(database, path, sql),
    execute,
    transaction(action) {
      execute('BEGIN IMMEDIATE')
      try {
        action()
        execute('COMMIT')
      } catch (cause) {
        // After some failures, such as a full disk, SQLite has rolled back by itself.
        if (database.isTransaction) execute('ROLLBACK')
        throw cause
      }
    },
    close: () => database.close(),
  }
}

function prepare<Row>(database: DatabaseSync, path: string, sql: string): Statement<Row> {
  const statement = guard(path, () => database.prepare(sql))
  return {
    run: (values = {}) => guard(path, () => Number(statement.run(values).changes)),
    all: (values = {}) => guard(path, () => statement.all(values) as Row[]),
    *iterate(values = {}) {
      const rows = guard(path, () => statement.iterate(values))
      try {
        for (let next = guard(path, () => rows.next()); next.done !== true; next = guard(path, () => rows.next()))
          yield next.value as Row
      } finally {
        rows.return?.()
      }
    },
  }
}
