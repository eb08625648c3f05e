// Help and mistakes of the command line in each language.

import { Argument, Command, Option } from 'commander'
import { expect, onTestFinished, test, vi } from 'vitest'
import { fromEnvironment } from './environment.ts'
import { CliError } from './errors.ts'
import { languages, type Language } from './language.ts'
import { mistake } from './mistakes.ts'
import { addLanguageOption, addNodeOptions } from './options.ts'
import { createProgram } from './program.ts'
import { runProgram, type RunOptions } from './run.ts'

function programIn(language: Language, action: (options: object) => void = () => {}): Command {
  const program = createProgram({ name: 'prog', packageJson: new URL('../package.json', import.meta.url), language })
  const go = program.command('go').description('Go.')
  addLanguageOption(addNodeOptions(go, 'buyer', language), language).action(action)
  program
    .command('copy')
    .requiredOption('--to <place>', 'Place')
    .addOption(new Option('--fast').conflicts('slow'))
    .option('--slow')
    .argument('<file>')
    .addArgument(new Argument('[mode]').choices(['a', 'b']))
  program.command('profile').command('show').option('--short')
  return program
}

/** A program sets the exit code and listens to failing streams as long as its process lives: here a test long. */
function keepProcess(): void {
  const { exitCode } = process
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, before: stream.listeners('error') }))
  onTestFinished(() => {
    process.exitCode = exitCode
    for (const { stream, before } of streams) {
      const added = stream.listeners('error').filter((listener) => !before.includes(listener))
      for (const listener of added) stream.off('error', listener as () => void)
    }
  })
}

/** What a program writes, and its exit code. The environment is that of the test alone. */
async function run(words: readonly string[], options: RunOptions = {}, action?: (given: object) => void) {
  const written = { out: '', err: '' }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += String(text)), true))
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += String(text)), true))
  keepProcess()
  try {
    process.exitCode = undefined
    await runProgram(programIn(options.language ?? 'en', action), ['node', 'prog', ...words], options)
    return { ...written, code: process.exitCode ?? 0 }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

const said = async (language: Language, words: string) => {
  const { err, code } = await run(words.split(' '), { language })
  expect(code).toBe(1)
  return err.replaceAll(/[\u{a0}\u{202f}]/gu, ' ')
}

test.for([
  [
    'go --zzz',
    "prog: unknown option '--zzz'. See --help.",
    'prog: la opción «--zzz» no existe. Mira --help.',
    'prog: l’option « --zzz » n’existe pas. Voyez --help.',
  ],
  [
    'go --dta x',
    "prog: unknown option '--dta' (Did you mean --data?). See --help.",
    'prog: la opción «--dta» no existe (¿Querías decir --data?). Mira --help.',
    'prog: l’option « --dta » n’existe pas (Vouliez-vous dire --data ?). Voyez --help.',
  ],
  [
    'go --l x',
    "prog: unknown option '--l'. See --help.",
    'prog: la opción «--l» no existe. Mira --help.',
    'prog: l’option « --l » n’existe pas. Voyez --help.',
  ],
  [
    'copi',
    "prog: unknown command 'copi' (Did you mean copy?). See --help.",
    'prog: el comando «copi» no existe (¿Querías decir copy?). Mira --help.',
    'prog: la commande « copi » n’existe pas (Vouliez-vous dire copy ?). Voyez --help.',
  ],
  [
    'copy --to x',
    "prog: missing required argument 'file'. See --help.",
    'prog: falta el argumento «file». Mira --help.',
    'prog: il manque l’argument « file ». Voyez --help.',
  ],
  [
    'copy file',
    "prog: required option '--to <place>' not specified. See --help.",
    'prog: falta la opción «--to <place>», que es obligatoria. Mira --help.',
    'prog: il manque l’option « --to <place> », qui est obligatoire. Voyez --help.',
  ],
  [
    'copy file --to',
    "prog: option '--to <place>' argument missing. See --help.",
    'prog: a la opción «--to <place>» le falta su valor. Mira --help.',
    'prog: il manque une valeur à l’option « --to <place> ». Voyez --help.',
  ],
  [
    'copy file --to x --fast --slow',
    "prog: option '--fast' cannot be used with option '--slow'. See --help.",
    'prog: no se pueden usar juntas la opción «--fast» y la opción «--slow». Mira --help.',
    'prog: on ne peut pas employer ensemble l’option « --fast » et l’option « --slow ». Voyez --help.',
  ],
  [
    'go here there',
    "prog: too many arguments for 'go'. Expected 0 arguments but got 2: here, there. See --help.",
    'prog: sobran argumentos para «go». Se esperaban 0 y han llegado 2: here, there. Mira --help.',
    'prog: il y a trop d’arguments pour « go ». 0 attendu, 2 reçus : here, there. Voyez --help.',
  ],
  [
    'go --log-level loud',
    "prog: option '--log-level <level>' argument 'loud' is invalid. Allowed choices are silent, error, warn, info, debug. See --help.",
    'prog: el valor «loud» de la opción «--log-level <level>» no es válido. Elige uno de estos: silent, error, warn, info, debug. Mira --help.',
    'prog: la valeur « loud » de l’option « --log-level <level> » n’est pas valable. Choisissez parmi silent, error, warn, info, debug. Voyez --help.',
  ],
  [
    'go --lang xx',
    "prog: option '--lang <code>' argument 'xx' is invalid. Allowed choices are en, es, fr. See --help.",
    'prog: el valor «xx» de la opción «--lang <code>» no es válido. Elige uno de estos: en, es, fr. Mira --help.',
    'prog: la valeur « xx » de l’option « --lang <code> » n’est pas valable. Choisissez parmi en, es, fr. Voyez --help.',
  ],
  [
    'copy file c --to x',
    "prog: command-argument value 'c' is invalid for argument 'mode'. Allowed choices are a, b. See --help.",
    'prog: el valor «c» del argumento «mode» no es válido. Elige uno de estos: a, b. Mira --help.',
    'prog: la valeur « c » de l’argument « mode » n’est pas valable. Choisissez parmi a, b. Voyez --help.',
  ],
  [
    'profile show --sort',
    "prog: unknown option '--sort' (Did you mean --short?). See --help.",
    'prog: la opción «--sort» no existe (¿Querías decir --short?). Mira --help.',
    'prog: l’option « --sort » n’existe pas (Vouliez-vous dire --short ?). Voyez --help.',
  ],
] as const)('«%s»', async ([words, ...sentences]) => {
  for (const [i, language] of languages.entries()) expect(await said(language, words)).toBe(`${sentences[i]}\n`)
})

test('several names that may be meant', async () => {
  const program = new Command('prog')
  program.command('mist')
  program.command('list')
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  onTestFinished(() => err.mockRestore())
  keepProcess()
  await runProgram(program, ['node', 'prog', 'rist'], { language: 'es' })
  expect(err.mock.lastCall?.[0]).toBe(
    'prog: el comando «rist» no existe (¿Querías decir algo de esto: list, mist?). Mira --help.\n',
  )
})

test('help in English', async () => {
  vi.stubEnv('XDG_DATA_HOME', '/data')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect((await run(['go', '--help'])).out).toBe(`Usage: prog go [options]

Go.

Options:
  --data <dir>           folder for keys and records (default:
                         /data/pregon/buyer)
  --network <name>       network to join; nodes of different networks never meet
                         (default: "main")
  --bootstrap <address>  a peer to connect to, as a multiaddr; may be given
                         several times (default: none)
  --listen <address>     a multiaddr to listen on; may be given several times
                         (default: all, any free port)
  --no-mdns              neither announce this node on the local network nor
                         look for others there
  --log-level <level>    what to log to standard error (choices: "silent",
                         "error", "warn", "info", "debug", default: "error")
  --json                 print one JSON object a line
  --lang <code>          language of the texts: en, es or fr (default: that of
                         your system)
  --help                 show this help

Environment:
  An option that is not given is taken from its variable: PREGON_DATA,
  PREGON_NETWORK, PREGON_BOOTSTRAP (several with spaces between), PREGON_LISTEN
  (several with spaces between), PREGON_MDNS (on or off), PREGON_LOG_LEVEL,
  PREGON_LANG.
`)
})

test('help in Spanish and French', async () => {
  const spanish = (await run(['copy', '--help'], { language: 'es' })).out
  expect(spanish).toContain('Uso: prog copy [opciones] <file> [mode]\n')
  expect(spanish).toContain('Opciones:\n  --to <place>')
  const french = (await run(['--help'], { language: 'fr' })).out
  expect(french).toMatch(/^Utilisation\u{a0}: prog \[options\] \[commande\]\n/u)
  expect(french).toMatch(/\nCommandes\u{a0}:\n {2}go \[options\] +Go\.\n/u)
  const go = (await run(['go', '--help'], { language: 'es' })).out
  expect(go).toContain('(por defecto: "main")')
  expect(go).toContain('(valores: "silent",')
  expect(go).toContain('\nEntorno:\n  Una opción que no se da se toma de su variable: PREGON_DATA,')
})

test('no line of a help is wider than a terminal', async () => {
  for (const language of languages) {
    for (const line of (await run(['go', '--help'], { language })).out.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(80)
    }
  }
})

test('the environment is filled in before a command runs, and its mistakes are told', async () => {
  vi.stubEnv('PREGON_NETWORK', 'walk')
  onTestFinished(() => void vi.unstubAllEnvs())
  const seen: object[] = []
  await run(['go'], {}, (options) => seen.push({ ...options }))
  expect(seen).toEqual([expect.objectContaining({ network: 'walk' })])
  vi.stubEnv('PREGON_LANG', 'xx')
  expect((await run(['go'], { language: 'es' })).err).toBe(
    'prog: La variable de entorno PREGON_LANG no es válida, «xx». Elige uno de estos: en, es, fr.\n',
  )
})

test('the environment is that of a command and of those above it', async () => {
  vi.stubEnv('PREGON_PLACE', 'here')
  onTestFinished(() => void vi.unstubAllEnvs())
  keepProcess()
  const program = new Command('prog')
  const profile = program.command('profile').addOption(fromEnvironment(new Option('--place <p>'), 'PREGON_PLACE'))
  const show = profile.command('show').action(() => {})
  await runProgram(program, ['node', 'prog', 'profile', 'show'])
  expect(show.optsWithGlobals()).toEqual({ place: 'here' })
})

const failing = (error: unknown) => () => {
  throw error
}

test('mistakes of this package are told in the language of the person, those of others as they are said', async () => {
  const missing = mistake('file', 'missing', { named: '--file', path: 'a.yaml' })
  expect(missing).toMatchObject({ code: 'file', details: { case: 'missing', named: '--file', path: 'a.yaml' } })
  expect((await run(['go'], {}, failing(missing))).err).toBe('prog: --file: «a.yaml» does not exist: check the path.\n')
  expect((await run(['go'], { language: 'es' }, failing(missing))).err).toBe(
    'prog: --file: «a.yaml» no existe: comprueba la ruta.\n',
  )
  const other = new CliError('usage', 'una frase.')
  expect((await run(['go'], { language: 'es' }, failing(other))).err).toBe('prog: una frase.\n')
  const sayError = (error: Error & { code: string }) => (error.code === 'usage' ? 'otra frase.' : undefined)
  expect((await run(['go'], { language: 'es', sayError }, failing(other))).err).toBe('prog: otra frase.\n')
})

test('a fault of the program is one in every language', async () => {
  const { err, code } = await run(['go'], { language: 'fr' }, failing(new TypeError('x is undefined')))
  expect(code).toBe(70)
  expect(err).toMatch(/^prog: une défaillance du programme lui-même, merci de la signaler\.\nTypeError: x is undefined/)
})
