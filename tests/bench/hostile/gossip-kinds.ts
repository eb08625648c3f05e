// Hostile kinds that abuse gossip itself: frames, subscriptions, and every control message.

import type { RPC } from '@libp2p/gossipsub/message'
import { messageIdOf } from '@pregon/network/testing'
import { allTopics } from '@pregon/protocol'
import { encode } from 'it-length-prefixed'
import { control, type RawPeer } from '../raw-peer.ts'
import { network, topic } from './settings.ts'
import { byPeers, sayAll, type Kind, type Stage } from './stage.ts'

const topics = allTopics(network)
const framesPerPeer = 300
const idBytes = 20
const MiB = 1024 * 1024
/** Rounds of fifteen records of 2 kB, each of which may go out four times to each reader. */
const largeRounds = 20

const ids = ({ random }: Stage, count: number): Uint8Array[] =>
  Array.from({ length: count }, () => random.bytes(idBytes))

const follow = { subscriptions: [{ subscribe: true, topic }], ...control({ graft: [{ topicID: topic }] }) }

/** Follows the topic for a while, and gives the ids of what came. */
async function listenIn(stage: Stage, peer: RawPeer): Promise<Uint8Array[]> {
  await peer.say(follow)
  await stage.pause(Math.max(500, stage.sizes.phase / 4))
  return peer.heard.messages.slice(-idBytes).map(({ data }) => messageIdOf({ topic, data: data! }))
}

/** Frames that each peer sends as fast as they are taken; each counts as so many. */
function flood(about: string, perFrame: number, frame: (stage: Stage, i: number) => Partial<RPC>): Kind {
  return {
    about,
    attack: async (stage) => ({
      sent: perFrame * (await byPeers(stage, async (peer) => sayAll(peer, framesPerPeer, (i) => frame(stage, i)))),
    }),
  }
}

/** Names of topics that nobody has. */
const inventedTopic = ({ random }: Stage): string => Buffer.from(random.bytes(16)).toString('hex')

export const gossipKinds = {
  garbageFrames: {
    about: 'frames of random bytes',
    attack: async (stage) => ({
      sent: await byPeers(stage, async (peer) => {
        for (let i = 0; i < framesPerPeer; i++) {
          const frame = encode.single(stage.random.bytes(1 + stage.random.below(2000))).subarray()
          if (!(await peer.sayBytes(frame))) return i
        }
        return framesPerPeer
      }),
    }),
  },
  oversizeFrames: {
    about: 'frames of 3 MiB',
    attack: async (stage) => ({
      sent: await byPeers(stage, async (peer) => {
        await peer.say({ messages: [{ topic, data: new Uint8Array(3 * MiB) }] })
        return 1
      }),
    }),
  },
  subscriptionFlood: flood(
    'subscriptions to every topic and to invented ones, on and off',
    2 * topics.length,
    (stage, i) => ({
      subscriptions: topics.flatMap((each) => [
        { subscribe: i % 2 === 0, topic: each },
        { subscribe: true, topic: inventedTopic(stage) },
      ]),
    }),
  ),
  ihaveAbuse: {
    about: 'announcements of records that do not exist',
    attack: async (stage) => {
      const asked: RawPeer[] = []
      const frames = await byPeers(stage, async (peer) => {
        asked.push(peer)
        await peer.say(follow)
        return sayAll(peer, framesPerPeer, () => control({ ihave: [{ topicID: topic, messageIDs: ids(stage, 500) }] }))
      })
      await stage.pause(stage.sizes.phase / 4)
      return { sent: 500 * frames, answered: asked.reduce((sum, { heard }) => sum + heard.asked, 0) }
    },
  },
  iwantAbuse: {
    about: 'the same records asked for again and again',
    attack: async (stage) => {
      let [sent, answered] = [0, 0]
      await byPeers(stage, async (peer) => {
        const messageIDs = await listenIn(stage, peer)
        const before = peer.heard.messages.length
        const frames = await sayAll(peer, framesPerPeer, () => control({ iwant: [{ messageIDs }] }))
        sent += frames * messageIDs.length
        await stage.pause(stage.sizes.phase / 4)
        const seen = new Set(peer.heard.messages.slice(0, before).map(({ data }) => Buffer.from(data!).toString('hex')))
        const again = peer.heard.messages
          .slice(before)
          .filter(({ data }) => seen.has(Buffer.from(data!).toString('hex')))
        answered += again.length
        return frames
      })
      return { sent, answered }
    },
  },
  idontwantAbuse: flood('wishes not to be sent records that do not exist', 500, (stage) =>
    control({ idontwant: [{ messageIDs: ids(stage, 500) }] }),
  ),
  graftPruneFlood: flood('joining and leaving the mesh of every topic', 2 * topics.length, () =>
    control({
      graft: topics.map((topicID) => ({ topicID })),
      prune: topics.map((topicID) => ({ topicID, peers: [], backoff: 2 ** 40 })),
    }),
  ),
  slowReaders: {
    about: 'followers that never read, and yet ask for all that is said three times more',
    attack: async (stage) => {
      const readers: RawPeer[] = []
      await byPeers(stage, async (peer) => readers.push(peer) && Number(await peer.say(follow)), { reads: false })
      const speaker = await stage.peer()
      let sent = 0
      for (let round = 0; round < largeRounds; round++) {
        const large = Array.from({ length: 15 }, () => stage.intent({ recordBytes: 2000 }))
        sent += await sayAll(speaker, large.length, (i) => ({ messages: [{ topic, data: large[i]! }] }))
        const messageIDs = large.map((data) => messageIdOf({ topic, data }))
        const again = control({ iwant: [{ messageIDs }, { messageIDs }, { messageIDs }] })
        await Promise.all(readers.map(async (reader) => reader.say(again)))
      }
      return { sent }
    },
  },
  endlessPrefixes: {
    about: 'lengths of frames that never end',
    attack: async (stage) => ({
      sent: await byPeers(stage, async (peer) => {
        for (let i = 0; i < 64; i++) if (!(await peer.sayBytes(new Uint8Array(1024).fill(0x80)))) return i + 1
        return 64
      }),
    }),
  },
  cutFrames: {
    about: 'frames of a megabyte that lack their last byte, on every stream that a peer may have',
    attack: async (stage) => {
      const sent = await byPeers(stage, async (peer) => {
        const streams = await Promise.all(Array.from({ length: 3 }, async () => peer.another().catch(() => undefined)))
        const frame = encode.single(new Uint8Array(MiB - 1)).subarray()
        const cut = frame.subarray(0, frame.length - 1)
        const taken = await Promise.all([peer.sayBytes(cut), ...streams.map(async (stream) => stream?.(cut) ?? false)])
        return taken.filter(Boolean).length
      })
      await stage.pause(stage.sizes.phase / 2)
      return { sent }
    },
  },
} satisfies Record<string, Kind>
