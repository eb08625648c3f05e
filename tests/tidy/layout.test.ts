// The rules about the whole project: what stands at the top level, and the map of packages.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { functionBreaches, mapBreaches, topLevelBreaches } from './layout-rules.ts'
import { leftBehind, readProjectFile, root } from './project.ts'

const foldersIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !leftBehind.has(entry.name))
    .map(({ name }) => name)

test('the top level of this project holds what belongs there', () => {
  expect(topLevelBreaches(readdirSync(root).filter((name) => !leftBehind.has(name)))).toEqual([])
})

test('the map in packages/README.md names every package and its ring', () => {
  expect(mapBreaches(readProjectFile('packages/README.md'), foldersIn('packages'))).toEqual([])
})

test('the functions in packages/README.md are where it says', () => {
  const map = readProjectFile('packages/README.md')
  const read = (path: string) =>
    existsSync(join(root, 'packages', path)) ? readProjectFile(`packages/${path}`) : undefined
  expect(map.match(/\.ts\)/g)?.length).toBeGreaterThan(10)
  expect(functionBreaches(map, read)).toEqual([])
})

test('a stray file at the top level is found', () => {
  expect(topLevelBreaches(['apps', 'README.md', 'notes.md', 'docs'])).toHaveLength(2)
})

describe('the rule of the map', () => {
  const head = '| package | ring | what |\n| --- | --- | --- |\n'
  const protocol = '| [`protocol`](protocol/) | 0 | what is said |\n'

  test('a row for each package passes', () => {
    expect(mapBreaches(head + protocol, ['protocol'])).toEqual([])
  })
  test.each([
    ['a package without a row', head + protocol, ['protocol', 'buyer']],
    ['a row without a package', head + protocol, []],
    ['a wrong ring', head + protocol.replace('| 0 |', '| 3 |'), ['protocol']],
    ['a link to elsewhere', head + protocol.replace('(protocol/)', '(buyer/)'), ['protocol']],
  ])('%s is found', (_what, map, packages) => {
    expect(mapBreaches(map, packages)).toHaveLength(1)
  })
})

describe('the rule of functions in the map', () => {
  const files: Readonly<Record<string, string>> = { 'a.ts': 'export function admit(bytes) {}\n// judge' }
  const check = (map: string) => functionBreaches(map, (path) => files[path])

  test('a function that is there passes', () => {
    expect(check('1. [`admit`](a.ts) asks the pool.')).toEqual([])
  })
  test.each([
    ['a name that is only spoken of', '[`judge`](a.ts)'],
    ['a part of a name', '[`adm`](a.ts)'],
    ['a file that is not there', '[`admit`](b.ts)'],
  ])('%s is found', (_what, map) => {
    expect(check(map)).toHaveLength(1)
  })
})
