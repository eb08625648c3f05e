// What the parser has against the arguments, as one sentence in the person's language.

import type { CommanderError } from 'commander'
import type { Texts } from './texts/english.ts'

type ParserTexts = Texts['parser']
type Parts = Readonly<Record<string, string | undefined>>

/** How commander words a mistake, and how it is said to people. */
interface Wording {
  readonly pattern: RegExp
  readonly say: (parts: Parts, texts: ParserTexts) => string
}

/** By the part of commander's code that follows `commander.`. */
const wordings: Readonly<Record<string, readonly Wording[]>> = {
  unknownOption: [
    { pattern: /^unknown option '(?<flag>.*)'$/s, say: ({ flag = '' }, texts) => texts.unknownOption({ flag }) },
  ],
  unknownCommand: [
    {
      pattern: /^unknown command '(?<command>.*)'$/s,
      say: ({ command = '' }, texts) => texts.unknownCommand({ command }),
    },
  ],
  missingArgument: [
    {
      pattern: /^missing required argument '(?<name>.*)'$/s,
      say: ({ name = '' }, texts) => texts.missingArgument({ name }),
    },
  ],
  optionMissingArgument: [
    {
      pattern: /^option '(?<flags>.*)' argument missing$/s,
      say: ({ flags = '' }, texts) => texts.optionMissingArgument({ flags }),
    },
  ],
  missingMandatoryOptionValue: [
    {
      pattern: /^required option '(?<flags>.*)' not specified$/s,
      say: ({ flags = '' }, texts) => texts.missingMandatoryOptionValue({ flags }),
    },
  ],
  conflictingOption: [
    {
      pattern: /^(?<one>.+) cannot be used with (?<other>.+)$/s,
      say: ({ one = '', other = '' }, texts) =>
        texts.conflictingOption({ one: named(one, texts), other: named(other, texts) }),
    },
  ],
  excessArguments: [
    {
      pattern:
        /^too many arguments(?: for '(?<command>.*?)')?\. Expected (?<expected>\d+) arguments? but got (?<received>\d+): (?<list>.*)\.$/s,
      say: ({ command = '', expected, received, list = '' }, texts) =>
        texts.excessArguments({ command, expected: Number(expected), received: Number(received), list }),
    },
  ],
  invalidArgument: [
    {
      pattern: /^option '(?<flags>.*?)' argument '(?<value>.*)' is invalid\. (?<why>.*)$/s,
      say: ({ flags = '', value = '', why = '' }, texts) =>
        texts.invalidOption({ flags, value, why: reasonOf(why, texts) }),
    },
    {
      pattern: /^command-argument value '(?<value>.*)' is invalid for argument '(?<name>.*?)'\. (?<why>.*)$/s,
      say: ({ name = '', value = '', why = '' }, texts) =>
        texts.invalidArgument({ name, value, why: reasonOf(why, texts) }),
    },
  ],
}

/** What the parser found, and where to read on. A wording that is not known stays as it is. */
export function sayParserMistake({ code, message }: CommanderError, { parser: texts }: Texts): string {
  const { found = '', many, list } = messageParts.exec(message)?.groups ?? {}
  const supposed = list === undefined ? '' : ` ${texts.didYouMean(list, many !== undefined)}`
  return texts.seeHelp(`${reword(code, found, texts)}${supposed}`)
}

/** What is wrong, and, on a line of its own, what may have been meant. */
const messageParts = /^(?:error: )?(?<found>.*?)(?:\n\(Did you mean (?<many>one of )?(?<list>.*)\?\))?$/s

function reword(code: string, found: string, texts: ParserTexts): string {
  for (const { pattern, say } of wordings[code.replace(/^commander\./, '')] ?? []) {
    const parts = pattern.exec(found)?.groups
    if (parts !== undefined) return say(parts, texts)
  }
  return found
}

/** Why a value is not valid: of choices the parser says it, else the option's own reader in the person's language. */
function reasonOf(why: string, texts: ParserTexts): string {
  const list = /^Allowed choices are (.*)\.$/s.exec(why)?.[1]
  return list === undefined ? why : texts.allowedChoices(list)
}

function named(text: string, texts: ParserTexts): string {
  const [, kind, name = ''] = /^(option|environment variable) '(.*)'$/s.exec(text) ?? []
  if (kind === undefined) return text
  return kind === 'option' ? texts.option(name) : texts.variable(name)
}
