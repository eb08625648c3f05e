#!/usr/bin/env node
// Runs a command with the project's own tools on PATH, after installing what is missing (see set-up.mjs):
//
//   node .ci/with-tools.mjs [--here] COMMAND [ARG ...]
//
// The command runs in the project's root; with --here it runs where the person stands, so that the files they name
// are the ones they mean. `node FILE` is a file of the project either way. package.json says `exec node ...`: without
// the exec a shell stands between npm and us, and a signal to npm would end the shell and leave the command running.

import { join } from 'node:path'
import { runChild } from './child.mjs'
import { root, say, setUp, SetUpError } from './set-up.mjs'

const words = process.argv.slice(2)
const here = words[0] === '--here'
const [command, ...args] = here ? words.slice(1) : words

try {
  const { INIT_CWD: startedIn = process.cwd(), ...found } = await setUp()
  // What was compiled once is read from there: a command starts in half the time.
  const env = { NODE_COMPILE_CACHE: join(root, '.tools', 'compile-cache'), ...found }
  if (command !== undefined) {
    if (command === 'node' && args.length > 0) args[0] = join(root, args[0])
    const { code } = await runChild(command, args, { cwd: here ? startedIn : root, env })
    process.exitCode = code
  }
} catch (error) {
  say(error instanceof SetUpError ? error.message : `cannot go on: ${error.message}.`)
  process.exitCode = error.exitCode ?? 1
}
