#!/usr/bin/env node
// The benchmarks: `npm run bench` lists them, `npm run bench -- NAME` runs one. See options.ts.

import { constants } from 'node:os'
import { BenchError, Interrupted } from './errors.ts'
import { helpText, listText, readCommand } from './options.ts'
import { runBenchmark, toJson, toText } from './run.ts'
import { createProgress } from './screen.ts'

async function main(args: readonly string[]): Promise<void> {
  const command = await readCommand(args)
  if (command.does === 'list') console.log(listText())
  else if (command.does === 'explain') console.log(helpText(command.name, command.benchmark))
  else {
    const outcome = await runBenchmark(command, createProgress(process.stderr), untilInterrupted())
    console.log(command.json ? JSON.stringify(toJson(outcome, command)) : toText(outcome, command))
  }
}

/** Fires at the first signal to stop. At the second the process ends. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(128 + constants.signals[name])
      controller.abort(new Interrupted(name))
    })
  return controller.signal
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Interrupted) {
    process.stderr.write('bench: stopped; nothing that it started is left.\n')
    process.exitCode = 128 + constants.signals[error.signalName]
  } else if (error instanceof BenchError) {
    process.stderr.write(`bench: ${error.message}\n`)
    process.exitCode = 1
  } else throw error
}
