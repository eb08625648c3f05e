// What strangers will see of an intent and what they will not, for the person who is about to publish it.

import type { Preview, Problem } from '@pregon/buyer'
import { hang, textWidth } from '@pregon/cli'
import type { Look } from './look.ts'

export function renderPreview(preview: Preview, warnings: readonly Problem[], look: Look): string {
  const labels = [...preview.shown, ...preview.kept].map(({ label }) => label)
  // Long labels go over their text rather than push it aside.
  const width = Math.min(Math.max(...labels.map(textWidth)), 22)
  const section = (title: string, lines: Preview['shown'] | Preview['kept']) =>
    [look.paint('bold', title), ...lines.map((line) => entry(line, width, look))].join('\n')
  const sections = [
    section('What strangers will see', preview.shown),
    section('What they will not see', preview.kept),
    ...(warnings.length === 0 ? [] : [warningsOf(warnings, look)]),
  ]
  return sections.join('\n\n')
}

function entry({ label, value }: { label: string; value: string }, width: number, { columns, paint }: Look): string {
  const indent = ' '.repeat(width + 4)
  if (textWidth(label) > width) return `  ${paint('dim', label)}\n${hang(indent, value, columns)}`
  return hang(`  ${paint('dim', label.padEnd(width))}  `, value, columns)
}

function warningsOf(warnings: readonly Problem[], { columns, paint }: Look): string {
  return warnings.map(({ message }) => hang(`${paint(['bold', 'yellow'], 'Careful:')} `, message, columns)).join('\n')
}

/** The exact record, but for its work. */
export function renderRecord(preview: Preview, { paint }: Look): string {
  return `${paint('bold', 'The record, exactly')}\n${JSON.stringify(preview.record, null, 2)}`
}
