// The texts of every language, all of one shape.

import type { Language } from '@pregon/protocol'
import { english, type Texts } from './english.ts'
import { french } from './french.ts'
import { spanish } from './spanish.ts'

export { english, french, spanish, type Texts }

const byLanguage: Readonly<Record<Language, Texts>> = { en: english, es: spanish, fr: french }

export function textsIn(language: Language): Texts {
  return byLanguage[language]
}
