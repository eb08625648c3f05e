// How a program names itself: its version, and the words by which a person starts it again.

import { readFileSync } from 'node:fs'

/** The version that a package.json states. */
export function versionIn(packageJson: URL): string {
  return (JSON.parse(readFileSync(packageJson, 'utf8')) as { version: string }).version
}

/** A command as it can be pasted into a shell. A program that npm started is named as npm knows it. */
export function commandLine(program: string, words: readonly string[]): string {
  const started = process.env['npm_lifecycle_event'] === program ? `npm run --silent ${program} --` : program
  return [started, ...words.map(quoted)].join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
