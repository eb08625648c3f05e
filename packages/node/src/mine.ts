// Doing the work that a record must carry, without holding up the node. SPEC section 7.

import { setImmediate } from 'node:timers/promises'
import { findNonce, withNonce } from '@pregon/protocol'

/** Tries between two turns of the event loop: a few milliseconds. */
const triesPerTurn = 2000

export interface MiningOptions {
  readonly signal: AbortSignal
  /** Called between turns with the tries so far, and how many are needed on average. */
  readonly onProgress?: ((tries: number, expected: number) => void) | undefined
}

/** The payload with a nonce that gives it `bits` of work. Rejects with the signal's reason. */
export async function mine(
  payload: Uint8Array,
  bits: number,
  { signal, onProgress }: MiningOptions,
): Promise<Uint8Array> {
  for (let tried = 0; ; tried += triesPerTurn) {
    signal.throwIfAborted()
    const nonce = findNonce(payload, bits, tried, triesPerTurn)
    if (nonce) return withNonce(payload, nonce)
    onProgress?.(tried + triesPerTurn, 2 ** bits)
    await setImmediate()
  }
}
