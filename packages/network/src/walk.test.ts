// Walks through a network that is only a map: what is found, whoever lies, and what a walk may cost.

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDistance, walk, type Contact, type WalkSettings } from './walk.ts'

const settings: WalkSettings = { paths: 4, width: 2, parallel: 2, maxAsked: 12, maxCloser: 20 }

const contactOf = (name: string): Contact => ({ name, kadId: createHash('sha256').update(name).digest() })

/** Peers that each know some neighbours and some others, as a table of the DHT has them. */
function createMap(size: number, seed: number) {
  const peers = Array.from({ length: size }, (_, i) => contactOf(`${seed}/${i}`))
  const known = new Map(
    peers.map((peer, i) => {
      const near = byDistance(peer.kadId, peers).slice(1, 9)
      const far = peers.filter((_other, j) => (j * 31 + i * 17 + seed) % 7 === 0)
      return [peer.name, [...near, ...far]] as const
    }),
  )
  const answerOf = (name: string, target: Uint8Array) => byDistance(target, known.get(name) ?? []).slice(0, 20)
  return { peers, answerOf }
}

const sizes = fc.record({ size: fc.integer({ min: 1, max: 150 }), seed: fc.nat(1000) })
const targetOf = (seed: number) => contactOf(`target ${seed}`).kadId
const never = new AbortController().signal

test('a walk among honest peers hears the nearest ones, and nobody twice', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async ({ size, seed }) => {
      const { peers, answerOf } = createMap(size, seed)
      const target = targetOf(seed)
      const asked: string[] = []
      const ask = async ({ name }: Contact) => {
        asked.push(name)
        return { closer: answerOf(name, target), answer: name }
      }
      const found = await walk({ target, starts: peers.slice(0, 4), ask, signal: never, settings })
      expect(new Set(asked).size).toBe(asked.length)
      // Each path hears the two nearest that it knows of, so that nobody passes over the two nearest of all.
      const nearest = byDistance(target, peers).slice(0, settings.width)
      expect(found.slice(0, settings.width)).toEqual(nearest)
    }),
    { numRuns: 50 },
  )
})

test('peers that name endless others, or do not answer, neither keep a walk from its end nor from the honest ones', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async ({ size, seed }) => {
      const { peers, answerOf } = createMap(size + 20, seed)
      const target = targetOf(seed)
      let asked = 0
      const ask = async ({ name }: Contact) => {
        const number = asked++
        const kind = Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 2), 16) % 10
        if (!name.startsWith(`${seed}/`) || kind === 0) throw new Error('nobody there')
        if (kind === 1)
          return { closer: Array.from({ length: 1000 }, (_, i) => contactOf(`${name}/${number}/${i}`)), answer: 0 }
        return { closer: answerOf(name, target), answer: 1 }
      }
      let honest = 0
      const onAnswer = (answer: number) => void (honest += answer)
      await walk({ target, starts: byDistance(target, peers).slice(0, 20), ask, onAnswer, signal: never, settings })
      expect(asked).toBeLessThanOrEqual(settings.paths * settings.maxAsked)
      expect(honest).toBeGreaterThanOrEqual(4)
    }),
    { numRuns: 50 },
  )
})

test('a peer that was met on one path is asked on no other', async () => {
  const { peers, answerOf } = createMap(60, 1)
  const target = targetOf(1)
  const pathsOf = new Map<string, Set<number>>()
  const ask = async ({ name }: Contact) => ({ closer: answerOf(name, target), answer: name })
  const onAnswer = (_: string, { name }: Contact, path: number) => {
    pathsOf.set(name, (pathsOf.get(name) ?? new Set()).add(path))
  }
  await walk({ target, starts: peers.slice(0, 8), ask, onAnswer, signal: never, settings })
  expect([...pathsOf.values()].every((paths) => paths.size === 1)).toBe(true)
  expect(new Set([...pathsOf.values()].flatMap((paths) => [...paths]))).toEqual(new Set([0, 1, 2, 3]))
})

test('a walk without anybody to start from, or one that was called off, ends with nobody', async () => {
  const ask = async () => Promise.reject(new Error('not to be asked'))
  const target = targetOf(1)
  expect(await walk({ target, starts: [], ask, signal: never, settings })).toEqual([])
  const starts = [contactOf('one')]
  expect(await walk({ target, starts, ask, signal: AbortSignal.abort(), settings })).toEqual([])
})
