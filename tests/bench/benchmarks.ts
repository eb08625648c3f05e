// Every benchmark, with one line on what it shows. Loaded when it is run, since most bring the whole network along.

import type { Benchmark } from './benchmark.ts'

export interface Entry {
  readonly about: string
  readonly load: () => Promise<Benchmark>
}

export const benchmarks: Readonly<Record<string, Entry>> = {
  flood: {
    about: 'what a peer that floods a node costs the others, with forged records and with valid ones',
    load: async () => (await import('./flood/flood.ts')).flood,
  },
  fuzz: {
    about: 'whether any of ten million inputs that are nearly right makes a decoder throw or work for long',
    load: async () => (await import('./fuzz/fuzz.ts')).fuzz,
  },
  idle: {
    about: 'how much memory a vendor’s node holds at rest, beside bare libp2p, and what a large catalogue adds',
    load: async () => (await import('./idle/idle.ts')).idle,
  },
  hostile: {
    about: 'what becomes of hostile input of every kind that we know of, and of honest traffic meanwhile',
    load: async () => (await import('./hostile/hostile.ts')).hostile,
  },
  ingest: {
    about: 'how many signed intents a second one node takes, every check on, beside stock gossipsub',
    load: async () => (await import('./ingest/ingest.ts')).ingest,
  },
  mesh: {
    about: 'what a delivered record costs thirty nodes in bytes, CPU and time, beside stock gossipsub',
    load: async () => (await import('./mesh/mesh.ts')).mesh,
  },
  offer: {
    about: 'how long a buyer waits for the first offer, beside a bare message, dial and answer',
    load: async () => (await import('./offer/offer.ts')).offer,
  },
  profiles: {
    about: 'whether a look-up gives a vendor’s newest profile where servers of the DHT lie, beside the stock client',
    load: async () => (await import('./profiles/profiles.ts')).profiles,
  },
  rendezvous: {
    about: 'whether an intent of a buyer who knows one other buyer reaches every vendor of its category',
    load: async () => (await import('./rendezvous/rendezvous.ts')).rendezvous,
  },
  soak: {
    about: 'what a node’s memory grows by for a million messages, and for ten thousand peers that come and go',
    load: async () => (await import('./soak/soak.ts')).soak,
  },
}
