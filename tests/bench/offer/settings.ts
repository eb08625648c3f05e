// How the nodes of `bench -- offer` are started.

import type { NodeOptions } from '@pregon/node'

/** Instead of the network's 16. That of offers is as in public. */
export const minWorkBits = 8

export const offerNode = (dataFolder: string, bootstrap: readonly string[]): NodeOptions => ({
  dataFolder,
  bootstrap,
  network: 'bench-offer',
  mdns: false,
  listen: ['/ip4/127.0.0.1/tcp/0'],
  tuning: { minWorkBits },
})
