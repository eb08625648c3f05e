// Runs one command as a child and stands in for it: what ends this process ends the child, and its exit code is ours.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'

/** Signals that ask a program to stop. The child decides what each one means. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']
/** One Ctrl-C reaches us twice, from the terminal and again from npm, some milliseconds apart. The child sees one. */
const SAME_SIGNAL_MS = 250

/**
 * Resolves when the child has ended: `code` is its exit code (128 + n when signal n ended it), `stoppedBy` the last
 * stopping signal that was passed on, if any. Rejects when the command cannot be started.
 *
 * The child leads a process group of its own, so that a terminal's signals come to us alone and are passed on once
 * (`detached: false` leaves it in ours).
 */
export async function runChild(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', detached: true, ...options })
  const group = (signal) => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, signal)
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }

  let stoppedBy
  const seenAt = new Map()
  const stop = (signal) => {
    const now = performance.now()
    if (now - (seenAt.get(signal) ?? -Infinity) < SAME_SIGNAL_MS) return
    seenAt.set(signal, now)
    stoppedBy = signal
    child.kill(signal)
  }
  const listeners = {
    ...Object.fromEntries(STOPPING.map((signal) => [signal, stop])),
    SIGWINCH: () => child.kill('SIGWINCH'),
    // Ctrl-Z pauses the whole command, `fg` wakes it.
    SIGTSTP: () => {
      group('SIGSTOP')
      process.kill(process.pid, 'SIGSTOP')
    },
    SIGCONT: () => group('SIGCONT'),
  }
  for (const [signal, listener] of Object.entries(listeners)) process.on(signal, listener)

  try {
    const [code, signal] = await once(child, 'exit')
    // What the command started and left running ends with it.
    group('SIGTERM')
    return { code: code ?? 128 + constants.signals[signal], stoppedBy }
  } finally {
    for (const [signal, listener] of Object.entries(listeners)) process.off(signal, listener)
  }
}
