// Keys are made once, for their owner only, and a file that is not as it should be is refused and left alone.

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasSecret, importSecret, loadOrCreateSecret, loadOrCreateSecretAt, readSecret, readSecretAt } from './keys.ts'
import { temporaryFolder, temporaryPath } from './temporary.fixture.ts'

const isRoot = process.geteuid?.() === 0
const refusal = (code: string, message: string) =>
  expect.objectContaining({ name: 'StorageError', code, message: expect.stringContaining(message) })

describe('a secret', () => {
  test('is made at the first call, and the same at every later one', () => {
    using folder = temporaryFolder()
    const seed = loadOrCreateSecret(folder, 'buyer-seed', 16)
    const root = loadOrCreateSecret(folder, 'vendor-root', 32)
    expect(seed).toHaveLength(16)
    expect(root).toHaveLength(32)
    expect(root.subarray(0, 16)).not.toEqual(seed)
    expect(loadOrCreateSecret(folder, 'buyer-seed', 16)).toEqual(seed)
    expect(loadOrCreateSecret(folder, 'vendor-root', 32)).toEqual(root)
  })

  test('lies in a file that only its owner may read', () => {
    using folder = temporaryFolder()
    const secret = loadOrCreateSecret(folder, 'peer', 32)
    const keys = join(folder.path, 'keys')
    expect(readdirSync(keys)).toEqual(['peer.key'])
    expect(statSync(keys).mode & 0o777).toBe(0o700)
    expect(statSync(join(keys, 'peer.key')).mode & 0o777).toBe(0o600)
    expect(new Uint8Array(readFileSync(join(keys, 'peer.key')))).toEqual(secret)
  })

  test('that others may read is refused, and taken again once it is private', () => {
    using folder = temporaryFolder()
    const secret = loadOrCreateSecret(folder, 'peer', 32)
    const path = join(folder.path, 'keys', 'peer.key')
    for (const mode of [0o640, 0o604, 0o620]) {
      chmodSync(path, mode)
      expect(() => loadOrCreateSecret(folder, 'peer', 32)).toThrow(refusal('key-exposed', `run «chmod 600 '${path}'»`))
    }
    chmodSync(path, 0o600)
    expect(loadOrCreateSecret(folder, 'peer', 32)).toEqual(secret)
  })

  test.runIf(isRoot)('in a file of another user is refused', () => {
    using folder = temporaryFolder()
    loadOrCreateSecret(folder, 'peer', 32)
    chownSync(join(folder.path, 'keys', 'peer.key'), 65_534, 65_534)
    expect(() => loadOrCreateSecret(folder, 'peer', 32)).toThrow(refusal('key-exposed', 'belongs to another user'))
  })

  test('of another size is refused and never overwritten', () => {
    using folder = temporaryFolder()
    loadOrCreateSecret(folder, 'peer', 32)
    const path = join(folder.path, 'keys', 'peer.key')
    for (const bytes of [33, 31, 0]) {
      truncateSync(path, bytes)
      expect(() => loadOrCreateSecret(folder, 'peer', 32)).toThrow(
        refusal('key-damaged', `«${path}» does not hold 32 bytes`),
      )
      expect(statSync(path).size).toBe(bytes)
    }
  })

  test('is not read from a folder that bears its name', () => {
    using folder = temporaryFolder()
    mkdirSync(join(folder.path, 'keys', 'peer.key'), { recursive: true })
    expect(() => loadOrCreateSecret(folder, 'peer', 32)).toThrow(refusal('key-damaged', 'restore it from a backup'))
  })

  test.skipIf(process.platform === 'win32')('is not waited for at a named pipe', () => {
    using folder = temporaryFolder()
    mkdirSync(join(folder.path, 'keys'))
    execFileSync('mkfifo', ['-m', '600', join(folder.path, 'keys', 'peer.key')])
    expect(() => loadOrCreateSecret(folder, 'peer', 32)).toThrow(refusal('key-damaged', 'does not hold 32 bytes'))
  })

  test('is made anew where a process was killed while it wrote its draft', () => {
    using folder = temporaryFolder()
    const keys = join(folder.path, 'keys')
    mkdirSync(keys)
    writeFileSync(join(keys, 'peer.key.new'), 'half', { mode: 0o644 })
    const secret = loadOrCreateSecret(folder, 'peer', 32)
    expect(readdirSync(keys)).toEqual(['peer.key'])
    expect(loadOrCreateSecret(folder, 'peer', 32)).toEqual(secret)
  })

  test('has a plain name', () => {
    using folder = temporaryFolder()
    for (const name of ['', '../peer', 'a/b', 'Peer', 'peer.key'])
      expect(() => loadOrCreateSecret(folder, name, 32)).toThrow(RangeError)
  })
})

describe('reading a secret', () => {
  test('finds none before it is made, and makes none', () => {
    using folder = temporaryFolder()
    expect(hasSecret(folder, 'seed')).toBe(false)
    expect(readSecret(folder, 'seed', 16)).toBeUndefined()
    expect(readdirSync(folder.path)).not.toContain('keys')
    const seed = loadOrCreateSecret(folder, 'seed', 16)
    expect(hasSecret(folder, 'seed')).toBe(true)
    expect(readSecret(folder, 'seed', 16)).toEqual(seed)
  })

  test('refuses what others may read and what has another size', () => {
    using folder = temporaryFolder()
    loadOrCreateSecret(folder, 'seed', 16)
    expect(() => readSecret(folder, 'seed', 32)).toThrow(refusal('key-damaged', 'does not hold 32 bytes'))
    chmodSync(join(folder.path, 'keys', 'seed.key'), 0o644)
    expect(() => readSecret(folder, 'seed', 16)).toThrow(refusal('key-exposed', 'chmod 600'))
    expect(hasSecret(folder, 'seed')).toBe(true)
  })
})

describe('a secret from elsewhere', () => {
  const secret = Uint8Array.from({ length: 16 }, (_, i) => i)

  test('is kept for its owner only, and is the one that is loaded', () => {
    using folder = temporaryFolder()
    importSecret(folder, 'seed', secret)
    const keys = join(folder.path, 'keys')
    expect(readdirSync(keys)).toEqual(['seed.key'])
    expect(statSync(keys).mode & 0o777).toBe(0o700)
    expect(statSync(join(keys, 'seed.key')).mode & 0o777).toBe(0o600)
    expect(loadOrCreateSecret(folder, 'seed', 16)).toEqual(secret)
  })

  test('replaces no key, whatever that is like', () => {
    using folder = temporaryFolder()
    const seed = loadOrCreateSecret(folder, 'seed', 16)
    const path = join(folder.path, 'keys', 'seed.key')
    const expected = refusal('key-exists', `There is a key in «${path}» already, which is never replaced`)
    expect(() => importSecret(folder, 'seed', secret)).toThrow(expected)
    expect(readSecret(folder, 'seed', 16)).toEqual(seed)
    truncateSync(path, 0)
    expect(() => importSecret(folder, 'seed', secret)).toThrow(expected)
    expect(readdirSync(join(folder.path, 'keys'))).toEqual(['seed.key'])
  })

  test('is not written through a link that leads nowhere', () => {
    using folder = temporaryFolder()
    mkdirSync(join(folder.path, 'keys'))
    symlinkSync('/nowhere/seed.key', join(folder.path, 'keys', 'seed.key'))
    expect(hasSecret(folder, 'seed')).toBe(true)
    expect(() => importSecret(folder, 'seed', secret)).toThrow(refusal('key-exists', 'safe place first'))
    expect(() => loadOrCreateSecret(folder, 'seed', 16)).toThrow(refusal('key-exists', 'safe place first'))
  })

  test('takes the place of a draft that a killed process has left', () => {
    using folder = temporaryFolder()
    const keys = join(folder.path, 'keys')
    mkdirSync(keys)
    writeFileSync(join(keys, 'seed.key.new'), 'half', { mode: 0o644 })
    importSecret(folder, 'seed', secret)
    expect(readdirSync(keys)).toEqual(['seed.key'])
    expect(readSecret(folder, 'seed', 16)).toEqual(secret)
  })
})

describe('a secret kept apart', () => {
  test('is made once at its path, for its owner only', () => {
    using temporary = temporaryPath()
    const path = join(temporary.path, 'root.key')
    expect(readSecretAt(path, 32)).toBeUndefined()
    const secret = loadOrCreateSecretAt(path, 32)
    expect(secret).toHaveLength(32)
    expect(readdirSync(temporary.path)).toEqual(['root.key'])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(loadOrCreateSecretAt(path, 32)).toEqual(secret)
    expect(readSecretAt(path, 32)).toEqual(secret)
  })

  test('is checked as every key is', () => {
    using temporary = temporaryPath()
    const path = join(temporary.path, 'root.key')
    loadOrCreateSecretAt(path, 32)
    chmodSync(path, 0o640)
    for (const load of [readSecretAt, loadOrCreateSecretAt]) {
      expect(() => load(path, 32)).toThrow(refusal('key-exposed', `run «chmod 600 '${path}'»`))
      expect(() => load(path, 16)).toThrow(refusal('key-damaged', `«${path}» does not hold 16 bytes`))
    }
  })

  test('is not made on a disk that is not there', () => {
    using temporary = temporaryPath()
    const missing = join(temporary.path, 'stick')
    expect(readSecretAt(join(missing, 'root.key'), 32)).toBeUndefined()
    expect(() => loadOrCreateSecretAt(join(missing, 'root.key'), 32)).toThrow(
      refusal('no-folder', `There is no folder «${missing}» for a key: make it, or connect the disk`),
    )
  })

  test('is found and made where a link leads, once its folder is there', () => {
    using temporary = temporaryPath()
    const [stick, link] = [join(temporary.path, 'stick'), join(temporary.path, 'link.key')]
    symlinkSync(join('stick', 'root.key'), link)
    expect(() => loadOrCreateSecretAt(link, 32)).toThrow(refusal('no-folder', `There is no folder «${stick}»`))
    mkdirSync(stick)
    const secret = loadOrCreateSecretAt(link, 32)
    expect(readSecretAt(join(stick, 'root.key'), 32)).toEqual(secret)
    expect(readSecretAt(link, 32)).toEqual(secret)
  })

  test('below a file is refused', () => {
    using temporary = temporaryPath()
    writeFileSync(join(temporary.path, 'file'), '')
    for (const load of [readSecretAt, loadOrCreateSecretAt])
      expect(() => load(join(temporary.path, 'file', 'root.key'), 32)).toThrow(
        refusal('not-a-folder', 'choose another'),
      )
  })
})
