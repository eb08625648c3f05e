// Whether vendors can reach this machine, told from where reply hosts listen.

import { expect, test } from 'vitest'
import { reachFinding } from './inspect-network.ts'

const loopback = { address: '127.0.0.1', internal: true }
const home = { address: '192.168.1.5', internal: false }
const wide = { address: '203.0.113.9', internal: false }
const linkLocal = { address: 'fe80::1', internal: false }

test.for([
  [[], [loopback], 'reach-here'],
  [[], [loopback, linkLocal], 'reach-here'],
  [['/ip4/127.0.0.1/tcp/0'], [loopback, home], 'reach-here'],
  [[], [loopback, home], 'reach-local'],
  [['/ip4/0.0.0.0/tcp/4001'], [loopback, home], 'reach-local'],
  [[], [loopback, home, wide], 'reach-unnamed'],
  [['/ip4/203.0.113.9/tcp/0'], [loopback, home, wide], 'reach-public'],
  [['/ip4/192.168.1.5/tcp/0'], [loopback, home, wide], 'reach-local'],
] as const)('listening on %j of %j: %s', ([listen, interfaces, code]) => {
  expect(reachFinding(listen, interfaces).code).toBe(code)
})
