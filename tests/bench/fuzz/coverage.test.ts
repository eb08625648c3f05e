// Whatever the project has that decodes or parses is in the table of the fuzzer.

import { expect, test } from 'vitest'
import { projectFiles, readProjectFile } from '../../tidy/project.ts'
import { decoders } from './decoders.ts'

/** What reads nothing that a stranger wrote, each with what it reads. */
const notForStrangers: Readonly<Record<string, string>> = {
  'desktop.parseDurationMs': 'an option of the command line',
  'desktop.parseCount': 'an option of the command line',
  'lab.parseEvent': 'a line that the demo’s own process printed',
}

/** `packages/vendor` is `vendor`; an app of the same name is `vendor-app`. */
function homeOf(path: string): string {
  const [top, name = ''] = path.split('/')
  return top === 'apps' && name === 'vendor' ? 'vendor-app' : name
}

const exported = /^export (?:const|(?:async )?function\*?) ((?:decode|parse)[A-Z]\w*)/gm

const readers = projectFiles()
  .filter((path) => /^(packages|apps)\/.*\.ts$/.test(path) && !/\.(test|fixture)\.ts$/.test(path))
  .flatMap((path) => [...readProjectFile(path).matchAll(exported)].map(([, name]) => `${homeOf(path)}.${name}`))

const covered = new Set(Object.values(decoders).flatMap(({ covers }) => covers))

test('every decode… and parse… of the packages and the apps is fuzzed, or is said to read no stranger’s bytes', () => {
  expect(readers.length).toBeGreaterThan(20)
  expect(readers.filter((name) => !covered.has(name) && !Object.hasOwn(notForStrangers, name))).toEqual([])
})

test('the table names nothing that is gone', () => {
  const known = new Set(readers)
  const named = [...covered, ...Object.keys(notForStrangers)].filter((name) => /\.(decode|parse)[A-Z]/.test(name))
  expect(named.filter((name) => !known.has(name))).toEqual([])
})
