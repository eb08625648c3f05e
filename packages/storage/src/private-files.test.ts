// A file comes to its name only where nothing lies under it.

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { moveToFreeName } from './private-files.ts'
import { temporaryPath } from './temporary.fixture.ts'

describe('moving a file to a free name', () => {
  test('leaves it under that name alone', () => {
    using temporary = temporaryPath()
    const [draft, path] = [join(temporary.path, 'draft'), join(temporary.path, 'file')]
    writeFileSync(draft, 'mine')
    expect(moveToFreeName(draft, path)).toBe(true)
    expect(readdirSync(temporary.path)).toEqual(['file'])
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })

  const takers: Readonly<Record<string, (path: string) => void>> = {
    'a file': (path) => writeFileSync(path, 'theirs'),
    'a folder': (path) => mkdirSync(path),
    'a broken link': (path) => symlinkSync('/nowhere', path),
  }
  test.each(Object.entries(takers))('removes it where %s lies under that name', (_, take) => {
    using temporary = temporaryPath()
    const [draft, path] = [join(temporary.path, 'draft'), join(temporary.path, 'file')]
    writeFileSync(draft, 'mine')
    take(path)
    expect(moveToFreeName(draft, path)).toBe(false)
    expect(readdirSync(temporary.path)).toEqual(['file'])
  })

  test('keeps it where it cannot be moved', () => {
    using temporary = temporaryPath()
    const draft = join(temporary.path, 'draft')
    writeFileSync(draft, 'mine')
    expect(() => moveToFreeName(draft, join(temporary.path, 'nowhere', 'file'))).toThrow('ENOENT')
    expect(existsSync(draft)).toBe(true)
  })
})
