// The doctor's look at the data folder: the folder itself, keys, database, disk, clock.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { inspectBuyerFolder, type BuyerFolderReport } from '@pregon/node'
import { finding, type Finding } from './finding.ts'

/** No release of this program is older. */
const earliestMs = Date.parse('2026-01-01T00:00:00Z')
/** How far a file may lie in the future before it says that the clock was set back. */
const maxSkewMs = 2 * 60_000

export function inspectFolder(path: string, nowMs: number): Finding[] {
  const report = inspectBuyerFolder(path)
  const found = [folderFinding(report), ...keyFindings(report), databaseFinding(report), diskFinding(report)]
  return [...found, clockFinding(report.path, nowMs)]
}

function folderFinding({ path, folder: { code } }: BuyerFolderReport): Finding {
  if (code === 'ok') return finding('folder', 'ok', { path })
  if (code === 'missing') return finding('folder-missing', 'note', { path })
  return finding('folder-unusable', 'broken', { path, reason: code })
}

function keyFindings({ path, keys }: BuyerFolderReport): Finding[] {
  if (keys.code !== 'ok' && keys.code !== 'missing')
    return [finding('keys-unusable', 'broken', { path: join(path, 'keys'), reason: keys.code })]
  const bad = keys.files.filter(({ code }) => code !== 'ok')
  if (bad.length > 0)
    return bad.map(({ name, code }) =>
      finding('key-unusable', 'broken', { path: join(path, 'keys', `${name}.key`), reason: code }),
    )
  const hasSeed = keys.files.some(({ name }) => name === 'seed')
  return [hasSeed ? finding('keys', 'ok') : finding('keys-missing', 'note')]
}

function databaseFinding({ path, database: { code } }: BuyerFolderReport): Finding {
  const details = { path: join(path, 'pregon.sqlite') }
  if (code === 'ok') return finding('database', 'ok', details)
  if (code === 'missing') return finding('database-missing', 'note', details)
  if (code === 'unchecked') return finding('database-unchecked', 'note', details)
  return finding('database-unusable', 'broken', { ...details, reason: code })
}

function diskFinding({ path, disk: { code, freeBytes = 0 } }: BuyerFolderReport): Finding {
  const details = { path, freeMiB: Math.floor(freeBytes / 1024 / 1024) }
  if (code === 'unknown') return finding('disk-unknown', 'note', { path })
  return code === 'low' ? finding('disk-low', 'warning', details) : finding('disk', 'ok', details)
}

/** Without asking anybody: a clock that runs behind this program, or behind what it has written, is wrong. */
function clockFinding(path: string, nowMs: number): Finding {
  const written = statSync(join(path, 'pregon.sqlite'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const now = new Date(nowMs).toISOString()
  if (nowMs < earliestMs || written > nowMs + maxSkewMs) return finding('clock-behind', 'broken', { now })
  return finding('clock', 'ok', { now })
}
