// Opening gossip's streams: one attempt at a time for each peer, side by side for all.

import type { GossipSub } from '@libp2p/gossipsub'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openStreamsAtOnce } from './open-streams.ts'

/** A gossip whose attempts last until a test ends them. */
function createGossip() {
  const underWay: { name: string; end: () => void }[] = []
  const gossip = {
    createOutboundStream: async (peer: unknown, connection: unknown) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      underWay.push({ name: `${String(peer)} over ${String(connection)}`, end: resolve })
      return promise
    },
  }
  openStreamsAtOnce(gossip as unknown as GossipSub)
  const open = async (peer: string, connection: string) => gossip.createOutboundStream(peer, connection)
  const names = () => underWay.map(({ name }) => name)
  return { open, names, underWay }
}

test('no peer waits for another', async () => {
  const { open, names } = createGossip()
  for (const peer of ['a', 'b', 'c']) await open(peer, '1')
  expect(names()).toEqual(['a over 1', 'b over 1', 'c over 1'])
})

test('a peer that asks again has one attempt, and its other connections are tried after it', async () => {
  const { open, names, underWay } = createGossip()
  for (const connection of ['1', '1', '2', '1', '2']) await open('a', connection)
  expect(names()).toEqual(['a over 1'])
  underWay[0]!.end()
  await turn()
  expect(names()).toEqual(['a over 1', 'a over 2'])
  underWay[1]!.end()
  await turn()
  await open('a', '1')
  expect(names(), 'once all is over, it may ask anew').toEqual(['a over 1', 'a over 2', 'a over 1'])
})
