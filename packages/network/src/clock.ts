// Notices that the machine's clock was set, and that the machine slept: a jump of the clock against the time that passed.

import { limits } from './limits.ts'

/** Two clocks read at once: the one that people set, and the one that only ever goes on. */
export interface ClockReading {
  readonly wallMs: number
  readonly steadyMs: number
}

/** Told by how much the clock has moved ahead of the time that this process ran; below zero where it was set back. */
export type ClockListener = (aheadMs: number) => void

/**
 * Gives a function that is to be called often, and tells by how much the clock has jumped since the last call. Some
 * systems stop their steady clock while they sleep; where it goes on, a long silence between two calls was sleep.
 */
export function createClockWatch(start: ClockReading): (now: ClockReading) => number | undefined {
  let last = start
  return (now) => {
    const wallMs = now.wallMs - last.wallMs
    const steadyMs = now.steadyMs - last.steadyMs
    last = now
    if (Math.abs(wallMs - steadyMs) >= limits.clockJumpMs) return wallMs - steadyMs
    return steadyMs >= limits.asleepMs ? steadyMs : undefined
  }
}

export const readClocks = (): ClockReading => ({ wallMs: Date.now(), steadyMs: performance.now() })

/** By host, who is told of jumps. */
const listeners = new WeakMap<object, Set<ClockListener>>()

/** Tells of every jump of the clock that a gossip host notices, within a heartbeat of it. Gives a function that ends that. */
export function onClockJump(host: object, listener: ClockListener): () => void {
  const ofHost = listeners.get(host) ?? new Set()
  listeners.set(host, ofHost.add(listener))
  return () => void ofHost.delete(listener)
}

/** The same, for jumps ahead alone: the machine woke up, or might have. */
export function onWaking(host: object, listener: () => void): () => void {
  return onClockJump(host, (aheadMs) => {
    if (aheadMs > 0) listener()
  })
}

export function tellClockJump(host: object, aheadMs: number): void {
  for (const listener of listeners.get(host) ?? []) listener(aheadMs)
}
