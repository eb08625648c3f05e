// What the tidiness rules read from a file's syntax tree. Parsed, not searched: a comment or a string never counts.
import { parseSync } from 'oxc-parser'

/** A node of the tree; `at` says where it hangs. */
export interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

/** Where a node hangs: its parent and the parent's field that holds it. */
export interface Position {
  readonly parent?: Node
  readonly field?: string
}

export function parseSource(path: string, text: string): Node {
  const { program, errors } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
  const [error] = errors
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`)
  return program as unknown as Node
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

/** Calls `visit` for the node and everything below it. */
export function walk(node: Node, visit: (node: Node, position: Position) => void, position: Position = {}): void {
  visit(node, position)
  for (const [field, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, { parent: node, field })
    }
  }
}

/** The text of a string literal, otherwise undefined. */
export function literalText(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined
}

/** The name of an identifier, otherwise undefined. */
export function identifierName(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? String(node['name']) : undefined
}

const computedImport = '(computed)'

/** Every module that the file names: imports of values and of types, re-exports, `import()`, `require()`. */
export function importsOf(tree: Node): string[] {
  const found: string[] = []
  walk(tree, (node) => {
    if (!namesModule(node)) return
    found.push(literalText(moduleOf(node)) ?? computedImport)
  })
  return found
}

function namesModule(node: Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
    case 'TSExternalModuleReference':
      return true
    case 'ExportNamedDeclaration':
      return node['source'] !== null
    case 'CallExpression':
      return identifierName(node['callee']) === 'require'
    default:
      return false
  }
}

function moduleOf(node: Node): unknown {
  if (node.type === 'CallExpression') return (node['arguments'] as unknown[])[0]
  return node.type === 'TSExternalModuleReference' ? node['expression'] : node['source']
}
