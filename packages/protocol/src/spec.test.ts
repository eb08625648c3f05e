// SPEC.md says what the code does: its tables, its numbers, its example, and the sections that the code refers to.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fromString } from 'uint8arrays/from-string'
import { toString } from 'uint8arrays/to-string'
import { expect, test } from 'vitest'
import { allTopics } from './category.ts'
import { verifyPortable } from './ed25519.ts'
import { delegateScopes } from './profile.ts'
import { deliveryModes, intentSchema, withdrawalSchema, workedLifeMs } from './intent.ts'
import { limits } from './limits.ts'
import { currencies, currencyDecimals, type Currency } from './money.ts'
import { cancelReasons, declineReasons, messageSchema } from './message.ts'
import { maxReplyBytes, offerRefusals } from './negotiation-frame.ts'
import { networkParameters } from './networks.ts'
import { offerSchema } from './offer.ts'
import { profileSchema } from './profile.ts'
import { decodeRecord, recordKinds, verifyRecord } from './record.ts'
import { rules } from './rules.ts'
import { units } from './unit.ts'
import { requiredWorkBits, workBits } from './work.ts'

const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8')

/** The text from a heading to the next of its level or above. */
function section(number: string): string {
  const level = number.includes('.') ? '###' : '##'
  const [, text] = spec.split(new RegExp(`^${level} ${number.replace('.', '\\.')} .*$`, 'm'))
  if (text === undefined) throw new Error(`SPEC.md has no section ${number}`)
  return text.split(new RegExp(`^#{2,${level.length}} `, 'm'))[0]!
}

/** The cells of every table row in a text, headings and rulers left out. */
function rows(text: string): string[][] {
  const lines = text.split('\n')
  return lines
    .filter((line, i) => line.startsWith('|') && !/^\|[ :|-]+$/.test(line) && !/^\|[ :|-]+$/.test(lines[i + 1] ?? ''))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
}

const code = (name: string) => `\`${name}\``

test('section 2 has the limits', () => {
  const table = rows(section('2')).map(([name, value, meaning]) => [name, value, Boolean(meaning)])
  expect(table).toEqual(Object.entries(limits).map(([name, value]) => [code(name), String(value), true]))
})

test('section 4 has the kinds of record', () => {
  const table = rows(section('4').split('### 4.1')[0]!).map((cells) => cells.slice(0, 3))
  const kinds = Object.entries(recordKinds).map(([kind, { payloadType, maxBytes }]) => [
    kind,
    code(toString(payloadType)),
    `${maxBytes} bytes`,
  ])
  expect(new Set(table)).toEqual(new Set(kinds))
})

test('section 8 has the parameters of a network', () => {
  const { minWorkBits, minOfferWorkBits } = networkParameters()
  expect(section('8')).toContain(`| \`minWorkBits\` | ${minWorkBits} |`)
  expect(section('8')).toContain(`| \`minOfferWorkBits\` | ${minOfferWorkBits} |`)
})

test('section 9 has the groups', () => {
  const branches = rows(section('9')).flatMap(([division = '', groups = '']) => [division, ...groups.split(' ')])
  const known = allTopics('main').map((topic) => topic.split('/').at(-1))
  expect(branches).toHaveLength(known.length)
  expect(new Set(branches)).toEqual(new Set(known))
})

test('section 10 has the units and the currencies', () => {
  const unitRows = Object.entries(Object.groupBy(Object.entries(units), ([, { dimension }]) => dimension)).map(
    ([dimension, members = []]) => [
      dimension,
      members.map(([name, { factor }]) => `${code(name)} ${factor.join('e')}`).join(', '),
    ],
  )
  expect(rows(section('10.2'))).toEqual(unitRows)
  const byCode = rows(section('10.3')).flatMap(([decimals = '', codes = '']) =>
    codes.split(' ').map((name) => [name, Number(decimals)]),
  )
  expect(byCode).toHaveLength(currencies.length)
  expect(Object.fromEntries(byCode)).toEqual(
    Object.fromEntries(currencies.map((name) => [name, currencyDecimals(name as Currency)])),
  )
})

/** Field names of the tables, without what lies deeper. */
const fieldsOf = (text: string) =>
  new Set(
    rows(text).flatMap(([cell = '']) =>
      [...cell.matchAll(/`([\w[\]]+)[.\w[\]]*`/g)].map(([, name = '']) => name.replace('[]', '')),
    ),
  )

test.each([
  ['11.1', intentSchema],
  ['11.2', withdrawalSchema],
  ['13', profileSchema],
  ['14', offerSchema],
  ['16.2', messageSchema],
] as const)('section %s names every field of its record, and no other', (number, schema) => {
  const common = fieldsOf(section('4.5'))
  expect([...common].toSorted()).toEqual(['crit', 'ext', 'key', 'v'])
  expect([...new Set([...fieldsOf(section(number)), ...common])].toSorted()).toEqual(
    Object.keys(schema.shape).toSorted(),
  )
})

test('sections 11 and 13 name every mode and scope', () => {
  for (const mode of deliveryModes) expect(section('11.1')).toContain(code(mode))
  for (const scope of delegateScopes) expect(section('13')).toContain(code(scope))
})

test('section 12 has the rules in their order', () => {
  const table = rows(section('12.1'))
  expect(table).toEqual(
    Object.entries(rules).map(([name, { verdict, says }], i) => [String(i + 1), code(name), verdict, says]),
  )
})

test('section 16 has the refusals and the size of frames', () => {
  expect(rows(section('16.1').split('where the reason is one of')[1]!)).toEqual(
    Object.entries(offerRefusals).map(([name, says]) => [code(name), says]),
  )
  expect(section('16.1')).toContain(`at most ${limits.maxOfferFrameBytes} bytes`)
  expect(section('16.1')).toContain(`at most ${maxReplyBytes} bytes`)
})

test('section 16 has every type of message with its fields, and every reason', () => {
  const types = messageSchema.shape.body.options.map(({ shape: { type, ...fields } }) => [
    code(type.value),
    Object.entries(fields).map(([name, field]) => `${code(name)}${field.safeParse(undefined).success ? ' ?' : ''}`),
  ])
  expect(rows(section('16.3')).map(([type, , fields]) => [type, fields ? fields.split(', ') : []])).toEqual(types)
  for (const reason of [...declineReasons, ...cancelReasons]) expect(section('16.3')).toContain(code(reason))
})

test('the example of section 4.6 is an intent with its id and its work', () => {
  const text = section('4.6')
  const [payload, whole] = [...text.matchAll(/```hex\n([^`]+)```/g)].map(([, hex = '']) =>
    fromString(hex.replaceAll('\n', ''), 'base16'),
  )
  const decoded = decodeRecord(whole!, ['intent'])
  if (!decoded.ok) throw new Error(decoded.refusal.detail)
  const { id, envelope, value } = decoded.value
  expect(envelope.payload).toEqual(payload)
  expect(text).toContain(code(id))
  expect(text).toContain(`${envelope.payload.length} payload bytes`)
  expect(text).toContain(`${whole!.length} bytes:`)
  expect(text).toContain(`| nonce | \`${toString(value.n, 'base16')}\` |`)
  expect(text).toContain(`| work | ${workBits(envelope.payload)} bits`)
  expect(workBits(envelope.payload)).toBe(
    requiredWorkBits(networkParameters().minWorkBits, envelope.payload.length, workedLifeMs(value)),
  )
  expect(verifyRecord(decoded.value, 'main', verifyPortable)).toBe(true)
})

/** `SPEC section 4`, `SPEC sections 3 and 10`. */
const citation = /SPEC sections? (\d+(?:\.\d+)?(?:(?:, | and )\d+(?:\.\d+)?)*)/g

test('every section that the code refers to is there', () => {
  const folder = new URL('.', import.meta.url)
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
  const cited = sources.flatMap((name) => {
    const found = [...readFileSync(new URL(name, folder), 'utf8').matchAll(citation)]
    return found.flatMap(([, list = '']) => list.split(/, | and /))
  })
  expect(cited.length).toBeGreaterThanOrEqual(20)
  for (const number of cited) expect(section(number).trim(), number).not.toBe('')
})

test('section 20 names tests that exist', () => {
  const named = [...section('20').matchAll(/`((?:packages|tests)\/[^`]+)`/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(new URL(`../../../${path}`, import.meta.url)))).toEqual([])
})
