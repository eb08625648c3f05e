// What a data folder must be, and the one sentence that a person reads when it is not.

import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDataFolder } from './data-folder.ts'
import { temporaryPath } from './temporary.fixture.ts'

const modeOf = (path: string): number => statSync(path).mode & 0o777
const isRoot = process.geteuid?.() === 0
const nobody = 65_534

/** A folder that is not ours: root can give one away, others find that the root folder is not theirs. */
function foreignFolder(path: string): string {
  if (!isRoot) return '/'
  chownSync(path, nobody, nobody)
  return path
}

/** Runs as an ordinary user, whom permissions bind. */
function asOrdinaryUser(action: () => void): void {
  if (isRoot) process.seteuid?.(nobody)
  try {
    action()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

const refusal = (code: string, message: string) =>
  expect.objectContaining({ name: 'StorageError', code, message: expect.stringContaining(message) })

describe('opening a data folder', () => {
  test('makes it, with its parents, for its owner only', () => {
    using temporary = temporaryPath()
    const path = join(temporary.path, 'share', 'pregon')
    const folder = openDataFolder(path)
    expect(folder.path).toBe(path)
    expect(modeOf(path)).toBe(0o700)
    expect(readdirSync(path).map((name) => [name, modeOf(join(path, name))])).toEqual([
      ['lock', 0o600],
      ['lock.pid', 0o600],
    ])
    folder.close()
  })

  test('takes one that is there, and what is in it stays', () => {
    using temporary = temporaryPath()
    writeFileSync(join(temporary.path, 'note'), 'mine')
    openDataFolder(temporary.path).close()
    expect(readdirSync(temporary.path)).toContain('note')
  })

  test('writes its process over nothing that lies under the name', () => {
    using temporary = temporaryPath()
    const other = join(temporary.path, 'other')
    writeFileSync(other, 'mine')
    symlinkSync(other, join(temporary.path, 'lock.pid'))
    openDataFolder(temporary.path).close()
    expect(readFileSync(other, 'utf8')).toBe('mine')
  })

  test('twice is refused, also within one process, until it is closed', () => {
    using temporary = temporaryPath()
    const first = openDataFolder(temporary.path)
    expect(() => openDataFolder(temporary.path)).toThrow(refusal('folder-in-use', `process ${process.pid}: stop it`))
    first.close()
    const second = openDataFolder(temporary.path)
    // A second call of the first's must not let go of the second's lock.
    first.close()
    expect(() => openDataFolder(temporary.path)).toThrow(refusal('folder-in-use', 'choose another folder with --data'))
    second.close()
  })

  test('of another user is refused', () => {
    using temporary = temporaryPath()
    const path = foreignFolder(temporary.path)
    expect(() => openDataFolder(path)).toThrow(
      refusal(
        'foreign-folder',
        `«${path}» belongs to another user (number ${statSync(path).uid}): choose another folder with --data`,
      ),
    )
  })

  test('where others may write is refused', () => {
    using temporary = temporaryPath()
    chmodSync(temporary.path, 0o770)
    expect(() => openDataFolder(temporary.path)).toThrow(
      refusal('folder-exposed', `run «chmod go-w '${temporary.path}'»`),
    )
  })

  test('that is a file, or lies below one, is refused', () => {
    using temporary = temporaryPath()
    const file = join(temporary.path, 'file')
    writeFileSync(file, '')
    expect(() => openDataFolder(file)).toThrow(refusal('not-a-folder', `«${file}» is not a folder`))
    expect(() => openDataFolder(join(file, 'data'))).toThrow(refusal('not-a-folder', 'choose another place'))
  })

  test('that may not be written is refused', () => {
    using temporary = temporaryPath()
    const path = join(temporary.path, 'data')
    mkdirSync(path)
    if (isRoot) {
      chmodSync(temporary.path, 0o755)
      chownSync(path, nobody, nobody)
    }
    chmodSync(path, 0o500)
    asOrdinaryUser(() => {
      expect(() => openDataFolder(path)).toThrow(refusal('no-access', `«${path}»: check its permissions`))
    })
  })

  test('at a path that the system cannot take is refused with what the system says', () => {
    using temporary = temporaryPath()
    const path = join(temporary.path, 'x'.repeat(300))
    expect(() => openDataFolder(path)).toThrow(refusal('failed', 'ENAMETOOLONG'))
  })
})
