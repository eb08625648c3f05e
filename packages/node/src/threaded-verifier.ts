// The native verifier, in a thread of its own while there is much to verify: admission goes on with the next record
// meanwhile. One thread a process, however many nodes run in it.

import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Verifier } from '@pregon/protocol'
import { limits } from './limits.ts'
import { canBePacked, packQuestions, type Question } from './questions.ts'
import { nativeVerifier } from './verifier.ts'

interface Asked extends Question {
  readonly answer: (holds: boolean) => void
}

interface VerifierThread {
  ask(questions: readonly Asked[]): void
  /** Whether it has enough in hand for now; it tells when it has not any more. */
  isBusy(): boolean
}

const answerHere = ({ signature, message, publicKey, answer }: Asked): void =>
  answer(nativeVerifier(signature, message, publicKey) as boolean)

/** The same rule as `nativeVerifier`, answered at once while little is asked. */
export const threadedVerifier: Verifier = createThreadedVerifier()

export function createThreadedVerifier(canBeParallel = availableParallelism() > 1): Verifier {
  let thread: VerifierThread | undefined
  const waiting: Asked[] = []
  let countedMs = 0
  let counted = 0

  /** Whether so much is asked that a thread pays. */
  function isMuch(): boolean {
    const nowMs = performance.now()
    if (nowMs - countedMs >= 1000) [countedMs, counted] = [nowMs, 0]
    return ++counted > limits.threadFromPerSecond
  }

  /**
   * What comes while the thread is busy goes to it together, which costs less. Batches are small enough for both sides to
   * work at the same time: a peer has only so many records checked at once.
   */
  function handOver(): void {
    while (waiting.length > 0 && !thread?.isBusy()) {
      const questions = waiting.splice(0, limits.maxSignaturesPerBatch)
      if (thread && questions.length >= limits.minSignaturesPerBatch) thread.ask(questions)
      else questions.forEach(answerHere)
    }
  }

  function end(): void {
    thread = undefined
    handOver()
  }

  return (signature, message, publicKey) => {
    if (canBeParallel && !thread && isMuch()) thread = startThread(handOver, end)
    if (!thread || !canBePacked({ signature, publicKey })) return nativeVerifier(signature, message, publicKey)
    return new Promise((answer) => {
      waiting.push({ signature, message, publicKey, answer })
      if (waiting.length === 1) setImmediate(handOver)
    })
  }
}

/** Starts the thread. It ends by itself when nothing was asked for a while, and never keeps the process from ending. */
function startThread(onFree: () => void, onEnd: () => void): VerifierThread {
  const worker = new Worker(new URL(`./verifying-thread${extname(import.meta.url)}`, import.meta.url))
  worker.unref()
  const asked: (readonly Asked[])[] = []
  let idleSinceMs = performance.now()
  const resting = setInterval(() => {
    if (asked.length === 0 && performance.now() - idleSinceMs > limits.threadIdleMs) void worker.terminate()
  }, limits.threadIdleMs)
  resting.unref()
  worker.on('message', (answers: Uint8Array) => {
    idleSinceMs = performance.now()
    asked.shift()!.forEach(({ answer }, i) => answer(answers[i] === 1))
    onFree()
  })
  // What it still owes is answered here, whatever it died of.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    clearInterval(resting)
    asked.splice(0).flat().forEach(answerHere)
    onEnd()
  })
  return {
    ask(questions) {
      asked.push(questions)
      const packed = packQuestions(questions)
      worker.postMessage(packed, [packed.buffer])
    },
    isBusy: () => asked.length >= limits.maxBatchesOfSignatures,
  }
}
