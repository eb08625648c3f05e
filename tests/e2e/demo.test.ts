// The demo end to end: its line for scripts tells the truth, its catalogues are good and answer their intents with
// what was planted and nothing else, and nothing of it stays behind when it is stopped.

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { intentFrom, parseWant } from '@pregon/buyer'
import { matchIntent, parseCatalogue } from '@pregon/vendor'
import { afterAll, expect, inject, test } from 'vitest'
import { parse } from 'yaml'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const demo = join(root, 'apps', 'lab', 'demo', 'main.ts')

const folder = mkdtempSync(join(tmpdir(), 'pregon-demo-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
/** A folder for temporary files that is the demo's alone, so that one can see what it leaves. */
const ownTemporary = () => mkdtempSync(join(folder, 'tmp-'))

test('ends with one line that says what happened, and with 0', async () => {
  const TMPDIR = ownTemporary()
  const { stdout, stderr } = await run(process.execPath, [demo, '--json'], { env: { ...process.env, TMPDIR } })
  const summary: unknown = JSON.parse(stdout.trimEnd().split('\n').at(-1)!)
  const intent = (category: string, reached: number, offers: number) => ({
    category: `cpv2008/${category}`,
    reached,
    offersExpected: offers,
    offers,
    msToFirstOffer: expect.any(Number) as number,
    msToAll: expect.any(Number) as number,
  })
  expect(summary, stderr).toStrictEqual({
    nodes: 13,
    intents: [intent('63511000', 3, 2), intent('34115300', 3, 3), intent('34432000', 2, 2)],
    invalidSent: 20,
    rejected: 20,
    wireBytes: expect.any(Number) as number,
  })
  // Eight vendors tell a relay what they follow, and three intents travel: no less than that.
  expect((summary as { wireBytes: number }).wireBytes).toBeGreaterThan(20_000)
  expect(stderr).toContain('Everything came out as planted.')
  expect(stderr).toContain('ranks first')
  expect(readdirSync(TMPDIR)).toEqual([])
})

test.each([1, 2])('leaves nothing behind when it is told to stop %i times', async (times) => {
  const TMPDIR = ownTemporary()
  const child = spawn(process.execPath, [demo], { env: { ...process.env, TMPDIR }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  let network = ''
  let told = 0
  for await (const line of createInterface({ input: child.stdout })) {
    network ||= /Network (demo-\w+)/.exec(line)?.[1] ?? ''
    if (line.includes('is open with') && told++ < times) child.kill('SIGTERM')
  }
  expect(await ended).toEqual([143, null])
  expect(network).not.toBe('')
  const left = async () =>
    (await run('ps', ['-eo', 'args'])).stdout.split('\n').filter((args) => args.includes(network))
  await expect.poll(left).toEqual([])
  expect(readdirSync(TMPDIR)).toEqual([])
})

async function writeShops(seed: number): Promise<string> {
  const shops = join(folder, `shops-${seed}`)
  await run(process.execPath, [demo, '--write', shops, '--seed', String(seed)])
  return shops
}

test('its catalogues have no mistakes', async () => {
  const shops = await writeShops(1)
  const catalogues = readdirSync(shops).filter((name) => name.endsWith('.json') && name !== 'expected.json')
  expect(catalogues).toHaveLength(8)
  const { 'pregon-vendor': program } = inject('built')
  for (const name of catalogues) {
    const { stdout } = await run(process.execPath, [program, 'check', '--json', '--catalogue', join(shops, name)])
    expect(JSON.parse(stdout.trimEnd().split('\n').at(-1)!)).toMatchObject({ event: 'checked', good: 140, problems: 0 })
  }
})

test.each([2, 3, 5, 8])('whatever the seed, such as %i, what fits is what was planted', async (seed) => {
  const shops = await writeShops(seed)
  const read = (name: string): unknown => parse(readFileSync(join(shops, name), 'utf8'))
  const expected = read('expected.json') as Record<string, { vendor: string; sku: string; total: number }[]>
  const catalogues = readdirSync(shops)
    .filter((name) => name.endsWith('.json') && name !== 'expected.json')
    .map((name) => parseCatalogue(read(name)))
  const nowMs = Date.now()
  for (const [name, offers] of Object.entries(expected)) {
    const parsed = parseWant(read(`${name}.yaml`), { nowMs })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    expect(parsed.warnings).toEqual([])
    const reply = { seal: new Uint8Array(32), peer: '', addresses: [] }
    const origin = { key: new Uint8Array(32), bornAtMs: nowMs, revision: 0, nowMs, reply }
    const intent = intentFrom(parsed.want, origin)
    const fitting = catalogues.flatMap((file) => {
      if (!file.ok) throw new Error(JSON.stringify(file.problems))
      const { vendor } = file.catalogue
      return matchIntent(intent, file.catalogue, nowMs).offers.map(({ item, price }) => ({
        vendor: vendor.name,
        sku: item.sku,
        total: price.total,
      }))
    })
    expect(fitting).toHaveLength(offers.length)
    expect(fitting).toEqual(expect.arrayContaining(offers))
  }
})
