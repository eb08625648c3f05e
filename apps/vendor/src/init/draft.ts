// The files that `pregon-vendor init` writes: a configuration with a comment for everything that can be set, and a
// catalogue to begin with.

import { currencyDecimals, isCurrency } from '@pregon/protocol'
import { stringify } from 'yaml'
import type { Answers } from './answers.ts'

/** The text of `pregon-vendor.yaml`. Paths in it begin at its own folder: `toOwn` turns them. */
export function draftConfig(answers: Answers, toOwn: (path: string) => string): string {
  const { name, country, url, network, bootstrap, data, rootKey, workBits } = answers
  const path = (given: string | undefined) => (given === undefined ? undefined : toOwn(given))
  return [
    '# The configuration of a vendor’s node. After a change: pregon-vendor check',
    '# Options of the command line, and then PREGON_ variables of the environment, win over what stands here.',
    '',
    '# Who you are, as your signed profile tells every buyer.',
    'vendor:',
    `  name: ${scalar(name)}`,
    `  ${setting('country', country, 'ES', 'two letters of ISO 3166-1')}`,
    `  ${setting('url', url, 'https://example.org')}`,
    '',
    '# What you sell. Paths begin at the folder of this file; ~/ is your home folder.',
    `catalogue: ${scalar(toOwn(answers.catalogue))}`,
    '',
    '# The network to join. Nodes of different networks never meet.',
    setting('network', network, 'main'),
    '',
    '# Nodes to connect to first, such as a relay. Neighbours on your local network are found without.',
    bootstrap.length > 0
      ? ['bootstrap:', ...bootstrap.map((address) => `  - ${scalar(address)}`)].join('\n')
      : '# bootstrap:\n#   - /ip4/192.0.2.7/tcp/4001',
    '',
    '# Where others reach this node: any free port unless you choose one, which you should where others are to find you.',
    '# listen:\n#   - /ip4/0.0.0.0/tcp/4001',
    '',
    '# Whether to find others on the local network, and to be found there.',
    '# mdns: true',
    '',
    '# Where keys and records are kept.',
    setting('data', path(data), '~/.local/share/pregon/vendor'),
    '',
    '# The key that names you and signs your profile. It is in the data folder unless you keep it apart, for instance on a',
    '# medium that you put away: then run «pregon-vendor profile publish» with it at least every 14 days.',
    setting('rootKey', path(rootKey), '/media/stick/pregon-root.key'),
    '',
    '# Bits of work that you ask of intents beyond the network’s minimum of 16, which your profile tells: one bit more is',
    '# twice the work for whoever wants something. A category covers all below it, and the finest one counts.',
    workBits.length > 0
      ? ['workBits:', ...workBits.map((part) => `  - ${scalar(part)}`)].join('\n')
      : '# workBits:\n#   - 17\n#   - 63511000=20',
    '',
    '# What is logged to standard error: silent, error, warn, info, debug.',
    '# logLevel: warn',
    '',
  ].join('\n')
}

/** A setting, or a comment that shows how it would look. */
function setting(name: string, value: string | undefined, example: string, note = ''): string {
  if (value !== undefined) return `${name}: ${scalar(value)}`
  return `# ${name}: ${example}${note === '' ? '' : `   # ${note}`}`
}

/** A text on one line, in quotes where YAML would read something else. */
const scalar = (text: string): string => stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd()

/** The text of a catalogue with an item of each category, of which there are none in stock. */
export function draftCatalogue({ name, country, sample }: Answers): string | undefined {
  if (!sample) return undefined
  const { sells, currency } = sample
  const decimals = isCurrency(currency) ? currencyDecimals(currency) : 2
  const price = (10).toFixed(decimals)
  const items = sells.map(({ category, label }, i) => ({
    sku: `SAMPLE-${i + 1}`,
    category: category.split('/')[1],
    title: `Sample: ${label}`,
    price,
    stock: 0,
    delivery:
      country === undefined
        ? [{ mode: 'digital' }]
        : [{ mode: 'ship', price, days: { min: 2, max: 5 }, countries: [country] }],
    properties: { color: 'blue' },
  }))
  const vendor = { name, ...(country !== undefined && { country }) }
  return `${JSON.stringify({ vendor, currency, items }, undefined, 2)}\n`
}
