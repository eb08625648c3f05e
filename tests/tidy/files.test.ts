// The rules about single files: names, opening comments, length, exports, switched-off tests, foreign words.
import { describe, expect, test } from 'vitest'
import {
  foreignWordBreaches,
  isWrittenText,
  lengthBreach,
  nameBreach,
  openingBreach,
  starExportBreach,
  switchedOffBreach,
} from './file-rules.ts'
import { isSource, projectFiles, readProjectFile } from './project.ts'
import { parseSource } from './syntax.ts'

const files = projectFiles()
const inPackages = files.filter((path) => /^(packages|apps|tests)\//.test(path))
const sources = files.filter((path) => isSource(path) || path.endsWith('.sql'))
const parsed = inPackages.filter(isSource)

const each = (paths: readonly string[], rule: (path: string, text: string) => string | undefined | string[]) =>
  paths.flatMap((path) => rule(path, readProjectFile(path)) ?? [])

describe('this project', () => {
  test('names its files in kebab-case', () => {
    expect(each(inPackages, nameBreach)).toEqual([])
  })

  test('opens each source file with its purpose', () => {
    expect(each(sources, openingBreach)).toEqual([])
  })

  test('keeps its files short', () => {
    expect(each(sources, lengthBreach)).toEqual([])
  })

  test('exports by name', () => {
    expect(each(parsed, (path, text) => starExportBreach(path, parseSource(path, text)))).toEqual([])
  })

  test('runs all of its tests', () => {
    expect(each(parsed, (path, text) => switchedOffBreach(path, parseSource(path, text)))).toEqual([])
  })

  test('names no one machine and no registry', () => {
    expect(each(files.filter(isWrittenText), foreignWordBreaches)).toEqual([])
  })
})

describe('the rule of names', () => {
  test.each(['packages/intent-pool/src/admit.test.ts', 'packages/protocol/SPEC.md', 'tests/vectors/6.2-work.json'])(
    'lets %s pass',
    (path) => {
      expect(nameBreach(path)).toBeUndefined()
    },
  )
  test.each(['packages/buyer/src/rankOffers.ts', 'packages/Buyer/src/a.ts', 'tests/e2e/first_path.test.ts'])(
    'refuses %s',
    (path) => {
      expect(nameBreach(path)).toBeDefined()
    },
  )
})

describe('the rule of openings', () => {
  test.each([
    ['a.ts', '// Ranks the offers of an intent. SPEC 7.2.\n'],
    ['a.ts', '#!/usr/bin/env node\n// The command of the buyer.\n'],
    ['a.ts', '/** Ranks the offers of an intent. */\n'],
    ['a.sql', '-- The table of intents.\n'],
  ])('lets %s with %j pass', (path, text) => {
    expect(openingBreach(path, text)).toBeUndefined()
  })
  test.each([
    ['a.ts', "import 'zod'\n// Ranks the offers of an intent.\n"],
    ['a.ts', '// oxlint-disable no-console because of reasons\n'],
    ['a.ts', '//\n'],
    ['a.ts', ''],
    ['a.sql', 'create table a (b)\n'],
  ])('refuses %s with %j', (path, text) => {
    expect(openingBreach(path, text)).toBeDefined()
  })
})

test('a source of 400 lines and a test of 600 pass, one line more does not', () => {
  const lines = (count: number) => 'a\n'.repeat(count)
  expect(lengthBreach('a.ts', lines(400))).toBeUndefined()
  expect(lengthBreach('a.ts', lines(401))).toBeDefined()
  expect(lengthBreach('a.test.ts', lines(600))).toBeUndefined()
  expect(lengthBreach('a.test.ts', lines(601))).toBeDefined()
})

test.each(["export * from './a.ts'", "export * as a from './a.ts'"])('«%s» is refused', (text) => {
  expect(starExportBreach('a.ts', parseSource('a.ts', text))).toBeDefined()
})

describe('the rule of running tests', () => {
  const check = (text: string) => switchedOffBreach('a.test.ts', parseSource('a.test.ts', text))

  test.each(['test', 'it', 'describe', 'describe.concurrent'])('refuses %s when switched off', (name) => {
    for (const way of ['only', 'skip', 'todo']) {
      expect(check(`${name}.${way}('x', () => {})`)).toBeDefined()
      expect(check(`${name}.${way}.each([1])('x', () => {})`)).toBeDefined()
      expect(check(`${name}('x', { ${way}: true }, () => {})`)).toBeDefined()
    }
  })
  test.each(["test('x', () => { list.skip(1) })", "test('only x', () => {})", 'stream.only()'])(
    'lets «%s» pass',
    (text) => {
      expect(check(text)).toBeUndefined()
    },
  )
})

describe('the rule of foreign words', () => {
  const path = (...parts: string[]) => ['', ...parts].join('/')

  test.each([
    `see ${path('work', 'main')}`,
    `open('${path('tmp', 'a.sock')}')`,
    `cd ${path('root', '.config')}`,
    ['..', 'shared', 'data'].join('/'),
    `https:/${path(['registry', 'npmjs', 'org'].join('.'), 'x')}`,
    ['pypi', 'org'].join('.'),
  ])('refuses «%s»', (text) => {
    expect(foreignWordBreaches('a.md', `fine\n${text}`)).toHaveLength(1)
  })
  test.each(['packages/work/a.ts', 'at work/home', 'https://example.org/home/page', './root/a', 'the npm registry'])(
    'lets «%s» pass',
    (text) => {
      expect(foreignWordBreaches('a.md', text)).toEqual([])
    },
  )
})
