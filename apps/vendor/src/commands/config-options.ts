// The options that commands with a configuration share.

import { fromEnvironment } from '@pregon/cli'
import { Option, type Command } from 'commander'

/** Adds --config. */
export function addConfigOption(command: Command): Command {
  return command.addOption(
    fromEnvironment(
      new Option('--config <file>', 'configuration file (default: ./pregon-vendor.yaml, if it is there)'),
      'PREGON_CONFIG',
    ),
  )
}

/** Adds --catalogue. */
export function addCatalogueOption(command: Command): Command {
  return command.addOption(
    fromEnvironment(new Option('--catalogue <file>', 'JSON file of what you sell'), 'PREGON_CATALOGUE'),
  )
}

/** Adds --root-key. */
export function addRootKeyOption(command: Command): Command {
  return command.addOption(
    fromEnvironment(
      new Option('--root-key <file>', 'file of the key that names you, if it is kept apart from the data folder'),
      'PREGON_ROOT_KEY',
    ),
  )
}

export const configHelp = `
Settings come from the options, else from the environment, else from the
configuration file, else they have their defaults. In the file they have the
names of the options: catalogue, network, bootstrap, listen, mdns, data,
logLevel, rootKey; paths begin at its folder. Its «vendor» (name, country, url)
stands before what the catalogue says of the vendor, field by field.`
