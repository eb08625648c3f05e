// What strangers will see of an intent and what they will not, for the person who is about to publish it.

import { problemText, type Preview, type Problem } from '@pregon/buyer'
import { hang, textWidth } from '@pregon/cli'
import type { WorkView } from '../daemon/buyer-service.ts'
import { workText } from '../work.ts'
import type { Look } from './look.ts'

export function renderPreview(preview: Preview, warnings: readonly Problem[], look: Look, work?: WorkView): string {
  const doing = work && workText(work, look)
  const { texts, paint } = look
  const labels = [...preview.shown, ...preview.kept].map(({ label }) => label)
  // Long labels go over their text rather than push it aside.
  const width = Math.min(Math.max(...labels.map(textWidth)), 22)
  const section = (title: string, lines: Preview['shown'] | Preview['kept']) =>
    [paint('bold', title), ...lines.map((line) => entry(line, width, look))].join('\n')
  const sections = [
    section(texts.preview.shown, preview.shown),
    section(texts.preview.kept, preview.kept),
    ...(doing === undefined ? [] : [doing]),
    ...(warnings.length === 0 ? [] : [warningsOf(warnings, look)]),
  ]
  return sections.join('\n\n')
}

/** One label with its text beside it, `width` columns from the margin of the labels. */
export function entry(
  { label, value }: { label: string; value: string },
  width: number,
  { columns, paint }: Pick<Look, 'columns' | 'paint'>,
): string {
  const indent = ' '.repeat(width + 4)
  if (textWidth(label) > width) return `  ${paint('dim', label)}\n${hang(indent, value, columns)}`
  return hang(`  ${paint('dim', label.padEnd(width))}  `, value, columns)
}

function warningsOf(warnings: readonly Problem[], { buyer, columns, paint, texts }: Look): string {
  const careful = paint(['bold', 'yellow'], texts.preview.careful)
  return warnings.map((warning) => hang(`${careful} `, problemText(warning, buyer), columns)).join('\n')
}

/** The exact record, but for its work. */
export function renderRecord(preview: Preview, { paint, texts }: Look): string {
  return `${paint('bold', texts.preview.record)}\n${JSON.stringify(preview.record, null, 2)}`
}
