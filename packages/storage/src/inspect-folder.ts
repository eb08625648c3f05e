// What a data folder looks like from outside, for people who look for what is wrong: nothing is held, made or changed.

import { accessSync, constants, readdirSync, statfsSync, statSync, type Stats } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { folderFlaw, isHeld, readHolder } from './data-folder.ts'
import { StorageError, type StorageErrorCode } from './errors.ts'
import { guard } from './failures.ts'
import { inspectDatabase, type DatabaseReport } from './inspect-database.ts'
import { limits } from './limits.ts'
import { secretFlaw, type SecretFlaw } from './secret-file.ts'

export interface DataFolderReport {
  /** Absolute. */
  readonly path: string
  readonly folder: FolderReport
  readonly holder: HolderReport
  readonly keys: KeysReport
  readonly database: DatabaseReport
  readonly disk: DiskReport
}

/** `missing` is no fault: the first start makes what is missing. Other codes are those that a start would fail with. */
export type Finding = 'ok' | 'missing' | StorageErrorCode

export interface FolderReport {
  readonly code: Finding
  /** Its owner's number; undefined where it could not be read. */
  readonly uid?: number
  /** Its nine permission bits. */
  readonly mode?: number
}

export interface HolderReport {
  /** Whether a process works in the folder now. */
  readonly code: 'free' | 'held' | 'unknown'
  /** The process that says it does. */
  readonly pid?: number | undefined
}

export interface KeysReport extends FolderReport {
  /** At most `limits.maxReportedKeys`, by name. */
  readonly files: readonly KeyReport[]
}

export interface KeyReport extends FolderReport {
  /** As `loadOrCreateSecret` calls it. */
  readonly name: string
  /** A key of the wrong length cannot be used; an empty one is `key-damaged` here already. */
  readonly bytes?: number
  /** Why it is `key-exposed` or `key-damaged`. */
  readonly flaw?: SecretFlaw
}

export interface DiskReport {
  /** `low` is under `limits.minFreeDiskBytes`. */
  readonly code: 'ok' | 'low' | 'unknown'
  /** What this user may still write, and the size of the disk that holds the folder, or would. */
  readonly freeBytes?: number
  readonly totalBytes?: number
}

/** Looks without holding the folder, also while a node works in it. Faults are reported, never thrown. */
export function inspectDataFolder(path: string): DataFolderReport {
  const absolutePath = resolve(path)
  return {
    path: absolutePath,
    folder: inspectFolder(absolutePath),
    holder: inspectHolder(absolutePath),
    keys: inspectKeys(join(absolutePath, 'keys')),
    database: inspectDatabase(join(absolutePath, 'pregon.sqlite')),
    disk: inspectDisk(absolutePath),
  }
}

/** The code with which a start would fail. */
const codeOf = (error: unknown): StorageErrorCode => (error instanceof StorageError ? error.code : 'failed')

function inspectFolder(path: string): FolderReport {
  try {
    return guard(path, () => {
      const stats = statSync(path, { throwIfNoEntry: false })
      if (stats === undefined) return { code: 'missing' }
      const code = folderFlaw(stats) ?? 'ok'
      if (code === 'ok') accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
      return { code, ...ownership(stats) }
    })
  } catch (error) {
    return { code: codeOf(error) }
  }
}

const ownership = ({ uid, mode }: Stats) => ({ uid, mode: mode & 0o777 })

function inspectHolder(path: string): HolderReport {
  try {
    if (!isHeld(path)) return { code: 'free' }
    const pid = readHolder(path)
    return { code: 'held', pid: pid === undefined ? undefined : Number(pid) }
  } catch {
    return { code: 'unknown' }
  }
}

function inspectKeys(path: string): KeysReport {
  const folder = inspectFolder(path)
  if (folder.code === 'missing' || folder.code === 'not-a-folder') return { ...folder, files: [] }
  try {
    const names = guard(path, () => readdirSync(path)).filter((name) => name.endsWith('.key'))
    const listed = names.toSorted().slice(0, limits.maxReportedKeys)
    return { ...folder, files: listed.map((name) => inspectKey(join(path, name), name.slice(0, -'.key'.length))) }
  } catch (error) {
    return { ...folder, code: codeOf(error), files: [] }
  }
}

function inspectKey(path: string, name: string): KeyReport {
  try {
    return guard(path, () => {
      const stats = statSync(path)
      const flaw = secretFlaw(stats) ?? (stats.size === 0 ? 'not-a-file' : undefined)
      const known = { name, ...ownership(stats), bytes: stats.size }
      if (flaw !== undefined) return { ...known, code: flaw === 'not-a-file' ? 'key-damaged' : 'key-exposed', flaw }
      accessSync(path, constants.R_OK)
      return { ...known, code: 'ok' }
    })
  } catch (error) {
    return { name, code: codeOf(error) }
  }
}

function inspectDisk(path: string): DiskReport {
  try {
    const { bavail, blocks, bsize } = statfsSync(nearestFolder(path))
    const freeBytes = bavail * bsize
    return { code: freeBytes < limits.minFreeDiskBytes ? 'low' : 'ok', freeBytes, totalBytes: blocks * bsize }
  } catch {
    return { code: 'unknown' }
  }
}

/** The folder, or that above it which is there: on its disk the folder would be made. */
function nearestFolder(path: string): string {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined || dirname(path) === path) return path
  return nearestFolder(dirname(path))
}
