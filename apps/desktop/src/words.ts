// The language of one run: its texts, and how times and counts are said in it.

import { textsIn, type Texts as BuyerTexts } from '@pregon/buyer'
import { formatTime, type Language } from '@pregon/cli'
import type { Texts } from './texts/english.ts'
import { texts } from './texts/tables.ts'

export interface Words {
  readonly language: Language
  readonly texts: Texts
  /** What the buyer's side says. */
  readonly buyer: BuyerTexts
  /** In the time zone of the person at the terminal: `29 Nov 2026, 15:40`. */
  readonly timeOf: (timeMs: number) => string
}

export function wordsOf(language: Language): Words {
  const timeOf = (timeMs: number) => formatTime(timeMs, language)
  return { language, texts: texts[language], buyer: textsIn(language), timeOf }
}
