// Which language a program speaks: --lang, then PREGON_LANG, then that of the system, then English.

import { expect, test } from 'vitest'
import { chooseLanguage, languageOf } from './language.ts'

test.for([
  ['en', {}],
  ['en', { LANG: 'C' }],
  ['en', { LANG: 'de_DE.UTF-8' }],
  ['es', { LANG: 'es_ES.UTF-8' }],
  ['fr', { LANG: 'es_ES.UTF-8', LC_MESSAGES: 'fr_CA' }],
  ['en', { LANG: 'es_ES.UTF-8', LC_MESSAGES: 'fr_CA', LC_ALL: 'de_DE' }],
  ['es', { LANG: 'es', LC_MESSAGES: '', LC_ALL: '' }],
  ['fr', { PREGON_LANG: 'fr', LC_ALL: 'es_ES' }],
  ['es', { PREGON_LANG: '', LC_ALL: 'es_ES' }],
] as const)('«%s» for %j', ([language, env]) => {
  expect(chooseLanguage({ env })).toBe(language)
})

test('what is asked for at the command line wins', () => {
  const env = { PREGON_LANG: 'fr', LANG: 'en_GB' }
  expect(chooseLanguage({ lang: 'es', env })).toBe('es')
  expect(chooseLanguage({ lang: 'ES-mx', env })).toBe('es')
})

test('a language that is none of ours is told with those there are, in the language of the system', () => {
  expect(() => chooseLanguage({ lang: 'xx', env: {} })).toThrow(
    expect.objectContaining({
      name: 'CliError',
      code: 'usage',
      message: '--lang: there are no texts in «xx»: choose one of en, es, fr.',
    }),
  )
  expect(() => chooseLanguage({ lang: '', env: {} })).toThrow('--lang: there are no texts in «»')
  expect(() => chooseLanguage({ env: { PREGON_LANG: 'xx', LANG: 'es_ES' } })).toThrow(
    'PREGON_LANG: no hay textos en «xx»: elige uno de estos: en, es, fr.',
  )
})

const env = { PREGON_LANG: 'fr', LANG: 'en_GB' }

test.for([
  ['es', ['want', '--lang', 'es']],
  ['es', ['want', '--lang=es', '--json']],
  ['es', ['--lang', 'en', 'want', '--lang=es']],
  ['fr', ['want']],
  ['fr', ['want', '--lang']],
  ['fr', ['want', '--lang', 'xx']],
  ['fr', ['want', '--', '--lang', 'es']],
  ['fr', ['want', '--language', 'es']],
] as const)('«%s» of the words %j', ([language, words]) => {
  expect(languageOf(['node', 'pregon', ...words], env)).toBe(language)
})

test('a mistake in both is told in the language of the system', () => {
  expect(languageOf(['--lang', 'xx'], { PREGON_LANG: 'yy', LANG: 'es_ES' })).toBe('es')
})
