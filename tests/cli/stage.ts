// Where a walk-through plays: a folder of its own, the project's commands on PATH, and every process that it started.

import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { patternOf, type Command, type Step } from './walk-through.ts'

const maxCommandMs = 40_000

interface Running {
  readonly child: ChildProcessByStdio<null, Readable, null>
  /** What it has printed, without what was already shown. */
  output: string
  readonly ended: Promise<number>
}

export class Stage {
  readonly folder = mkdtempSync(join(tmpdir(), 'pregon-cli-'))
  readonly #kept: Record<string, string> = {}
  readonly #background: Running[] = []

  readonly #env: Readonly<Record<string, string>>

  /** `programs` are the files that Node runs, by the names of their commands; `env` is the environment of all commands. */
  constructor(programs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) {
    this.#env = env
    mkdirSync(join(this.folder, '.bin'))
    for (const [name, file] of Object.entries(programs))
      writeFileSync(join(this.folder, '.bin', name), `#!/bin/sh\nexec '${process.execPath}' '${file}' "$@"\n`, {
        mode: 0o755,
      })
  }

  /** Writes a file or runs commands. Throws where a command does not print or end as shown. */
  async play(step: Step): Promise<void> {
    if (step.kind === 'console') {
      for (const command of step.commands) await this.#run(command)
      return
    }
    mkdirSync(dirname(join(this.folder, step.name)), { recursive: true })
    writeFileSync(join(this.folder, step.name), step.text)
  }

  /** Ends all that still runs, and removes the folder. */
  async close(): Promise<void> {
    this.#background.forEach(kill)
    await Promise.all(this.#background.map(async ({ ended }) => ended))
    rmSync(this.folder, { recursive: true, force: true })
  }

  async #run(command: Command): Promise<void> {
    const running = command.text === 'wait' ? this.#background.at(-1) : this.#start(command)
    if (!running) throw new Error(`line ${command.line}: there is nothing to wait for.`)
    const timer = setTimeout(() => kill(running), maxCommandMs)
    try {
      if (command.inBackground) await this.#untilShown(command, running)
      else this.#compare(command, running, await running.ended)
    } finally {
      clearTimeout(timer)
    }
  }

  #start({ text, inBackground }: Command): Running {
    const child = spawn('sh', ['-c', `exec 2>&1\n${inBackground ? 'exec ' : ''}${text}`], {
      cwd: this.folder,
      env: {
        ...this.#env,
        ...this.#kept,
        PATH: `${join(this.folder, '.bin')}:${process.env['PATH']}`,
        HOME: this.folder,
        TZ: 'UTC',
        LANG: 'C.UTF-8',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
      // At the head of a process group, so that what it starts itself can be ended with it.
      detached: true,
    })
    const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number)
    const running: Running = { child, output: '', ended }
    child.stdout.setEncoding('utf8').on('data', (printed: string) => (running.output += printed))
    if (inBackground) {
      this.#background.push(running)
      this.#kept['PID'] = String(child.pid)
    }
    return running
  }

  async #untilShown(command: Command, running: Running): Promise<void> {
    const pattern = new RegExp(`^${patternOf(command.expected, this.#kept)}`)
    const { promise, resolve } = Promise.withResolvers<RegExpExecArray | undefined>()
    const look = () => {
      const found = pattern.exec(running.output)
      if (found) resolve(found)
    }
    look()
    running.child.stdout.on('data', look)
    void running.ended.then(() => resolve(undefined))
    const found = await promise
    running.child.stdout.off('data', look)
    if (!found) throw new Error(difference(command, running.output, await running.ended))
    running.output = running.output.slice(found[0].length)
    Object.assign(this.#kept, found.groups)
  }

  #compare(command: Command, { output }: Running, code: number): void {
    const whole = output === '' || output.endsWith('\n') ? output : `${output}\n`
    const found = new RegExp(`^${patternOf(command.expected, this.#kept)}$`).exec(whole)
    if (!found || code !== command.exitCode) throw new Error(difference(command, whole, code))
    Object.assign(this.#kept, found.groups)
  }
}

function kill({ child: { pid } }: Running): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function difference({ line, text, expected, exitCode }: Command, output: string, code: number): string {
  return `line ${line}: $ ${text}\n--- shown in the walk-through\n${expected.join('\n')}\n? ${exitCode}\n--- printed\n${output}? ${code}`
}
