// The intents of the demo: readable YAML in intents/, in which a day is said as `${today+60}`.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type IsoDate } from '@pregon/protocol'
import type { GroupName } from './generator/generate.ts'

const dayPattern = /\$\{today([+-]\d{1,4})\}/g

/** A text with its days filled in. Comments keep theirs, since they explain them. */
export function fillDays(text: string, today: IsoDate): string {
  const fill = (line: string) =>
    line.startsWith('#') ? line : line.replaceAll(dayPattern, (_, days: string) => addDays(today, Number(days)))
  return text.split('\n').map(fill).join('\n')
}

/** The intent as a buyer's own file would say it. */
export function readIntentFile(name: GroupName, today: IsoDate): string {
  return fillDays(readFileSync(join(import.meta.dirname, 'intents', `${name}.yaml`), 'utf8'), today)
}
