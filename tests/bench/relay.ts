// A relay in a benchmark's process, as it runs in public. Its folder goes when the process does.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRelayNode, type NodeOptions, type RelayNode } from '@pregon/node'

/** On loopback, at a port that the system chooses. */
export function createRelay(network: string, tuning: NonNullable<NodeOptions['tuning']>): RelayNode {
  const dataFolder = mkdtempSync(join(tmpdir(), 'pregon-bench-'))
  process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }))
  process.on('SIGTERM', () => process.exit())
  return createRelayNode({ dataFolder, network, mdns: false, listen: ['/ip4/127.0.0.1/tcp/0'], tuning })
}
