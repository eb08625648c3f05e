// The options that every command which runs a node has.

import { homedir } from 'node:os'
import { join } from 'node:path'
import { Option, type Command } from 'commander'
import pino, { type Logger } from 'pino'

export interface NodeCommandOptions {
  readonly data: string
  readonly network: string
  readonly bootstrap: readonly string[]
  readonly listen: readonly string[]
  readonly mdns: boolean
  readonly logLevel: string
  readonly json: boolean
}

type Role = 'buyer' | 'vendor' | 'relay'

const defaultNetwork = 'main'

/** An option that collects its values. `byDefault` says what is done without it. */
function repeatable(flags: string, description: string, byDefault: string): Option {
  const collect = (value: string, earlier: readonly string[]) => [...earlier, value]
  return new Option(flags, description).argParser(collect).default([], byDefault)
}

/** Adds --data, --network, --bootstrap, --listen, --no-mdns, --log-level and --json. */
export function addNodeOptions(command: Command, role: Role): Command {
  const folder = defaultDataFolder(role)
  command
    .addOption(new Option('--data <dir>', 'folder for keys and records').default(folder, asPeopleWrite(folder)))
    .option('--network <name>', 'network to join; nodes of different networks never meet', defaultNetwork)
    .addOption(
      repeatable('--bootstrap <address>', 'a peer to connect to, as a multiaddr; may be given several times', 'none'),
    )
    .addOption(
      repeatable('--listen <address>', 'a multiaddr to listen on; may be given several times', 'all, any free port'),
    )
    .option('--no-mdns', 'neither announce this node on the local network nor look for others there')
    .addOption(
      new Option('--log-level <level>', 'what to log to standard error')
        .choices(['silent', 'error', 'warn', 'info', 'debug'])
        .default(role === 'buyer' ? 'error' : 'warn'),
    )
  return addFlag(command, '--json', 'print one JSON object a line')
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
