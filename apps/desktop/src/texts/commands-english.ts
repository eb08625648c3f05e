// The help of `pregon` in English: what each command does, and its options. Examples are the same in every language.

export const commandsEnglish = {
  program: 'Say what you want, and let vendors come to you with offers.',
  examples: 'Examples:',
  more: 'More on a command and examples of it: pregon want --help',
  intentFile: 'An intent file:',

  /** Arguments and options that several commands have. */
  common: {
    intent: 'its number in pregon list, or the beginning of its key; not needed where only one is live',
    yes: 'do it without asking; nothing is asked either where no terminal is there to answer',
    verbose: 'show the exact record too',
    wait: 'stop after this time, such as 90s, 10m or 2h',
    untilOffers: 'stop once so many offers have come',
    workBits:
      'bits of work to do for it: one more takes twice as long, and reaches vendors that ask for it (pregon vendor shows what they ask)',
    bits: (min: number, max: number) => `Write a whole number from ${min} to ${max}.`,
    duration: 'Write it as 90s, 10m or 2h, at most 24h.',
    number: 'Write a whole number from 1 to 999.',
  },

  want: {
    description: 'Publish what you want, and see the offers as they come, ranked, each with its reasons.',
    file: 'YAML file that says what you want; without it, you are asked',
    save: 'write the answers to a YAML file too',
    yes: 'publish without asking; nothing is asked either where no terminal is there to answer',
    dryRun: 'show what strangers would see, and publish nothing',
    withdrawOnExit: 'end the intent when this command stops',
  },
  start: { description: 'Bring your live intents back, and see the offers on them as they come.' },
  list: {
    description: 'Show your live intents, with their numbers and how many offers have come.',
    all: 'those that have ended too',
  },
  show: {
    description: 'Show all that one of your intents says, and what it keeps to itself.',
    save: 'write it to a YAML file too, to change and to send with pregon revise',
  },
  offers: { description: 'Show the offers on one of your intents, ranked, each with its reasons.', all: 'all of them' },
  revise: {
    description: 'Publish a changed version of one of your intents.',
    file: 'YAML file that says what you want now; without it, you are asked',
    dryRun: 'show what strangers would see, and change nothing',
  },
  withdraw: { description: 'End one of your intents for good.' },
  categories: {
    description: 'Find the category of what you want, by everyday words or by its code.',
    query: 'what it is, in a few words of your language',
    max: 'show at most so many',
    file: 'CSV file of the official CPV 2008 list, with the columns CODE and EN, ES or FR',
    importing: 'Keep the fine categories of the official CPV 2008 list, so that they are found too.',
  },
  vendor: {
    description: 'Look up who a vendor says to be, by its key.',
    key: 'as offers show it, beginning with did:key:',
  },
  status: { description: 'Show what runs, what is live, and what is still to be done.' },
  doctor: { description: 'Look for whatever keeps your node from working, and say the remedy.' },
  phrase: {
    description: 'Show the twelve words from which all your keys come, and check that you wrote them down.',
    again: 'show them though they are written down already',
    plain: 'write them to standard output, without a question',
  },
  restore: {
    description: 'Bring your keys back from the twelve words, which it asks for, into a new data folder.',
  },
}

export type CommandTexts = typeof commandsEnglish
