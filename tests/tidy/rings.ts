// The ring table: which package stands where, and what it may import. Lower rings know nothing of higher ones.

/** `ring`: where the package stands. `reach`: the highest ring that it may import from. */
export const ringTable: Readonly<Record<string, { ring: number; reach: number }>> = {
  protocol: { ring: 0, reach: -1 },
  'intent-pool': { ring: 1, reach: 0 },
  categories: { ring: 1, reach: 0 },
  negotiation: { ring: 1, reach: 0 },
  reputation: { ring: 1, reach: 0 },
  buyer: { ring: 2, reach: 1 },
  vendor: { ring: 2, reach: 1 },
  storage: { ring: 3, reach: 2 },
  network: { ring: 3, reach: 2 },
  node: { ring: 4, reach: 3 },
  simulator: { ring: 4, reach: 2 },
  cli: { ring: 4, reach: 0 },
}

/** Up to this ring the code is pure: no platform, no network, no clock and no randomness of its own. */
export const outermostPureRing = 2

/** The libraries that only the network package, and a few named tests, may import. */
export const libp2pPattern = /^(libp2p|@libp2p\/.+|@multiformats\/multiaddr.*)$/

/** Who may import them: all of them, or `only` some. */
export const libp2pImporters: readonly { path: RegExp; only?: readonly string[] }[] = [
  { path: /^packages\/network\// },
  { path: /^tests\/((bench|e2e)\/|stock\.ts$)/ },
  // Our own envelope codec and keys are compared with theirs.
  { path: /^packages\/protocol\/.*\.test\.ts$/, only: ['@libp2p/peer-record', '@libp2p/crypto'] },
]
