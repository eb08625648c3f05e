// Waking up: connections whose other ends went away without a word are ended, and made anew where they are wanted.

import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { multiaddr } from '@multiformats/multiaddr'
import { expect, onTestFinished, test } from 'vitest'
import { tellClockJump } from './clock.ts'
import { addressOf, join, soon, startNode } from './loopback.fixture.ts'
import { connectTo } from './peers.ts'
import { hangUpOnDead, waitAwake } from './waking.ts'

/** A way to a port that can go silent: what passes through it then is swallowed, and nobody is told. */
async function startWay(port: number) {
  const ends: Socket[] = []
  let isSilent = false
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      const wasOpenedBefore = !isSilent
      ends.push(from)
      from.on('error', () => undefined)
      from.on('data', (bytes) => void (isSilent && wasOpenedBefore ? undefined : to.write(bytes)))
      from.on('close', () => void (isSilent && wasOpenedBefore ? undefined : to.destroy()))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    for (const end of ends) end.destroy()
  })
  return { port: (server.address() as AddressInfo).port, goSilent: () => void (isSilent = true) }
}

test('after a sleep, a peer that no longer answers is let go and dialled anew, and one that answers is kept', async () => {
  const [sleeper, lost, kept] = [await startNode(), await startNode(), await startNode()]
  const way = await startWay(Number(/\/tcp\/(\d+)/.exec(addressOf(lost.host).toString())![1]))
  hangUpOnDead(sleeper.host)
  const peer = lost.host.peerId
  await connectTo(sleeper.host, multiaddr(`/ip4/127.0.0.1/tcp/${way.port}/p2p/${peer.toString()}`), soon())
  await join(sleeper, kept)
  const connectionTo = (node: typeof lost) => sleeper.host.getConnections(node.host.peerId)
  const before = [connectionTo(lost)[0]!, connectionTo(kept)[0]!] as const
  way.goSilent()
  tellClockJump(sleeper.host, 8 * 60 * 60 * 1000)
  await once(sleeper.host as unknown as EventTarget, 'peer:disconnect', { signal: soon() })
  expect(before.map(({ status }) => status)).toEqual(['aborted', 'open'].map((status) => expect.stringMatching(status)))
  while (connectionTo(lost).length === 0)
    await once(sleeper.host as unknown as EventTarget, 'peer:connect', { signal: soon() })
  expect(connectionTo(kept)).toEqual([before[1]])
})

test('who waits is done when the machine wakes up, when it has waited long enough, or when its life ends', async () => {
  const host = {}
  const hourMs = 60 * 60 * 1000
  const waiting = waitAwake(host, hourMs)
  tellClockJump(host, -hourMs)
  expect(await Promise.race([waiting.then(() => 'woken'), Promise.resolve('asleep')])).toBe('asleep')
  tellClockJump(host, hourMs)
  expect(await waiting).toBe(true)
  expect(await waitAwake(host, 1)).toBe(false)
  expect(await waitAwake(host, hourMs, AbortSignal.abort())).toBe(false)
})
