// A question that is answered in the person's language, or called off.

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { ask } from './ask.ts'
import type { Language } from './language.ts'

function terminal(typed?: string) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  if (typed !== undefined) input.end(typed)
  return { input, output, shown: () => String(output.read() ?? '') }
}

async function answer(language: Language, typed: string) {
  const { input, output } = terminal(typed)
  return ask('Publish?', { language, signal: new AbortController().signal, input, output })
}

test.for([
  ['en', 'y\n', true],
  ['en', ' YES \n', true],
  ['en', 's\n', false],
  ['en', 'yesterday\n', false],
  ['es', 's\n', true],
  ['es', 'Sí\n', true],
  ['es', 'si\u{301}\n', true],
  ['es', 'yes\n', true],
  ['fr', 'O\n', true],
  ['fr', 'oui', true],
  ['fr', 'non\n', false],
  ['fr', '\n', false],
  ['fr', '', false],
] as const)('%s: %j is %s', async ([language, typed, expected]) => {
  expect(await answer(language, typed)).toBe(expected)
})

test.for([
  ['en', 'Publish? [y/N] '],
  ['es', 'Publish? [s/N] '],
  ['fr', 'Publish? [o/N] '],
] as const)('%s: the question shows its answers', async ([language, shown]) => {
  const at = terminal('y\n')
  await ask('Publish?', { language, signal: new AbortController().signal, ...at })
  expect(at.shown()).toBe(shown)
})

test('a question is called off by the signal, before and while it is asked', async () => {
  const reason = new Error('called off')
  await expect(ask('?', { signal: AbortSignal.abort(reason), ...terminal() })).rejects.toBe(reason)
  const controller = new AbortController()
  const answered = ask('?', { signal: controller.signal, ...terminal() })
  controller.abort(reason)
  await expect(answered).rejects.toBe(reason)
})
