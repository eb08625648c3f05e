// Every check of the project, one after the other: `npm test [-- STEP [FILTER ...]]`.
//
// All steps run even when one fails. The last line is exactly "N passed, N failed": the tests, plus one for each other
// step. Exit code 1 if anything failed.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChild } from './child.mjs'

const STEPS = {
  format: { about: 'layout of the source files (oxfmt)', run: () => command('oxfmt', ['--check']) },
  lint: { about: 'mistakes that a reader of types can see (oxlint)', run: () => command('oxlint', ['--type-aware']) },
  types: { about: 'the types of every package (tsc)', run: () => command('tsc', ['-b']) },
  tests: { about: 'unit, tidiness, end-to-end and command-line tests (vitest)', run: tests },
}

const HELP = `npm test                      every check
npm test -- STEP              one step:
${Object.entries(STEPS)
  .map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`)
  .join('\n')}
npm test -- tests FILTER ...  only the test files whose path contains a FILTER

PREGON_SEED=N npm test        repeats a run's random choices; each run prints its seed`

async function command(name, args) {
  const { code, stoppedBy } = await runChild(name, args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, stoppedBy }
}

/** Counts what vitest reports about itself; what it cannot report (a crash, no tests at all) is a failure too. */
async function tests(filters) {
  const seed = process.env.PREGON_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
  console.log(`seed ${seed} (repeat with: PREGON_SEED=${seed} npm test)`)
  const folder = mkdtempSync(join(tmpdir(), 'pregon-checks-'))
  try {
    const file = join(folder, 'vitest.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const env = { ...process.env, PREGON_SEED: seed }
    const { code, stoppedBy } = await runChild('vitest', ['run', ...reporters, ...filters], { env })
    return { ...countTests(readReport(file), code), stoppedBy }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

export function countTests(report, code) {
  if (report === undefined) return complain('vitest ended without a report.', 0, 1)
  const passed = report.numPassedTests
  // A file that cannot be loaded has failed without having a single failed test.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  if (passed + failed === 0) return complain('no test ran.', 0, 1)
  if (code !== 0 && failed === 0) return complain(`vitest ended with code ${code}.`, passed, 1)
  return { passed, failed }
}

function complain(text, passed, failed) {
  console.log(text)
  return { passed, failed }
}

async function main([only, ...filters]) {
  if (only === '--help' || only === '-h') {
    console.log(HELP)
    return 0
  }
  if (only !== undefined && !Object.hasOwn(STEPS, only)) {
    console.log(`There is no step «${only}». The steps are ${Object.keys(STEPS).join(', ')}.`)
    return 1
  }
  const total = { passed: 0, failed: 0 }
  for (const name of only === undefined ? Object.keys(STEPS) : [only]) {
    console.log(`\n== ${name}`)
    const startedAt = performance.now()
    const { passed, failed, stoppedBy } = await STEPS[name].run(filters)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    console.log(`== ${name}: ${failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
    total.passed += passed
    total.failed += failed
    if (stoppedBy !== undefined) {
      console.log(`stopped by ${stoppedBy}`)
      break
    }
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
