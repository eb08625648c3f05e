// The count of wire bytes is what the sockets carried.

import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { overTcp, overWebSockets, soon, startNode, topic, topics } from './loopback.fixture.ts'
import { connectTo } from './peers.ts'
import { countWireBytes } from './wire-bytes.ts'

test('the count is what both ends of each socket carried, while it is open and after it closed', async () => {
  const count = countWireBytes()
  const server = createServer((socket) => {
    socket.once('data', () => socket.end(Buffer.alloc(500)))
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').resume()
  expect(count()).toBe(0)

  socket.write(Buffer.alloc(1000))
  await once(socket, 'end')
  expect(count()).toBe(2 * (1000 + 500))
  if (!socket.closed) await once(socket, 'close')
  expect(count()).toBe(2 * (1000 + 500))
})

test.for([overTcp, overWebSockets])(
  'a record through a node is counted with all that carries it, over %s',
  async (listen) => {
    const relay = await startNode({ listen: [listen], topics })
    const buyer = await startNode({ listen: [] })
    const count = countWireBytes()
    await connectTo(buyer.host, relay.host.getMultiaddrs()[0]!, soon())
    await buyer.untilSubscribed(topic, soon())
    const before = count()
    // At the least the names of all topics, at both ends.
    expect(before).toBeGreaterThan(2 * topics.join('').length)
    const received = once(relay.host.services.gossip as unknown as EventTarget, 'gossipsub:message', { signal: soon() })
    await buyer.publish(topic, new Uint8Array(5000))
    await received
    expect(count() - before).toBeGreaterThan(2 * 5000)
  },
)
