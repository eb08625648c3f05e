// The options that every command which runs a node has.

import { homedir } from 'node:os'
import { join } from 'node:path'
import { InvalidArgumentError, Option, type Command } from 'commander'
import pino, { type Logger } from 'pino'
import { fromEnvironment } from './environment.ts'
import { languageIn, languages, type Language } from './language.ts'
import { textsIn } from './texts/tables.ts'

export interface NodeCommandOptions {
  readonly data: string
  readonly network: string
  readonly bootstrap: readonly string[]
  readonly listen: readonly string[]
  readonly mdns: boolean
  readonly logLevel: string
  readonly json: boolean
  /** Where the command has --lang, and it was given. */
  readonly lang?: Language
}

export type Role = 'buyer' | 'vendor' | 'relay'

const defaultNetwork = 'main'

/** An option that collects its values. `byDefault` says what is done without it. */
function repeatable(flags: string, description: string, byDefault: string): Option {
  const collect = (value: string, earlier: readonly string[]) => [...earlier, value]
  return new Option(flags, description).argParser(collect).default([], byDefault)
}

/**
 * Adds --data, --network, --bootstrap, --listen, --no-mdns, --log-level and --json, each described in a language; all
 * but --json may come from the environment as well (`PREGON_DATA` ...), which `runProgram` fills in.
 */
export function addNodeOptions(command: Command, role: Role, language: Language = 'en'): Command {
  const texts = textsIn[language].options
  const options = {
    PREGON_DATA: dataOption(role, language),
    PREGON_NETWORK: new Option('--network <name>', texts.network).default(defaultNetwork),
    PREGON_BOOTSTRAP: repeatable('--bootstrap <address>', texts.bootstrap, texts.noBootstrap),
    PREGON_LISTEN: repeatable('--listen <address>', texts.listen, texts.noListen),
    PREGON_MDNS: new Option('--no-mdns', texts.mdns),
    PREGON_LOG_LEVEL: new Option('--log-level <level>', texts.logLevel)
      .choices(['silent', 'error', 'warn', 'info', 'debug'])
      .default(role === 'buyer' ? 'error' : 'warn'),
  }
  for (const [variable, option] of Object.entries(options)) command.addOption(fromEnvironment(option, variable))
  return addJsonOption(command, language)
}

/** Adds --data alone, for a command that looks into a folder without a node. */
export function addDataOption(command: Command, role: Role, language: Language = 'en'): Command {
  return command.addOption(fromEnvironment(dataOption(role, language), 'PREGON_DATA'))
}

/** Adds --json, for a command without a node of its own. */
export function addJsonOption(command: Command, language: Language = 'en'): Command {
  return addFlag(command, '--json', textsIn[language].options.json)
}

/**
 * Adds --lang. Its value has been looked at already, by `languageOf`: here it is only checked. Its variable is
 * PREGON_LANG.
 */
export function addLanguageOption(command: Command, language: Language): Command {
  const { options } = textsIn[language]
  const option = new Option('--lang <code>', options.lang)
    .argParser((text) => parseLanguage(text, language))
    .default(undefined, options.ownLanguage)
  return command.addOption(fromEnvironment(option, 'PREGON_LANG'))
}

function parseLanguage(text: string, language: Language): Language {
  const found = languageIn(text)
  if (found !== undefined) return found
  throw new InvalidArgumentError(textsIn[language].parser.allowedChoices(languages.join(', ')))
}

function dataOption(role: Role, language: Language): Option {
  const folder = defaultDataFolder(role)
  return new Option('--data <dir>', textsIn[language].options.data).default(folder, asPeopleWrite(folder))
}

/** Adds an option without a value: false unless it is given, which the help need not say. */
export function addFlag(command: Command, flags: string, description: string): Command {
  const option = new Option(flags, description)
  return command.addOption(option).setOptionValueWithSource(option.attributeName(), false, 'default')
}

/** What a node is created with. An option that was not given is left to the node's own default. */
export function toNodeOptions({ data, network, bootstrap, listen, mdns, logLevel }: NodeCommandOptions) {
  return {
    dataFolder: data,
    network,
    bootstrap,
    ...(listen.length > 0 && { listen }),
    mdns,
    logger: createLogger(logLevel),
  }
}

/** Structured logs, one JSON object a line, to standard error. */
function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}

/** Where the XDG base directory specification puts a program's own data. */
export function defaultDataFolder(role: Role): string {
  const base = process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share')
  return join(base, 'pregon', role)
}

/** The same on every machine, for the help text. */
function asPeopleWrite(folder: string): string {
  const home = homedir()
  return folder.startsWith(join(home, '/')) ? join('~', folder.slice(home.length)) : folder
}
