// The package runs in a browser as it is: bundled without any module of Node, in a realm with the web's globals only.

import { build, type BuildResult } from 'esbuild'
import { webcrypto } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'

/** What a page does with the package: signs and reads back an intent, seals and opens an answer to it. */
const page = `
  import * as pregon from './index.ts'
  export async function run() {
    const seed = crypto.getRandomValues(new Uint8Array(pregon.seedBytes))
    const signer = pregon.createSigner(pregon.deriveSecret(seed, 'sign', 1))
    const seal = await pregon.sealKeyPair(pregon.deriveSecret(seed, 'seal', 1))
    const { id, sha256 } = pregon.answerOnlyTerms
    const bornAt = pregon.bornAtFor(Date.now())
    const intent = {
      n: new Uint8Array(pregon.nonceBytes), v: 0, key: signer.publicKey, bornAt, revision: 0, expiresAt: bornAt + 1,
      category: pregon.parseCategory('34430000'), item: { title: 'Una bicicleta ñ 🚲', wishes: [] },
      quantity: { amount: pregon.parseDecimal('1'), unit: '1' }, deals: 1, terms: { id, sha256 },
      reply: { seal: seal.publicKey, peer: '12D3KooW' + 'a'.repeat(44), addresses: ['/ip4/192.0.2.1/tcp/1'] },
    }
    const payload = pregon.encodeRecordPayload('intent', intent)
    const worked = pregon.withNonce(payload, pregon.findNonce(payload, 4, 0, 10000))
    const { bytes } = pregon.signPayload('intent', worked, signer, 'main')
    const decoded = pregon.decodeRecord(bytes, ['intent'])
    const context = { purpose: 'offer', intent: pregon.recordIdToBytes(decoded.value.id), recipient: seal.publicKey }
    const opened = await pregon.open(await pregon.seal(bytes, context), context, seal.privateKey)
    return {
      title: decoded.value.value.item.title,
      verified: pregon.verifyRecord(decoded.value, 'main', pregon.verifyPortable),
      opened: opened.length === bytes.length && opened.every((byte, i) => byte === bytes[i]),
      phrase: pregon.seedToPhrase(seed).split(' ').length,
      refused: pregon.decodeRecord(new Uint8Array(9), ['intent']).refusal.code,
    }
  }
`

const bundle = (contents: string): Promise<BuildResult<{ write: false }>> =>
  build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'page',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  })

/** The web's globals that the package may use. The platform's cryptography knows no arrays of a foreign realm. */
const webGlobals = { TextEncoder, TextDecoder, crypto: webcrypto, ArrayBuffer, Uint8Array }

test('a page signs, reads, seals and opens with nothing but web globals', async () => {
  const { outputFiles } = await bundle(page)
  const realm = createContext({ ...webGlobals })
  runInContext(outputFiles[0]!.text, realm)
  expect(runInContext('typeof process + typeof Buffer + typeof require', realm)).toBe('undefined'.repeat(3))
  expect(await runInContext('page.run()', realm)).toEqual({
    title: 'Una bicicleta ñ 🚲',
    verified: true,
    opened: true,
    phrase: 12,
    refused: 'envelope',
  })
})

test('a module of Node would not go unnoticed', async () => {
  await expect(bundle(`import { readFileSync } from 'node:fs'; export const run = readFileSync`)).rejects.toThrow(
    /node:fs/,
  )
})
