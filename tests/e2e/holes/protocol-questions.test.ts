// A peer that asks for one protocol after another, none of which exists. The library as published answers for ever, each
// three bytes with a packet: sixty kilobytes keep a node from hearing anybody else for two seconds, and no handshake is
// needed for it. The patch in `patches/` ends it.

import { once } from 'node:events'
import { connect } from 'node:net'
import type { Stream } from '@libp2p/interface'
import { expect, onTestFinished, test } from 'vitest'
import { startStockHost, type StockHost } from '../../stock.ts'

/** A host that would wait for two minutes: whatever is ended sooner is ended for what it was asked. */
async function startPatientHost(): Promise<StockHost> {
  const patient = { inboundUpgradeTimeout: 120_000, inboundStreamProtocolNegotiationTimeout: 120_000 }
  const host = await startStockHost({ host: { connectionManager: patient } })
  onTestFinished(async () => host.stop())
  return host
}

const soon = (): AbortSignal => AbortSignal.timeout(10_000)

/** A question and its answer, with their lengths. */
const [question, answer] = [Buffer.from('\u0002x\n'), Buffer.from('\u0003na\n')]
/** Each answer costs as much as a small record. */
const maxAnswers = 16
const questions = Buffer.concat(Array.from({ length: 10 * maxAnswers }, () => question))

test('before the handshake, a peer that only asks is answered a few times, and then its connection ends', async () => {
  const [address] = (await startPatientHost()).getMultiaddrs()
  const [, port] = /tcp\/(\d+)/.exec(address!.toString())!
  const socket = connect(Number(port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let answered = 0
  socket.on('data', (data) => (answered += data.length))
  const ended = new Promise((resolve) => socket.on('error', resolve).on('close', resolve))
  await once(socket, 'connect', { signal: soon() })
  socket.write(questions)
  await ended
  expect(answered).toBeLessThanOrEqual(maxAnswers * answer.length)
})

test('on a stream of which no protocol is agreed, it is answered a few times, and then the stream ends', async () => {
  const host = await startPatientHost()
  const dialler = await startStockHost({ listen: [] })
  onTestFinished(async () => dialler.stop())
  const connection = await dialler.dial(host.getMultiaddrs()[0]!, { signal: soon() })
  const { muxer } = connection as unknown as { muxer: { createStream(options: object): Promise<Stream> } }
  const stream = await muxer.createStream({ signal: soon() })
  const ended = once(stream, 'close', { signal: soon() })
  let answered = 0
  stream.addEventListener('message', ({ data }) => (answered += data.byteLength))
  stream.send(questions)
  await ended
  expect(answered).toBeLessThanOrEqual(maxAnswers * answer.length)
})
