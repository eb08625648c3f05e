// Staying connected: bootstrap peers that restart, and neighbours on the local link.

import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { generateKeyPair } from '@libp2p/crypto/keys'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { multiaddr } from '@multiformats/multiaddr'
import { expect, onTestFinished, test, vi } from 'vitest'
import { addressOf, soon, startNode, topic, untilGone, freePort, startRelay } from './loopback.fixture.ts'
import { connectTo, meetNeighbour } from './peers.ts'

test('a bootstrap peer that restarts is met again, however long ago it was met first', async () => {
  const first = await startRelay()
  const address = addressOf(first.host)
  const node = await startNode({ listen: [] })
  await connectTo(node.host, address, soon(), 500)
  await node.untilSubscribed(topic, soon())
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  vi.setSystemTime(Date.now() + 30 * 24 * 3600 * 1000)
  const dial = vi.spyOn(node.host, 'dial')
  await first.stop()
  await untilGone(node.host, first.host)
  // Asked at once, when the clock jumped, and again after a pause.
  const inVain = () => dial.mock.settledResults.filter(({ type }) => type === 'rejected').length
  await vi.waitFor(() => expect(inVain()).toBeGreaterThanOrEqual(3), { timeout: 10_000 })

  const again = once(node.host, 'peer:connect', { signal: soon() })
  const second = await startRelay(address.toString().replace(/\/p2p\/.*/, ''))
  onTestFinished(async () => second.stop())
  await again
  await node.untilSubscribed(topic, soon())
})

test('the address that was given is remembered, whatever the peer announces', async () => {
  const relay = await startNode()
  const node = await startNode({ listen: [] })
  const given = multiaddr(addressOf(relay.host).toString().replace('/ip4/127.0.0.1/', '/dns4/localhost/'))
  const identified = once(node.host, 'peer:identify', { signal: soon() })
  await connectTo(node.host, given, soon())
  await identified
  const { addresses, tags } = await node.host.peerStore.get(relay.host.peerId)
  expect(addresses.map(({ multiaddr: each }) => each.toString().replace(/\/p2p\/.*/, ''))).toContain(
    given.toString().replace(/\/p2p\/.*/, ''),
  )
  expect([...tags.keys()]).toEqual(['bootstrap'])
})

test('a bootstrap peer that does not answer is named in one sentence', async () => {
  const node = await startNode({ listen: [] })
  const address = multiaddr(`/ip4/127.0.0.1/tcp/${await freePort()}`)
  await expect(connectTo(node.host, address, soon())).rejects.toMatchObject({
    code: 'peer-unreachable',
    message: `--bootstrap: no node answers at ${address.toString()}; check the address, and that the node runs on the same network.`,
  })
})

test("connecting ends with the signal's reason", async () => {
  const node = await startNode({ listen: [] })
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(connectTo(node.host, multiaddr('/ip4/127.0.0.1/tcp/1'), signal)).rejects.toThrow('enough')
})

test('a thousand invented neighbours that never answer keep no other dial waiting', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  onTestFinished(async () => void silent.close())
  await once(silent, 'listening')
  const multiaddrs = [multiaddr(`/ip4/127.0.0.1/tcp/${(silent.address() as AddressInfo).port}`)]
  const [node, relay] = [await startNode({ listen: [] }), await startNode()]
  for (let i = 0; i < 1000; i++)
    meetNeighbour(node.host, { id: peerIdFromPrivateKey(await generateKeyPair('Ed25519')), multiaddrs })
  const { status } = await node.host.dial(addressOf(relay.host), { signal: soon() })
  expect(status).toBe('open')
})
