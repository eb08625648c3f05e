// Numbered SQL scripts that bring a database from any older version to this one, forward only.

import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Connection } from './connection.ts'
import { StorageError } from './errors.ts'

/** The scripts in their order: the first makes version 1 of an empty database, the second makes version 2 of that. */
export type Migrations = readonly string[]

/** The folder lies beside both `src` and `dist`. */
const scriptsFolder = new URL('../sql/migrations/', import.meta.url)

/** Reads `0001-NAME.sql`, `0002-NAME.sql` and so on. */
export function readMigrations(folder = scriptsFolder): Migrations {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  return names.map((name, i) => {
    const expected = `${i + 1}-`.padStart(5, '0')
    if (!name.startsWith(expected))
      throw new RangeError(`migration ${i + 1} is called ${expected}NAME.sql, not ${name}`)
    return readFileSync(new URL(name, folder), 'utf8')
  })
}

/** Marks a database as ours: `preg` in ASCII. */
const applicationId = 0x70_72_65_67

/**
 * Brings the database to the newest version; each step is done whole or not at all.
 * Throws a `StorageError` before anything is written: `newer-version`, `foreign-database`, `damaged`.
 */
export function migrate(connection: Connection, path: string, migrations: Migrations): void {
  const version = readVersion(connection, path)
  if (version > migrations.length) {
    const sentence = `The database «${path}» was written by a newer version of this program: install that version, or choose another data folder.`
    throw new StorageError('newer-version', sentence, { details: { path } })
  }
  for (const [i, script] of migrations.entries()) {
    if (i < version) continue
    connection.transaction(() => {
      connection.execute(script)
      connection.execute(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${i + 1}`)
    })
  }
}

/** The version of a database of ours; 0 for an empty one. Throws a `StorageError`: `foreign-database`, `damaged`. */
export function readVersion(connection: Connection, path: string): number {
  const read = (pragma: string): number =>
    connection.prepare<{ value: number }>(`SELECT ${pragma} AS value FROM pragma_${pragma}`).all()[0]?.value ?? 0
  // Rises with each change of the tables.
  const isEmpty = read('schema_version') === 0
  if (!isEmpty && read('application_id') !== applicationId) {
    const sentence = `«${path}» is the database of another program (${basename(path)}): move it away, or choose another data folder.`
    throw new StorageError('foreign-database', sentence, { details: { path, file: basename(path) } })
  }
  return read('user_version')
}
