// Rules about the whole: what the top level may hold, and that the map of packages names each package and its ring, and
// sends its reader to functions that are there.
import { ringTable } from './rings.ts'

const topLevel = new Set([
  'apps',
  'packages',
  'tests',
  'README.md',
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
  '.ci',
  'patches',
  '.editorconfig',
  '.gitattributes',
  '.gitignore',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'LICENSE',
  'LICENSE-APACHE',
  'LICENSE-MIT',
])

export function topLevelBreaches(names: readonly string[]): string[] {
  return names.filter((name) => !topLevel.has(name)).map((name) => `${name} does not belong at the top level`)
}

/** The map holds one table row per package: | [`name`](name/) | ring | ... | */
export function mapBreaches(map: string, packages: readonly string[]): string[] {
  const rows = [...map.matchAll(/^\| *\[`([^`]+)`\]\(([^)]+)\) *\| *(\d+) *\|/gm)].map(
    ([, name = '', link = '', ring = '']) => ({ name, link, ring: Number(ring) }),
  )
  const missing = packages.filter((name) => !rows.some((row) => row.name === name)).map((name) => `${name} has no row`)
  const wrong = rows.flatMap(({ name, link, ring }) => [
    ...(packages.includes(name) ? [] : [`${name} has a row and is no package`]),
    ...(link.replace(/^\.\/|\/$/g, '') === name ? [] : [`${name} links to ${link}`]),
    ...(ringTable[name]?.ring === ring ? [] : [`${name} is not in ring ${ring}`]),
  ])
  return [...missing, ...wrong]
}

/** Functions to which the map links, as [`name`](path.ts); `read` gives the file's text, or undefined if there is none. */
export function functionBreaches(map: string, read: (path: string) => string | undefined): string[] {
  const links = [...map.matchAll(/\[`(\w+)`\]\(([\w/.-]+\.ts)\)/g)].map(([, name = '', path = '']) => ({ name, path }))
  const isIn = (name: string, text: string) => new RegExp(`\\b${name}(?: = |[<(:])`).test(text)
  return links
    .filter(({ name, path }) => !isIn(name, read(path) ?? ''))
    .map(({ name, path }) => `${path} has no ${name}`)
}
