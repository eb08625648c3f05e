// The interview without a terminal: what Enter gives, what is refused with which sentence, the way back, and any answers
// at all lead to a want that can be read.

import { parseWant } from '@pregon/buyer'
import { CliError } from '@pregon/cli'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChoiceQuestion, Terminal, TextQuestion } from '../terminal.ts'
import type { DocumentJson } from '../want-document.ts'
import { wordsOf } from '../words.ts'
import { answerAt, withField } from './document.ts'
import { categoryChoices, divisionChoices, interview, type Interview } from './interview.ts'
import { questions } from './questions.ts'
import { change } from './review.ts'
import { wishLine } from './wishes.ts'

const nowMs = Date.parse('2027-01-01T12:00:00Z')
const words = wordsOf('en')

/** What a person does at each question: types, picks a label's value, or presses Enter where nothing is said. */
type Script = readonly (string | undefined)[]

/** Plays a script; a refused answer ends up in `refused`, and the next one is tried at the same question. */
function scripted(script: Script) {
  const left = [...script]
  const refused: string[] = []
  const asked: string[] = []
  const terminal: Terminal = {
    async text({ message, initial = '', fallback = '', check = () => undefined }: TextQuestion) {
      asked.push(message)
      for (;;) {
        if (left.length === 0 && check(initial || fallback) !== undefined) throw new CliError('stopped', 'called off')
        const answer = (left.shift() ?? initial) || fallback
        const flaw = check(answer)
        if (flaw === undefined) return answer
        refused.push(flaw)
      }
    },
    async choose<T extends string>({ message, choices, initial }: ChoiceQuestion<T>) {
      asked.push(message)
      const answer = left.shift() ?? initial ?? choices[0]!.value
      expect(choices.map(({ value }) => value)).toContain(answer)
      return answer as T
    },
    confirm: async ({ initial }) => initial,
    say: () => undefined,
  }
  return { terminal, refused, asked, left }
}

const contextOf = (terminal: Terminal): Interview => ({ terminal, words, nowMs, extra: [] })

async function play(script: Script, start: DocumentJson = {}) {
  const stage = scripted(script)
  const document = await interview(start, contextOf(stage.terminal))
  expect(stage.left).toEqual([])
  return { document, ...stage }
}

test('Enter at everything but the title gives a valid intent', async () => {
  const { document } = await play(['Used car'])
  expect(Object.keys(document)).toEqual(['title', 'category'])
  expect(parseWant(document, { nowMs }).ok).toBe(true)
})

test('a title that no category knows leads to the list of all divisions', async () => {
  const { document } = await play(['Qwertzuiop'])
  expect(parseWant(document, { nowMs })).toMatchObject({ ok: true, want: { body: { category: 'cpv2008/03000000' } } })
  expect(divisionChoices({ words, extra: [] })).toHaveLength(45)
})

test('everything can be said', async () => {
  const script = [
    ['A week by the sea', 'package holiday', '63500000', 'Somewhere quiet'],
    ['must', 'beds', 'min', '2', 'preferred', 'pool', 'value', 'yes', '30', 'done'],
    ['2', 'es', 'ES-AN', '2027-07-03', '2027-07-10', 'onsite', '2027-07-09', 'sealed', 'EUR', '1200.00', '5 days'],
  ]
  const { document } = await play(script.flat())
  expect(document).toEqual({
    title: 'A week by the sea',
    category: '63500000',
    description: 'Somewhere quiet',
    wishes: [
      { name: 'beds', min: '2', must: true },
      { name: 'pool', value: true, weight: '30' },
    ],
    quantity: '2',
    place: { country: 'es', region: 'ES-AN' },
    window: { from: '2027-07-03', to: '2027-07-10' },
    delivery: { modes: ['onsite'], latest: '2027-07-09' },
    budget: { currency: 'EUR', sealed: true, max: '1200.00' },
    expires: '5 days',
  })
  expect(parseWant(document, { nowMs }).ok).toBe(true)
})

test('what is wrong is told at its question, and asked again', async () => {
  const script = [
    ['', 'A week', undefined, undefined, undefined, undefined],
    ['none', '1', 'Spain', 'ES', 'FR-BRE', '', 'tomorrow', '2020-01-01', '2027-07-03', '2027-07-01', '2027-07-04'],
    [undefined, 'sealed', 'Euro', 'EUR', '', '5.001', '5', '40 days', '3 days'],
  ]
  const { refused } = await play(script.flat())
  expect(refused.map((sentence) => sentence.split(' ').slice(0, 5).join(' '))).toEqual([
    'This answer is missing: say',
    'This answer is not a',
    'This answer is not a',
    'place has the region FR-BRE,',
    'This answer is not a',
    'This answer is in the',
    'window ends (2027-07-01) before it',
    expect.stringContaining('This answer'),
    'Write an amount, such as',
    expect.stringContaining('This answer'),
    'This answer is more than',
  ])
})

test.each(['7 days', '12 hours'])('«%s» may be said in any of the languages', (said) => {
  const spans = { day: ['día', 'jour'], hour: ['hora', 'heure'] }
  const question = questions.find(({ name }) => name === 'expires')!
  const [number, unit] = [said.split(' ')[0]!, said.includes('day') ? 'day' : 'hour'] as const
  for (const word of spans[unit]) {
    const expected = said === '7 days' ? {} : { expires: said }
    expect(question.apply(`${number} ${word}s`, {})).toEqual(expected)
  }
})

test('what is so by itself is shown in the language', async () => {
  const { terminal } = scripted(['Coche usado'])
  const shown: (string | undefined)[] = []
  const looking: Terminal = {
    ...terminal,
    async text(question) {
      shown.push(question.fallback)
      return terminal.text(question)
    },
  }
  expect(await interview({}, { ...contextOf(looking), words: wordsOf('es') })).not.toHaveProperty('expires')
  expect(shown.at(-1)).toBe('7 días')
})

test('a wish is listed as the preview says it', () => {
  const wish = { name: 'beachDistance', max: '500 m', must: true }
  expect(wishLine(wish, { nowMs, words: wordsOf('es') })).toBe(
    'beachDistance: 500\u{a0}m como máximo (ha de cumplirse)',
  )
})

test('< goes back, and what was answered stays there', async () => {
  const { document, asked } = await play(['A weak', '<', 'A week'])
  expect(document['title']).toBe('A week')
  expect(asked.slice(0, 3)).toEqual([asked[0], asked[1], asked[0]])
  const again = await play(['A week', undefined, undefined, undefined, 'done', '3', '<', '4'])
  expect(again.document['quantity']).toBe('4')
})

test('a part can be changed alone, and what depended on it goes', async () => {
  const start = { title: 'A week', category: '63500000', budget: { currency: 'EUR', max: '5', sealed: true } }
  const { terminal, asked } = scripted(['budget', 'none', 'done'])
  const changed = await change(start, contextOf(terminal), ['category'])
  expect(changed).toEqual({ title: 'A week', category: '63500000' })
  expect(asked).toHaveLength(3)
})

test('whoever calls it off at any question leaves nothing', async () => {
  const off = new CliError('stopped', 'off')
  const { asked: all } = await play(['Used car'])
  for (let n = 0; n < all.length; n++) {
    const { terminal } = scripted(['Used car'])
    let asked = 0
    const orLeave = (): void => {
      if (asked++ === n) throw off
    }
    const left: Terminal = {
      ...terminal,
      async text(question) {
        orLeave()
        return terminal.text(question)
      },
      async choose(question) {
        orLeave()
        return terminal.choose(question)
      },
    }
    await expect(interview({}, contextOf(left)), `question ${n}`).rejects.toBe(off)
  }
})

test.for([
  ['es', 'coche de segunda mano', '34100000'],
  ['fr', 'voiture d’occasion', '34100000'],
  ['en', '63511000', '63511000'],
] as const)('in %s «%s» is found', ([language, query, code]) => {
  expect(categoryChoices(query, { words: wordsOf(language), extra: [] })[0]!.value).toBe(code)
})

test('any typing ends in a want that can be read', async () => {
  const line = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('ES', '2027-07-03', '5', '7 days', 'EUR', '<'))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      const left = [...lines]
      const { terminal } = scripted([])
      const typing: Terminal = {
        ...terminal,
        // What is refused is given up, and what stands there taken.
        async text({ initial = '', fallback = '', check = () => undefined }: TextQuestion) {
          const typed = left.shift() ?? initial
          return [typed, initial, fallback, 'car'].find((answer) => check(answer) === undefined)!
        },
      }
      const parsed = parseWant(await interview({ title: 'Used car' }, contextOf(typing)), { nowMs })
      expect(parsed.ok ? [] : parsed.problems).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('fields come and go by their path', () => {
  const document = withField(withField({ title: 'A' }, 'budget.max', '5'), 'budget.currency', 'EUR')
  expect(document).toEqual({ title: 'A', budget: { max: '5', currency: 'EUR' } })
  expect(answerAt(document, 'budget.max')).toBe('5')
  expect(withField(withField(document, 'budget.max', undefined), 'budget.currency', undefined)).toEqual({ title: 'A' })
})
