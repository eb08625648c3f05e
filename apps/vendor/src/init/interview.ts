// The questions of `pregon-vendor init` on a terminal. What was given as an option is not asked.

import { existsSync } from 'node:fs'
import { CliError } from '@pregon/cli'
import { isCancel, multiselect, note, text, type CommonOptions } from '@clack/prompts'
import { limits } from '../limits.ts'
import {
  answerFault,
  categoriesFor,
  currencyFault,
  toCode,
  type AnswerName,
  type Answers,
  type SoldCategory,
} from './answers.ts'
import type { Given } from './given.ts'

/** Where the questions appear and the answers come from: the terminal, unless others are given. */
export type InterviewStreams = Pick<CommonOptions, 'input' | 'output'>

/** Asks for all that is not given. Nothing is written meanwhile. Rejects with a `CliError` of code `stopped` at Ctrl-C. */
export async function interview(given: Given, streams: InterviewStreams = {}): Promise<Answers> {
  const { askFor, askForSample, askForBootstrap } = createQuestions(streams)
  const name = given.name ?? (await askFor('name', 'What is your business called?'))
  const country = given.country ?? (await askFor('country', 'In which country is it? Two letters, or nothing.', 'ES'))
  const url = given.url ?? (await askFor('url', 'Its website? Or nothing.', 'https://example.org'))
  const catalogue =
    given.catalogue ??
    (await askFor('catalogue', 'Where is your catalogue, or shall it be?', 'items.json', 'items.json'))
  const sample = existsSync(catalogue) ? undefined : await askForSample(given, catalogue)
  const bootstrap = given.bootstrap.length > 0 ? given.bootstrap : await askForBootstrap()
  return { ...given, name, country: toCode(country) || undefined, url: url || undefined, catalogue, sample, bootstrap }
}

const optional: ReadonlySet<AnswerName> = new Set(['country', 'url', 'bootstrap'])

function createQuestions(streams: InterviewStreams) {
  async function askFor(name: AnswerName, message: string, placeholder = '', defaultValue = ''): Promise<string> {
    return answered(
      await text({
        ...streams,
        message,
        placeholder,
        defaultValue,
        validate(value = '') {
          const answer = value.trim()
          if (answer === '' && (optional.has(name) || defaultValue !== '')) return undefined
          const fault = answerFault(name, answer)
          return fault === undefined ? undefined : `This ${fault.replace(/^: /, 'does not work: ')}.`
        },
      }),
    )
  }

  async function askForBootstrap(): Promise<string[]> {
    const address = await askFor(
      'bootstrap',
      'The address of a node of the network, if you know one?',
      '/ip4/192.0.2.7/tcp/4001',
    )
    return address === '' ? [] : [address]
  }

  async function askForSample({ sells, currency }: Given, catalogue: string) {
    note(
      `${catalogue} is not there yet: it will be written with a sample item for each thing that you name now.`,
      undefined,
      streams,
    )
    return {
      sells: sells.length > 0 ? sells : await askForCategories(),
      currency: currency ?? (await askForCurrency()),
    }
  }

  async function askForCategories(): Promise<SoldCategory[]> {
    for (;;) {
      const words = answered(
        await text({
          ...streams,
          message: 'What do you sell? A few words, in English, Spanish or French.',
          placeholder: 'bicycles',
          validate: (value = '') => (value.trim() === '' ? 'Write a word or two.' : undefined),
        }),
      )
      const hits = categoriesFor(words, limits.maxOfferedCategories)
      if (hits.length === 0) {
        note(`No category is known by «${words}»: try other words.`, undefined, streams)
        continue
      }
      const chosen = answered(
        await multiselect({
          ...streams,
          message: 'Which of these? Space marks one; Enter without a mark searches again.',
          options: hits.map((hit) => ({ value: hit.category, label: hit.label, hint: `${hit.category}, ${hit.path}` })),
          required: false,
        }),
      )
      if (chosen.length > 0) return hits.filter(({ category }) => chosen.includes(category))
    }
  }

  async function askForCurrency(): Promise<string> {
    const currency = answered(
      await text({
        ...streams,
        message: 'In which currency are your prices?',
        placeholder: 'EUR',
        defaultValue: 'EUR',
        validate(value = '') {
          const fault = value.trim() === '' ? undefined : currencyFault(value.trim())
          return fault === undefined ? undefined : `This ${fault}.`
        },
      }),
    )
    return toCode(currency)
  }

  return { askFor, askForSample, askForBootstrap }
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new CliError('stopped', 'Stopped: nothing was written.')
  return (typeof answer === 'string' ? answer.trim() : answer) as Exclude<T, symbol>
}
