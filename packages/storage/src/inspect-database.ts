// What a database looks like from outside: its version and whether its pages are whole. No file is made or changed.

import { statSync } from 'node:fs'
import { openReader, type Company, type Connection } from './connection.ts'
import { StorageError, type StorageErrorCode } from './errors.ts'
import { guard } from './failures.ts'
import { limits } from './limits.ts'
import { readMigrations, readVersion } from './migrations.ts'

export interface DatabaseReport {
  /**
   * `missing` is no fault. `unchecked`: larger than `limits.maxCheckedDatabaseBytes`, or a killed process has left
   * what only the next start can put in order. Other codes are those that a start would fail with.
   */
  readonly code: 'ok' | 'missing' | 'unchecked' | StorageErrorCode
  /** Of the database file alone. */
  readonly bytes?: number
  /** How many migrations it has seen; undefined where it could not be read. */
  readonly version?: number
  /** How many migrations this program knows; a start brings an older database there. */
  readonly newestVersion: number
  /** What SQLite says is wrong, at most `limits.maxReportedFlaws`, in its own words. */
  readonly flaws: readonly string[]
}

/** Looks also while a node works with it. Faults are reported, never thrown. */
export function inspectDatabase(path: string): DatabaseReport {
  const newestVersion = readMigrations().length
  const nothing = { newestVersion, flaws: [] }
  try {
    const stats = guard(path, () => statSync(path, { throwIfNoEntry: false }))
    if (stats === undefined) return { ...nothing, code: 'missing' }
    if (!stats.isFile()) return { ...nothing, code: 'damaged' }
    const seen = { ...nothing, bytes: stats.size }
    const company = companyOf(path)
    if (company === undefined) return { ...seen, code: 'unchecked' }
    const report = { ...seen, ...examine(path, company, seen) }
    // Whoever opened it meanwhile may have written under the eyes of a reader who thought to be alone.
    const isSuspect = report.code !== 'ok' && company === 'alone' && companyOf(path) === 'shared'
    return isSuspect ? { ...seen, ...examine(path, 'shared', seen) } : report
  } catch (error) {
    return { ...nothing, code: codeOf(error) }
  }
}

const codeOf = (error: unknown): StorageErrorCode => (error instanceof StorageError ? error.code : 'failed')

/** SQLite's own words, which our sentences for people leave out. */
function wordsOf(error: unknown): string[] {
  const original = error instanceof StorageError ? error.cause : error
  return original instanceof Error ? [original.message] : []
}

/** With whom a reader reads; undefined where reading would have to repair first. */
function companyOf(path: string): Company | undefined {
  const bytesOf = (suffix: string) => statSync(path + suffix, { throwIfNoEntry: false })?.size
  if ((bytesOf('-journal') ?? 0) > 0) return undefined
  const logBytes = bytesOf('-wal')
  if (logBytes !== undefined && bytesOf('-shm') !== undefined) return 'shared'
  return (logBytes ?? 0) > 0 ? undefined : 'alone'
}

type Examination = Pick<DatabaseReport, 'code' | 'version' | 'flaws'>
type Seen = { readonly bytes: number; readonly newestVersion: number }

function examine(path: string, company: Company, { bytes, newestVersion }: Seen): Examination {
  let connection: Connection | undefined
  let version: number | undefined
  const found = (code: DatabaseReport['code'], flaws: readonly string[] = []): Examination =>
    version === undefined ? { code, flaws } : { code, flaws, version }
  try {
    connection = openReader(path, company)
    version = readVersion(connection, path)
    if (version > newestVersion) return found('newer-version')
    if (bytes > limits.maxCheckedDatabaseBytes) return found('unchecked')
    const flaws = quickCheck(connection)
    return found(flaws.length === 0 ? 'ok' : 'damaged', flaws)
  } catch (error) {
    return found(codeOf(error), wordsOf(error))
  } finally {
    connection?.close()
  }
}

function quickCheck(connection: Connection): string[] {
  const rows = connection.prepare<{ quick_check: string }>(`PRAGMA quick_check(${limits.maxReportedFlaws})`).all()
  const flaws = rows.map((row) => row.quick_check)
  return flaws.length === 1 && flaws[0] === 'ok' ? [] : flaws
}
