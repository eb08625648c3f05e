// What can be wrong in an official file, each with one sentence that says the remedy.

type Details = Readonly<Record<string, string | number>>

const sentences = {
  'file-too-large': ({ max }) => `The file is longer than ${max} characters: choose the CSV file of the CPV 2008 list.`,
  'no-header': () =>
    'No line names the columns: save the CPV 2008 list as CSV, its first line with CODE and at least one of EN, ES and FR.',
  'no-entries': () => 'The file has no code that can be used: choose the CSV file of the CPV 2008 list.',
  'too-many-rows': ({ max }) => `Only the first ${max} rows are read: CPV 2008 has fewer.`,
  'broken-row': () => 'The quotes of this row do not close, or it is too long: what follows is not read.',
  'bad-code': ({ code }) => `«${code}» is not a code: write 8 digits, such as 63511000 or 63511000-4.`,
  'unknown-group': ({ code }) => `CPV 2008 has no group for ${code}: leave the row out.`,
  'repeated-code': ({ code }) => `${code} stood in an earlier row: only the first is used.`,
  'no-label': ({ code }) => `${code} has no label in English, Spanish or French: leave the row out.`,
  'label-too-long': ({ code, max }) => `A label of ${code} is longer than ${max} characters: shorten it.`,
  'bad-label': ({ code }) => `A label of ${code} holds characters that cannot be shown: write it anew.`,
} satisfies Readonly<Record<string, (details: Details) => string>>

export type ImportProblemCode = keyof typeof sentences

/** `line`: of the file, from 1, or 0 for the file as a whole. `details`: what a sentence in another language needs. */
export interface ImportProblem {
  readonly line: number
  readonly code: ImportProblemCode
  readonly details: Details
  readonly message: string
}

export function problem(code: ImportProblemCode, line: number, details: Details = {}): ImportProblem {
  const sentence: (details: Details) => string = sentences[code]
  return { line, code, details, message: line === 0 ? sentence(details) : `Line ${line}: ${sentence(details)}` }
}
