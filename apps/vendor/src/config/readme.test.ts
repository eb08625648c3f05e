// The configuration that the README of this program shows is a good one, and shows every field.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseConfig } from './read-config.ts'
import { configSchema } from './schema.ts'

test('the example has no mistake, and all fields', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const { mistakes, values } = parseConfig('c.yaml', /```yaml\n([^]*?)```/.exec(readme)![1]!)
  expect(mistakes).toEqual([])
  expect(Object.keys(values).toSorted()).toEqual(Object.keys(configSchema.shape).toSorted())
})
