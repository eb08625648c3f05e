// The project's own files: everything but what git ignores.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** What installing, building and git itself leave behind. */
export const leftBehind = new Set(['.git', '.tools', 'coverage', 'dist', 'node_modules'])

/** Paths relative to the root, with forward slashes, sorted. */
export function projectFiles(folder = ''): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries
    .filter(({ name }) => !leftBehind.has(name) && !name.endsWith('.log'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? projectFiles(path) : [path]
    })
    .toSorted()
}

export const readProjectFile = (path: string): string => readFileSync(join(root, path), 'utf8')

export const isSource = (path: string): boolean => /\.(ts|tsx|mjs|js)$/.test(path)
export const isTest = (path: string): boolean => path.endsWith('.test.ts')

/** A test, or what only tests use (`x.fixture.ts`): neither is published. */
export const isForTests = (path: string): boolean => /(\.(test|fixture)\.ts$|^tests\/)/.test(path)

/** The folder of the workspace package that a file belongs to, such as `packages/buyer`, `apps/lab` or `tests`. */
export function homeOf(path: string): string | undefined {
  return /^(packages\/[^/]+|apps\/[^/]+|tests)\//.exec(path)?.[1]
}

export interface Manifest {
  readonly name: string
  readonly dependencies: readonly string[]
  readonly devDependencies: readonly string[]
}

/** The manifest of a workspace folder; `''` is the root's. */
export function readManifest(home: string): Manifest {
  const path = home === '' ? 'package.json' : `${home}/package.json`
  if (!existsSync(join(root, path))) throw new Error(`${home} has no package.json.`)
  const { name, dependencies = {}, devDependencies = {} } = JSON.parse(readProjectFile(path))
  return { name, dependencies: Object.keys(dependencies), devDependencies: Object.keys(devDependencies) }
}
