// Addresses as people write them: what is read, and the sentence for each that does not work.

import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { multiaddr } from '@multiformats/multiaddr'
import { expect, onTestFinished, test } from 'vitest'
import { addressesToPublish, listenError, parseAddress, withoutPeerId } from './addresses.ts'
import { overTcp, secretOf, startNode } from './loopback.fixture.ts'
import { parseBootstrap } from './peers.ts'
import { startReply } from './reply-host.ts'

const peer = '12D3KooWGBfKqLQnSvjD9kcAwXfYzDG8hVZ2PRhKXNBwJvmmkSpr'

test.for(['', '/', 'nope', '127.0.0.1:4001', '/ip4/127.0.0.1/tcp/99999', '/ip4/300.0.0.1/tcp/1', '/ip4/127.0.0.1/tcp'])(
  'text that is no address is refused by name: «%s»',
  (text) => {
    const failure = expect.objectContaining({
      name: 'NetworkError',
      code: 'invalid-address',
      message: `--listen: «${text}» is not an address; write one such as /ip4/127.0.0.1/tcp/4001, with /p2p/ and the peer id after it for a peer.`,
    })
    expect(() => parseAddress(text, '--listen')).toThrow(failure)
  },
)

test('a bootstrap address is refused under its own option', () => {
  expect(() => parseBootstrap([overTcp, 'nope'])).toThrow('--bootstrap: «nope» is not an address')
  expect(parseBootstrap([overTcp]).map(String)).toEqual([overTcp])
})

test('the peer id is taken off the end of an address only', () => {
  expect(withoutPeerId(multiaddr(`/ip4/127.0.0.1/tcp/1/ws/p2p/${peer}`))).toBe('/ip4/127.0.0.1/tcp/1/ws')
  expect(withoutPeerId(multiaddr('/ip4/127.0.0.1/tcp/1'))).toBe('/ip4/127.0.0.1/tcp/1')
  expect(withoutPeerId(multiaddr(`/ip4/127.0.0.1/tcp/1/p2p/${peer}/p2p-circuit`))).toBe(
    `/ip4/127.0.0.1/tcp/1/p2p/${peer}/p2p-circuit`,
  )
})

async function portInUse(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

test.for(['', '/ws'])('a port in use is named, and only it (%s)', async (suffix) => {
  const taken = `/ip4/127.0.0.1/tcp/${await portInUse()}${suffix}`
  await expect(startNode({ listen: [overTcp, taken] })).rejects.toMatchObject({
    code: 'address-in-use',
    message: `--listen: ${taken} is in use by another program; choose another port, or 0 for any free one.`,
  })
  const reply = startReply({
    network: 'test',
    replySecret: secretOf(1),
    listen: [taken],
    takeOffer: () => expect.unreachable(),
  })
  await expect(reply).rejects.toMatchObject({ code: 'address-in-use' })
})

test("another machine's address is named", async () => {
  await expect(startNode({ listen: ['/ip4/192.0.2.1/tcp/0'] })).rejects.toMatchObject({
    code: 'address-not-ours',
    message:
      '--listen: /ip4/192.0.2.1/tcp/0 is not an address of this machine; choose one of its own, such as /ip4/127.0.0.1/tcp/0.',
  })
})

test.for(['/ip4/127.0.0.1', '/ip4/127.0.0.1/udp/1/quic-v1'])(
  'an address of a kind that this node does not speak: %s',
  async (listen) => {
    await expect(startNode({ listen: [listen] })).rejects.toMatchObject({
      code: 'invalid-address',
      message: `--listen: this node cannot listen on ${listen}; write one such as /ip4/127.0.0.1/tcp/4001, with /ws after it for WebSockets.`,
    })
  },
)

test('a port that needs more rights is named, wherever in the error the cause is', () => {
  const cause = new AggregateError([
    new Error('outer', { cause: new Error('listen EACCES: permission denied 127.0.0.1:80') }),
  ])
  expect(listenError(cause, ['/ip4/127.0.0.1/tcp/80'])).toMatchObject({
    code: 'address-not-ours',
    message: '--listen: this user may not listen on /ip4/127.0.0.1/tcp/80; choose a port above 1023.',
    cause,
  })
})

test('an error of another kind is taken for an address that is not ours', () => {
  expect(listenError('no reason given', ['/ip4/127.0.0.1/tcp/1'])).toMatchObject({ code: 'address-not-ours' })
})

test.for([
  ['on every interface: those of the local network', ['/ip4/0.0.0.0/tcp/0'], ['/ip4/10.0.0.7/tcp/4001']],
  [
    'on a public address by choice: that too',
    ['/ip4/0.0.0.0/tcp/0', '/ip4/8.8.4.4/tcp/4001'],
    ['/ip4/10.0.0.7/tcp/4001', '/ip4/8.8.4.4/tcp/4001'],
  ],
] as const)('an intent of a host that listens %s', ([, listen, published]) => {
  const all = ['/ip4/127.0.0.1/tcp/4001', '/ip4/10.0.0.7/tcp/4001', '/ip4/8.8.4.4/tcp/4001', '/ip4/10.0.0.7/tcp/4001']
  const addresses = all.map((address) => multiaddr(`${address}/p2p/${peer}`))
  expect(addressesToPublish(addresses, listen)).toEqual(published)
})

test('a machine that has no other address publishes its own loopback', () => {
  expect(addressesToPublish([multiaddr('/ip4/127.0.0.1/tcp/4001')], ['/ip4/0.0.0.0/tcp/0'])).toEqual([
    '/ip4/127.0.0.1/tcp/4001',
  ])
})
