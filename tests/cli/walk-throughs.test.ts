// Every walk-through of this folder, block by block.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Stage } from './stage.ts'
import { parseWalkThrough, type Step } from './walk-through.ts'

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'))

test('there are walk-throughs of both commands', () => {
  expect(files).toEqual(expect.arrayContaining(['pregon-want.md', 'pregon-mistakes.md', 'help.md']))
})

describe.each(files)('%s', (file) => {
  const steps = parseWalkThrough(readFileSync(join(import.meta.dirname, file), 'utf8'))
  let stage: Stage
  beforeAll(() => {
    stage = new Stage()
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
