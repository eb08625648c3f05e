// The ring rule: no package imports a neighbour or a higher ring, and pure code touches nothing by itself.
import { describe, expect, test } from 'vitest'
import { importBreaches, isPure } from './import-rules.ts'
import { homeOf, isSource, projectFiles, readManifest, readProjectFile, type Manifest } from './project.ts'
import { impureUses } from './purity-rules.ts'
import { importsOf, parseSource } from './syntax.ts'

const workspace = readManifest('')
const sources = ['packages', 'apps', 'tests'].flatMap(projectFiles).filter(isSource)
const treeOf = (path: string) => parseSource(path, readProjectFile(path))

/** Takes the platform's SHA-256 where there is one, which gives what the portable one gives. */
const asksThePlatform = 'packages/protocol/src/sha256.ts'

describe('this project', () => {
  test('imports along the rings only', () => {
    const breaches = sources.flatMap((path) => {
      const own = readManifest(homeOf(path) ?? '')
      return importBreaches({ path, imports: importsOf(treeOf(path)), own, workspace })
    })
    expect(breaches).toEqual([])
  })

  test('keeps rings 0 to 2 pure', () => {
    const pure = sources.filter((path) => isPure(path) && path !== asksThePlatform)
    const breaches = pure.flatMap((path) => impureUses(treeOf(path)).map((use) => `${path}: ${use}`))
    expect(breaches).toEqual([])
  })
})

describe('the import rule', () => {
  const own: Manifest = {
    name: 'own',
    dependencies: ['@pregon/protocol', '@pregon/buyer', '@pregon/node', '@libp2p/crypto', '@libp2p/tcp', 'zod'],
    devDependencies: ['esbuild'],
  }
  const check = (path: string, specifier: string) =>
    importBreaches({
      path,
      imports: [specifier],
      own,
      workspace: { ...own, dependencies: [], devDependencies: ['vitest'] },
    })

  test.each([
    ['packages/vendor/src/a.ts', '@pregon/protocol'],
    ['packages/node/src/a.ts', '@pregon/buyer'],
    ['packages/vendor/src/a.ts', './b.ts'],
    ['packages/vendor/src/a.test.ts', 'node:fs'],
    ['packages/vendor/src/a.test.ts', 'vitest'],
    ['packages/vendor/src/a.test.ts', 'esbuild'],
    ['packages/vendor/src/a.fixture.ts', 'node:fs'],
    ['packages/storage/src/a.ts', 'node:sqlite'],
    ['packages/network/src/a.ts', '@libp2p/tcp'],
    ['packages/protocol/src/a.test.ts', '@libp2p/crypto/keys'],
    ['tests/e2e/a.test.ts', '@libp2p/tcp'],
    ['apps/vendor/src/a.ts', '@pregon/node'],
    ['packages/vendor/src/a.ts', 'zod'],
  ])('lets %s import %s', (path, specifier) => {
    expect(check(path, specifier)).toEqual([])
  })

  test.each([
    ['a neighbour', 'packages/vendor/src/a.ts', '@pregon/buyer'],
    ['a higher ring', 'packages/protocol/src/a.ts', '@pregon/node'],
    ['a higher ring, from a test', 'packages/protocol/src/a.test.ts', '@pregon/node'],
    ['a ring beyond the reach of the simulator', 'packages/simulator/src/a.ts', '@pregon/node'],
    ['from a package outside the table', 'packages/unheard-of/src/a.ts', '@pregon/protocol'],
    ['the platform', 'packages/vendor/src/a.ts', 'node:fs'],
    ['a built-in module by its short name', 'packages/storage/src/a.ts', 'fs'],
    ['libp2p', 'packages/node/src/a.ts', '@libp2p/tcp'],
    ['libp2p, from an app', 'apps/lab/demo/a.ts', '@libp2p/crypto'],
    ['libp2p beyond what its tests may', 'packages/protocol/src/a.test.ts', '@libp2p/tcp'],
    ['a file inside another package', 'packages/node/src/a.ts', '@pregon/buyer/src/rank.ts'],
    ['a file of another package by its path', 'packages/node/src/a.ts', '../../buyer/src/rank.ts'],
    ['another app', 'apps/lab/demo/a.ts', '../../vendor/src/a.ts'],
    ['what is not declared', 'packages/vendor/src/a.ts', 'yaml'],
    ['what is there for development only', 'packages/vendor/src/a.ts', 'vitest'],
    ['a computed name', 'packages/vendor/src/a.ts', '(computed)'],
  ])('refuses %s', (_what, path, specifier) => {
    expect(check(path, specifier)).toHaveLength(1)
  })
})

test('imports of every form are found, and none in comments or strings', () => {
  const text = `
    // import 'comment'
    const words = "import 'text'"
    import 'a'
    import b from 'b'
    import type { C } from 'c'
    export { d } from 'd'
    export * from 'e'
    export type F = import('f').F
    const g = await import('g'), h = require('h'), i = await import(words)
    import j = require('j')
    export const k = 1
  `
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '(computed)', 'j']
  expect(importsOf(parseSource('a.ts', text))).toEqual(names)
})

describe('the purity rule', () => {
  const usesIn = (text: string) => impureUses(parseSource('a.ts', text))

  test.each([
    ['Date.now()', 'Date.now'],
    ["Date['now']()", 'Date.now'],
    ['new Date()', 'new Date()'],
    ['Math.random()', 'Math.random'],
    ['const { random } = globalThis.Math', 'globalThis'],
    ['setTimeout(() => {}, 1)', 'setTimeout'],
    ['const later = setInterval', 'setInterval'],
    ['await fetch(url)', 'fetch'],
    ['performance.now()', 'performance'],
    ['const port = { fetch }', 'fetch'],
    ['const table = { [process]: 1 }', 'process'],
    ['process.env', 'process'],
    ['crypto.getRandomValues(bytes)', 'crypto.getRandomValues'],
  ])('finds %s', (text, use) => {
    expect(usesIn(text)).toContain(use)
  })

  test.each([
    'new Date(ms)',
    'port.fetch(id)',
    'clock.now()',
    'interface Port { process: string; fetch(): void }',
    'const words = { process: 1 }',
    '// Date.now()',
    "'Math.random()'",
  ])('lets %s pass', (text) => {
    expect(usesIn(text)).toEqual([])
  })
})
