// A process of `bench -- ingest`: receives so many records as one arm, and tells how fast the later ones got through.

import { argumentsOf, report } from '../children.ts'
import { arms, type Arm } from './arms.ts'

const [arm, warm, count] = argumentsOf<[Arm, number, number]>()

let taken = 0
let warmAt = 0
let cpuAtWarm = process.cpuUsage()

function took(): void {
  taken += 1
  if (taken === warm) {
    warmAt = performance.now()
    cpuAtWarm = process.cpuUsage()
  }
  if (taken !== count) return
  const seconds = (performance.now() - warmAt) / 1000
  const { user, system } = process.cpuUsage(cpuAtWarm)
  report({ perSecond: (count - warm) / seconds, cpuUs: (user + system) / (count - warm), ...receiver.counts() })
}

const receiver = await arms[arm](took)
report({ address: receiver.address })
