// The intent record that says a want, ready to be given its work and to be signed. SPEC section 11.

import { bornAtFor, limits, minorVersion, nonceBytes, type Intent } from '@pregon/protocol'
import type { Want } from './want.ts'

/** What an intent says beside the want: who, since when, and where offers go. */
export interface IntentOrigin {
  /** Ed25519 public key of the intent, 32 bytes. */
  readonly key: Uint8Array
  /** When the first revision was made; kept by all further ones. Rounded down as the protocol asks. */
  readonly bornAtMs: number
  /** 0, and one more with each change. */
  readonly revision: number
  readonly nowMs: number
  readonly reply: Intent['reply']
}

/** Assembles an intent. Its nonce is all zeros until its work is done. */
export function intentFrom(want: Want, { key, bornAtMs, revision, nowMs, reply }: IntentOrigin): Intent {
  const bornAt = bornAtFor(bornAtMs)
  return {
    n: new Uint8Array(nonceBytes),
    v: minorVersion,
    key,
    bornAt,
    revision,
    expiresAt: expiryOf(nowMs + want.lifeMs, bornAt),
    ...want.body,
    reply,
  }
}

/** Rounded up to a step, as births are rounded down: an exact time would tell what the birth does not. */
function expiryOf(wantedMs: number, bornAt: number): number {
  const step = limits.bornAtStepMs
  return Math.min(Math.ceil(wantedMs / step) * step, bornAt + limits.maxIntentLifeMs)
}
