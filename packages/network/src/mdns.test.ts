// Nodes that find each other on the local link. The link is the loopback of a network namespace of the test's own, so
// that nothing leaves the machine; making one takes Linux and the right to.

import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = new URL('mdns.fixture.ts', import.meta.url).pathname
const link = 'ip link set lo up multicast on && ip route add 224.0.0.0/4 dev lo'

/** The command that runs another in a namespace of its own, or undefined where this machine or user can make none. */
const isolate = [
  ['unshare', '-n'],
  ['unshare', '-rn'],
].find(([command, ...flags]) => {
  try {
    execFileSync(command!, [...flags, 'sh', '-c', link], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

test.skipIf(isolate === undefined)(
  'nodes of one network find each other on the local link, and those of another do not (needs a network namespace)',
  async () => {
    const [command, ...flags] = isolate!
    const { stdout } = await promisify(execFile)(
      command!,
      [...flags, 'sh', '-c', `${link} && exec "$0" "$1"`, process.execPath, script],
      {
        timeout: 15_000,
      },
    )
    expect(JSON.parse(stdout)).toEqual({ one: ['two'], two: ['one'], other: [] })
  },
)
