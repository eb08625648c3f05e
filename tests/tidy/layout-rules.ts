// Rules about the whole: what the top level may hold, and that the map of packages names each package and its ring.
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
