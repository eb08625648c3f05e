// What pure code never touches by itself: clocks, timers, randomness, the network, the process. All come in as ports.
import { identifierName, walk, type Node, type Position } from './syntax.ts'

const forbiddenGlobals = new Set([
  'Buffer',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'setImmediate',
  'setInterval',
  'setTimeout',
])
const forbiddenMembers = new Set(['Date.now', 'Math.random', 'crypto.getRandomValues', 'crypto.randomUUID'])

/** The forbidden names that the tree uses, such as `Date.now` or `new Date()`. */
export function impureUses(tree: Node): string[] {
  const found: string[] = []
  walk(tree, (node, position) => {
    const name = identifierName(node)
    if (name !== undefined && forbiddenGlobals.has(name) && isReference(position)) found.push(name)
    const member = memberName(node)
    if (member !== undefined && forbiddenMembers.has(member)) found.push(member)
    if (readsClock(node)) found.push('new Date()')
  })
  return found
}

/** False for a name that is only a label: `x.fetch`, `{ process: 1 }`, `interface X { process: string }`. */
function isReference({ parent, field }: Position): boolean {
  if (parent === undefined || parent['computed'] === true || parent['shorthand'] === true) return true
  return field !== 'key' && field !== 'property' && field !== 'label'
}

function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const property = node['property'] as Node
  return `${identifierName(node['object'])}.${identifierName(property) ?? String(property['value'])}`
}

/** `new Date()` and `Date()` read the clock; `new Date(ms)` does not. */
function readsClock(node: Node): boolean {
  if (identifierName(node['callee']) !== 'Date') return false
  return node.type === 'CallExpression' || (node['arguments'] as unknown[]).length === 0
}
