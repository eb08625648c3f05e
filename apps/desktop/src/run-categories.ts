// The way of `pregon categories`: from everyday words to codes, and the official list for finer ones.

import {
  limits as categoryLimits,
  parseOfficialCategories,
  searchCategories,
  type CategoryHit,
} from '@pregon/categories'
import { CliError, hang, readBoundedFile } from '@pregon/cli'
import type { CategoriesOptions } from './commands/categories.ts'
import { keepCategories, readKeptCategories } from './kept-categories.ts'
import type { Look } from './render/look.ts'
import { createSpeaker } from './speaker.ts'
import { problemSaid } from './texts/import-problems.ts'
import type { Words } from './words.ts'

export async function runSearch(query: readonly string[], options: CategoriesOptions, words: Words): Promise<void> {
  const speaker = createSpeaker(words, options.json)
  const text = query.join(' ').trim()
  const { categories: texts } = words.texts
  if (text === '') throw new CliError('usage', texts.noQuery)
  const extra = await readKeptCategories(options.data)
  // The chosen language decides what is found and how it is called, for scripts too.
  const hits = searchCategories(text, { language: words.language, extra, max: options.max })
  for (const hit of hits) speaker.event('category', hit)
  speaker.text(hits.length === 0 ? hang('', texts.nothing(text), speaker.columns) : renderHits(hits, speaker))
}

function renderHits(hits: readonly CategoryHit[], { columns, paint }: Look): string {
  const lines = hits.map(({ category, label, path }) => {
    const code = category.replace(/^.*\//, '')
    const within = path === label ? '' : paint('dim', ` (${path})`)
    return hang(`  ${code}  `, `${paint('bold', label)}${within}`, columns)
  })
  return lines.join('\n')
}

export async function runImport(file: string, options: CategoriesOptions, words: Words): Promise<void> {
  const speaker = createSpeaker(words, options.json)
  const bytes = await readBoundedFile({ path: file, named: 'FILE', maxBytes: categoryLimits.maxOfficialLength })
  const { categories: texts } = words.texts
  const read = parseOfficialCategories(decode(bytes))
  const problems = read.problems.map((problem) => `${file}: ${problemSaid(problem, words.language)}`)
  if (!read.ok) throw new CliError('content', problems.join('\n'))
  await keepCategories(options.data, read.entries, words)
  const fields = { entries: read.entries.length, problems: read.problems, moreProblems: read.moreProblems }
  const more = read.moreProblems > 0 ? [texts.moreProblems(read.moreProblems)] : []
  speaker.event('imported', fields, [...problems, ...more, texts.imported(read.entries.length)].join('\n'))
}

/** The official files come in UTF-8 or in the older encoding of Windows. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
