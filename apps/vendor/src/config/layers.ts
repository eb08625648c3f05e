// The layers of a command's settings: defaults, the configuration file, the environment, the command line. Each wins over
// those before it.

import { applyFileLayer, CliError } from '@pregon/cli'
import { problemsOf } from '@pregon/vendor'
import type { Command, Option } from 'commander'
import { mistakeLines, readConfig, type ConfigFile } from './read-config.ts'
import { configSchema } from './schema.ts'

/** A setting that is in force, and where it came from: `pregon-vendor.yaml:3`, `PREGON_NETWORK`, `--network`, `default`. */
export interface Setting {
  readonly name: string
  readonly value: unknown
  readonly from: string
}

/**
 * Puts the file that `--config` names, or the usual one, below what the command line and the environment say. Options of
 * the file that the command does not have are left alone. Rejects with a `CliError` that lists every mistake of the file.
 */
export async function applyConfig(command: Command): Promise<ConfigFile | undefined> {
  const file = await layConfig(command)
  if (file && file.mistakes.length > 0) throw new CliError('content', mistakeLines(file).join('\n'))
  return file
}

/** The same, but the mistakes are left to the caller. */
export async function layConfig(command: Command): Promise<ConfigFile | undefined> {
  const file = await readConfig(command.opts<{ config?: string }>().config)
  if (!file) return undefined
  const known = new Set(command.options.map((option) => option.attributeName()))
  applyFileLayer(command, Object.fromEntries(Object.entries(file.values).filter(([name]) => known.has(name))))
  return file
}

/** What would be used, in the order of the command's options, with the vendor's description first. */
export function settingsOf(command: Command, file: ConfigFile | undefined): Setting[] {
  const vendor = Object.entries(file?.values.vendor ?? {}).map(([name, value]) => ({
    name: `vendor.${name}`,
    value,
    from: placeIn(file!, ['vendor', name]),
  }))
  const options = command.options
    .map((option) => ({ option, name: option.attributeName() }))
    .filter(({ name }) => configurable.has(name))
    .map(({ option, name }) => ({
      name,
      value: command.getOptionValue(name) as unknown,
      from: sourceOf(command, file, option),
    }))
  return [...vendor, ...options]
}

/** What is wrong with a setting of the environment or the command line: what a file says is checked where it is read. */
export function settingMistakes({ name, value, from }: Setting): { readonly from: string; readonly message: string }[] {
  if (value === undefined || !isGiven(from)) return []
  const parsed = configSchema.safeParse({ [name]: value })
  return parsed.success ? [] : problemsOf(parsed.error, { whole: from }).map(({ message }) => ({ from, message }))
}

const isGiven = (source: string): boolean => source.startsWith('-') || source.startsWith('PREGON_')

function sourceOf(command: Command, file: ConfigFile | undefined, option: Option): string {
  const name = option.attributeName()
  const source: string | undefined = command.getOptionValueSource(name)
  if (source === 'cli') return option.long!
  if (source === 'env') return variableOf(name)
  return source === 'config' ? placeIn(file!, [name]) : 'default'
}

/** What a sentence about the value of an option begins with: where it was set, or the option that would set it. */
export function namedBy(command: Command, file: ConfigFile | undefined, name: string): string {
  const option = command.options.find((each) => each.attributeName() === name)!
  const source = sourceOf(command, file, option)
  if (source === 'default') return option.long!
  return isGiven(source) ? source : `${source}: ${name}`
}

const configurable: ReadonlySet<string> = new Set([
  'catalogue',
  'network',
  'bootstrap',
  'listen',
  'mdns',
  'data',
  'logLevel',
  'rootKey',
  'workBits',
])

/** `PREGON_LOG_LEVEL` of `logLevel`. */
export const variableOf = (name: string): string =>
  `PREGON_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`

const placeIn = ({ path, placeOf }: ConfigFile, at: readonly string[]): string => `${path}:${placeOf(at).line}`
