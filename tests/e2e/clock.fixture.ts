// Loaded before everything else into a process whose clock a test sets: at each SIGUSR2, `Date` is ahead of the machine's
// clock by the milliseconds that stand in a file. The query of this module's URL names the file.

import { readFileSync } from 'node:fs'

const file = new URL(import.meta.url).searchParams.get('file')!
const RealDate = Date
let aheadMs = 0

const set = (): void => {
  aheadMs = Number(readFileSync(file, 'utf8'))
}

class SetDate extends RealDate {
  constructor(...args: ConstructorParameters<typeof RealDate>) {
    // Without arguments it is the time now.
    if ((args as readonly unknown[]).length === 0) super(SetDate.now())
    else super(...args)
  }

  static override now(): number {
    return RealDate.now() + aheadMs
  }
}

set()
process.on('SIGUSR2', set)
globalThis.Date = SetDate as DateConstructor
