// The questions on the streams of a terminal: what is typed comes back, keys choose, and Ctrl-C calls it off.

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createTerminal } from './terminal.ts'
import { wordsOf } from './words.ts'

const keys = { enter: '\r', down: '\u{1b}[B', left: '\u{1b}[D', ctrlC: '\u{3}' }

function open(language: 'en' | 'es' = 'en') {
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { columns: 80 })
  let shown = ''
  output.setEncoding('utf8').on('data', (text: string) => (shown += text))
  const terminal = createTerminal(wordsOf(language), { input, output })
  return {
    terminal,
    press: (...typed: readonly string[]) => typed.forEach((key) => input.write(key)),
    shown: () => shown,
  }
}

test('a text is what was typed, without space around it', async () => {
  const { terminal, press, shown } = open()
  const answer = terminal.text({ message: 'What?' })
  press(' a week ', keys.enter)
  expect(await answer).toBe('a week')
  expect(shown()).toContain('What?')
})

test('what stands there is kept by Enter', async () => {
  const { terminal, press } = open()
  const answer = terminal.text({ message: 'How many?', initial: '1' })
  press(keys.enter)
  expect(await answer).toBe('1')
})

test('what Enter alone stands for gives way to what is typed', async () => {
  const { terminal, press, shown } = open()
  const kept = terminal.text({ message: 'Until?', fallback: '2027-07-03' })
  press(keys.enter)
  expect(await kept).toBe('2027-07-03')
  expect(shown()).toContain('027-07-03')
  const typed = terminal.text({ message: 'Until?', fallback: '2027-07-03' })
  press('2027-07-10', keys.enter)
  expect(await typed).toBe('2027-07-10')
})

test('a signal calls a question off as Ctrl-C does', async () => {
  const stop = new AbortController()
  const terminal = createTerminal(wordsOf('en'), {
    input: new PassThrough(),
    output: new PassThrough().resume(),
    signal: stop.signal,
  })
  const asked = terminal.text({ message: 'What?' })
  stop.abort()
  await expect(asked).rejects.toMatchObject({ code: 'stopped' })
})

test('what is wrong is said, and can be put right', async () => {
  const { terminal, press, shown } = open()
  const answer = terminal.text({ message: 'How many?', check: (typed) => (typed === '2' ? undefined : 'Write 2.') })
  press('x', keys.enter)
  press('\u{7f}', '2', keys.enter)
  expect(await answer).toBe('2')
  expect(shown()).toContain('Write 2.')
})

test('a choice is made with the arrows', async () => {
  const { terminal, press } = open()
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }))
  const answer = terminal.choose({ message: 'Which?', choices, initial: 'b' })
  press(keys.down, keys.enter)
  expect(await answer).toBe('c')
})

test('yes and no are said in the person’s language', async () => {
  const { terminal, press, shown } = open('es')
  const answer = terminal.confirm({ message: '¿Sí o no?', initial: false })
  press(keys.left, keys.enter)
  expect(await answer).toBe(true)
  expect(shown()).toContain('Sí')
})

test('Ctrl-C calls it off', async () => {
  const { terminal, press } = open()
  const answer = terminal.text({ message: 'What?' })
  press(keys.ctrlC)
  await expect(answer).rejects.toMatchObject({ name: 'CliError', code: 'stopped' })
})
