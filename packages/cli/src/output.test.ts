// Output for scripts and for people, and the line that shows only where a terminal is.

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createOutput } from './output.ts'
import { createStatusLine } from './status-line.ts'

function capture(properties: object = {}) {
  const stream = Object.assign(new PassThrough(), properties)
  return { stream, written: () => String(stream.read() ?? '') }
}

test('scripts get events only, with the name first', () => {
  const { stream, written } = capture()
  const output = createOutput(stream, true)
  output.event('started', { peers: 1 }, 'Started.')
  output.text('Only for people.')
  expect(written()).toBe('{"event":"started","peers":1}\n')
})

test('people get text only', () => {
  const { stream, written } = capture()
  const output = createOutput(stream, false)
  output.event('started', { peers: 1 }, 'Started.')
  output.event('known', {})
  output.text('Only for people.')
  expect(written()).toBe('Started.\nOnly for people.\n')
})

test.for([
  [undefined, 80],
  [10, 40],
  [100, 100],
  [400, 120],
] as const)('a terminal of %s columns is written %i wide', ([columns, width]) => {
  expect(createOutput(capture({ columns }).stream, false).columns).toBe(width)
})

test('there are no colours where there is no terminal', () => {
  expect(createOutput(capture().stream, false).paint('red', 'text')).toBe('text')
})

test('the status line is seen on a terminal only, and cut to its width', () => {
  const file = capture({ isTTY: false, columns: 20 })
  createStatusLine(file.stream as never).show('waiting')
  expect(file.written()).toBe('')
  const terminal = capture({ isTTY: true, columns: 10 })
  const line = createStatusLine(terminal.stream as never)
  line.show('waiting for long')
  line.show('waiting for long')
  const shown = terminal.written()
  expect(shown.split('waiting ')).toHaveLength(2)
  expect(shown.endsWith('waiting …')).toBe(true)
  line.clear()
  expect(terminal.written()).toMatch(/^\S+$/)
  line.clear()
  expect(terminal.written()).toBe('')
})
