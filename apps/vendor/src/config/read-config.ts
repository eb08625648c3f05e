// The configuration file of a vendor's node: read, checked, with paths made whole, and every mistake by its place.

import { homedir } from 'node:os'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CliError, readBoundedFile } from '@pregon/cli'
import { problemsOf } from '@pregon/vendor'
import type { Place } from '../json-position.ts'
import { limits } from '../limits.ts'
import { parseYaml, type PlacedMistake } from './parse-yaml.ts'
import { configSchema, type ConfigValues } from './schema.ts'

/** Read where no other is named and it is there. */
export const defaultConfigPath = 'pregon-vendor.yaml'

export interface ConfigFile {
  readonly path: string
  /** What it sets, with paths from the current folder. With mistakes, what can be read of it all the same. */
  readonly values: Partial<ConfigValues>
  readonly mistakes: readonly PlacedMistake[]
  readonly placeOf: (at: readonly (string | number)[]) => Place
}

/** Undefined where none is named and the usual one is not there. Rejects with a `CliError` where it cannot be read. */
export async function readConfig(given: string | undefined): Promise<ConfigFile | undefined> {
  if (given === undefined && !existsSync(defaultConfigPath)) return undefined
  const path = given ?? defaultConfigPath
  const bytes = await readBoundedFile({ path, named: '--config', maxBytes: limits.maxConfigBytes })
  return parseConfig(path, decodeText(path, bytes))
}

function decodeText(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new CliError('content', `--config: «${path}» is not a text in UTF-8: save it as one.`, { cause })
  }
}

/** Never throws. */
export function parseConfig(path: string, text: string): ConfigFile {
  const yaml = parseYaml(text)
  if (!yaml.ok) return { path, values: {}, mistakes: yaml.mistakes, placeOf: () => ({ line: 1, column: 1 }) }
  // A file of nothing but comments sets nothing.
  const document = yaml.value ?? {}
  const parsed = configSchema.safeParse(document)
  const problems = parsed.success ? [] : problemsOf(parsed.error, { whole: 'The configuration' })
  const mistakes = problems.map(({ at, message }) => ({ ...yaml.placeOf(at), message })).toSorted(byPlace)
  const values = parsed.success ? parsed.data : soundParts(document)
  return { path, values: withWholePaths(values, dirname(path)), mistakes, placeOf: yaml.placeOf }
}

const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column

/** The fields that are right by themselves, so that what they lead to can be checked in the same run. */
function soundParts(document: unknown): Partial<ConfigValues> {
  if (typeof document !== 'object' || document === null) return {}
  const sound = Object.entries(configSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse((document as Readonly<Record<string, unknown>>)[name])
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : []
  })
  return Object.fromEntries(sound)
}

const paths = ['catalogue', 'data', 'rootKey'] as const

/** Paths in the file are written from its own folder, and `~/` is the home folder. */
function withWholePaths(values: Partial<ConfigValues>, folder: string): Partial<ConfigValues> {
  const whole = paths.flatMap((name) => {
    const path = values[name]
    return path === undefined ? [] : [[name, fromFolder(path, folder)] as const]
  })
  return { ...values, ...Object.fromEntries(whole) }
}

function fromFolder(path: string, folder: string): string {
  if (path.startsWith('~/')) return join(homedir(), path.slice(2))
  // A path that a person can read again where the file is in the current folder.
  return folder === '.' ? path : resolve(folder, path)
}

/** Every mistake as `FILE:LINE:COLUMN: sentence`. */
export function mistakeLines({ path, mistakes }: ConfigFile): string[] {
  return mistakes.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
}
