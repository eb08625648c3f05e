// All that the command lines share and say to people, in English. The other languages have the same shape.

export const english = {
  options: {
    data: 'folder for keys and records',
    network: 'network to join; nodes of different networks never meet',
    bootstrap: 'a peer to connect to, as a multiaddr; may be given several times',
    noBootstrap: 'none',
    listen: 'a multiaddr to listen on; may be given several times',
    noListen: 'all, any free port',
    mdns: 'neither announce this node on the local network nor look for others there',
    logLevel: 'what to log to standard error',
    json: 'print one JSON object a line',
    lang: 'language of the texts: en, es or fr',
    ownLanguage: 'that of your system',
    version: 'print the version',
    help: 'show this help',
  },
  help: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Global Options:',
    commands: 'Commands:',
    anyOptions: '[options]',
    anyCommand: '[command]',
    choices: (list: string) => `choices: ${list}`,
    byDefault: (value: string) => `default: ${value}`,
    environment: 'Environment:',
    variables: (names: string) => `An option that is not given is taken from its variable: ${names}.`,
    listVariable: (name: string) => `${name} (several with spaces between)`,
    switchVariable: (name: string) => `${name} (on or off)`,
  },
  /** Mistakes in the arguments, without a full stop where `seeHelp` puts one. */
  parser: {
    unknownOption: ({ flag }: { flag: string }) => `unknown option '${flag}'`,
    unknownCommand: ({ command }: { command: string }) => `unknown command '${command}'`,
    missingArgument: ({ name }: { name: string }) => `missing required argument '${name}'`,
    optionMissingArgument: ({ flags }: { flags: string }) => `option '${flags}' argument missing`,
    missingMandatoryOptionValue: ({ flags }: { flags: string }) => `required option '${flags}' not specified`,
    conflictingOption: ({ one, other }: { one: string; other: string }) => `${one} cannot be used with ${other}`,
    option: (flags: string) => `option '${flags}'`,
    variable: (name: string) => `environment variable '${name}'`,
    excessArguments: ({ command, expected, received, list }: ExcessArguments) =>
      `too many arguments${command === '' ? '' : ` for '${command}'`}. Expected ${expected} argument${expected === 1 ? '' : 's'} but got ${received}: ${list}`,
    invalidOption: ({ flags, value, why }: { flags: string; value: string; why: string }) =>
      `option '${flags}' argument '${value}' is invalid. ${why}`,
    invalidArgument: ({ name, value, why }: { name: string; value: string; why: string }) =>
      `command-argument value '${value}' is invalid for argument '${name}'. ${why}`,
    allowedChoices: (list: string) => `Allowed choices are ${list}.`,
    didYouMean: (list: string, many: boolean) => `(Did you mean ${many ? 'one of ' : ''}${list}?)`,
    seeHelp: (sentence: string) => `${sentence.replace(/\.?$/, '')}. See --help.`,
  },
  environment: {
    invalid: ({ variable, value, why }: { variable: string; value: string; why: string }) =>
      `The environment variable ${variable} is invalid, «${value}». ${why}`,
    onOrOff: 'Write on or off.',
  },
  language: {
    unknown: ({ named, value, list }: { named: string; value: string; list: string }) =>
      `${named}: there are no texts in «${value}»: choose one of ${list}.`,
  },
  program: {
    fault: 'a fault of the program itself, please report it.',
    unwritable: (reason: string) => `standard output could not be written (${reason}): check where it goes.`,
  },
  question: {
    /** What the answer may be; the capital letter is what silence means. */
    hint: '[y/N]',
    /** Words that mean yes, in small letters. */
    yes: 'y yes',
  },
  /** The sentences of a `CliError` by its code and `details.case`. */
  mistakes: {
    file: {
      missing: ({ named, path }: FileAt) => `${named}: «${path}» does not exist: check the path.`,
      folder: ({ named, path }: FileAt) => `${named}: «${path}» is a folder: name a file in it.`,
      forbidden: ({ named, path }: FileAt) =>
        `${named}: «${path}» may not be read by this user: check its permissions.`,
      unreadable: ({ named, path, reason }: FileAt & { reason: string }) =>
        `${named}: «${path}» could not be read (${reason}).`,
      large: ({ named, path, size, unit }: FileAt & { size: number; unit: string }) =>
        `${named}: «${path}» is larger than ${size} ${unit}, the most that is read: is it the right file?`,
    },
    socket: {
      foreign: ({ path, uid }: { path: string; uid: number }) =>
        `«${path}» belongs to another user (number ${uid}): act as that user, or name another folder with --data.`,
      exposed: ({ path, command }: { path: string; command: string }) =>
        `Other users may use «${path}»: run «${command}».`,
      unmade: ({ folder, reason }: { folder: string; reason: string }) =>
        `The socket of the data folder «${folder}» could not be made (${reason}): check the folder, or choose another with --data.`,
      unreachable: ({ folder, reason }: { folder: string; reason: string }) =>
        `The node of the data folder «${folder}» could not be reached (${reason}): try again.`,
      stopped: ({ folder }: { folder: string }) =>
        `The node of the data folder «${folder}» stopped before it answered: start it again.`,
    },
  },
}

export type Texts = typeof english

interface FileAt {
  readonly named: string
  readonly path: string
}

interface ExcessArguments {
  /** Empty where the program itself was called with them. */
  readonly command: string
  readonly expected: number
  readonly received: number
  readonly list: string
}
