// Migrations run forward, each whole or not at all, and never on a database that is newer or not ours.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openConnection, type Connection } from './connection.ts'
import { migrate, readMigrations } from './migrations.ts'
import { temporaryPath } from './temporary.fixture.ts'

const first = 'CREATE TABLE one (a INTEGER) STRICT; INSERT INTO one VALUES (1);'
const second = 'ALTER TABLE one ADD COLUMN b TEXT; UPDATE one SET b = a + 1;'
const broken = 'CREATE TABLE two (a INTEGER) STRICT; INSERT INTO three VALUES (1);'

function withConnection(use: (connection: Connection, path: string) => void): void {
  using temporary = temporaryPath()
  const path = join(temporary.path, 'test.sqlite')
  const connection = openConnection(path, 'crash')
  try {
    use(connection, path)
  } finally {
    connection.close()
  }
}

const versionOf = (connection: Connection) =>
  connection.prepare<{ version: number }>('SELECT user_version AS version FROM pragma_user_version').all()[0]?.version
const tablesOf = (connection: Connection) =>
  connection
    .prepare<{ name: string }>('SELECT name FROM sqlite_schema ORDER BY name')
    .all()
    .map(({ name }) => name)

describe('migrating', () => {
  test('runs what is missing, in order, once', () => {
    withConnection((connection, path) => {
      migrate(connection, path, [first])
      expect(versionOf(connection)).toBe(1)
      migrate(connection, path, [first, second])
      migrate(connection, path, [first, second])
      expect(versionOf(connection)).toBe(2)
      const rows = connection.prepare<{ a: number; b: string }>('SELECT * FROM one').all()
      expect(rows.map(({ a, b }) => [a, b])).toEqual([[1, '2']])
    })
  })

  test('undoes a script that fails midway and keeps those before it', () => {
    withConnection((connection, path) => {
      expect(() => migrate(connection, path, [first, broken])).toThrow('no such table: three')
      expect(versionOf(connection)).toBe(1)
      expect(tablesOf(connection)).toEqual(['one'])
      migrate(connection, path, [first, second])
      expect(versionOf(connection)).toBe(2)
    })
  })

  test('refuses a newer database and leaves it as it is', () => {
    withConnection((connection, path) => {
      migrate(connection, path, [first, second])
      const before = readFileSync(path)
      expect(() => migrate(connection, path, [first])).toThrow(
        expect.objectContaining({ code: 'newer-version', message: expect.stringContaining(`«${path}»`) }),
      )
      expect(readFileSync(path)).toEqual(before)
    })
  })

  test('refuses the database of another program and leaves it as it is', () => {
    withConnection((connection, path) => {
      connection.execute(first)
      const before = readFileSync(path)
      expect(() => migrate(connection, path, [first])).toThrow(expect.objectContaining({ code: 'foreign-database' }))
      expect(readFileSync(path)).toEqual(before)
    })
  })
})

describe('the scripts', () => {
  test('are published with the package, where both src and dist find them', () => {
    const manifest: { files: string[] } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(manifest.files).toContain('sql')
    expect(readMigrations().length).toBeGreaterThan(0)
  })

  test('are numbered without a gap', () => {
    using temporary = temporaryPath()
    const scripts = join(temporary.path, 'scripts')
    mkdirSync(scripts)
    writeFileSync(join(scripts, '0001-first.sql'), first)
    writeFileSync(join(scripts, 'notes.txt'), 'not a script')
    const folder = pathToFileURL(`${scripts}/`)
    expect(readMigrations(folder)).toEqual([first])
    writeFileSync(join(scripts, '0003-third.sql'), second)
    expect(() => readMigrations(folder)).toThrow('migration 2 is called 0002-NAME.sql, not 0003-third.sql')
  })
})
