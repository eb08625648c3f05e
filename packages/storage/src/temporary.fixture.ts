// Data folders for tests: real ones, gone when the block that uses them ends.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
