// The language in which a program speaks to its person.

import { languages, type Language } from '@pregon/protocol'
import { CliError } from './errors.ts'
import { textsIn } from './texts/tables.ts'

export { languages, type Language }

/** The locale by which times and numbers of a language are written. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-ES', fr: 'fr-FR' }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The language that a person asks for: with --lang, then with PREGON_LANG, then with the locale of the system; English
 * where the system's is none of ours. Throws a `CliError` where --lang or PREGON_LANG is none of ours.
 */
export function chooseLanguage({
  lang,
  env,
}: {
  readonly lang?: string | undefined
  readonly env: Environment
}): Language {
  const ofSystem = languageIn(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ?? 'en'
  if (lang !== undefined) return ensureLanguage('--lang', lang, ofSystem)
  const variable = env['PREGON_LANG']
  return variable ? ensureLanguage('PREGON_LANG', variable, ofSystem) : ofSystem
}

/**
 * The language in which a command line is read, known before it is parsed. It never throws: a language that is none of
 * ours is told by the parser, in the language that there would be without it.
 */
export function languageOf(argv: readonly string[], env: Environment): Language {
  for (const asked of [{ lang: langIn(argv), env }, { env }]) {
    try {
      return chooseLanguage(asked)
    } catch (error) {
      if (!(error instanceof CliError)) throw error
    }
  }
  return chooseLanguage({ env: { ...env, PREGON_LANG: '' } })
}

/** The value of the last --lang, as the parser will take it. */
function langIn(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const words = end < 0 ? argv : argv.slice(0, end)
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = words[at]
  return word === '--lang' ? words[at + 1] : word?.slice('--lang='.length)
}

/** `es`, `es-MX` and `es_ES.UTF-8` are Spanish. */
export function languageIn(text: string): Language | undefined {
  const [code = ''] = text.toLowerCase().split(/[-_.@]/)
  return languages.find((language) => language === code)
}

function ensureLanguage(named: string, value: string, inLanguage: Language): Language {
  const language = languageIn(value)
  if (language !== undefined) return language
  const list = languages.join(', ')
  throw new CliError('usage', textsIn[inLanguage].language.unknown({ named, value, list }))
}
