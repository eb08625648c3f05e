// A person's document, read part by part. Each part knows its place in the document and notes there what is wrong, so
// that all mistakes are told at once.

import { ProtocolError } from '@pregon/protocol'
import { closestName } from './closest-name.ts'

/** Something to say about one field: where, and one sentence that names it and the remedy. */
export interface Problem {
  /** Such as `budget.max` or `wishes[2].unit`; empty for the document as a whole. */
  readonly path: string
  readonly message: string
}

/** Filled while a document is read. */
export interface Notes {
  readonly problems: Problem[]
  readonly warnings: Problem[]
}

type Fields<Name extends string> = Readonly<Record<Name, DocumentPart>>

export class DocumentPart {
  readonly path: string
  readonly value: unknown
  readonly #notes: Notes

  constructor(path: string, value: unknown, notes: Notes) {
    this.path = path
    this.value = value
    this.#notes = notes
  }

  get isMissing(): boolean {
    return this.value === undefined || this.value === null
  }

  /** A single value as the person wrote it; lists and mappings only as what they are. */
  get text(): string {
    const { value } = this
    if (typeof value === 'string') return value
    if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[...]' : '{...}'
    return String(value)
  }

  /** Notes a mistake. `rest` goes on after the field's name: `is not a date: write it as 2027-07-03.` */
  problem(rest: string): undefined {
    this.#notes.problems.push({ path: this.path, message: `${this.path || 'The document'} ${rest}` })
  }

  /** Notes something that may be meant as it is. */
  warning(rest: string): void {
    this.#notes.warnings.push({ path: this.path, message: `${this.path} ${rest}` })
  }

  /** Runs a parser of the protocol; what it says against the value becomes a problem of this part. */
  attempt<T>(parse: () => T): T | undefined {
    try {
      return parse()
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error
      this.#notes.problems.push({ path: this.path, message: `${this.path}: ${error.message}` })
      return undefined
    }
  }

  /**
   * The fields of a mapping, which has no others; `whyNot` may say about a foreign one why it must not be there.
   * Undefined, after noting it, where this is no mapping.
   */
  fields<Name extends string>(
    names: readonly Name[],
    whyNot: (name: string) => string | undefined = () => undefined,
  ): Fields<Name> | undefined {
    const { value } = this
    if (!isMapping(value)) return this.problem(`is not a mapping: write its fields below it: ${names.join(', ')}.`)
    for (const name of Object.keys(value)) {
      if (!(names as readonly string[]).includes(name)) this.#child(name, value[name]).#isForeign(name, names, whyNot)
    }
    const parts = names.map((name) => [name, this.#child(name, Object.hasOwn(value, name) ? value[name] : undefined)])
    return Object.fromEntries(parts) as Fields<Name>
  }

  /** The entries of a list. A single value counts as a list of one. */
  items(): DocumentPart[] {
    if (!Array.isArray(this.value)) return [this]
    return this.value.map((item: unknown, i) => new DocumentPart(`${this.path}[${i}]`, item, this.#notes))
  }

  #child(name: string, value: unknown): DocumentPart {
    return new DocumentPart(this.#pathOf(name), value, this.#notes)
  }

  #pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`
  }

  #isForeign(name: string, names: readonly string[], whyNot: (name: string) => string | undefined): void {
    this.problem(whyNot(name) ?? whyForeign(name, this.path.slice(0, -name.length), names))
  }
}

function whyForeign(name: string, parent: string, names: readonly string[]): string {
  if (/^\d+$/.test(name)) return 'stands where a field should: a comma separates fields, so write numbers as 120.50.'
  const meant = closestName(name, names)
  return meant === undefined
    ? `is not a field; the fields here are ${names.join(', ')}.`
    : `is not a field; did you mean ${parent}${meant}?`
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
}
