// What is held for peers: counted until it is dealt with, and never more than the maximum for long.

import { generateKeyPair } from '@libp2p/crypto/keys'
import type { PeerId } from '@libp2p/interface'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createHoldings } from './holdings.ts'
import { limits } from './limits.ts'

const startPeer = async (): Promise<PeerId> => peerIdFromPrivateKey(await generateKeyPair('Ed25519'))

test('where too much is held, who holds most goes, and goes again until it is gone', async () => {
  const gone: string[] = []
  const held = createHoldings(100, (peer) => gone.push(peer.toString()))
  const [honest, hoarder] = [await startPeer(), await startPeer()]
  const ofHonest = held.open(honest)
  const ofHoarder = held.open(hoarder)
  ofHonest.onArrived(40)
  ofHoarder.onArrived(60)
  expect(gone).toEqual([])
  ofHonest.onArrived(1)
  expect(gone).toEqual([hoarder.toString()])
  ofHoarder.onEnded()
  ofHonest.onArrived(50)
  expect(gone).toHaveLength(1)
})

test('a frame in hand counts until it was dealt with, and what never comes in full counts all along', async () => {
  const gone: PeerId[] = []
  const held = createHoldings(100, (peer) => gone.push(peer))
  const peer = await startPeer()
  const { onArrived, onTaken, onEnded, settle } = held.open(peer)
  for (let i = 0; i < 10; i++) {
    onArrived(90)
    onTaken(90)
    settle()
  }
  expect(gone).toEqual([])
  onArrived(90)
  onTaken(90)
  onArrived(11)
  expect(gone).toEqual([peer])
  onEnded()
  settle()
  held.open(peer).onArrived(100)
  expect(gone).toEqual([peer])
})

test('a second stream of a peer takes the place of the first, whose bytes go with it', async () => {
  const gone: PeerId[] = []
  const held = createHoldings(100, (peer) => gone.push(peer))
  const peer = await startPeer()
  const first = held.open(peer)
  first.onArrived(60)
  const second = held.open(peer)
  first.onEnded()
  second.onArrived(60)
  second.onTaken(60)
  second.settle()
  second.onArrived(100)
  expect(gone).toEqual([])
})

test('frames of a peer count together, also of streams that were left behind, and are given up where there are too many', async () => {
  const gone: PeerId[] = []
  const held = createHoldings(100, (peer) => gone.push(peer))
  const [honest, leaver] = [await startPeer(), await startPeer()]
  const ofHonest = held.open(honest)
  const left = Array.from({ length: 3 }, () => held.open(leaver))
  ofHonest.onArrived(40)
  for (const { onArrived, onTaken, begin } of left) {
    onArrived(20)
    onTaken(20)
    begin()
  }
  expect(left.map(({ isGivenUp }) => isGivenUp())).toEqual([false, false, false])
  ofHonest.onArrived(1)
  expect(left.map(({ isGivenUp }) => isGivenUp())).toEqual([true, true, true])
  expect(ofHonest.isGivenUp()).toBe(false)
  ofHonest.onArrived(59)
  for (const { settle, onEnded } of left) {
    settle()
    onEnded()
  }
  expect(ofHonest.isGivenUp()).toBe(false)
  ofHonest.onArrived(1)
  expect(ofHonest.isGivenUp()).toBe(true)
})

test('who begins a frame and does not end it goes; who waits for us does not', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const gone: string[] = []
  const held = createHoldings(1000, (peer) => gone.push(peer.toString()))
  const [slow, waiting, idle] = [await startPeer(), await startPeer(), await startPeer()]
  held.open(slow).onArrived(10)
  const { onArrived, begin } = held.open(waiting)
  onArrived(10)
  begin()
  held.open(idle)
  vi.advanceTimersByTime(limits.frameTimeoutMs)
  held.dropUnfinished(performance.now())
  expect(gone).toEqual([])
  vi.advanceTimersByTime(1)
  held.dropUnfinished(performance.now())
  expect(gone).toEqual([slow.toString()])
})
