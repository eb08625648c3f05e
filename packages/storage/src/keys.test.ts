// Keys are made once, for their owner only, and a file that is not as it should be is refused and left alone.

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadOrCreateSecret } from './keys.ts'
import { temporaryFolder } from './temporary.fixture.ts'

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
