// The options that commands with a configuration share.

import { fromEnvironment } from '@pregon/cli'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { maxPriceParts, pricePartFault } from '../config/work-bits.ts'

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

/** Adds --work-bits. */
export function addWorkBitsOption(command: Command): Command {
  return command.addOption(fromEnvironment(workBitsOption(), 'PREGON_WORK_BITS'))
}

export function workBitsOption(): Option {
  const description =
    'bits of work to ask of intents, such as 18, or in a category, such as 63511000=20; may be given several times'
  return new Option('--work-bits <price>', description).argParser(collectPrice).default([], 'the network’s minimum')
}

function collectPrice(text: string, earlier: readonly string[] = []): string[] {
  const fault = pricePartFault(text, earlier)
  if (fault === undefined && earlier.length < maxPriceParts) return [...earlier, text]
  throw new InvalidArgumentError(`${fault?.slice(2) ?? `More than ${maxPriceParts} prices are too many`}.`)
}

export const configHelp = `
Settings come from the options, else from the environment, else from the
configuration file, else they have their defaults. In the file they have the
names of the options: catalogue, network, bootstrap, listen, mdns, data,
logLevel, rootKey, workBits; paths begin at its folder. Its «vendor» (name, country, url)
stands before what the catalogue says of the vendor, field by field.`
