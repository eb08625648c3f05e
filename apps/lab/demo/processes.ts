// The processes that the demo starts: what they print goes to the journal, and none of them outlives the demo.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Actor } from './cast.ts'
import { DemoError } from './errors.ts'
import { parseEvent, type DemoEvent } from './events.ts'

/** How long a process may take to stop before it is ended. */
const graceMs = 8000
/** Characters of a process's standard error that are kept for the case that it fails. */
const maxErrorText = 2000

export interface Stage {
  /** Starts `node program args`. */
  start(actor: Actor, program: string, args: readonly string[]): void
  /** Tells these actors, or all, to stop, and resolves once their processes have ended. */
  stop(actors?: readonly Actor[]): Promise<void>
  /** Ends all at once, without letting them finish. */
  kill(): void
}

interface Performer {
  readonly actor: Actor
  readonly child: ChildProcess
  readonly ended: Promise<void>
  stopping: boolean
}

export interface StageOptions {
  /** Where the processes put temporary files, so that those of a killed one go with the demo's own. */
  readonly temporaryFolder: string
  readonly onEvent: (actor: Actor, event: DemoEvent) => void
  /** A process ended that was not told to, and not in good order. */
  readonly onLoss: (error: DemoError) => void
}

export function createStage({ temporaryFolder, onEvent, onLoss }: StageOptions): Stage {
  const performers: Performer[] = []

  async function follow(performer: Performer): Promise<void> {
    const { actor, child } = performer
    let errorText = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      errorText = (errorText + text).slice(-maxErrorText)
    })
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const event = parseEvent(line)
      if (event) onEvent(actor, event)
    })
    // `close` comes once everything that it printed was read.
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
    if (code !== 0 && !performer.stopping) {
      const said = errorText.trim()
      const how = code === null ? `was ended by ${signal}` : `ended with code ${code}`
      onLoss(new DemoError('process', `${actor.name} ${how}${said === '' ? '.' : `, saying: ${said}`}`))
    }
  }

  async function end(performer: Performer): Promise<void> {
    const { child, ended } = performer
    performer.stopping = true
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
    await ended
    clearTimeout(timer)
  }

  return {
    start(actor, program, args) {
      const child = spawn(process.execPath, [program, ...args], {
        env: { ...process.env, TMPDIR: temporaryFolder },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const performer = { actor, child, stopping: false, ended: Promise.resolve() }
      performer.ended = follow(performer).catch((cause: unknown) => {
        onLoss(new DemoError('process', `${actor.name} could not be started.`, { cause }))
      })
      performers.push(performer)
    },
    async stop(actors) {
      const names = actors?.map(({ name }) => name)
      const chosen = performers.filter(({ actor }) => names?.includes(actor.name) ?? true)
      await Promise.all(chosen.map(end))
    },
    kill() {
      for (const performer of performers) {
        performer.stopping = true
        performer.child.kill('SIGKILL')
      }
    },
  }
}
