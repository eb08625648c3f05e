// Every walk-through of this folder, block by block: most with the built programs, one of each command with its sources.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Stage } from './stage.ts'
import { parseWalkThrough, type Step } from './walk-through.ts'

const root = join(import.meta.dirname, '../..')
const sources = {
  pregon: join(root, 'apps/desktop/src/main.ts'),
  'pregon-vendor': join(root, 'apps/vendor/src/main.ts'),
}
const fromSources = ['pregon-want.md', 'pregon-vendor.md']

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'))

test('there are walk-throughs of both commands', () => {
  expect(files).toEqual(expect.arrayContaining([...fromSources, 'pregon-mistakes.md', 'help.md']))
})

describe.each(files)('%s', (file) => {
  const steps = parseWalkThrough(readFileSync(join(import.meta.dirname, file), 'utf8'))
  let stage: Stage
  beforeAll(() => {
    const env = { NODE_COMPILE_CACHE: inject('compileCache') }
    stage = new Stage(fromSources.includes(file) ? sources : inject('built'), env)
  })
  afterAll(async () => stage.close())

  for (const block of blocksOf(steps)) {
    test(block.name, async () => {
      for (const step of block.steps) await stage.play(step)
    })
  }
})

/** Each block of commands with the files that stand before it. */
function blocksOf(steps: readonly Step[]): { name: string; steps: Step[] }[] {
  const blocks: { name: string; steps: Step[] }[] = []
  let before: Step[] = []
  for (const step of steps) {
    before.push(step)
    if (step.kind === 'file') continue
    blocks.push({ name: `${step.title} (line ${step.commands[0]!.line})`, steps: before })
    before = []
  }
  return blocks
}
