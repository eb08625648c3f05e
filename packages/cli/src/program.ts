// A program before it has commands: its name, its version, and its help.

import { Command } from 'commander'
import { versionIn } from './identity.ts'
import type { Language } from './language.ts'
import { textsIn } from './texts/tables.ts'

export interface ProgramOptions {
  readonly name: string
  /** The package.json that states the version. */
  readonly packageJson: URL
  readonly language?: Language
}

/** A program with --version and --help, described in a language. Its commands inherit the --help. */
export function createProgram({ name, packageJson, language = 'en' }: ProgramOptions): Command {
  const { options } = textsIn[language]
  return new Command(name)
    .version(versionIn(packageJson), '--version', options.version)
    .helpOption('--help', options.help)
    .helpCommand(false)
}
