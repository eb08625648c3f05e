// Keys from one seed, its phrase for people, and how keys are shown. SPEC section 6.

import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { base58btc } from 'multiformats/bases/base58'
import { concat } from 'uint8arrays/concat'
import { fromString } from 'uint8arrays/from-string'
import { ed25519 } from './ed25519.ts'
import { ProtocolError } from './errors.ts'

/** Bytes of a seed: a phrase of twelve words. */
export const seedBytes = 16

/** What a derived key is for: signing one intent, opening its offers, its reply host, the review of one deal. */
export type KeyRole = 'sign' | 'seal' | 'reply' | 'review'

/**
 * Derives the 32-byte secret of one role. `index` is the time of creation in seconds, made strictly increasing by the
 * store that keeps it, so that a restored phrase never uses a key again.
 */
export function deriveSecret(seed: Uint8Array, role: KeyRole, index: number): Uint8Array {
  if (seed.length !== seedBytes) throw new RangeError(`a seed has ${seedBytes} bytes, not ${seed.length}`)
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`a key index is a whole number, not ${index}`)
  return hkdf(sha256, seed, undefined, fromString(`pregon/v1/${role}/${index}`), 32)
}

/** All the words that a phrase may have, in alphabetical order. */
export const phraseWords: readonly string[] = wordlist

export function seedToPhrase(seed: Uint8Array): string {
  return entropyToMnemonic(seed, wordlist)
}

/** Reads a phrase as a person types it: any case, any white space. Throws `invalid-phrase`. */
export function phraseToSeed(phrase: string): Uint8Array {
  const words = phrase.trim().toLowerCase().split(/\s+/)
  const foreign = words.find((word) => !wordlist.includes(word))
  if (words.length !== 12) throw new ProtocolError('invalid-phrase', { case: 'length', words: words.length })
  if (foreign !== undefined) throw new ProtocolError('invalid-phrase', { case: 'word', word: foreign })
  try {
    return mnemonicToEntropy(words.join(' '), wordlist)
  } catch (cause) {
    throw new ProtocolError('invalid-phrase', { case: 'order' }, { cause })
  }
}

/** The multicodec of an Ed25519 public key, as a varint. */
const ed25519Codec = Uint8Array.of(0xed, 0x01)

/** An Ed25519 public key as people see it: `did:key:z6Mk...`. */
export function keyToDid(publicKey: Uint8Array): string {
  return `did:key:${base58btc.encode(concat([ed25519Codec, publicKey]))}`
}

/** Characters of every such text. */
const didLength = 56

/** Throws `invalid-did`. */
export function didToKey(did: string): Uint8Array {
  // To decode base 58 takes the square of its length: a long text would keep its reader at work for minutes.
  if (did.length !== didLength) throw new ProtocolError('invalid-did', { did })
  try {
    const bytes = base58btc.decode(did.replace(/^did:key:/, ''))
    if (
      did.startsWith('did:key:') &&
      bytes.length === 2 + ed25519.publicKeyBytes &&
      ed25519Codec.every((byte, i) => bytes[i] === byte)
    )
      return bytes.subarray(2)
  } catch {
    // Not base58: the sentence below serves.
  }
  throw new ProtocolError('invalid-did', { did })
}
