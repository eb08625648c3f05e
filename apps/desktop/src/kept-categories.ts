// The fine categories that a buyer imported, in a file of the data folder that no node holds.

import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeFineCategories, encodeFineCategories, limits, type FineCategory } from '@pregon/categories'
import { CliError, readBoundedFile } from '@pregon/cli'
import type { Words } from './words.ts'

const fileIn = (dataFolder: string): string => join(dataFolder, 'categories.json')

/** None where there is no file; one that cannot be read any more counts as none, since it can be imported again. */
export async function readKeptCategories(dataFolder: string): Promise<readonly FineCategory[]> {
  try {
    const path = fileIn(dataFolder)
    const bytes = await readBoundedFile({ path, named: '--data', maxBytes: limits.maxOfficialLength })
    return decodeFineCategories(bytes.toString('utf8')) ?? []
  } catch {
    return []
  }
}

/** In place of those that were kept. Throws a `CliError`. */
export async function keepCategories(
  dataFolder: string,
  entries: readonly FineCategory[],
  { texts }: Words,
): Promise<void> {
  const path = fileIn(dataFolder)
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
    // Moved into place, so that a file under its name is always whole.
    await rm(`${path}.new`, { force: true })
    // Never through a link that somebody has laid.
    await writeFile(`${path}.new`, encodeFineCategories(entries), { mode: 0o600, flag: 'wx' })
    await rename(`${path}.new`, path)
  } catch (cause) {
    throw new CliError('file', texts.categories.notKept(path, (cause as Error).message), { cause })
  }
}
