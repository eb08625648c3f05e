// Joining: bootstrap peers that answer, that answer late, and that never do.

import { expect, onTestFinished, test } from 'vitest'
import { joinMesh } from './join.ts'
import { collect, freePort, startNode, startRelay } from './loopback.fixture.ts'

test('a bootstrap peer that is not there yet is asked again until it answers', async () => {
  const node = await startNode({ listen: [] })
  const address = `/ip4/127.0.0.1/tcp/${await freePort()}`
  const attempts = collect<string | undefined>()
  const controller = new AbortController()
  onTestFinished(() => controller.abort())
  const failures = await joinMesh(node.host, [address], {
    signal: controller.signal,
    retryMs: 500,
    onAttempt: (asked, failure) => {
      expect(asked).toBe(address)
      attempts.add(failure?.code)
    },
  })
  expect(failures).toMatchObject([{ code: 'peer-unreachable' }])
  const relay = await startRelay(address)
  onTestFinished(async () => relay.stop())
  expect(await attempts.untilLength(2)).toEqual(['peer-unreachable', undefined])
  expect(node.host.getConnections(relay.host.peerId)).toHaveLength(1)
})
