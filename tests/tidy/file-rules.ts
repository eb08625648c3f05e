// Rules about one file: its name, its opening line, its length, its exports, and words that belong to nobody's project.
import { isSource, isTest } from './project.ts'
import { identifierName, walk, type Node } from './syntax.ts'

const longestSource = 400
const longestTest = 600
/** Files that may be longer, each with its reason. */
export const mayBeLonger: ReadonlyMap<string, string> = new Map()

export function nameBreach(path: string): string | undefined {
  const document = /^[A-Z]+(-[A-Z]+)*\.md$/
  const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
  const odd = path.split('/').find((part) => !kebabCase.test(part) && !document.test(part))
  return odd === undefined ? undefined : `${path}: «${odd}» is not in kebab-case`
}

/** A file opens with a comment that says its purpose; a directive to a tool says none. */
export function openingBreach(path: string, text: string): string | undefined {
  const [first = ''] = text.replace(/^#!.*\n/, '').split('\n')
  const sentence = (path.endsWith('.sql') ? /^-- (.*)/ : /^\/[/*]\*? ?(.*)/).exec(first)?.[1] ?? ''
  const saysSomething = /\w+ \w+ \w+/.test(sentence) && !/^(oxlint|eslint|@ts|oxfmt)/.test(sentence)
  return saysSomething ? undefined : `${path} does not open with a comment that says its purpose`
}

export function lengthBreach(path: string, text: string): string | undefined {
  if (mayBeLonger.has(path)) return undefined
  const longest = isTest(path) ? longestTest : longestSource
  const lines = text.trimEnd().split('\n').length
  return lines > longest ? `${path} has ${lines} lines, more than ${longest}` : undefined
}

export function starExportBreach(path: string, tree: Node): string | undefined {
  let found = false
  walk(tree, (node) => {
    if (node.type === 'ExportAllDeclaration') found = true
  })
  return found ? `${path} has «export *»: name what is exported` : undefined
}

const testFunctions = new Set(['bench', 'describe', 'it', 'suite', 'test'])
const switchedOff = new Set(['only', 'skip', 'todo'])

/** `test.only`, `describe.concurrent.skip`, `test('...', { todo: true }, ...)`: a check that does not run is none. */
export function switchedOffBreach(path: string, tree: Node): string | undefined {
  if (!isTest(path)) return undefined
  const found = new Set<string>()
  walk(tree, (node) => {
    if (node.type === 'MemberExpression' && testFunctions.has(rootName(node))) found.add(nameOf(node['property']))
    if (node.type === 'CallExpression' && testFunctions.has(rootName(node['callee'] as Node))) {
      for (const name of optionNames(node['arguments'] as Node[])) found.add(name)
    }
  })
  const odd = [...found].find((name) => switchedOff.has(name))
  return odd === undefined ? undefined : `${path} has a test marked «${odd}»`
}

/** The name at the left end of `name.a.b(...)`. */
function rootName(node: Node): string {
  if (node.type === 'MemberExpression') return rootName(node['object'] as Node)
  if (node.type === 'CallExpression') return rootName(node['callee'] as Node)
  return identifierName(node) ?? ''
}

function optionNames(args: readonly Node[]): string[] {
  const objects = args.filter(({ type }) => type === 'ObjectExpression')
  return objects.flatMap((object) => (object['properties'] as Node[]).map((property) => nameOf(property['key'])))
}

const nameOf = (node: unknown): string => identifierName(node) ?? String((node as Node | undefined)?.['value'])

/** Where a person's or a build machine's own places would show. */
const foreignWords: readonly { what: string; pattern: RegExp }[] = [
  { what: 'a path of one machine', pattern: /(?<![\w.~*-])\/(work|root|home|tmp)\/[\w.-]/ },
  { what: 'a folder outside the project', pattern: /\.\.\/shared\b/ },
  {
    what: 'the host of a package registry',
    pattern:
      /\b(registry\.npmjs\.org|npmjs\.com|registry\.yarnpkg\.com|pypi\.org|crates\.io|proxy\.golang\.org|deb\.debian\.org|repo1?\.maven\.)/,
  },
]

export function foreignWordBreaches(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, i) =>
      foreignWords
        .filter(({ pattern }) => pattern.test(line))
        .map(({ what }) => `${path}:${i + 1} names ${what}: ${line.trim()}`),
    )
}

/** Texts that people write: not the lock file, not licences, not pictures. */
export const isWrittenText = (path: string): boolean =>
  path !== 'pnpm-lock.yaml' &&
  !path.startsWith('LICENSE') &&
  (isSource(path) || /(\.(json|yaml|yml|md|sql|css|html|sh|patch|rc|svg|txt)|\/run|^\.[a-z]+)$/.test(path))
