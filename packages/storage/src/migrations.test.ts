// Migrations run forward, each whole or not at all, and never on a database that is newer or not ours.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createBuyerStore } from './buyer-store.ts'
import { openConnection, type Connection } from './connection.ts'
import { openDatabase } from './database.ts'
import { createFacts } from './facts.ts'
import { migrate, readMigrations } from './migrations.ts'
import { createPoolMemory } from './pool-memory.ts'
import { temporaryDatabase, temporaryFolder, temporaryPath } from './temporary.fixture.ts'

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

describe('a database of version 1', () => {
  const [firstScript = ''] = readMigrations()

  test('comes to the newest version with all that is in it', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'pregon.sqlite')
    const old = openConnection(path, 'crash')
    migrate(old, path, [firstScript])
    expect(versionOf(old)).toBe(1)
    old.execute(`
      INSERT INTO counters VALUES ('key-index', 1790000000);
      INSERT INTO intents VALUES ('ab', 1790000000, x'01', 'bafy1', NULL, '{"sealedMax":5}', '["/ip4/127.0.0.1/tcp/1"]', 7);
      INSERT INTO offers (intent_key, offer_id, record, received_at_ms) VALUES ('ab', 'bafy2', x'02', 8);
      INSERT INTO remembered_intents VALUES ('cd', 1790000000000, 'cpv2008:34110000', 3, 'bafy3', 1);
    `)
    old.close()

    const database = openDatabase(folder)
    expect(versionOf(database.quick)).toBe(readMigrations().length)
    const store = createBuyerStore(database)
    expect(store.intents()).toEqual([
      {
        key: 'ab',
        keyIndex: 1_790_000_000,
        record: Uint8Array.of(1),
        recordId: 'bafy1',
        withdrawal: undefined,
        private: { sealedMax: 5 },
        replyAddresses: ['/ip4/127.0.0.1/tcp/1'],
        createdAtMs: 7,
      },
    ])
    expect(store.offers('ab')).toEqual([
      { intentKey: 'ab', offerId: 'bafy2', record: Uint8Array.of(2), receivedAtMs: 8 },
    ])
    expect(store.nextKeyIndex(0)).toBe(1_790_000_001)
    expect([...createPoolMemory(database).load(1_790_000_000_000)]).toEqual([
      {
        key: 'cd',
        bornAtMs: 1_790_000_000_000,
        category: 'cpv2008:34110000',
        revision: 3,
        recordId: 'bafy3',
        withdrawn: true,
      },
    ])
    // And what is new works.
    createFacts(database).set('language', 'es')
    expect(createFacts(database).get('language')).toBe('es')
    database.close()
  })

  test('and a new one end with the same tables', () => {
    withConnection((upgraded, path) => {
      migrate(upgraded, path, [firstScript])
      migrate(upgraded, path, readMigrations())
      using database = temporaryDatabase()
      expect(tablesOf(upgraded)).toEqual(tablesOf(database.quick))
      expect(tablesOf(upgraded)).toEqual(
        expect.arrayContaining(['facts', 'remembered_peers', 'sent_offers', 'stored_bytes']),
      )
    })
  })
})

describe('every table', () => {
  test('is strict about types', () => {
    using database = temporaryDatabase()
    const tables = database.quick
      .prepare<{ name: string; strict: number }>(`
        SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'
      `)
      .all()
    expect(tables.length).toBeGreaterThan(0)
    expect(tables.filter(({ strict }) => strict === 0)).toEqual([])
  })
})
