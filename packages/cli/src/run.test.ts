// How a program ends: what it says for each kind of failure, and with which exit code.

import { Command } from 'commander'
import { expect, onTestFinished, test, vi } from 'vitest'
import { CliError } from './errors.ts'
import { Interrupted, runProgram } from './run.ts'

async function run(args: readonly string[], action: () => void = () => {}) {
  const written: string[] = []
  const stream = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  const before = process.exitCode
  onTestFinished(() => void (process.exitCode = before))
  try {
    const program = new Command('prog').version('1.0.0')
    program.command('go').option('--fast', 'quickly').action(action)
    process.exitCode = undefined
    await runProgram(program, ['node', 'prog', ...args])
    return { said: written.join(''), code: process.exitCode ?? 0 }
  } finally {
    stream.mockRestore()
    out.mockRestore()
  }
}

const failing = (error: unknown) => () => {
  throw error
}

test('nothing is said of what is done, of help, of the version and of Ctrl-C', async () => {
  expect(await run(['go', '--fast'])).toEqual({ said: '', code: 0 })
  expect(await run(['go', '--help'])).toEqual({ said: '', code: 0 })
  expect(await run(['--version'])).toEqual({ said: '', code: 0 })
  expect(await run(['go'], failing(new Interrupted('SIGINT')))).toEqual({ said: '', code: 0 })
})

test('a mistake in the arguments of a command is one sentence', async () => {
  expect(await run(['go', '--fats'])).toEqual({
    said: "prog: unknown option '--fats' (Did you mean --fast?). See --help.\n",
    code: 1,
  })
  expect(await run(['fly'])).toMatchObject({ said: "prog: unknown command 'fly'. See --help.\n", code: 1 })
})

test('several mistakes come one a line, and no control character of a quoted text is obeyed', async () => {
  const error = new CliError('content', 'a.yaml:1: one.\na.yaml:2: «\u{1b}[2J».')
  expect(await run(['go'], failing(error))).toEqual({
    said: 'prog: a.yaml:1: one.\nprog: a.yaml:2: «�[2J».\n',
    code: 1,
  })
})

test("a fault of the program's own is told apart, with its trace", async () => {
  const { said, code } = await run(['go'], failing(new TypeError('x is undefined')))
  expect(code).toBe(70)
  expect(said).toMatch(/^prog: a fault of the program itself, please report it\.\nTypeError: x is undefined\n +at /)
})

const failure = (code: string) => Object.assign(new Error(`${code}: it failed`), { code })

test('an output that cannot be written is told once, and a reader who has left is no failure', async () => {
  const told = await run(['go'], () => {
    process.stdout.emit('error', failure('EPIPE'))
    process.stderr.emit('error', failure('EPIPE'))
  })
  expect(told).toEqual({ said: '', code: 0 })
  const full = await run(['go'], () => {
    process.stdout.emit('error', failure('ENOSPC'))
    process.stdout.emit('error', failure('ERR_STREAM_DESTROYED'))
  })
  expect(full).toMatchObject({ code: 1, said: expect.stringContaining('standard output could not be written (ENOSPC') })
  expect(full.said.match(/could not be written/g)).toHaveLength(1)
})
