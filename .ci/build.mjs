// Makes one program of each command: `npm run build`, then `node apps/vendor/dist/pregon-vendor.js start`. Given a folder,
// it makes them there.
//
// A node that runs for months starts from one file instead of a thousand, and takes a quarter less memory: no types
// to strip, and no module that nothing uses. What is loaded late stays in files of its own, in dist/chunks.

import { cpSync, globSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const target = resolve(process.argv[2] ?? root)

const programs = [
  { folder: 'apps/desktop', name: 'pregon' },
  { folder: 'apps/vendor', name: 'pregon-vendor' },
]

/** What a thread runs is started by its name, from beside the code that starts it. */
const threads = globSync('packages/*/src/*-thread.ts', { cwd: root }).map((path) => [
  `chunks/${basename(path, '.ts')}`,
  join(root, path),
])

/** Code of the machine's own kind cannot be part of the file; it stays where it is installed. */
const native = { name: 'sodium-native', installedFor: 'packages/node' }

const nativeModules = (chunks) => ({
  name: 'native-modules',
  setup({ onResolve }) {
    const path = createRequire(join(root, native.installedFor, 'package.json')).resolve(native.name)
    onResolve({ filter: new RegExp(`^${native.name}$`) }, () => ({ path: relative(chunks, path), external: true }))
  },
})

async function buildProgram({ folder, name }) {
  const dist = join(target, folder, 'dist')
  const chunks = join(dist, 'chunks')
  rmSync(chunks, { recursive: true, force: true })
  await build({
    entryPoints: { [name]: join(root, folder, 'src/main.ts'), ...Object.fromEntries(threads) },
    outdir: dist,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Names stay, so that a stack trace still says where.
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [nativeModules(chunks)],
    // Libraries of the older kind ask for modules of Node by `require`.
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    logLevel: 'warning',
  })
  // Read from beside the code: that in the chunks, and the program itself.
  cpSync(join(root, 'packages/storage/sql'), join(dist, 'sql'), { recursive: true })
  if (target !== root) cpSync(join(root, folder, 'package.json'), join(target, folder, 'package.json'))
  console.log(relative(process.cwd(), join(dist, `${name}.js`)))
}

await Promise.all(programs.map(buildProgram))
