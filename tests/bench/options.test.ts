// The benchmarks' command line: what it reads, and one sentence for each mistake.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { benchmarks } from './benchmarks.ts'
import { helpText, listText, readCommand } from './options.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

test('without a name, or asked for help, it lists each benchmark on a line of its own', async () => {
  expect(await readCommand([])).toEqual({ does: 'list' })
  expect(await readCommand(['--help'])).toEqual({ does: 'list' })
  const lines = listText().split('\n')
  for (const [name, { about }] of Object.entries(benchmarks))
    expect(lines.filter((line) => line.includes(`${name} `) && line.endsWith(about))).toHaveLength(1)
})

test.each(Object.keys(benchmarks))('%s explains each of its options', async (name) => {
  const command = await readCommand([name, '--help'])
  if (command.does !== 'explain') throw new Error(command.does)
  const lines = helpText(name, command.benchmark).split('\n')
  for (const option of [...Object.keys(command.benchmark.sizes), 'seed'])
    expect(lines.filter((line) => line.trimStart().startsWith(`--${option} N `))).toHaveLength(1)
})

test('numbers are read with a space or an equals sign, and what is left out is as usual', async () => {
  const command = await readCommand(['profiles', '--servers', '30', '--seed=7', '--json'])
  expect(command).toMatchObject({ does: 'run', name: 'profiles', seed: 7, json: true, sizes: { servers: 30, k: 8 } })
  expect(await readCommand(['profiles'])).toMatchObject({ seed: 1, json: false, sizes: { servers: 100 } })
})

const numbers = '--servers N, --lying N'
const names = Object.keys(benchmarks).join(', ')

test.each([
  [['speed'], `there is no benchmark «speed»; the benchmarks are: ${names}.`],
  [['profiles', '--sped', '3'], `«--sped» is not an option of profiles; its options are ${numbers}`],
  [['profiles', '30'], '«30» is not an option of profiles'],
  [['profiles', '--k', 'many'], '--k: «many» is not a whole number from 2 to 20; write one such as 8.'],
  [['profiles', '--k', '21'], '--k: «21» is not a whole number from 2 to 20; write one such as 8.'],
  [['profiles', '--seed'], '--seed lacks its value; write one such as 1.'],
])('%j is a mistake that says what to write', async (args, sentence) => {
  await expect(readCommand(args)).rejects.toThrow(sentence)
})

test('a mistake ends the command with 1 and its sentence', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [main, 'speed'], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(stderr).toBe(`bench: there is no benchmark «speed»; the benchmarks are: ${names}.\n`)
  expect(status).toBe(1)
})
