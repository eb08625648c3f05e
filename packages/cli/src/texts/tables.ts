// The texts of each language.

import type { Language } from '../language.ts'
import { english, type Texts } from './english.ts'
import { french } from './french.ts'
import { spanish } from './spanish.ts'

export const textsIn: Readonly<Record<Language, Texts>> = { en: english, es: spanish, fr: french }
