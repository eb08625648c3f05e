// The profile in force: always one that a buyer's node takes, however the vendor's clock is set.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder } from '@pregon/storage'
import { limits } from '@pregon/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { loadVendorIdentity } from './profile.ts'

async function identity() {
  const path = mkdtempSync(join(tmpdir(), 'pregon-profile-'))
  const folder = openDataFolder(path)
  onTestFinished(() => {
    folder.close()
    rmSync(path, { recursive: true, force: true })
  })
  return loadVendorIdentity(folder, { name: 'Viajes Sol' }, 'test')
}

const nowMs = Date.UTC(2027, 0, 1)
const minuteMs = 60 * 1000

test('a profile lasts for half its life', async () => {
  const vendor = await identity()
  const first = vendor.profile(nowMs)
  expect(vendor.profile(nowMs + limits.maxProfileLifeMs / 2)).toBe(first)
  expect(vendor.profile(nowMs + limits.maxProfileLifeMs / 2 + 1).value.issuedAt).toBeGreaterThan(nowMs)
})

test.for([1, 3 * minuteMs, 24 * 60 * minuteMs])('a clock set back by %i ms issues a new one', async (backMs) => {
  const vendor = await identity()
  vendor.profile(nowMs)
  expect(vendor.profile(nowMs - backMs).value).toMatchObject({ issuedAt: nowMs - backMs })
})
