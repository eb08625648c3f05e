// `pregon-vendor init`, as the command line knows it.

import { addFlag, addJsonOption } from '@pregon/cli'
import { Option, type Command } from 'commander'
import { workBitsOption } from './config-options.ts'

export interface InitOptions {
  readonly config?: string
  readonly name?: string
  readonly country?: string
  readonly url?: string
  readonly catalogue?: string
  readonly sells: readonly string[]
  readonly currency?: string
  readonly network?: string
  readonly bootstrap: readonly string[]
  readonly data?: string
  readonly rootKey?: string
  readonly workBits: readonly string[]
  readonly force: boolean
  readonly json: boolean
}

const examples = `
Examples:
  pregon-vendor init
  pregon-vendor init --name 'Casa Azul' --country ES --sells 'beach holidays'
  pregon-vendor init --name Cicla --catalogue bikes.json --bootstrap /ip4/192.0.2.7/tcp/4001
  pregon-vendor init --root-key /media/stick/pregon-root.key`

const collect = (value: string, earlier: readonly string[]): string[] => [...earlier, value]

export function addInit(program: Command): void {
  const command = program
    .command('init')
    .description(
      'Ask a few questions, and write a configuration with comments and, if you have none, a sample catalogue.',
    )
    .option('--config <file>', 'configuration file to write (default: pregon-vendor.yaml)')
    .option('--name <name>', 'what your business is called')
    .option('--country <code>', 'its country: two letters, such as ES')
    .option('--url <address>', 'its website')
    .option('--catalogue <file>', 'your catalogue; a sample is written where it is not there (default: items.json)')
    .addOption(
      new Option('--sells <words>', 'what the sample is of, or a CPV code; may be given several times')
        .argParser(collect)
        .default([], 'asked for'),
    )
    .option('--currency <code>', 'of the sample (default: EUR)')
    .option('--network <name>', 'network to join (default: main)')
    .addOption(
      new Option('--bootstrap <address>', 'a peer to connect to; may be given several times')
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--data <dir>', 'folder for keys and records')
    .option('--root-key <file>', 'where to keep the key that names you, apart from the data folder')
  command.addOption(workBitsOption())
  addFlag(command, '--force', 'replace a configuration file that is there')
  addJsonOption(command)
    .addHelpText('after', examples)
    .action(async (options: InitOptions) => (await import('../init.ts')).init(options))
}
