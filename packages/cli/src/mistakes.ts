// The mistakes that this package itself tells: made in English, and said again in the person's language.

import { CliError, type Details } from './errors.ts'
import type { Language } from './language.ts'
import { english, type Texts } from './texts/english.ts'
import { textsIn } from './texts/tables.ts'

type Mistakes = Texts['mistakes']

/** The details that the sentence of a case needs. */
type DetailsOf<Code extends keyof Mistakes, Case extends keyof Mistakes[Code]> = Mistakes[Code][Case] extends (
  details: infer D,
) => string
  ? D
  : never

export function mistake<Code extends keyof Mistakes, Case extends keyof Mistakes[Code] & string>(
  code: Code,
  name: Case,
  details: DetailsOf<Code, Case>,
  cause?: unknown,
): CliError {
  const say = english.mistakes[code][name] as (details: DetailsOf<Code, Case>) => string
  return new CliError(code, say(details), { details: { ...(details as Details), case: name }, cause })
}

/** The sentence of an error in a language, where it is a mistake of this package. */
export function sayMistake(error: unknown, language: Language): string | undefined {
  if (!(error instanceof CliError)) return undefined
  const cases = textsIn[language].mistakes as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  const say = cases[error.code]?.[String(error.details['case'])] as ((details: Details) => string) | undefined
  return say?.(error.details)
}
