// A process that works in a data folder until it is killed: node child.fixture.ts WORK FOLDER. It prints a line after each step.

import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseCategory, recordIdOf } from '@pregon/protocol'
import { createBuyerStore } from './buyer-store.ts'
import { openDataFolder } from './data-folder.ts'
import { openDatabase } from './database.ts'
import { StorageError } from './errors.ts'
import { loadOrCreateSecretAt } from './keys.ts'
import { createPoolMemory } from './pool-memory.ts'

/** Written before the next step begins, so that a line that was read is a step that was done. */
const say = (line: string | number): void => void writeSync(1, `${line}\n`)

const works: Readonly<Record<string, (path: string) => void>> = {
  /** Holds the folder until its input ends. */
  hold(path) {
    openDataFolder(path)
    say('held')
    process.stdin.resume()
  },
  /** Gives out key indices at a clock that stands still. */
  count(path) {
    const store = createBuyerStore(openDatabase(openDataFolder(path)))
    for (;;) say(store.nextKeyIndex(5_000))
  },
  /** Remembers intents; the number of the last is in its key. */
  remember(path) {
    const memory = createPoolMemory(openDatabase(openDataFolder(path)))
    const recordId = recordIdOf(new Uint8Array())
    const category = parseCategory('cpv2008:34110000')
    for (let n = 0; ; n += 1) {
      const key = n.toString(16).padStart(64, '0')
      memory.save({ key, bornAtMs: n, category, revision: 0, recordId, withdrawn: false })
      say(n)
    }
  },
  /** Loads or makes keys kept apart, of which several processes make the same at once. */
  'keys-apart'(path) {
    const keys = Array.from({ length: 50 }, (_, n) => loadOrCreateSecretAt(join(path, `${n}.key`), 32))
    say(Buffer.concat(keys).toString('hex'))
  },
}

const [work = '', path = ''] = process.argv.slice(2)
try {
  works[work]?.(path)
} catch (error) {
  if (!(error instanceof StorageError)) throw error
  say(error.code)
}
