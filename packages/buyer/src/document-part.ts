// A person's document, read part by part. Each part knows its place in the document and notes there what is wrong, so
// that all mistakes are told at once.

import { closestName, ProtocolError } from '@pregon/protocol'
import { createProblem, type Problem } from './problem.ts'
import type { Texts } from './texts/index.ts'

/** Filled while a document is read. */
export interface Notes {
  readonly problems: Problem[]
  readonly warnings: Problem[]
}

type Fields<Name extends string> = Readonly<Record<Name, DocumentPart>>

/** What goes on after a field's name. */
export type PredicateCode = keyof Texts['problems']
/** A code, and what its text is about where it has inserts. */
export type Predicate<Code extends PredicateCode> = [code: Code, ...details: Parameters<Texts['problems'][Code]>]

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

  /** Notes a mistake. */
  problem<Code extends PredicateCode>(...[code, details]: Predicate<Code>): undefined {
    this.#notes.problems.push(createProblem(this.path, code, details ?? {}))
  }

  /** Notes something that may be meant as it is. */
  warning<Code extends PredicateCode>(...[code, details]: Predicate<Code>): void {
    this.#notes.warnings.push(createProblem(this.path, code, details ?? {}))
  }

  /** Runs a parser of the protocol; what it says against the value becomes a problem of this part. */
  attempt<T>(parse: () => T): T | undefined {
    try {
      return parse()
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error
      this.#notes.problems.push(createProblem(this.path, error.code, error.details))
      return undefined
    }
  }

  /**
   * The fields of a mapping, which has no others; `refuse` may note about a foreign one why it must not be there, and
   * tells whether it did. Undefined, after noting it, where this is no mapping.
   */
  fields<Name extends string>(
    names: readonly Name[],
    refuse: (name: string, part: DocumentPart) => boolean = () => false,
  ): Fields<Name> | undefined {
    const { value } = this
    if (!isMapping(value)) return this.problem('not-a-mapping', { fields: names.join(', ') })
    for (const name of Object.keys(value)) {
      if ((names as readonly string[]).includes(name)) continue
      const foreign = this.#child(name, value[name])
      if (!refuse(name, foreign)) foreign.#isForeign(name, names)
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

  #isForeign(name: string, names: readonly string[]): void {
    if (/^\d+$/.test(name)) return this.problem('number-as-field')
    const meant = closestName(name, names)
    return meant === undefined
      ? this.problem('unknown-field', { fields: names.join(', ') })
      : this.problem('misspelt-field', { meant: `${this.path.slice(0, -name.length)}${meant}` })
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
}
