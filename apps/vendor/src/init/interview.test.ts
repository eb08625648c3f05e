// The questions of `init` on a terminal: what is typed becomes the answers, and Ctrl-C leaves nothing behind.

import { readdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { interview } from './interview.ts'
import type { Given } from './given.ts'

let folder: string
let input: PassThrough
let shown: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pregon-init-'))
  shown = ''
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const keys = { enter: '\r', space: ' ', interrupt: '\u0003' } as const

/** Answers each question by what stands in it, as soon as it is asked. */
function play(given: Partial<Given>, replies: readonly (readonly [question: string, keys: string])[]) {
  input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 })
  const waiting = [...replies]
  let from = 0
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text
    const [next] = waiting
    if (!next || !shown.slice(from).includes(next[0])) return
    waiting.shift()
    from = shown.length
    setImmediate(() => [...next[1]].forEach((key) => input.write(key)))
  })
  const nothing: Given = { bootstrap: [], workBits: [], sells: [], currency: undefined }
  return interview({ ...nothing, catalogue: join(folder, 'items.json'), ...given }, { input, output })
}

test('every question is asked once, and what is given is not asked', async () => {
  const answers = await play({ country: 'ES' }, [
    ['What is your business called?', `Sol${keys.enter}`],
    ['Its website?', keys.enter],
    ['What do you sell?', `bicycles${keys.enter}`],
    ['Which of these?', `${keys.space}${keys.enter}`],
    ['In which currency', keys.enter],
    ['The address of a node', `/ip4/192.0.2.7/tcp/4001${keys.enter}`],
  ])
  expect(answers).toMatchObject({
    name: 'Sol',
    country: 'ES',
    url: undefined,
    bootstrap: ['/ip4/192.0.2.7/tcp/4001'],
    sample: { currency: 'EUR', sells: [{ category: expect.stringContaining('cpv2008/') }] },
  })
  expect(shown).not.toContain('In which country')
})

test('an answer that does not work is told, and asked for again', async () => {
  const answers = await play(
    { name: 'Sol', url: '', sells: [{ category: 'cpv2008/34430000' as never, label: 'Bicycles' }] },
    [
      ['In which country', `Spain${keys.enter}`],
      ['This is not a country', `${'\u007f'.repeat(5)}es${keys.enter}`],
      ['In which currency', `chf${keys.enter}`],
      ['The address of a node', keys.enter],
    ],
  )
  expect(answers).toMatchObject({ country: 'ES', bootstrap: [], sample: { currency: 'CHF' } })
})

test('Ctrl-C stops it, and nothing was written', async () => {
  const stopped = play({}, [
    ['What is your business called?', `Sol${keys.enter}`],
    ['In which country', keys.interrupt],
  ])
  await expect(stopped).rejects.toMatchObject({ code: 'stopped', message: 'Stopped: nothing was written.' })
  expect(readdirSync(folder)).toEqual([])
})
