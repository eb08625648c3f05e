// After the questions: what is shown is published, changed once more, or left.

import type { DocumentJson } from '../want-document.ts'
import { interview, type Interview } from './interview.ts'
import { groups, type Group } from './questions.ts'

export type Decision = 'publish' | 'change' | 'stop'

/** Asked below the preview. */
export async function decide({ terminal, words }: Pick<Interview, 'terminal' | 'words'>): Promise<Decision> {
  const { review } = words.texts.interview
  const decisions: readonly Decision[] = ['publish', 'change', 'stop']
  return terminal.choose<Decision>({
    message: review.what,
    choices: decisions.map((value) => ({ value, label: review.decisions[value] })),
    initial: 'publish',
  })
}

/** Lets the person pick what to change, and asks that again. `fixed` groups stay as they are. */
export async function change(
  document: DocumentJson,
  context: Interview,
  fixed: readonly Group[] = [],
): Promise<DocumentJson> {
  const { groups: names, which, done } = context.words.texts.interview.review
  let changed = document
  for (;;) {
    const choices = groups.filter((group) => !fixed.includes(group)).map((value) => ({ value, label: names[value] }))
    const answer = await context.terminal.choose<Group | 'done'>({
      message: which,
      choices: [{ value: 'done', label: done }, ...choices],
    })
    if (answer === 'done') return changed
    changed = await interview(changed, context, [answer])
  }
}
