// `pregon-vendor profile show|publish|rotate`, as the command line knows them.

import { addFlag, addNodeOptions, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import { addCatalogueOption, addConfigOption, addRootKeyOption, addWorkBitsOption } from './config-options.ts'

export interface ShowOptions extends NodeCommandOptions {
  readonly rootKey?: string
}

export interface SigningCommandOptions extends ShowOptions {
  readonly catalogue?: string
  readonly offline: boolean
  readonly newRootKey: boolean
  readonly revoke?: boolean
  readonly workBits: readonly string[]
}

const overview = `
The root key names you and signs your profile; the node signs offers with a
delegate key, which the profile lists. A profile lives for 14 days, and the node
renews it after 7 while the root key is there. To keep the root key apart, name
its place with --root-key, or rootKey in the configuration, on a medium that you
can put away: then run «profile publish» with it at least every 14 days. Where
the delegate key may be in wrong hands, «profile rotate --revoke» replaces it.`

const showExamples = `
Examples:
  pregon-vendor profile show
  pregon-vendor profile show did:key:z6Mk... --bootstrap /ip4/192.0.2.7/tcp/4001
  pregon-vendor profile show --json`

const publishExamples = `
Examples:
  pregon-vendor profile publish
  pregon-vendor profile publish --root-key /media/stick/pregon-root.key
  pregon-vendor profile publish --root-key /media/stick/pregon-root.key --new-root-key`

const rotateExamples = `
Examples:
  pregon-vendor profile rotate
  pregon-vendor profile rotate --revoke --root-key /media/stick/pregon-root.key`

export function addProfile(program: Command): void {
  const profile = program
    .command('profile')
    .helpCommand(false)
    .description('Show, renew and publish who you are, and which keys may speak for you.')
    .addHelpText('after', overview)
  addShow(profile)
  addPublish(profile)
  addRotate(profile)
}

function addShow(profile: Command): void {
  const show = profile
    .command('show')
    .description('Show your own profile, or look that of another vendor up in the network.')
    .argument('[vendor]', 'the did:key of another vendor')
  addConfigOption(show)
  addRootKeyOption(show)
  addNodeOptions(show, 'vendor')
    .addHelpText('after', showExamples)
    .action(async (did: string | undefined, _options: ShowOptions, self: Command) =>
      (await import('../profile-show.ts')).showProfile(did, self),
    )
}

function addSigningOptions(command: Command): Command {
  addConfigOption(command)
  addCatalogueOption(command)
  addRootKeyOption(command)
  addWorkBitsOption(command)
  addFlag(command, '--offline', 'only store it: the node publishes it when it starts')
  addFlag(command, '--new-root-key', 'make the root key, where there is no vendor yet')
  return addNodeOptions(command, 'vendor')
}

function addPublish(profile: Command): void {
  addSigningOptions(profile.command('publish'))
    .description('Sign your profile anew for 14 days and publish it, through the running node if there is one.')
    .addHelpText('after', publishExamples)
    .action(async (_options: SigningCommandOptions, self: Command) =>
      (await import('../profile-sign.ts')).publishProfile(self),
    )
}

function addRotate(profile: Command): void {
  const rotate = profile
    .command('rotate')
    .description('Give the node a new delegate key, and publish a profile that lists it. The old key ends a day later.')
  addFlag(rotate, '--revoke', 'let the old keys end at once')
  addSigningOptions(rotate)
    .addHelpText('after', rotateExamples)
    .action(async (_options: SigningCommandOptions, self: Command) =>
      (await import('../profile-sign.ts')).rotateProfile(self),
    )
}
