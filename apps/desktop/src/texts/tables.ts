// What this program says, by language.

import type { Language } from '@pregon/cli'
import { english, type Texts } from './english.ts'
import { french } from './french.ts'
import { spanish } from './spanish.ts'

export const texts: Readonly<Record<Language, Texts>> = { en: english, es: spanish, fr: french }
