// `pregon-vendor init`: asks who the vendor is and what it sells, and writes the files to start with.

import { dirname, isAbsolute, relative } from 'node:path'
import { commandLine, createOutput } from '@pregon/cli'
import { intro } from '@clack/prompts'
import type { InitOptions } from './commands/init.ts'
import { defaultConfigPath } from './config/read-config.ts'
import { draftCatalogue, draftConfig } from './init/draft.ts'
import { readGiven, withoutQuestions } from './init/given.ts'
import { interview } from './init/interview.ts'
import { ensureFree, writeNewFiles } from './init/write.ts'

/** Rejects with a `CliError` for an option that does not work, for what is missing, and at Ctrl-C. */
export async function init(options: InitOptions): Promise<void> {
  const { config = defaultConfigPath, force, json } = options
  const given = readGiven(options)
  ensureFree(config, force)
  const asks = process.stdin.isTTY && process.stdout.isTTY && !json
  if (asks) intro('A new vendor')
  const answers = asks ? await interview(given) : withoutQuestions(given)
  const catalogue = draftCatalogue(answers)
  writeNewFiles([
    ...(catalogue === undefined ? [] : [{ path: answers.catalogue, text: catalogue, mayReplace: false }]),
    { path: config, text: draftConfig(answers, (path) => fromFolder(path, dirname(config))), mayReplace: force },
  ])
  const steps = nextSteps(config, answers.rootKey !== undefined)
  const written = [config, ...(catalogue === undefined ? [] : [answers.catalogue])]
  const sample =
    catalogue === undefined
      ? []
      : ['The items are samples with no stock, so that nothing is offered yet: write your own.']
  createOutput(process.stdout, json).event(
    'written',
    { config, catalogue: catalogue === undefined ? null : answers.catalogue, next: steps },
    [`Written: ${written.join(', ')}.`, ...sample, 'Next:', ...steps.map((step) => `  ${step}`)].join('\n'),
  )
}

/** A path of the current folder as the configuration's folder sees it. */
function fromFolder(path: string, folder: string): string {
  if (isAbsolute(path) || path.startsWith('~/')) return path
  return relative(folder, path) || '.'
}

function nextSteps(config: string, keepsKeyApart: boolean): string[] {
  const file = config === defaultConfigPath ? [] : ['--config', config]
  const firstProfile = keepsKeyApart ? [['profile', 'publish', '--new-root-key', '--offline']] : []
  return [['check'], ...firstProfile, ['start']].map((words) => commandLine('pregon-vendor', [...words, ...file]))
}
