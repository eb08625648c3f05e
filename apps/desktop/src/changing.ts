// The wait for a change that takes a peer and some work, told on the status line.

import type { ChangeOptions } from './daemon/buyer-service.ts'
import type { Session } from './session.ts'
import type { Speaker } from './speaker.ts'

export interface Changing extends Session {
  readonly speaker: Speaker
  readonly interrupted: AbortSignal
}

/** Rejects as the change, or with the signal's reason. `say` frames what is told of the work. */
export async function changing<T>(
  { service, status, speaker: { texts }, interrupted }: Changing,
  change: (options: ChangeOptions) => Promise<T>,
  say: (working: string) => string = (working) => working,
): Promise<T> {
  const { peers } = await service.node()
  status.show(peers > 0 ? texts.status.lookingForPeers : texts.status.lookingForNeighbours)
  const onProgress = (tries: number, expected: number) =>
    status.show(say(texts.status.working(Math.round((tries / expected) * 100))))
  try {
    return await change({ signal: interrupted, onProgress })
  } finally {
    status.clear()
  }
}
