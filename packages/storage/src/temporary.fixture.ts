// Data folders for tests: real ones, gone when the block that uses them ends.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { openDataFolder, type DataFolder } from './data-folder.ts'
import { openDatabase, type Database } from './database.ts'

/** A new folder of mode 0700. */
export function temporaryPath(): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'pregon-storage-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** An open data folder. */
export function temporaryFolder(): DataFolder & Disposable {
  const temporary = temporaryPath()
  const folder = openDataFolder(temporary.path)
  return {
    ...folder,
    [Symbol.dispose]() {
      folder.close()
      temporary[Symbol.dispose]()
    },
  }
}

/** An open, empty database. */
export function temporaryDatabase(): Database & Disposable {
  const folder = temporaryFolder()
  const database = openDatabase(folder)
  return {
    ...database,
    [Symbol.dispose]() {
      database.close()
      folder[Symbol.dispose]()
    },
  }
}

/** All files below a folder: what they hold, and when they were last written. */
export function contentsOf(path: string): Record<string, { bytes: string; writtenAtMs: number }> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name)
      const content = { bytes: readFileSync(file, 'base64'), writtenAtMs: statSync(file).mtimeMs }
      return [relative(path, file), content]
    }),
  )
}
