// Where the value of an option comes from: the command line, then the environment, then a file, then its default.

import { CommanderError, InvalidArgumentError, type Command, type Option } from 'commander'
import { CliError } from './errors.ts'
import type { Texts } from './texts/english.ts'

type Environment = Readonly<Record<string, string | undefined>>

const variables = new WeakMap<Option, string>()

/**
 * Lets a variable stand for an option that is not given. A variable that is empty counts as not set. One for an option
 * that collects values has several, with spaces or commas between; one for an option without a value is on or off.
 * `runProgram` looks at them after the parser, which misses a `requiredOption` before: make it an option, and say so.
 */
export function fromEnvironment(option: Option, variable: string): Option {
  variables.set(option, variable)
  return option
}

export type VariableKind = 'text' | 'list' | 'switch'

/** The variable of an option, and how it is written. */
export function variableOf(option: Option): { readonly name: string; readonly kind: VariableKind } | undefined {
  const name = variables.get(option) ?? option.envVar
  return name === undefined ? undefined : { name, kind: kindOf(option) }
}

function kindOf(option: Option): VariableKind {
  if (!option.required && !option.optional) return 'switch'
  return Array.isArray(option.defaultValue) ? 'list' : 'text'
}

/** Gives the options of a command that were not given the values of their variables. Throws a `CliError`. */
export function applyEnvironment(command: Command, env: Environment, texts: Texts): void {
  for (const option of command.options) {
    const variable = variables.get(option)
    const value = variable === undefined ? '' : (env[variable] ?? '').trim()
    if (variable === undefined || value === '' || !isByDefault(command, option.attributeName())) continue
    try {
      command.setOptionValueWithSource(option.attributeName(), readers[kindOf(option)](option, value, texts), 'env')
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error
      const why =
        option.argChoices === undefined ? error.message : texts.parser.allowedChoices(option.argChoices.join(', '))
      throw new CliError('usage', texts.environment.invalid({ variable, value, why }), { cause: error })
    }
  }
}

type Reader = (option: Option, text: string, texts: Texts) => unknown

const readers: Readonly<Record<VariableKind, Reader>> = {
  text: (option, text) => parse(option, text, undefined),
  list: (option, text) =>
    text
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .reduce<unknown>((earlier, part) => parse(option, part, earlier), []),
  switch(_option, text, texts) {
    const isOn = switchWords.get(text.toLowerCase())
    if (isOn === undefined) throw new InvalidArgumentError(texts.environment.onOrOff)
    return isOn
  },
}

/** What `--mdns` and `--no-mdns` mean both has the name of the former. */
const switchWords: ReadonlyMap<string, boolean> = new Map([
  ...['on', 'yes', 'true', '1'].map((word) => [word, true] as const),
  ...['off', 'no', 'false', '0'].map((word) => [word, false] as const),
])

function parse(option: Option, text: string, earlier: unknown): unknown {
  return option.parseArg === undefined ? text : option.parseArg(text, earlier)
}

function isByDefault(command: Command, name: string): boolean {
  const source: string | undefined = command.getOptionValueSource(name)
  return source === undefined || source === 'default'
}

/**
 * Gives options the values of a configuration file, unless the command line or the environment says otherwise. `values`
 * has the names of the options as the program reads them (`logLevel`), and values as the command line would give them;
 * `undefined` stands for nothing. To be called first of all in a command's action, which then reads the options anew:
 *
 *     .action(async (_given, command: Command) => {
 *       applyFileLayer(command, await readConfiguration(command.opts<StartOptions>().config))
 *       await start(command.opts<StartOptions>())
 *     })
 *
 * `command.getOptionValueSource('logLevel')` tells where a value came from: `cli`, `env`, `config` or `default`.
 */
export function applyFileLayer(command: Command, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!command.options.some((option) => option.attributeName() === name)) {
      throw new TypeError(`The command ${command.name()} has no option ${name}.`)
    }
    if (value !== undefined && isByDefault(command, name)) command.setOptionValueWithSource(name, value, 'config')
  }
}
