// A catalogue file, from its path to a catalogue, with a sentence and a place for all that can be wrong with it.

import { CliError, readBoundedFile } from '@pregon/cli'
import { parseCatalogue, type Catalogue, type ParsedCatalogue, type Problem } from '@pregon/vendor'
import { findJsonBreak, findJsonFields, type Place } from './json-position.ts'
import { limits } from './limits.ts'

/** A mistake in a catalogue, and where in the file it is. */
export type CatalogueMistake = Problem & Place

export interface CatalogueFile {
  readonly path: string
  /** Undefined where nothing of it can be used. */
  readonly catalogue: Catalogue | undefined
  readonly mistakes: readonly CatalogueMistake[]
}

/** What a configuration says of the vendor. It stands before what the catalogue says, field by field. */
export type VendorFields = Readonly<Partial<Record<keyof Catalogue['vendor'], string | undefined>>>

/** `named`: what named the file. Throws a `CliError`: `usage` without a path, `file` where it cannot be read, `content` where it is not JSON. */
export async function readCatalogue(
  path: string | undefined,
  vendor: VendorFields = {},
  named = '--catalogue',
): Promise<CatalogueFile> {
  if (path === undefined)
    throw new CliError(
      'usage',
      '--catalogue is missing: name the file that lists what you sell, such as --catalogue items.json.',
    )
  const bytes = await readBoundedFile({ path, named, maxBytes: limits.maxCatalogueBytes })
  const text = decodeText(path, bytes, named)
  const parsed = parseCatalogue(describedBy(parseJson(path, text), vendor))
  return { path, catalogue: parsed.ok ? parsed.catalogue : undefined, mistakes: placed(parsed, text) }
}

function placed({ problems }: ParsedCatalogue, text: string): CatalogueMistake[] {
  if (problems.length === 0) return []
  const places = findJsonFields(
    text,
    problems.map(({ at }) => at),
  )
  return problems
    .map((problem, i) => ({ ...problem, ...places[i]! }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
}

function describedBy(document: unknown, vendor: VendorFields): unknown {
  if (Object.keys(vendor).length === 0 || !isObject(document)) return document
  const own = document['vendor'] ?? {}
  return isObject(own) ? { ...document, vendor: { ...own, ...vendor } } : document
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Decoding in full also takes away the byte order mark that some editors write. */
function decodeText(path: string, bytes: Uint8Array, named: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new CliError('content', `${named}: «${path}» is not a text in UTF-8: save it as one.`, { cause })
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const found = findJsonBreak(text)
    if (!found) throw cause
    const { line, column, expected } = found
    throw new CliError('content', `${path}:${line}:${column}: malformed JSON: write ${expected} here.`, { cause })
  }
}

/** `items.json:7:16: items[0].price ...` */
export function mistakeText(
  path: string,
  mistake: Place & { readonly message: string; readonly sku?: string | undefined },
): string {
  const { line, column, message, sku } = mistake
  const which = sku === undefined ? '' : ` (sku «${sku}»)`
  return `${path}:${line}:${column}: ${message}${which}`
}

/** A catalogue with at least one good item. Throws a `CliError` that names every mistake, one a line. */
export function ensureUsable({ path, catalogue, mistakes }: CatalogueFile): Catalogue {
  if (catalogue && catalogue.items.length > 0) return catalogue
  throw new CliError('content', mistakes.map((mistake) => mistakeText(path, mistake)).join('\n'))
}
