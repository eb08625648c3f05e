// Categories of the Common Procurement Vocabulary 2008, and the topics that follow from them. SPEC section 9.
// The one file that builds and parses topics.

import { ProtocolError } from './errors.ts'

/** A category as records carry it: taxonomy and code, `cpv2008/63511000`. */
export type Category = string & { readonly __brand: 'Category' }

/** A gossip topic: `/pregon/main/1/intents/cpv2008/635`. */
export type Topic = string & { readonly __brand: 'Topic' }

export const taxonomy = 'cpv2008'

/** Every division with the third digits of its groups. */
const divisions: Readonly<Record<string, string>> = {
  '03': '1234',
  '09': '123',
  '14': '23456789',
  '15': '123456789',
  '16': '1345678',
  '18': '12345689',
  '19': '124567',
  '22': '12345689',
  '24': '1234569',
  '30': '12',
  '31': '1234567',
  '32': '2345',
  '33': '1679',
  '34': '12345679',
  '35': '12345678',
  '37': '3458',
  '38': '123456789',
  '39': '123578',
  '41': '1',
  '42': '123456789',
  '43': '12345678',
  '44': '12345689',
  '45': '12345',
  '48': '123456789',
  '50': '12345678',
  '51': '123456789',
  '55': '123459',
  '60': '123456',
  '63': '157',
  '64': '12',
  '65': '12345',
  '66': '1567',
  '70': '123',
  '71': '23456789',
  '72': '123456789',
  '73': '1234',
  '75': '123',
  '76': '123456',
  '77': '123456789',
  '79': '123456789',
  '80': '123456',
  '85': '123',
  '90': '45679',
  '92': '1234567',
  '98': '12359',
}

/** Eight digits: two of the division, then ever finer ones, then only zeros. */
export const categoryPattern = /^cpv2008\/(?=\d{8}$)\d{2}[1-9]*0*$/

/** Whether the taxonomy has the category's group, or its division where it names no group. Finer digits are free. */
export function isCategory(text: string): text is Category {
  if (!categoryPattern.test(text)) return false
  const code = text.slice(taxonomy.length + 1)
  const groups = divisions[code.slice(0, 2)]
  return groups !== undefined && (code[2] === '0' || groups.includes(code[2]!))
}

/** Reads a category as a person writes it: with or without taxonomy, trailing zeros and check digit. */
export function parseCategory(text: string): Category {
  const digits = text
    .trim()
    .replace(/^cpv2008[/:]/, '')
    .replace(/-\d$/, '')
  const category = `${taxonomy}/${digits.padEnd(8, '0')}`
  if (/^\d{2,8}$/.test(digits) && isCategory(category)) return category
  throw unknownCategory(text, digits)
}

function unknownCategory(text: string, digits: string): ProtocolError {
  const division = digits.slice(0, 2)
  const groups = divisions[division]
  if (!/^\d{2,8}$/.test(digits)) return new ProtocolError('invalid-category', { case: 'shape', text })
  if (groups === undefined) {
    const all = Object.keys(divisions).toSorted().join(', ')
    return new ProtocolError('invalid-category', { case: 'division', division, divisions: all })
  }
  if (digits.length > 2 && digits[2] !== '0' && !groups.includes(digits[2]!)) {
    const all = groupsOf(division).join(', ')
    return new ProtocolError('invalid-category', { case: 'group', group: digits.slice(0, 3), division, groups: all })
  }
  return new ProtocolError('invalid-category', { case: 'zeros', text })
}

/** The digits that name the topic: three of a group, or two of a division. */
function branchOf(category: Category): string {
  const code = category.slice(taxonomy.length + 1)
  return code[2] === '0' ? code.slice(0, 2) : code.slice(0, 3)
}

/** The digits of a category that carry meaning: `63511000` gives `63511`, a division at least two. */
export function categoryDigits(category: Category): string {
  return category.slice(taxonomy.length + 1).replace(/(?<=^\d{2}\d*?)0+$/, '')
}

/** Whether `inner` is `outer` or lies below it in the hierarchy. */
export function isWithinCategory(inner: Category, outer: Category): boolean {
  return categoryDigits(inner).startsWith(categoryDigits(outer))
}

function topicOfBranch(network: string, branch: string): Topic {
  return `/pregon/${network}/1/intents/${taxonomy}/${branch}` as Topic
}

/** The one topic of all records in a category. */
export function topicOf(network: string, category: Category): Topic {
  return topicOfBranch(network, branchOf(category))
}

/**
 * The topics that a vendor of these categories follows: each category's own, and its division's. A vendor of a whole
 * division follows all its groups.
 */
export function topicsToFollow(network: string, categories: readonly Category[]): Topic[] {
  const branches = categories.flatMap((category) => {
    const branch = branchOf(category)
    const division = branch.slice(0, 2)
    return branch === division ? [division, ...groupsOf(division)] : [division, branch]
  })
  return [...new Set(branches)].toSorted().map((branch) => topicOfBranch(network, branch))
}

/** Every topic that a network has: the only ones that a node keeps anything for. */
export function allTopics(network: string): Topic[] {
  const branches = Object.keys(divisions).flatMap((division) => [division, ...groupsOf(division)])
  return branches.toSorted().map((branch) => topicOfBranch(network, branch))
}

function groupsOf(division: string): string[] {
  return [...divisions[division]!].map((digit) => division + digit)
}
