// SHA-256, by the platform's own code where it has one that answers at once, and by a portable one elsewhere.

import { sha256 as portableSha256 } from '@noble/hashes/sha2.js'
import { fromHex, toHex } from './bytes.ts'

interface Platform {
  readonly getBuiltinModule?: (
    name: 'node:crypto',
  ) => { hash(algorithm: 'sha256', data: Uint8Array): string } | undefined
}

/** Node's, which is several times faster. A browser's own only answers later. */
const native = (globalThis as { process?: Platform }).process?.getBuiltinModule?.('node:crypto')

/** The hash as small hexadecimal digits. */
export const sha256Hex: (data: Uint8Array) => string = native
  ? (data) => native.hash('sha256', data)
  : (data) => toHex(portableSha256(data))

/** The hash, 32 bytes. */
export const sha256: (data: Uint8Array) => Uint8Array = native ? (data) => fromHex(sha256Hex(data)) : portableSha256
