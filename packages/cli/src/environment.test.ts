// Values of options come from the command line, then the environment, then a file, then their defaults.

import { Command, Option } from 'commander'
import { expect, test } from 'vitest'
import { applyEnvironment, applyFileLayer, fromEnvironment } from './environment.ts'
import { addNodeOptions } from './options.ts'
import { textsIn } from './texts/tables.ts'

/** A command after its arguments were parsed and its environment looked at. */
function parsed(words: readonly string[], env: Readonly<Record<string, string>> = {}, language: 'en' | 'es' = 'en') {
  const command = addNodeOptions(new Command('start'), 'vendor').addOption(
    fromEnvironment(new Option('--verbose', 'more'), 'PREGON_VERBOSE'),
  )
  command.parse(words, { from: 'user' })
  applyEnvironment(command, env, textsIn[language])
  return command
}

const optionsOf = (command: Command) => command.opts()

test('a variable stands for an option that is not given', () => {
  const env = {
    PREGON_DATA: 'folder',
    PREGON_NETWORK: ' walk ',
    PREGON_BOOTSTRAP: '/ip4/192.0.2.7/tcp/1 /ip4/192.0.2.7/tcp/2,/ip4/192.0.2.7/tcp/3, ',
    PREGON_LISTEN: '/ip4/127.0.0.1/tcp/0',
    PREGON_MDNS: 'off',
    PREGON_LOG_LEVEL: 'debug',
    PREGON_VERBOSE: 'yes',
  }
  const command = parsed([], env)
  expect(optionsOf(command)).toMatchObject({
    data: 'folder',
    network: 'walk',
    bootstrap: ['/ip4/192.0.2.7/tcp/1', '/ip4/192.0.2.7/tcp/2', '/ip4/192.0.2.7/tcp/3'],
    listen: ['/ip4/127.0.0.1/tcp/0'],
    mdns: false,
    logLevel: 'debug',
    verbose: true,
  })
  expect(command.getOptionValueSource('network')).toBe('env')
})

test('an option that is given wins, and a variable that is empty counts as not set', () => {
  const env = {
    PREGON_DATA: '',
    PREGON_NETWORK: 'walk',
    PREGON_BOOTSTRAP: '/ip4/192.0.2.7/tcp/1',
    PREGON_MDNS: 'on',
    PREGON_LOG_LEVEL: ' ',
  }
  const words = ['--network', 'other', '--bootstrap', '/ip4/192.0.2.7/tcp/9', '--no-mdns']
  const given = optionsOf(parsed(words, env))
  expect(given).toMatchObject({
    network: 'other',
    bootstrap: ['/ip4/192.0.2.7/tcp/9'],
    mdns: false,
    logLevel: 'warn',
    data: optionsOf(parsed([]))['data'],
  })
})

test.for([
  ['on', true],
  ['TRUE', true],
  ['1', true],
  ['off', false],
  ['No', false],
  ['0', false],
] as const)('PREGON_MDNS=%s is %s', ([text, mdns]) => {
  expect(optionsOf(parsed([], { PREGON_MDNS: text }))['mdns']).toBe(mdns)
})

test('a mistake in a variable names it', () => {
  expect(() => parsed([], { PREGON_LOG_LEVEL: 'loud' })).toThrow(
    expect.objectContaining({
      name: 'CliError',
      code: 'usage',
      message:
        'The environment variable PREGON_LOG_LEVEL is invalid, «loud». Allowed choices are silent, error, warn, info, debug.',
    }),
  )
  expect(() => parsed([], { PREGON_MDNS: 'maybe' }, 'es')).toThrow(
    'La variable de entorno PREGON_MDNS no es válida, «maybe». Escribe on u off.',
  )
})

test('a file lies between the environment and the defaults', () => {
  const command = parsed(['--data', 'given'], { PREGON_NETWORK: 'walk' })
  applyFileLayer(command, { data: 'file', network: 'file', logLevel: 'info', mdns: false, listen: undefined })
  expect(optionsOf(command)).toMatchObject({
    data: 'given',
    network: 'walk',
    logLevel: 'info',
    mdns: false,
    listen: [],
    bootstrap: [],
  })
  const sources = ['data', 'network', 'logLevel', 'listen'].map((name) => command.getOptionValueSource(name))
  expect(sources).toEqual(['cli', 'env', 'config', 'default'])
})

test('a value for an option that the command has not is a fault of the program', () => {
  expect(() => applyFileLayer(parsed([]), { colour: 'blue' })).toThrow('The command start has no option colour.')
})
