// A command line that is shown can be pasted into a shell.

import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { commandLine, versionIn } from './identity.ts'

afterEach(() => void vi.unstubAllEnvs())

test('a shell reads the very words', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0'))
  const print = 'for word; do printf "%s\\0" "$word"; done'
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const script = `set -- ${commandLine('x', words).slice(2)}; ${print}`
      expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(words.map((text) => `${text}\0`).join(''))
    }),
    { numRuns: 30 },
  )
})

test('simple words stand without quotes', () => {
  expect(commandLine('pregon', ['start', '--data', 'my data'])).toBe("pregon start --data 'my data'")
})

test('a program that npm started is started again by npm', () => {
  vi.stubEnv('npm_lifecycle_event', 'pregon')
  expect(commandLine('pregon', ['start'])).toBe('npm run --silent pregon -- start')
  expect(commandLine('pregon-vendor', ['start'])).toBe('pregon-vendor start')
})

test('the version is that of the package', () => {
  expect(versionIn(new URL('../package.json', import.meta.url))).toMatch(/^\d+\.\d+\.\d+$/)
})
