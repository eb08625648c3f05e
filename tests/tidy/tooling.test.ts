// The two promises that the scripts in .ci make: signals and exit codes pass through, and no failure goes uncounted.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from './project.ts'

const folder = mkdtempSync(join(tmpdir(), 'pregon-tooling-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('a command run through .ci', () => {
  const childModule = pathToFileURL(join(root, '.ci', 'child.mjs')).href

  /** Starts a process that runs the program text as its child through `runChild`. */
  function launch(program: string) {
    const launcher = `import { runChild } from '${childModule}'
      process.exitCode = (await runChild(process.execPath, ['-e', process.argv[1]])).code`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', launcher, program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    parent.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString()
    })
    // 'close' comes once nobody holds the pipe: neither the parent, nor its child, nor what the child started.
    const ended = once(parent, 'close').then(([code]) => ({ code: code as number, output }))
    return { parent, ended }
  }

  // The second signal must come within the quarter of a second in which it counts as the same: a busy machine may miss
  // that, hence the retries.
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'gets a doubled %s once, its exit code is ours',
    { retry: 3 },
    async (signal) => {
      const { parent, ended } = launch(`
      process.on('${signal}', () => { console.log('${signal}'); setTimeout(() => process.exit(7), 300) })
      setInterval(() => {}, 1000)
      console.log('ready')`)
      await once(parent.stdout, 'data')
      parent.kill(signal)
      await once(parent.stdout, 'data')
      parent.kill(signal)
      expect(await ended).toEqual({ code: 7, output: `ready\n${signal}\n` })
    },
  )

  test('that dies by a signal ends with 128 and its number', async () => {
    expect(await launch("process.kill(process.pid, 'SIGKILL')").ended).toMatchObject({ code: 128 + 9 })
  })

  test('takes along what it started and left running', async () => {
    const left = "spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })"
    const { ended } = launch(`require('node:child_process').${left}.once('spawn', () => process.exit(0))`)
    expect(await ended).toMatchObject({ code: 0 })
  })
})

describe('the closing line of the checks', () => {
  const report = (passed: number, failed: number, testResults: object[] = []) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults,
  })
  const brokenFile = { status: 'failed', assertionResults: [] }
  const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] }

  test.each([
    ['all passed', report(3, 0), 0, '3 passed, 0 failed'],
    ['one failed', report(2, 1, [failedFile]), 1, '2 passed, 1 failed'],
    ['a file that cannot be loaded', report(2, 0, [brokenFile]), 1, '2 passed, 1 failed'],
    ['an error outside every test', report(3, 0), 1, '3 passed, 1 failed'],
    ['no test at all', report(0, 0), 0, '0 passed, 1 failed'],
    ['no report', undefined, 0, '0 passed, 1 failed'],
  ])('counts %s', async (_what, content, code, line) => {
    // Stands where vitest would be found, and reports what the case says.
    const program = `#!${process.execPath}
      const file = process.argv.find((word) => word.startsWith('--outputFile')).split('=')[1]
      const content = ${JSON.stringify(JSON.stringify(content) ?? '')}
      if (content) require('node:fs').writeFileSync(file, content)
      process.exitCode = ${code}`
    writeFileSync(join(folder, 'vitest'), program)
    chmodSync(join(folder, 'vitest'), 0o755)

    const env = { ...process.env, PATH: [folder, process.env['PATH']].join(delimiter) }
    const checks = execFile(process.execPath, [join(root, '.ci', 'checks.mjs'), 'tests'], { env })
    let output = ''
    checks.stdout?.on('data', (text: string) => {
      output += text
    })
    const [exitCode] = await once(checks, 'close')
    expect(output.trimEnd().split('\n').at(-1)).toBe(line)
    expect(exitCode).toBe(line.endsWith(' 0 failed') ? 0 : 1)
  })
})
