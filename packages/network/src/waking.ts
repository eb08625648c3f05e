// What a host does when its machine has slept: the other ends of its connections may be gone for hours without a word.

import { setTimeout as wait } from 'node:timers/promises'
import type { Connection } from '@libp2p/interface'
import { byteStream } from '@libp2p/utils'
import { onWaking } from './clock.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'

const pingProtocol = '/ipfs/ping/1.0.0'
const pingBytes = 32

/** Ends, whenever the machine wakes up, the connections that do not answer; whoever needs them dials anew. */
export function hangUpOnDead(host: GossipHost): void {
  onWaking(host, () => {
    for (const connection of host.getConnections()) isAlive(connection).catch((error: Error) => connection.abort(error))
  })
}

/** Rejects where the other end does not answer in time. */
async function isAlive(connection: Connection): Promise<void> {
  const signal = AbortSignal.timeout(limits.wakingMs)
  const stream = await connection.newStream(pingProtocol, { signal })
  try {
    const echo = byteStream(stream)
    await echo.write(new Uint8Array(pingBytes), { signal })
    await echo.read({ bytes: pingBytes, signal })
    await stream.close({ signal })
  } catch (error) {
    stream.abort(error as Error)
    throw error
  }
}

/** Waits so long, but no longer than until the machine wakes up, which gives true, and never beyond the signal. */
export async function waitAwake(host: object, durationMs: number, signal?: AbortSignal): Promise<boolean> {
  const woken = new AbortController()
  const forget = onWaking(host, () => woken.abort())
  const ends = signal ? AbortSignal.any([signal, woken.signal]) : woken.signal
  await wait(durationMs, undefined, { signal: ends, ref: false }).catch(() => undefined)
  forget()
  return woken.signal.aborted
}
