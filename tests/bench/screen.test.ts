// How progress and results look, on a terminal and elsewhere.
import { expect, test } from 'vitest'
import { createProgress, renderTable } from './screen.ts'

function recorder(isTTY: boolean) {
  const written: string[] = []
  return { written, stream: { isTTY, columns: 20, write: (text: string) => written.push(text) > 0 } }
}

test('a terminal shows one line, cut to its width, and no trace of it in the end', () => {
  const { written, stream } = recorder(true)
  const progress = createProgress(stream)
  progress.show('a text of more than twenty columns')
  progress.clear()
  expect(written).toEqual(['\r\u001b[2Ka text of more than', '\r\u001b[2K'])
})

test('elsewhere a line is written every five seconds at most', () => {
  const { written, stream } = recorder(false)
  let nowMs = 0
  const progress = createProgress(stream, () => nowMs)
  for (nowMs = 0; nowMs <= 6000; nowMs += 1000) progress.show(`${nowMs}`)
  progress.clear()
  expect(written).toEqual(['0\n', '5000\n'])
})

test('a table has names to the left and numbers to the right', () => {
  const rows = [
    ['', 'ours', 'stock'],
    ['newest', '1', '0.49'],
  ]
  expect(renderTable(rows)).toBe(['        ours  stock', '──────  ────  ─────', 'newest     1   0.49'].join('\n'))
})
