// Imported categories are kept in the data folder, private, and one list takes the place of another.

import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepCategories, readKeptCategories } from './kept-categories.ts'
import { wordsOf } from './words.ts'

const entry = (code: string) => ({ code, en: 'Used cars', es: 'Coches usados', fr: '' })

test('what is kept is read again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pregon-categories-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'new')
  expect(await readKeptCategories(data)).toEqual([])
  await keepCategories(data, [entry('34115300')], wordsOf('en'))
  await keepCategories(data, [entry('34115200')], wordsOf('en'))
  expect(await readKeptCategories(data)).toEqual([entry('34115200')])
  const file = join(data, 'categories.json')
  expect(statSync(data).mode & 0o777).toBe(0o700)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  writeFileSync(file, '{"damaged"')
  expect(await readKeptCategories(data)).toEqual([])
  await expect(keepCategories(file, [], wordsOf('es'))).rejects.toMatchObject({ name: 'CliError', code: 'file' })
})

test('a link that somebody has laid is not followed', async () => {
  const data = mkdtempSync(join(tmpdir(), 'pregon-categories-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const victim = join(data, 'victim')
  writeFileSync(victim, 'as it was')
  symlinkSync(victim, join(data, 'categories.json.new'))
  await keepCategories(data, [entry('34115300')], wordsOf('en'))
  expect(readFileSync(victim, 'utf8')).toBe('as it was')
  expect(await readKeptCategories(data)).toEqual([entry('34115300')])
})
