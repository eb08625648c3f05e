// The database is private and durable, and each way in which it can fail gives one clear sentence and no further harm.

import { chmodSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { temporaryDatabase, temporaryFolder } from './temporary.fixture.ts'

const refusal = (code: string, message: string) =>
  expect.objectContaining({ name: 'StorageError', code, message: expect.stringContaining(message) })

const insertCounter = 'INSERT INTO counters (name, value) VALUES (:name, 1)'

describe('opening the database', () => {
  test('makes files that only their owner may read', () => {
    using folder = temporaryFolder()
    const database = openDatabase(folder)
    const files = readdirSync(folder.path).filter((name) => name.startsWith('pregon.sqlite'))
    expect(files).toEqual(['pregon.sqlite', 'pregon.sqlite-shm', 'pregon.sqlite-wal'])
    for (const name of files) expect(statSync(join(folder.path, name)).mode & 0o777).toBe(0o600)
    database.close()
  })

  test('makes one private that was not', () => {
    using folder = temporaryFolder()
    openDatabase(folder).close()
    const path = join(folder.path, 'pregon.sqlite')
    chmodSync(path, 0o644)
    openDatabase(folder).close()
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('sets a write-ahead log, checks of references, and the promise of each connection', () => {
    using database = temporaryDatabase()
    const read = (pragma: string) =>
      [database.durable, database.quick].map((connection) =>
        Object.values(connection.prepare(`PRAGMA ${pragma}`).all()[0]!),
      )
    expect(read('journal_mode')).toEqual([['wal'], ['wal']])
    expect(read('foreign_keys')).toEqual([[1], [1]])
    // 2 is FULL, 1 is NORMAL.
    expect(read('synchronous')).toEqual([[2], [1]])
  })

  test('finds again what was written through either connection', () => {
    using folder = temporaryFolder()
    const before = openDatabase(folder)
    before.durable.prepare(insertCounter).run({ name: 'a' })
    before.quick.prepare(insertCounter).run({ name: 'b' })
    before.close()
    before.close()
    const after = openDatabase(folder)
    expect(
      after.quick
        .prepare<{ name: string }>('SELECT name FROM counters')
        .all()
        .map(({ name }) => name),
    ).toEqual(['a', 'b'])
    after.close()
  })
})

describe('a database that cannot be used is refused', () => {
  test('when it is not one, and it stays as it is', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'pregon.sqlite')
    const content = Buffer.from('not a database '.repeat(500))
    writeFileSync(path, content)
    expect(() => openDatabase(folder)).toThrow(refusal('damaged', `«${path}» is damaged and was left as it is`))
    expect(readFileSync(path)).toEqual(content)
    expect(readdirSync(folder.path).filter((name) => name.startsWith('pregon'))).toEqual(['pregon.sqlite'])
  })

  test('when a part of it is gone, and it stays as it is', () => {
    using folder = temporaryFolder()
    openDatabase(folder).close()
    const path = join(folder.path, 'pregon.sqlite')
    truncateSync(path, 4096 + 100)
    const content = readFileSync(path)
    expect(() => openDatabase(folder)).toThrow(refusal('damaged', 'restore it from a backup'))
    expect(readFileSync(path)).toEqual(content)
  })

  test('when a newer version of the program wrote it', () => {
    using folder = temporaryFolder()
    openDatabase(folder).close()
    const raw = new DatabaseSync(join(folder.path, 'pregon.sqlite'))
    raw.exec('PRAGMA user_version = 9999')
    raw.close()
    expect(() => openDatabase(folder)).toThrow(refusal('newer-version', 'install that version'))
  })

  test('when another program keeps it locked, and works again afterwards', () => {
    using folder = temporaryFolder()
    const database = openDatabase(folder)
    const insert = database.durable.prepare(insertCounter)
    const other = new DatabaseSync(join(folder.path, 'pregon.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    expect(() => insert.run({ name: 'a' })).toThrow(refusal('locked', 'close that program and try again'))
    other.close()
    expect(insert.run({ name: 'a' })).toBe(1)
    database.close()
  })

  test('when there is no more room, and what was kept before is still there', () => {
    using database = temporaryDatabase()
    const { durable } = database
    durable.execute('PRAGMA max_page_count = 20')
    const insert = durable.prepare(insertCounter)
    const fill = (prefix: string) => {
      for (let n = 0; ; n += 1) insert.run({ name: prefix.padEnd(1000) + n })
    }
    expect(() => fill('kept')).toThrow(refusal('disk-full', 'free some space and try again'))
    expect(() => durable.transaction(() => fill('undone'))).toThrow(
      refusal('disk-full', 'free some space and try again'),
    )
    expect(Object.values(durable.prepare('PRAGMA integrity_check').all()[0]!)).toEqual(['ok'])
    const kept = durable.prepare<{ name: string }>('SELECT name FROM counters').all()
    expect(kept.length).toBeGreaterThan(1)
    expect(kept.every(({ name }) => name.startsWith('kept'))).toBe(true)
  })
})

describe('a transaction', () => {
  test('that throws leaves nothing behind, and the next one works', () => {
    using database = temporaryDatabase()
    const { quick } = database
    const insert = quick.prepare(insertCounter)
    expect(() =>
      quick.transaction(() => {
        insert.run({ name: 'a' })
        throw new Error('changed my mind')
      }),
    ).toThrow('changed my mind')
    quick.transaction(() => void insert.run({ name: 'b' }))
    expect(
      quick
        .prepare<{ name: string }>('SELECT name FROM counters')
        .all()
        .map(({ name }) => name),
    ).toEqual(['b'])
  })

  test('tells our own mistakes from failures of the disk', () => {
    using database = temporaryDatabase()
    expect(() => database.quick.prepare('SELECT * FROM nowhere')).toThrow(expect.objectContaining({ name: 'Error' }))
  })
})
