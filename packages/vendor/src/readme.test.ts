// The worked example of the README, read and matched as it stands there.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCatalogue } from './catalogue.ts'
import { intentOf, nowMs } from './intent.fixture.ts'
import { matchIntent } from './match.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the worked example gives the offers that the README says', () => {
  const [, file = ''] = /```json\n(.*?)```/s.exec(readme) ?? []
  const parsed = parseCatalogue(JSON.parse(file))
  expect(parsed.problems).toEqual([])
  if (!parsed.ok) return
  const intent = (max?: number) =>
    intentOf({
      category: 'cpv2008/34432000',
      item: {
        title: 'Brackets',
        wishes: [
          { name: 'material', op: 'eq', value: 'ABS', must: true },
          { name: 'length', op: 'gte', min: [8, 0], unit: 'cm', weight: 50 },
        ],
      },
      quantity: { amount: [5, 1], unit: '1' },
      place: { country: 'ES' },
      budget: { currency: 'EUR', ...(max !== undefined && { max }) },
    })
  const [offer] = matchIntent(intent(), parsed.catalogue, nowMs).offers
  const rows = offer!.price.lines.map(({ label, amount }) => `| ${label} | ${(amount / 100).toFixed(2)} |`)
  expect(readme).toContain([...rows, `| total | ${(offer!.price.total / 100).toFixed(2)} |`].join('\n'))
  expect(offer!.delivery).toEqual({ mode: 'ship', from: '2027-06-07', to: '2027-06-09' })
  expect(matchIntent(intent(20_000), parsed.catalogue, nowMs).offers[0]?.price.total).toBe(18_850)
})
