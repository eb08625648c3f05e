// The questions about wishes on a terminal: one more, or enough.

import type { DocumentJson } from '../want-document.ts'
import type { Interview } from './interview.ts'
import { conditions, wishesOf, wishFlaw, wishLine, wishOf, withWishes, type Condition } from './wishes.ts'

const actions = ['done', 'must', 'preferred', 'drop', '<'] as const
type Action = (typeof actions)[number]

/** `<` where the person wants the question before. */
export async function askWishes(start: DocumentJson, context: Interview): Promise<DocumentJson | '<'> {
  const { terminal, words } = context
  const { wishes: texts, back } = words.texts.interview
  let document = start
  for (;;) {
    const wishes = wishesOf(document)
    for (const wish of wishes) terminal.say(`  ${wishLine(wish, context)}`)
    const offered = actions.filter((action) => action !== 'drop' || wishes.length > 0)
    const labels: Readonly<Record<Action, string>> = { ...texts.actions, '<': back }
    const action = await terminal.choose<Action>({
      message: wishes.length === 0 ? texts.first : texts.another,
      choices: offered.map((value) => ({ value, label: labels[value] })),
      initial: 'done',
    })
    if (action === '<') return '<'
    if (action === 'done') return document
    const changed = action === 'drop' ? wishes.slice(0, -1) : [...wishes, await askWish(action === 'must', context)]
    document = withWishes(document, changed)
  }
}

async function askWish(must: boolean, context: Interview): Promise<DocumentJson> {
  const { terminal, words } = context
  const { wishes: texts } = words.texts.interview
  const name = await terminal.text({
    ...texts.name,
    check: (typed) => wishFlaw({ name: typed, op: 'exists' }, 'name', context),
  })
  const condition = await terminal.choose<Condition>({
    message: texts.condition(name),
    choices: conditions.map((value) => ({ value, label: texts.conditions[value] })),
    initial: 'value',
  })
  const answers = { name, condition, operand: '', weight: '' }
  const operand =
    condition === 'exists'
      ? ''
      : await terminal.text({
          ...texts.operand,
          check: (typed) => wishFlaw(wishOf({ ...answers, operand: typed }), undefined, context),
        })
  if (must) return wishOf({ ...answers, operand })
  const weight = await terminal.text({
    message: texts.weight,
    initial: '10',
    check: (typed) => wishFlaw(wishOf({ ...answers, operand, weight: typed || '0' }), 'weight', context),
  })
  return wishOf({ ...answers, operand, weight })
}
