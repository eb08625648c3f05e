// Run in a thread by threaded-verifier.ts: answers each batch of signatures with a 1 for every one that holds.

import { parentPort } from 'node:worker_threads'
import { unpackQuestions } from './questions.ts'
import { nativeVerifier } from './verifier.ts'

parentPort!.on('message', (packed: Uint8Array<ArrayBuffer>) => {
  const answers = Uint8Array.from(unpackQuestions(packed), ({ signature, message, publicKey }) =>
    nativeVerifier(signature, message, publicKey) ? 1 : 0,
  )
  parentPort!.postMessage(answers, [answers.buffer])
})
