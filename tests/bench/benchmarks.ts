// Every benchmark, with one line on what it shows. Loaded when it is run, since most bring the whole network along.

import type { Benchmark } from './benchmark.ts'

export interface Entry {
  readonly about: string
  readonly load: () => Promise<Benchmark>
}

export const benchmarks: Readonly<Record<string, Entry>> = {
  profiles: {
    about: 'whether a look-up gives a vendor’s newest profile where servers of the DHT lie, beside the stock client',
    load: async () => (await import('./profiles/profiles.ts')).profiles,
  },
  rendezvous: {
    about: 'whether an intent of a buyer who knows one other buyer reaches every vendor of its category',
    load: async () => (await import('./rendezvous/rendezvous.ts')).rendezvous,
  },
}
