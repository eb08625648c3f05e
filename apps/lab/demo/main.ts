#!/usr/bin/env node
// The demo: a mesh of real processes on this machine, and whether everything came out as planted. See ../README.md.

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { toIsoDate } from '@pregon/protocol'
import { createCast } from './cast.ts'
import { DemoError, Interrupted } from './errors.ts'
import { generate } from './generator/generate.ts'
import { helpText, readOptions, type DemoOptions } from './options.ts'
import { play } from './play.ts'
import { writeProps } from './props.ts'
import { createScreen } from './screen.ts'
import { renderSummary, summarise, whatToTryNext } from './summary.ts'
import { judge } from './verdict.ts'

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (options.help) {
    console.log(helpText)
    return 0
  }
  return options.write === undefined ? demonstrate(options) : write(options.write, options)
}

function write(folder: string, { seed }: DemoOptions): number {
  const today = toIsoDate(Date.now())
  const generated = generate(seed, today)
  writeProps(folder, generated, today)
  console.log(`${generated.vendors.length} catalogues and 3 intents of seed ${seed} are in ${folder}.`)
  return 0
}

/** Plays, and tells whether all came out as planted: 0 if so, otherwise 1. */
async function demonstrate({ seed, json }: DemoOptions): Promise<number> {
  const signal = untilInterrupted()
  // With --json, standard output is for the result alone.
  const screen = createScreen(json ? process.stderr : process.stdout)
  const folder = mkdtempSync(join(tmpdir(), 'pregon-demo-'))
  // Also where the process ends at once.
  const tidy = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.on('exit', tidy)
  const network = `demo-${randomBytes(3).toString('hex')}`
  const today = toIsoDate(Date.now())
  try {
    const generated = generate(seed, today)
    const props = join(folder, 'props')
    writeProps(props, generated, today)
    const { vendors } = generated
    const items = vendors.reduce((sum, { catalogue }) => sum + catalogue.items.length, 0)
    const nearMisses = vendors.reduce((sum, vendor) => sum + vendor.nearMisses.length, 0)
    const fits = Object.values(generated.expected).flat().length
    screen.line(
      `Seed ${seed}: ${vendors.length} catalogues with ${items} items; ${fits} are planted to fit, and ${nearMisses} to ` +
        `miss by one thing. Network ${network}.`,
    )
    const { tookMs, ...run } = await play({
      cast: createCast(generated, network),
      network,
      folder: props,
      screen,
      signal,
    })
    const differences = judge(run)
    screen.line(`\n${renderSummary(run, differences, tookMs, screen)}`)
    if (json) console.log(JSON.stringify(summarise(run)))
    else if (screen.isTerminal) screen.line(`\n${whatToTryNext}`)
    return differences.length === 0 ? 0 : 1
  } finally {
    tidy()
    process.off('exit', tidy)
  }
}

/** Fires at the first signal to stop, or when nobody reads any more. At the second the process ends, and all others with it. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController()
  process.stdout.on('error', () => controller.abort(new Interrupted('SIGPIPE')))
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(128 + constants.signals[name])
      controller.abort(new Interrupted(name))
    })
  return controller.signal
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Interrupted) {
    process.stderr.write('demo: stopped; every process that it started has ended.\n')
    process.exitCode = 128 + constants.signals[error.signalName]
  } else if (error instanceof DemoError) {
    process.stderr.write(`demo: ${error.message}\n`)
    process.exitCode = 1
  } else throw error
}
