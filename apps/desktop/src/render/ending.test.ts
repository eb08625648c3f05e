// What is said at the end: until when the intents live, and the command that brings them back.

import { resolve } from 'node:path'
import type { NodeCommandOptions } from '@pregon/cli'
import { defaultDataFolder } from '@pregon/cli'
import { expect, test } from 'vitest'
import { renderLivingOn, startAgain } from './ending.ts'
import { wordsOf } from '../words.ts'

const options: NodeCommandOptions = {
  data: defaultDataFolder('buyer'),
  network: 'main',
  bootstrap: [],
  listen: [],
  mdns: true,
  logLevel: 'error',
  json: false,
}

test('what is as usual need not be written', () => {
  expect(startAgain(options)).toBe('pregon start')
})

test('all else is, and the folder so that it is found from anywhere', () => {
  const special = { ...options, data: 'my data', network: 'test', bootstrap: ['/a', '/b'], listen: ['/c'], mdns: false }
  const folder = resolve('my data')
  expect(startAgain(special)).toBe(
    `pregon start --data '${folder}' --network test --bootstrap /a --bootstrap /b --listen /c --no-mdns`,
  )
})

test('every living intent is named with its end', () => {
  const expiresAt = Date.parse('2027-07-03T12:00:00Z')
  const words = wordsOf('en')
  const living = ['A week', 'A car'].map((title) => ({ title, expiresAtMs: expiresAt }))
  expect(renderLivingOn(living, options, words).split('\n')).toEqual([
    `«A week» lives on until ${words.timeOf(expiresAt)}.`,
    `«A car» lives on until ${words.timeOf(expiresAt)}.`,
    'Offers arrive only while a node of this data folder runs. To start it again:',
    '  pregon start',
  ])
})
