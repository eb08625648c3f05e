// The details of an error tell all that its sentence tells, so that it can be said in another language.

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDataFolder } from './data-folder.ts'
import { openDatabase } from './database.ts'
import { StorageError, storageErrorCases } from './errors.ts'
import { loadOrCreateSecret } from './keys.ts'
import { temporaryFolder, temporaryPath } from './temporary.fixture.ts'

function errorOf(operation: () => unknown): StorageError {
  try {
    operation()
  } catch (error) {
    if (error instanceof StorageError) return error
    throw error
  }
  throw new Error('It did not fail.')
}

function expectToldByDetails({ code, details, message }: StorageError): void {
  const { case: of, message: quoted = '', ...inserts } = details
  const cases: readonly unknown[] = storageErrorCases[code]
  expect(cases.length === 0 ? [undefined] : cases).toContain(of)
  expect(Object.keys(inserts)).not.toEqual([])
  for (const insert of Object.values(inserts)) expect(message).toContain(String(insert))
  if (code === 'failed') expect(message).toContain(quoted)
}

test('a folder below a file', () => {
  using temporary = temporaryPath()
  writeFileSync(join(temporary.path, 'file'), '')
  const error = errorOf(() => openDataFolder(join(temporary.path, 'file', 'data')))
  expect(error.code).toBe('not-a-folder')
  expectToldByDetails(error)
})

test('a folder in which others may write', () => {
  using temporary = temporaryPath()
  chmodSync(temporary.path, 0o777)
  const error = errorOf(() => openDataFolder(temporary.path))
  expect(error.code).toBe('folder-exposed')
  expectToldByDetails(error)
})

test('a folder in use', () => {
  using folder = temporaryFolder()
  const error = errorOf(() => openDataFolder(folder.path))
  expect(error).toMatchObject({ code: 'folder-in-use', details: { process: String(process.pid) } })
  expectToldByDetails(error)
})

test.for([
  ['key-damaged', 0o600, 'short'],
  ['key-exposed', 0o644, 'k'.repeat(32)],
] as const)('a key file that is no good: %s', ([code, mode, text]) => {
  using folder = temporaryFolder()
  mkdirSync(join(folder.path, 'keys'))
  writeFileSync(join(folder.path, 'keys', 'seed.key'), text, { mode })
  const error = errorOf(() => loadOrCreateSecret(folder, 'seed', 32))
  expect(error.code).toBe(code)
  expectToldByDetails(error)
})

test('a key file that cannot be read at all', () => {
  using folder = temporaryFolder()
  writeFileSync(join(folder.path, 'keys'), 'a file where a folder should be')
  expectToldByDetails(errorOf(() => loadOrCreateSecret(folder, 'seed', 32)))
})

test('a database that is none', () => {
  using folder = temporaryFolder()
  writeFileSync(join(folder.path, 'pregon.sqlite'), 'no database, but a text of some length'.repeat(100))
  const error = errorOf(() => openDatabase(folder))
  expect(error.code).toBe('damaged')
  expectToldByDetails(error)
})
