// Who may import whom: the ring table applied to one file's imports. Returns one sentence per breach.
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { homeOf, isForTests, type Manifest } from './project.ts'
import { libp2pImporters, libp2pPattern, outermostPureRing, ringTable } from './rings.ts'

/** One file of the project, with the manifests that say what it may use. */
export interface ImportingFile {
  readonly path: string
  readonly imports: readonly string[]
  readonly own: Manifest
  readonly workspace: Manifest
}

export function importBreaches(file: ImportingFile): string[] {
  return file.imports.flatMap((specifier) => {
    const breach = breachOf(file, specifier)
    return breach === undefined ? [] : [`${file.path} imports ${specifier}: ${breach}`]
  })
}

function breachOf(file: ImportingFile, specifier: string): string | undefined {
  if (specifier.startsWith('(')) return 'a module is named by a literal'
  if (specifier.startsWith('.')) return relativeBreach(file, specifier)
  if (isBuiltin(specifier)) return builtinBreach(file, specifier)
  const { name, subpath } = splitSpecifier(specifier)
  if (!isDeclared(file, name)) return `${name} is not among its declared dependencies`
  if (libp2pPattern.test(specifier)) return libp2pBreach(file, name)
  if (name.startsWith('@pregon/')) return ringBreach(file, name.slice('@pregon/'.length), subpath)
  return undefined
}

function relativeBreach({ path }: ImportingFile, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier)
  return homeOf(target) === homeOf(path) ? undefined : 'a package is entered by its name only'
}

function builtinBreach({ path }: ImportingFile, specifier: string): string | undefined {
  if (!specifier.startsWith('node:')) return 'a built-in module is written node:...'
  return isPure(path) ? `rings 0 to ${outermostPureRing} know no platform` : undefined
}

function libp2pBreach({ path }: ImportingFile, name: string): string | undefined {
  const allowed = libp2pImporters.some(
    (importer) => importer.path.test(path) && (importer.only?.includes(name) ?? true),
  )
  return allowed ? undefined : 'only packages/network imports libp2p'
}

function ringBreach({ path }: ImportingFile, target: string, subpath: string): string | undefined {
  const isSharedTest = subpath === 'testing' && isForTests(path)
  if (subpath !== '' && !isSharedTest) return 'a package is entered by its public face only'
  const to = ringTable[target]
  if (to === undefined) return `${target} is not in the ring table`
  const from = ringOf(path)
  if (from === undefined) return path.startsWith('packages/') ? 'its own package is not in the ring table' : undefined
  return to.ring <= from.reach ? undefined : `ring ${from.ring} may import rings up to ${from.reach}, not ${to.ring}`
}

/** A published file uses what the package depends on; a test also what is there for development. */
function isDeclared({ path, own, workspace }: ImportingFile, name: string): boolean {
  if (own.dependencies.includes(name)) return true
  const forDevelopment = [...own.devDependencies, ...workspace.devDependencies]
  return isForTests(path) && forDevelopment.includes(name)
}

function splitSpecifier(specifier: string): { name: string; subpath: string } {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  return { name: parts.slice(0, length).join('/'), subpath: parts.slice(length).join('/') }
}

function ringOf(path: string): { ring: number; reach: number } | undefined {
  const [top, name = ''] = path.split('/')
  return top === 'packages' ? ringTable[name] : undefined
}

/** Pure files: those of the inner rings that are not for tests. */
export function isPure(path: string): boolean {
  const own = ringOf(path)
  return own !== undefined && own.ring <= outermostPureRing && !isForTests(path)
}
