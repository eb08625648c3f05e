// Files that people name: each that cannot be read gets its own sentence.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readBoundedFile } from './files.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pregon-files-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const read = async (path: string, maxBytes = 10) => readBoundedFile({ path, named: '--file', maxBytes })

test('a file of just the most bytes is read, and one more is too large', async () => {
  const path = join(folder(), 'file')
  writeFileSync(path, '0123456789')
  expect(String(await read(path))).toBe('0123456789')
  writeFileSync(path, '')
  expect(String(await read(path))).toBe('')
  writeFileSync(path, 'x'.repeat(2049))
  await expect(read(path, 2048)).rejects.toMatchObject({
    name: 'CliError',
    code: 'file',
    message: `--file: «${path}» is larger than 2 KiB, the most that is read: is it the right file?`,
  })
  await expect(read('/dev/zero', 2 * 1024 * 1024)).rejects.toThrow('is larger than 2 MiB')
})

test('what is not there, and what is no file', async () => {
  const path = folder()
  await expect(read(join(path, 'none'))).rejects.toThrow(`--file: «${path}/none» does not exist: check the path.`)
  await expect(read(path)).rejects.toThrow(`--file: «${path}» is a folder: name a file in it.`)
  writeFileSync(join(path, 'file'), '')
  await expect(read(join(path, 'file', 'below'))).rejects.toThrow('does not exist')
})
