// Builds the commands once for all tests that start processes, into a folder that is removed after them.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The files of the built programs, by the names of their commands. */
    built: { readonly pregon: string; readonly 'pregon-vendor': string }
    /** Where Node keeps what it has compiled, as under `npm run`: a command starts in less time. */
    compileCache: string
  }
}

export default function build(project: TestProject): () => void {
  // Without links on the way: the programs name what is installed from where they stand.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pregon-built-')))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    execFileSync(process.execPath, [join(import.meta.dirname, '../.ci/build.mjs'), folder], { stdio: 'pipe' })
  } catch (error) {
    remove()
    throw error
  }
  project.provide('built', {
    pregon: join(folder, 'apps/desktop/dist/pregon.js'),
    'pregon-vendor': join(folder, 'apps/vendor/dist/pregon-vendor.js'),
  })
  project.provide('compileCache', join(folder, 'compile-cache'))
  return remove
}
