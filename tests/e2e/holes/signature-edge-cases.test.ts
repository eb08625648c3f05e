// Ed25519 at its edges: the libraries disagree about which signatures hold, and peers that disagree would punish each
// other's honest forwarders. All of our paths give one answer.

import { createPublicKey, verify as verifyByNode } from 'node:crypto'
import { publicKeyFromRaw } from '@libp2p/crypto/keys'
import * as noble from '@noble/ed25519'
import { nativeVerifier } from '@pregon/node'
import { createSigner, fromHex, verifyPortable } from '@pregon/protocol'
import { expect, test } from 'vitest'
import { createRandom } from '../../bench/random.ts'
import { loadVectors } from '../../vectors/load.ts'

type Question = readonly [signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array]
type Path = (...question: Question) => boolean | Promise<boolean>

const spki = Buffer.from('302a300506032b6570032100', 'hex')

/** Each path's answer; one that throws has not accepted. */
const stock = {
  // What a host under StrictSign asks on Node.
  libp2p: async (signature, message, key) => publicKeyFromRaw(key).verify(message, signature),
  node: (signature, message, key) =>
    verifyByNode(
      null,
      message,
      createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' }),
      signature,
    ),
  // What pages in a browser use where the platform has nothing.
  noble: async (signature, message, key) => noble.verifyAsync(signature, message, key),
  nobleStrict: async (signature, message, key) => noble.verifyAsync(signature, message, key, { zip215: false }),
} satisfies Record<string, Path>

const ours = { portable: verifyPortable, native: nativeVerifier } satisfies Record<string, Path>

async function holds(path: Path, question: Question): Promise<boolean> {
  try {
    return await path(...question)
  } catch {
    return false
  }
}

async function acceptedBy<T extends string>(paths: Record<T, Path>, questions: readonly Question[]) {
  const accepted = {} as Record<T, number[]>
  for (const name of Object.keys(paths) as T[]) {
    const answers = await Promise.all(questions.map(async (question) => holds(paths[name], question)))
    accepted[name] = answers.flatMap((answer, i) => (answer ? [i] : []))
  }
  return accepted
}

interface Vector {
  readonly message: string
  readonly publicKey: string
  readonly signature: string
  readonly valid: boolean
}

const vectors = loadVectors<Vector>('05-signatures').filter(({ name }) => name.startsWith('edge case'))
const edgeCases = vectors.map(({ signature, message, publicKey }): Question => [
  fromHex(signature),
  fromHex(message),
  fromHex(publicKey),
])

test('the twelve edge cases: the stock paths disagree about them, ours take number 3 and no other', async () => {
  expect(edgeCases).toHaveLength(12)
  expect(await acceptedBy(stock, edgeCases)).toEqual({
    libp2p: [3],
    node: [3],
    noble: [0, 1, 2, 3, 4, 5, 9, 10, 11],
    nobleStrict: [2, 3, 4, 5],
  })
  expect(await acceptedBy(ours, edgeCases)).toEqual({ portable: [3], native: [3] })
})

test('a corpus of mutations: the stock paths disagree about some, ours about none', async () => {
  const random = createRandom(1)
  const honest = Array.from({ length: 20 }, (): Question => {
    const signer = createSigner(random.bytes(32))
    const message = random.bytes(random.below(200))
    return [signer.sign(message), message, signer.publicKey]
  })
  const corpus = [...edgeCases, ...honest].flatMap((question) => [question, ...mutationsOf(question)])
  const byStock = await acceptedBy(stock, corpus)
  expect(byStock.noble).not.toEqual(byStock.libp2p)
  expect(byStock.nobleStrict).not.toEqual(byStock.libp2p)
  const { portable, native } = await acceptedBy(ours, corpus)
  expect(native).toEqual(portable)
  // All that are honest, and edge case 3.
  expect(portable).toHaveLength(honest.length + 1)

  /** A few bits turned in each part, and S grown by the order of the group. */
  function mutationsOf([signature, message, key]: Question): Question[] {
    const turn = (bytes: Uint8Array) => {
      const turned = bytes.slice()
      if (turned.length > 0) turned[random.below(turned.length)]! ^= 1 << random.below(8)
      return turned
    }
    const topBit = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 0x80 : byte))
    return [
      [turn(signature), message, key],
      [signature, turn(message), key],
      [signature, message, turn(key)],
      [topBit(signature, 31), message, key],
      [topBit(signature, 63), message, key],
      [signature, message, topBit(key, 31)],
      [withHigherS(signature), message, key],
    ]
  }
})

const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n

function withHigherS(signature: Uint8Array): Uint8Array {
  const S = signature.subarray(32).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n) + groupOrder
  const bytes = Array.from({ length: 32 }, (_, i) => Number((S >> BigInt(8 * i)) & 255n))
  return Uint8Array.of(...signature.subarray(0, 32), ...bytes)
}
