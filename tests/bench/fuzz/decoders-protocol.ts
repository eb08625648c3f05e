// The readers of the protocol: records, envelopes, payloads, frames, sealed messages, and values as people write them.

import {
  decodeEnvelope,
  decodeOfferFrame,
  decodeOfferReply,
  decodePayload,
  decodePeersAnswer,
  decodePeersRequest,
  decodeRecord,
  didToKey,
  encodeEnvelope,
  encodePayload,
  isIsoDate,
  limits,
  open,
  parseCategory,
  parseDecimal,
  parseMoney,
  phraseToSeed,
  recordIdFromBytes,
  recordIdOf,
  recordIdToBytes,
  seal,
  sealKeyPair,
  signedBytes,
  topicOf,
  vendorOfProfileKey,
  verifyOffer,
  verifyPortable,
  verifyRecord,
  workBits,
  type Decoded,
  type RecordKind,
} from '@pregon/protocol'
import { encodeAgreement, maxAgreementBytes, verifyAgreement } from '@pregon/negotiation'
import { nativeVerifier } from '@pregon/node'
import { concat } from 'uint8arrays/concat'
import { equals } from 'uint8arrays/equals'
import { mutateBytes } from './byte-mutations.ts'
import { asText, refusing, type Decode, type Decoder, type Decoders } from './decoder.ts'
import { cborInputs, recordInputs } from './records.ts'
import { seedsIn, textsIn, validSeedsIn } from './seeds.ts'
import { mutateText } from './text-mutations.ts'

const recordFiles = ['04-records', '11-intents', '13-profiles', '14-offers', '16-messages', '18-growth']
const kinds: readonly RecordKind[] = ['intent', 'withdrawal', 'offer', 'profile', 'message']

/** The head of a list of one item. */
const listOfOne = Uint8Array.of(0x81)

/** What was taken must also be the one encoding of itself. */
const isOk = <T>(decoded: Decoded<T>): boolean => decoded.ok

function recordsOf(kind: RecordKind, weight: number): Decoder {
  const seeds = validSeedsIn(recordFiles, kind)
  return {
    covers: ['protocol.decodeRecord'],
    weight,
    make: recordInputs(seeds, limits.maxIntentBytes),
    open: () => (input) => {
      const decoded = decodeRecord(input, kinds)
      if (!decoded.ok) return false
      if (!equals(decoded.value.bytes, input)) throw new Error('a record is not the bytes that it came in')
      const { value } = decoded.value
      if ('category' in value) topicOf('main', value.category)
      return true
    },
  }
}

const texts = (seeds: readonly string[], read: (text: string) => boolean, covers: string, weight = 1): Decoder => ({
  covers: [covers],
  weight,
  make: (random) => mutateText(random, seeds, 4096),
  open: () => (input) => read(asText(input)),
})

const protocolError = ['ProtocolError']

const offers = validSeedsIn(['14-judged-offers', '14-offers'])
const nowMs = 1_790_000_580_000
const secret = new Uint8Array(32).fill(5)

const openSealed: Decoder = {
  covers: ['protocol.open'],
  weight: 0.05,
  make: (random) => mutateBytes(random, [sealedSeed, sealedSeed.subarray(0, 64)], 2048),
  open: async (): Promise<Decode> => {
    const keys = await sealKeyPair(secret)
    const context = { purpose: 'offer', intent: new Uint8Array(36), recipient: keys.publicKey } as const
    // Half of them are sealed as they should be, around what is no padding and no offer.
    return async (input) => {
      const isSealed = (input[0] ?? 0) % 2 === 0
      const sealed = isSealed
        ? await seal(input, context)
        : { enc: input.subarray(0, 32), ciphertext: input.subarray(32) }
      return (await open(sealed, context, keys.privateKey)) !== undefined
    }
  },
}
const sealedSeed = new Uint8Array(1100).map((_, i) => (i * 7 + 1) % 256)

const expected = {
  network: 'main',
  intent: recordIdOf(new Uint8Array()),
  seal: new Uint8Array(32),
  nowMs,
  verify: nativeVerifier,
}

const judgeOffer: Decoder = {
  covers: ['protocol.verifyOffer'],
  weight: 4,
  make: recordInputs(offers, limits.maxOfferBytes),
  open: () => async (input) => {
    const decoded = decodeRecord(input, ['offer'])
    // As the buyer's node would expect it, so that the signatures are asked too.
    const meant = decoded.ok
      ? { intent: recordIdFromBytes(decoded.value.value.intent), seal: decoded.value.value.to }
      : {}
    return typeof (await verifyOffer(input, { ...expected, ...meant })) !== 'string'
  },
}

/** A message of each type, around an intent and an offer that have nothing to do with each other. */
const judgeAgreement: Decoder = {
  covers: ['negotiation.verifyAgreement'],
  weight: 4,
  make: cborInputs(
    validSeedsIn(['16-messages'], 'message').map((accept, i, messages) =>
      encodeAgreement({
        intent: validSeedsIn(['11-intents'], 'intent')[0]!,
        offer: validSeedsIn(['14-offers'], 'offer')[0]!,
        accept,
        confirm: messages[(i + 1) % messages.length]!,
      }),
    ),
    maxAgreementBytes,
  ),
  open: () => async (input) => typeof (await verifyAgreement(input, 'main', nativeVerifier)) !== 'string',
}

/** Signature, key and message of any lengths, by both verifiers: they must agree. */
const verifiers: Decoder = {
  covers: ['protocol.verifyPortable', 'node.nativeVerifier'],
  weight: 0.02,
  make: (random) => mutateBytes(random, signatureSeeds, 400),
  open: () => async (input) => {
    const [signature, publicKey, message] = [input.subarray(0, 64), input.subarray(64, 96), input.subarray(96)]
    const portable = verifyPortable(signature, message, publicKey)
    if ((await nativeVerifier(signature, message, publicKey)) !== portable) throw new Error('the verifiers disagree')
    return portable
  },
}
const signatureSeeds = validSeedsIn(recordFiles)
  .slice(0, 40)
  .flatMap((bytes) => {
    const decoded = decodeEnvelope(bytes)
    if (!decoded.ok) return []
    const { signature, publicKey, payloadType, payload } = decoded.value
    return [concat([signature, publicKey, signedBytes('/pregon/main/1', payloadType, payload)])]
  })

export const protocolDecoders: Decoders = {
  payload: {
    covers: ['protocol.decodePayload'],
    weight: 12,
    make: cborInputs(validSeedsIn(['03-payloads', '16-frames', '17-peers']), limits.maxIntentBytes),
    open: () => (input) => {
      const decoded = decodePayload(input)
      // What stands alone on its top is no value that is encoded; in a list it is.
      if (decoded.ok && !equals(encodePayload([decoded.value]), concat([listOfOne, input])))
        throw new Error('two encodings of one payload')
      return decoded.ok
    },
  },
  envelope: {
    covers: ['protocol.decodeEnvelope'],
    weight: 12,
    make: (random) => mutateBytes(random, envelopeSeeds, limits.maxIntentBytes),
    open: () => (input) => {
      const decoded = decodeEnvelope(input)
      if (decoded.ok && !equals(encodeEnvelope(decoded.value), input)) throw new Error('two encodings of one envelope')
      return decoded.ok
    },
  },
  intent: recordsOf('intent', 14),
  withdrawal: recordsOf('withdrawal', 8),
  offer: recordsOf('offer', 8),
  message: recordsOf('message', 8),
  agreement: judgeAgreement,
  profile: recordsOf('profile', 8),
  verifyOffer: judgeOffer,
  verifyRecord: {
    covers: ['protocol.verifyRecord'],
    weight: 1,
    make: recordInputs(validSeedsIn(recordFiles), limits.maxIntentBytes),
    open: () => async (input) => {
      const decoded = decodeRecord(input, kinds)
      return decoded.ok && (await verifyRecord(decoded.value, 'main', nativeVerifier))
    },
  },
  verifiers,
  open: openSealed,
  offerFrame: {
    covers: ['protocol.decodeOfferFrame', 'protocol.recordIdFromBytes', 'protocol.workBits'],
    weight: 8,
    make: cborInputs(validSeedsIn(['16-frames'], 'offer-frame'), limits.maxOfferFrameBytes),
    open: () => (input) => {
      const decoded = decodeOfferFrame(input)
      if (decoded.ok) recordIdToBytes(recordIdFromBytes(decoded.value.intent))
      workBits(input)
      return decoded.ok
    },
  },
  offerReply: {
    covers: ['protocol.decodeOfferReply'],
    weight: 8,
    make: cborInputs(validSeedsIn(['16-frames'], 'offer-reply'), 512),
    open: () => (input) => isOk(decodeOfferReply(input)),
  },
  peersRequest: {
    covers: ['protocol.decodePeersRequest'],
    weight: 6,
    make: cborInputs(validSeedsIn(['17-peers'], 'peers-request'), 128),
    open: () => (input) => isOk(decodePeersRequest(input)),
  },
  peersAnswer: {
    covers: ['protocol.decodePeersAnswer'],
    weight: 6,
    make: cborInputs(validSeedsIn(['17-peers'], 'peers-answer'), limits.maxPeersAnswerBytes),
    open: () => (input) => isOk(decodePeersAnswer(input)),
  },
  profileKey: {
    covers: ['protocol.vendorOfProfileKey'],
    weight: 4,
    make: (random) => mutateBytes(random, profileKeys, 256),
    open: () => (input) => vendorOfProfileKey(input) !== undefined,
  },
  category: texts(
    textsIn('09-categories', 'category'),
    (text) => refusing(protocolError, () => topicOf('main', parseCategory(text))),
    'protocol.parseCategory',
  ),
  decimal: texts(
    textsIn('10-values', 'text'),
    (text) => refusing(protocolError, () => parseDecimal(text)),
    'protocol.parseDecimal',
  ),
  money: texts(
    textsIn('10-values', 'text'),
    (text) => {
      const isCurrency = refusing(protocolError, () => parseMoney('1', text))
      return refusing(protocolError, () => parseMoney(text, 'EUR')) || isCurrency
    },
    'protocol.parseMoney',
  ),
  did: texts(
    ['did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd', ...textsIn('06-keys', 'did')],
    (text) => refusing(protocolError, () => didToKey(text)),
    'protocol.didToKey',
  ),
  phrase: texts(
    textsIn('06-keys', 'phrase'),
    (text) => refusing(protocolError, () => phraseToSeed(text)),
    'protocol.phraseToSeed',
    0.3,
  ),
  date: texts(['2026-02-28', '2027-12-31', '1970-01-01', '9999-12-31'], isIsoDate, 'protocol.isIsoDate'),
}

const envelopeSeeds = seedsIn(['04-records', '12-admission'])
const profileKeys = textsIn('17-finding', 'key').map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')))
