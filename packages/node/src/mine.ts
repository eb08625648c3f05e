// Doing the work that a record must carry, without holding up the node. SPEC section 7.

import { setImmediate } from 'node:timers/promises'
import { findNonce, withNonce } from '@pregon/protocol'
import type { Sliced } from './slices.ts'

/** Tries between two turns of the event loop: a few milliseconds. */
const triesPerTurn = 2000

type OnProgress = (tries: number, expected: number) => void

export interface MiningOptions {
  readonly signal: AbortSignal
  /** Called after each turn with the tries so far, and how many are needed on average. */
  readonly onProgress?: OnProgress | undefined
  readonly onWorkDone?: (() => void) | undefined
}

/** The payload with a nonce that gives it `bits` of work. Rejects with the signal's reason. */
export async function mine(
  payload: Uint8Array,
  bits: number,
  { signal, onProgress, onWorkDone }: MiningOptions,
): Promise<Uint8Array> {
  const work = mineInSlices(payload, bits, onProgress)
  for (;;) {
    signal.throwIfAborted()
    const { done, value } = work.next()
    if (done) {
      onWorkDone?.()
      return value
    }
    await setImmediate()
  }
}

/** The same with a pause after each turn's tries. */
export function* mineInSlices(payload: Uint8Array, bits: number, onProgress?: OnProgress): Sliced<Uint8Array> {
  for (let tried = 0; ; tried += triesPerTurn) {
    const nonce = findNonce(payload, bits, tried, triesPerTurn)
    onProgress?.(tried + triesPerTurn, 2 ** bits)
    if (nonce) return withNonce(payload, nonce)
    yield
  }
}
