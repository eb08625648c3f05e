// Children of a benchmark: they end when they are told to, tidily if they can.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startChild, type Child } from './children.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pregon-children-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function start(file: string, ...args: unknown[]): Child {
  return startChild({ onEnd: (end) => onTestFinished(async () => end()) }, file, args)
}

test('a relay that has ended leaves no folder behind', async () => {
  const folder = temporaryFolder()
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  const relay = start(join(import.meta.dirname, 'flood/node.ts'))
  expect(await relay.next()).toMatchObject({ address: expect.stringContaining('/ip4/127.0.0.1/tcp/') })
  expect(readdirSync(folder)).toHaveLength(1)
  await relay.stop()
  expect(readdirSync(folder)).toEqual([])
})

test('a child that does not listen is ended all the same', async () => {
  const file = join(temporaryFolder(), 'deaf.mjs')
  writeFileSync(file, `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log(process.argv[2])`)
  const deaf = start(file, { n: 1 })
  expect(await deaf.next()).toEqual({ n: 1 })
  await deaf.stop()
  expect(deaf.process.signalCode).toBe('SIGKILL')
})
