// A report tells what is wrong with a data folder, for every way in which it can be, and changes nothing.

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { openDataFolder } from './data-folder.ts'
import { openDatabase } from './database.ts'
import { createFacts } from './facts.ts'
import { inspectDataFolder } from './inspect-folder.ts'
import { loadOrCreateSecret } from './keys.ts'
import { limits } from './limits.ts'
import { readMigrations } from './migrations.ts'
import { contentsOf, temporaryPath } from './temporary.fixture.ts'

const isRoot = process.geteuid?.() === 0
const newestVersion = readMigrations().length
const uid = process.geteuid?.()

/** A data folder as a node leaves it when it stops: keys, and a database with something in it. */
function usedFolder() {
  const temporary = temporaryPath()
  const folder = openDataFolder(temporary.path)
  loadOrCreateSecret(folder, 'seed', 16)
  loadOrCreateSecret(folder, 'peer', 32)
  const database = openDatabase(folder)
  createFacts(database).set('language', 'es')
  database.close()
  folder.close()
  return { ...temporary, databasePath: join(temporary.path, 'pregon.sqlite') }
}

/** The report on a folder, which must be the same folder afterwards. */
function inspectUnchanged(path: string) {
  const before = contentsOf(path)
  const report = inspectDataFolder(path)
  expect(contentsOf(path)).toEqual(before)
  return report
}

/** Changes a database with a connection of its own. */
function change(path: string, sql: string): void {
  const raw = new DatabaseSync(path)
  raw.exec(sql)
  raw.close()
}

describe('a report on a data folder', () => {
  test('says that all is well where it is', () => {
    using used = usedFolder()
    expect(inspectUnchanged(used.path)).toEqual({
      path: used.path,
      folder: { code: 'ok', uid, mode: 0o700 },
      holder: { code: 'free' },
      keys: {
        code: 'ok',
        uid,
        mode: 0o700,
        files: [
          { name: 'peer', code: 'ok', uid, mode: 0o600, bytes: 32 },
          { name: 'seed', code: 'ok', uid, mode: 0o600, bytes: 16 },
        ],
      },
      database: {
        code: 'ok',
        bytes: statSync(used.databasePath).size,
        version: newestVersion,
        newestVersion,
        flaws: [],
      },
      disk: {
        code: expect.stringMatching(/^(ok|low)$/),
        freeBytes: expect.any(Number),
        totalBytes: expect.any(Number),
      },
    })
  })

  test('tells what is missing, and makes none of it', () => {
    using temporary = temporaryPath()
    const path = join(temporary.path, 'new', 'data')
    const report = inspectDataFolder(path)
    expect(report).toMatchObject({
      folder: { code: 'missing' },
      holder: { code: 'free' },
      keys: { code: 'missing', files: [] },
      database: { code: 'missing', newestVersion, flaws: [] },
    })
    // The disk is that on which it would be made.
    expect(report.disk.totalBytes).toBeGreaterThan(0)
    expect(existsSync(join(temporary.path, 'new'))).toBe(false)
    expect(inspectUnchanged(temporary.path)).toMatchObject({
      folder: { code: 'ok' },
      keys: { code: 'missing' },
      database: { code: 'missing' },
    })
  })

  test('says that a process works in it, and reads its database meanwhile', () => {
    using used = usedFolder()
    const folder = openDataFolder(used.path)
    const database = openDatabase(folder)
    createFacts(database).set('language', 'fr')
    expect(inspectDataFolder(used.path)).toMatchObject({
      holder: { code: 'held', pid: process.pid },
      database: { code: 'ok', version: newestVersion },
    })
    // Nothing was taken from it: it still holds the folder, and still writes.
    expect(() => openDataFolder(used.path)).toThrow(expect.objectContaining({ code: 'folder-in-use' }))
    createFacts(database).set('language', 'en')
    database.close()
    folder.close()
  })

  test('tells a folder in which others may write, or that is none', () => {
    using used = usedFolder()
    chmodSync(used.path, 0o777)
    expect(inspectDataFolder(used.path).folder).toEqual({ code: 'folder-exposed', uid, mode: 0o777 })
    const file = join(used.path, 'pregon.sqlite')
    expect(inspectDataFolder(file)).toMatchObject({
      folder: { code: 'not-a-folder' },
      holder: { code: 'free' },
      keys: { files: [] },
    })
    expect(inspectDataFolder(join(file, 'below')).folder.code).not.toBe('ok')
  })

  test.runIf(isRoot)('tells what belongs to another user', () => {
    using used = usedFolder()
    chownSync(used.path, 65_534, 65_534)
    chownSync(join(used.path, 'keys', 'seed.key'), 65_534, 65_534)
    const report = inspectUnchanged(used.path)
    expect(report.folder).toMatchObject({ code: 'foreign-folder', uid: 65_534 })
    expect(report.keys.files[1]).toMatchObject({ name: 'seed', code: 'key-exposed', flaw: 'foreign', uid: 65_534 })
  })

  test('reports what may not be read', () => {
    using used = usedFolder()
    chmodSync(used.path, 0o755)
    const see = () => {
      chmodSync(join(used.path, 'keys'), 0o000)
      return inspectDataFolder(used.path)
    }
    if (isRoot) process.seteuid?.(65_534)
    try {
      const report = isRoot ? inspectDataFolder(used.path) : see()
      expect(report.keys).toMatchObject({ code: 'no-access', files: [] })
      expect(report.database.code).toBe(isRoot ? 'no-access' : 'ok')
    } finally {
      if (isRoot) process.seteuid?.(0)
      chmodSync(join(used.path, 'keys'), 0o700)
    }
  })

  test('tells each key that cannot be used, and why', () => {
    using used = usedFolder()
    const keys = join(used.path, 'keys')
    chmodSync(join(keys, 'seed.key'), 0o644)
    truncateSync(join(keys, 'peer.key'), 0)
    mkdirSync(join(keys, 'folder.key'))
    symlinkSync('/nowhere', join(keys, 'broken.key'))
    execFileSync('mkfifo', ['-m', '600', join(keys, 'pipe.key')])
    writeFileSync(join(keys, 'notes.txt'), 'not a key')
    const { files } = inspectUnchanged(used.path).keys
    expect(files.map(({ name, code, flaw }) => [name, code, flaw])).toEqual([
      ['broken', 'failed', undefined],
      ['folder', 'key-damaged', 'not-a-file'],
      ['peer', 'key-damaged', 'not-a-file'],
      ['pipe', 'key-damaged', 'not-a-file'],
      ['seed', 'key-exposed', 'exposed'],
    ])
  })

  test('lists no more keys than its limit', () => {
    using used = usedFolder()
    for (let n = 0; n <= limits.maxReportedKeys; n += 1) writeFileSync(join(used.path, 'keys', `k${n}.key`), 'x')
    expect(inspectDataFolder(used.path).keys.files).toHaveLength(limits.maxReportedKeys)
  })
})

describe('a report on a database', () => {
  test('tells one whose pages are not whole, in words of SQLite', () => {
    using used = usedFolder()
    const bytes = readFileSync(used.databasePath)
    const pageBytes = bytes.readUInt16BE(16)
    // The head of a page of a table, not of the first, which holds the schema.
    bytes.fill(0xff, pageBytes, pageBytes + 200)
    writeFileSync(used.databasePath, bytes)
    const { database } = inspectUnchanged(used.path)
    expect(database).toMatchObject({ code: 'damaged', version: newestVersion })
    expect(database.flaws.length).toBeGreaterThan(0)
    expect(database.flaws.length).toBeLessThanOrEqual(limits.maxReportedFlaws)
  })

  test('tells one that is cut short, or is none', () => {
    using used = usedFolder()
    truncateSync(used.databasePath, 4096 + 100)
    expect(inspectUnchanged(used.path).database.code).toBe('damaged')
    writeFileSync(used.databasePath, 'not a database '.repeat(500))
    expect(inspectUnchanged(used.path).database).toMatchObject({ code: 'damaged', flaws: ['file is not a database'] })
    rmSync(used.databasePath)
    mkdirSync(used.databasePath)
    expect(inspectUnchanged(used.path).database.code).toBe('damaged')
  })

  test('takes an empty one for new, and an older one for what it is', () => {
    using used = usedFolder()
    change(used.databasePath, 'PRAGMA user_version = 1')
    expect(inspectUnchanged(used.path).database).toMatchObject({ code: 'ok', version: 1, newestVersion })
    truncateSync(used.databasePath, 0)
    expect(inspectUnchanged(used.path).database).toMatchObject({ code: 'ok', version: 0, bytes: 0 })
  })

  test('tells a newer one, and that of another program', () => {
    using used = usedFolder()
    change(used.databasePath, 'PRAGMA user_version = 9999')
    expect(inspectUnchanged(used.path).database).toMatchObject({ code: 'newer-version', version: 9999 })
    change(used.databasePath, 'PRAGMA application_id = 7')
    expect(inspectUnchanged(used.path).database.code).toBe('foreign-database')
  })

  test('checks what a killed process left, and leaves what only a start can put in order', () => {
    using used = usedFolder()
    using killed = temporaryPath()
    const folder = openDataFolder(used.path)
    const database = openDatabase(folder)
    createFacts(database).set('language', 'fr')
    cpSync(used.path, killed.path, { recursive: true })
    database.close()
    folder.close()
    expect(inspectUnchanged(killed.path).database).toMatchObject({ code: 'ok', version: newestVersion })
    rmSync(join(killed.path, 'pregon.sqlite-shm'))
    expect(inspectUnchanged(killed.path).database).toMatchObject({ code: 'unchecked' })
    rmSync(join(killed.path, 'pregon.sqlite-wal'))
    writeFileSync(join(killed.path, 'pregon.sqlite-journal'), 'half')
    expect(inspectUnchanged(killed.path).database).toMatchObject({ code: 'unchecked' })
  })

  test('reads no more of a large one than its version', () => {
    using used = usedFolder()
    // Beyond its pages there is nothing, which costs no room on the disk.
    truncateSync(used.databasePath, limits.maxCheckedDatabaseBytes + 4096)
    expect(inspectDataFolder(used.path).database).toMatchObject({ code: 'unchecked', version: newestVersion })
  })
})
