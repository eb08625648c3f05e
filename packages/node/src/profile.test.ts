// The profile in force: always one that a buyer's node takes, however the clock is set, whether or not the root key is
// there, and wherever a process was killed.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, openDataFolder, createFacts } from '@pregon/storage'
import { limits as protocol, verifyRecord } from '@pregon/protocol'
import { describe, expect, onTestFinished, test } from 'vitest'
import { limits } from './limits.ts'
import { loadVendorIdentity, type IdentityOptions, type VendorIdentity } from './profile.ts'
import { sameKey, signProfile, type SigningOptions } from './profile-signing.ts'
import { createRootKey, ownRootKeyPath, readRootKey } from './root-key.ts'
import { nativeVerifier } from './verifier.ts'

const network = 'test'
const description = { name: 'Viajes Sol' }
const nowMs = Date.UTC(2027, 0, 1)
const minuteMs = 60 * 1000
const dayMs = 24 * 60 * minuteMs
const lifeMs = protocol.maxProfileLifeMs

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pregon-profile-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** One life of a vendor: the folder is let go again when the action ends, as it is when a process is killed. */
async function live<T>(
  path: string,
  options: Partial<IdentityOptions>,
  action: (identity: VendorIdentity) => T | Promise<T>,
): Promise<T> {
  const opened = openDataFolder(path)
  const database = openDatabase(opened)
  try {
    return await action(
      await loadVendorIdentity({ folder: opened, database }, { description, network, nowMs, ...options }),
    )
  } finally {
    database.close()
    opened.close()
  }
}

const revisionOf = (identity: VendorIdentity) => identity.standing().record.value.revision

/** Signs what follows, as a command does that has the root key. */
function successor(identity: VendorIdentity, rootPath: string, changes: Partial<SigningOptions> = {}) {
  return signProfile(readRootKey(rootPath)!, {
    ...identity.standing().basis,
    description,
    nowMs,
    others: 'stay',
    ...changes,
  })
}

const following = (identity: VendorIdentity) => ({ nowMs, after: revisionOf(identity) })

describe('with the root key in the data folder', () => {
  test('a profile lasts for half its life, also over restarts, and each next one has a higher revision', async () => {
    const path = folder()
    const first = await live(path, {}, async (vendor) => (await vendor.inForce(nowMs)).profile)
    expect(await verifyRecord(first, network, nativeVerifier)).toBe(true)
    expect(first.value).toMatchObject({ ...description, revision: nowMs / 1000, expiresAt: nowMs + lifeMs })
    await live(path, { nowMs: nowMs + lifeMs / 2 }, async (vendor) => {
      expect((await vendor.inForce(nowMs + lifeMs / 2)).profile.id).toBe(first.id)
      const later = nowMs + lifeMs / 2 + 1
      const next = (await vendor.inForce(later)).profile.value
      expect(next).toMatchObject({ issuedAt: later, revision: Math.floor(later / 1000) })
      expect(next.delegates).toEqual([{ ...first.value.delegates[0]!, expiresAt: later + lifeMs }])
    })
  })

  test.for([1, 3 * minuteMs, dayMs])('a clock set back by %i ms gives a new one', async (backMs) => {
    await live(folder(), {}, async (vendor) => {
      const before = revisionOf(vendor)
      const { profile } = await vendor.inForce(nowMs - backMs)
      expect(profile.value).toMatchObject({ issuedAt: nowMs - backMs, revision: before + 1 })
    })
  })

  test('another name gives a new one at the next start', async () => {
    const path = folder()
    const before = await live(path, {}, revisionOf)
    const other = { name: 'Viajes Sol y Mar', country: 'ES' }
    await live(path, { description: other }, (vendor) =>
      expect(vendor.standing().record.value).toMatchObject({ ...other, revision: before + 1 }),
    )
  })

  test('networks have profiles of their own, of one vendor', async () => {
    const path = folder()
    const here = await live(path, {}, ({ vendor, standing }) => ({ vendor, id: standing().record.id }))
    const there = await live(path, { network: 'other' }, ({ vendor, standing }) => ({
      vendor,
      id: standing().record.id,
    }))
    expect(there.vendor).toEqual(here.vendor)
    await live(path, {}, ({ standing }) => expect(standing().record.id).toBe(here.id))
  })

  test('a profile that was damaged is signed anew', async () => {
    const path = folder()
    const before = await live(path, {}, ({ vendor }) => vendor)
    damage(path)
    await live(path, {}, async ({ vendor, inForce }) => {
      expect(vendor).toEqual(before)
      expect((await inForce(nowMs)).profile.value.revision).toBe(nowMs / 1000)
    })
  })

  test('a root key that went is never made anew: that would be another vendor', async () => {
    const path = folder()
    await live(path, {}, revisionOf)
    rmSync(ownRootKeyPath(path))
    await live(path, {}, (vendor) => expect(vendor.standing().isRootKeyThere).toBe(false))
    expect(existsSync(ownRootKeyPath(path))).toBe(false)
    damage(path)
    await expect(live(path, {}, revisionOf)).rejects.toMatchObject({ code: 'profile-damaged' })
  })
})

function damage(path: string): void {
  const opened = openDataFolder(path)
  const database = openDatabase(opened)
  createFacts(database).set(`profile-${network}`, 'AAAA')
  database.close()
  opened.close()
}

describe('with the root key kept apart', () => {
  function stick() {
    const rootKey = join(folder(), 'root.key')
    const putAway = `${rootKey}.away`
    return {
      rootKey,
      takeOut: () => renameSync(rootKey, putAway),
      putIn: () => renameSync(putAway, rootKey),
    }
  }

  test('nothing starts before there is a key, and none is made by starting', async () => {
    const { rootKey } = stick()
    const path = folder()
    await expect(live(path, { rootKey }, revisionOf)).rejects.toMatchObject({ code: 'root-key-away' })
    expect([existsSync(rootKey), existsSync(ownRootKeyPath(path))]).toEqual([false, false])
  })

  test('a node works without it until the profile is over, and goes on when it is back', async () => {
    const { rootKey, takeOut, putIn } = stick()
    createRootKey(rootKey)
    const path = folder()
    const revision = await live(path, { rootKey }, revisionOf)
    takeOut()
    const lastMoment = nowMs + lifeMs - 1
    await live(path, { rootKey, nowMs: lastMoment }, async (vendor) => {
      expect(vendor.standing()).toMatchObject({ isRootKeyThere: false, endsAt: nowMs + lifeMs })
      expect((await vendor.inForce(lastMoment)).profile.value.revision).toBe(revision)
      await expect(vendor.inForce(nowMs + lifeMs)).rejects.toMatchObject({ code: 'profile-over' })
      putIn()
      expect((await vendor.inForce(nowMs + lifeMs)).profile.value.issuedAt).toBe(nowMs + lifeMs)
    })
    takeOut()
    await expect(live(path, { rootKey, nowMs: nowMs + 2 * lifeMs }, revisionOf)).rejects.toMatchObject({
      code: 'profile-over',
      message: expect.stringContaining('run pregon-vendor profile publish'),
    })
  })

  test('another vendor’s key is refused', async () => {
    const [own, other] = [stick(), stick()]
    createRootKey(own.rootKey)
    createRootKey(other.rootKey)
    const path = folder()
    await live(path, own, revisionOf)
    await expect(live(path, other, revisionOf)).rejects.toMatchObject({ code: 'root-key-foreign' })
  })

  test('a file that is no key, or that others may read, is told', () => {
    const { rootKey } = stick()
    expect(readRootKey(rootKey)).toBeUndefined()
    createRootKey(rootKey)
    expect(() => createRootKey(rootKey)).toThrow('is never overwritten')
    chmodSync(rootKey, 0o640)
    expect(() => readRootKey(rootKey)).toThrow('may be read by others')
    writeFileSync(rootKey, 'short')
    expect(() => readRootKey(rootKey)).toThrow('does not hold 32 bytes')
    expect(() => createRootKey(join(rootKey, 'below'))).toThrow('put its medium in')
    expect(() => createRootKey(join(folder(), 'none', 'root.key'))).toThrow('put its medium in')
  })
})

describe('a new delegate key', () => {
  test('signs from the moment that a profile lists it, and the old one ends soon after', async () => {
    const path = folder()
    await live(path, {}, async (vendor) => {
      const old = (await vendor.inForce(nowMs)).delegate
      const key = vendor.makeDelegate(nowMs)
      expect(vendor.makeDelegate(nowMs), 'one that waits is given again').toEqual(key)
      expect((await vendor.inForce(nowMs)).delegate).toBe(old)
      await vendor.accept(
        successor(vendor, ownRootKeyPath(path), { delegate: key, others: 'end-soon' }).bytes,
        following(vendor),
      )
      const { profile, delegate } = await vendor.inForce(nowMs)
      expect(delegate.publicKey).toEqual(key)
      expect(profile.value.delegates).toEqual([
        { key, scope: ['offer', 'confirm'], expiresAt: nowMs + lifeMs },
        { key: old.publicKey, scope: ['offer', 'confirm'], expiresAt: nowMs + limits.delegateOverlapMs },
      ])
      const renewed = (await vendor.inForce(nowMs + lifeMs)).profile.value
      expect(renewed.delegates.map((each) => each.key)).toEqual([key])
    })
  })

  test('takes the place of all others where they are revoked', async () => {
    const path = folder()
    await live(path, {}, async (vendor) => {
      const key = vendor.makeDelegate(nowMs)
      await vendor.accept(
        successor(vendor, ownRootKeyPath(path), { delegate: key, others: 'end-now' }).bytes,
        following(vendor),
      )
      expect((await vendor.inForce(nowMs)).profile.value.delegates).toHaveLength(1)
      const next = vendor.makeDelegate(nowMs)
      expect(sameKey(next, key)).toBe(false)
    })
  })

  test('that was revoked does not come back with a profile that was drawn up before', async () => {
    const path = folder()
    await live(path, {}, async (vendor) => {
      const rootPath = ownRootKeyPath(path)
      const before = following(vendor)
      const stale = successor(vendor, rootPath, { nowMs: nowMs + minuteMs })
      const key = vendor.makeDelegate(nowMs)
      await vendor.accept(successor(vendor, rootPath, { delegate: key, others: 'end-now' }).bytes, before)
      await expect(vendor.accept(stale.bytes, { ...before, nowMs: nowMs + minuteMs })).rejects.toThrow(
        'another one was stored meanwhile, so run the command again',
      )
      expect((await vendor.inForce(nowMs)).profile.value.delegates.map((each) => each.key)).toEqual([key])
    })
  })

  test('of two that are made at once, one is listed and the other is told to run again', async () => {
    const path = folder()
    await live(path, {}, async (vendor) => {
      const turns = [1, 2].map(async (seconds) => {
        const after = following(vendor)
        const delegate = vendor.makeDelegate(nowMs)
        const at = nowMs + 1000 * seconds
        const { bytes } = successor(vendor, ownRootKeyPath(path), { delegate, others: 'end-soon', nowMs: at })
        return vendor.accept(bytes, { ...after, nowMs: at })
      })
      expect((await Promise.allSettled(turns)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    })
  })

  test('is lost without harm where the process is killed before a profile lists it', async () => {
    const path = folder()
    const before = await live(path, {}, revisionOf)
    const key = await live(path, {}, (vendor) => vendor.makeDelegate(nowMs))
    await live(path, {}, async (vendor) => {
      expect(revisionOf(vendor)).toBe(before)
      expect((await vendor.inForce(nowMs)).delegate.publicKey).not.toEqual(key)
      expect(vendor.makeDelegate(nowMs)).toEqual(key)
    })
  })

  test('of a folder that lost its keys is made by the next profile', async () => {
    const path = folder()
    await live(path, {}, revisionOf)
    rmSync(join(path, 'keys', 'delegate.key'))
    await live(path, {}, async (vendor) => {
      const { profile, delegate } = await vendor.inForce(nowMs)
      expect(profile.value.delegates[0]?.key).toEqual(delegate.publicKey)
    })
  })
})

describe('a profile that was signed elsewhere', () => {
  test.for<[string, Partial<SigningOptions>, string]>([
    ['of no higher revision', { previous: undefined }, 'its revision is not higher'],
    ['of another network', { network: 'other' }, 'it is not signed for the network «test»'],
    ['from the future', { nowMs: nowMs + 3 * minuteMs }, 'it was issued in the future'],
    ['that has ended', { nowMs: nowMs - lifeMs }, 'it has ended already'],
    ['with another seal key', { seal: new Uint8Array(32) }, 'it names another seal key'],
    ['without a delegate key of the node', { delegate: new Uint8Array(32), others: 'end-now' }, 'it lists no delegate'],
  ])('%s is refused', async ([, changes, sentence]) => {
    const path = folder()
    await live(path, {}, async (vendor) => {
      const before = vendor.standing()
      const { bytes } = successor(vendor, ownRootKeyPath(path), changes)
      await expect(vendor.accept(bytes, following(vendor))).rejects.toMatchObject({
        code: 'profile-refused',
        message: expect.stringContaining(sentence),
      })
      expect(vendor.standing()).toEqual(before)
    })
  })

  test('of another root key, and what is no profile, are refused', async () => {
    const rootKey = join(folder(), 'root.key')
    createRootKey(rootKey)
    await live(folder(), {}, async (vendor) => {
      expect(() => successor(vendor, rootKey)).toThrow('is not the one that signed the profile')
      const { bytes } = successor(vendor, rootKey, { previous: undefined, nowMs: nowMs + 1000 })
      await expect(vendor.accept(bytes, following(vendor))).rejects.toThrow('another root key signed it')
      await expect(vendor.accept(new Uint8Array(9), following(vendor))).rejects.toThrow('it breaks the rule «envelope»')
    })
  })
})

test('a process that is killed while it replaces keys leaves a vendor that starts, and its revisions rise', async () => {
  const path = folder()
  let last = 0
  for (let round = 0; round < 4; round++) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'rotating.fixture.ts'), path, network], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'close')
    let lines = ''
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      lines += String(chunk)
      if (lines.split('\n').length > 2 + round && child.exitCode === null) child.kill('SIGKILL')
    }
    await ended
    const revisions = lines.trim().split('\n').map(Number)
    expect(revisions).toEqual([...new Set(revisions)].toSorted((a, b) => a - b))
    const now = Date.now()
    await live(path, { nowMs: now }, async (vendor) => {
      const { profile, delegate } = await vendor.inForce(now)
      expect(profile.value.delegates.some(({ key }) => sameKey(key, delegate.publicKey))).toBe(true)
      expect(profile.value.revision).toBeGreaterThanOrEqual(Math.max(last, ...revisions))
      last = profile.value.revision
    })
  }
})
