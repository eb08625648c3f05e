// A catalogue file, from its path to a catalogue, with a sentence for each way in which that can fail.

import { CliError, readBoundedFile } from '@pregon/cli'
import { parseCatalogue, type ParsedCatalogue } from '@pregon/vendor'
import { findJsonBreak } from './json-position.ts'
import { limits } from './limits.ts'

/** Throws a `CliError`: `usage` without a path, `file` where it cannot be read, `content` where it is not JSON. */
export async function readCatalogue(path: string | undefined): Promise<ParsedCatalogue> {
  if (path === undefined)
    throw new CliError(
      'usage',
      '--catalogue is missing: name the file that lists what you sell, such as --catalogue items.json.',
    )
  const bytes = await readBoundedFile({ path, named: '--catalogue', maxBytes: limits.maxCatalogueBytes })
  return parseCatalogue(parseJson(path, decodeText(path, bytes)))
}

/** Decoding in full also takes away the byte order mark that some editors write. */
function decodeText(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new CliError('content', `--catalogue: «${path}» is not a text in UTF-8: save it as one.`, { cause })
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

export type UsableCatalogue = Extract<ParsedCatalogue, { ok: true }>

/** A catalogue with at least one good item. Throws a `CliError` that names every mistake, one a line. */
export function ensureUsable(path: string, parsed: ParsedCatalogue): UsableCatalogue {
  if (parsed.ok && parsed.catalogue.items.length > 0) return parsed
  throw new CliError('content', parsed.problems.map(({ message }) => `${path}: ${message}`).join('\n'))
}
