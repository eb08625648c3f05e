// One thread of the fuzzer: runs the batches that it is sent, one after the other.

import { parentPort } from 'node:worker_threads'
import { runBatch, type Batch } from './batch.ts'
import { decoders } from './decoders.ts'

parentPort!.on('message', (batch: Batch) => {
  void runBatch(decoders[batch.decoder]!, batch).then((tally) => parentPort!.postMessage(tally, []))
})
