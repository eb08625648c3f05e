// What `pregon` says in English, by where it says it. Inserted texts are in people's form already.

import { commandsEnglish } from './commands-english.ts'
import { doctorEnglish } from './doctor-english.ts'
import { interviewEnglish } from './interview-english.ts'

const count = (n: number, unit: string, units = `${unit}s`) => `${n} ${n === 1 ? unit : units}`
const peers = (n: number) => count(n, 'peer')
const offers = (n: number) => count(n, 'offer')

export const english = {
  /** The help. */
  commands: commandsEnglish,

  counts: { peers, offers, points: (n: number) => count(n, 'point') },

  states: { live: 'live', withdrawn: 'withdrawn', expired: 'expired' },

  /** Which intent is meant. */
  pick: {
    noneAtAll: (folder: string) =>
      `--data: the folder «${folder}» has no intent; publish one with pregon want, or name another folder.`,
    noneLive: (folder: string) =>
      `INTENT is missing: no intent of the folder «${folder}» is live, so name one by its number or its key.`,
    severalLive: 'INTENT is missing: several intents are live, so name one by its number or its key.',
    unknown: (name: string) => `INTENT: no intent is called «${name}»: name one by its number or its key.`,
    candidate: (title: string, state: string) => `«${title}» (${state})`,
    ambiguous: (name: string) => `INTENT: several keys begin with «${name}»: write more of it, or the number.`,
  },

  intent: {
    liveUntil: (until: string) => `live until ${until}`,
    expiredOn: (time: string) => `expired on ${time}`,
  },

  list: {
    none: 'You have no live intent. Say what you want:',
    noneAtAll: 'You have no intent yet. Say what you want:',
    ended: (n: number) => `${count(n, 'intent')} ended before; pregon list --all shows ${n === 1 ? 'it' : 'them'}.`,
  },

  show: { saved: (file: string) => `Written to ${file}: change it, and send it with pregon revise --file.` },

  save: {
    exists: (file: string) => `--save: «${file}» is there already: name another file.`,
    failed: (file: string, why: string) => `--save: «${file}» could not be written (${why}): check the path.`,
  },

  offers: {
    none: (title: string) => `No offer on «${title}» has come yet.`,
    ended: 'It is over: vendors make no further offers.',
  },

  revise: {
    ask: 'Publish the change?',
    unchanged: 'nothing was changed.',
    dryRun: 'A dry run: nothing was changed.',
    done: (reached: number, revision: number, until: string) =>
      `Revised (change ${revision}): ${peers(reached)} took it. It ends on ${until}.`,
  },

  withdraw: {
    ask: (title: string) => `Withdraw «${title}»?`,
    kept: 'nothing was withdrawn.',
    ended: (title: string, state: string) => `INTENT: «${title}» is ${state} already: name another one.`,
  },

  session: {
    nobody:
      '--bootstrap: no peer is given and --no-mdns forbids looking for neighbours, so nobody could be reached; ' +
      'add --bootstrap with the address of a node of this network, such as a relay’s.',
    otherNetwork: (folder: string, pid: number, network: string) =>
      `--network: the node that runs in «${folder}» (process ${pid}) is on the network «${network}»: ` +
      `write --network ${network}, or stop that node.`,
  },

  /** Of a node in another process. */
  remote: {
    stranger: 'the node of this folder is none of pregon’s, but a vendor’s perhaps: name another folder with --data.',
    'bad-request':
      'the node that runs does not understand this command: stop it, and start it again with this version.',
    'node-fault': 'the node that runs met a fault of its own: look at what it printed.',
    stopped: 'the node that runs stopped before it was done: start it again, and look with pregon list.',
  },

  terminal: { calledOff: 'called off: nothing was changed or published.', yes: 'Yes', no: 'No' },

  phrase: {
    none: (folder: string) =>
      `--data: the folder «${folder}» has no keys yet: they are made by the first pregon start or pregon want.`,
    terminalOnly:
      'the phrase is shown on a terminal only, since whoever reads it can act as you; --plain writes it out all the same.',
    confirmedAlready: (time: string) =>
      `you showed on ${time} that your phrase is written down; --again shows it once more.`,
    warning: [
      'All your keys come from twelve words. Whoever has them can act as you; whoever loses',
      'them, and this computer, has lost the keys. Write them on paper: no photo, no file.',
    ].join('\n'),
    alone: 'Show the words now? Nobody else should see this screen.',
    kept: 'the phrase was not shown.',
    title: 'Your phrase',
    written: 'Written down? Press Enter: the words go, and three of them are asked for.',
    which: (place: number) => `Word ${place}`,
    wrong: 'That is not the word. Here they are once more.',
    confirmed: 'Right. Keep the paper where you keep what is worth most.',
  },

  restore: {
    seedThere: (folder: string) =>
      `--data: the folder «${folder}» has keys already, which are never replaced; name another folder.`,
    ask: 'The twelve words, in their order',
    count: (words: number) => `A phrase has 12 words; this one has ${words}.`,
    foreignWord: (place: number, word: string, meant: string | undefined) =>
      `Word ${place}, «${word}», is not a word of the list${meant === undefined ? ': check its spelling.' : `: did you mean «${meant}»?`}`,
    notTogether: 'These words do not belong together: check their order and spelling.',
    done: 'The keys are restored. Intents and offers are not in the words; what you publish from now on has new keys. To begin:',
  },

  statusReport: {
    running: (pid: number, since: string, network: string, n: number) =>
      `A node runs (process ${pid}, since ${since}) on the network «${network}», connected with ${peers(n)}.`,
    remembered: (n: number) => `It remembers ${peers(n)} to come back through.`,
    entry: 'Others of this network can begin with it:',
    notRunning: 'No node runs in this data folder. To start it:',
    intents: (live: number, n: number) =>
      live === 0 ? 'No intent is live.' : `${count(live, 'intent is', 'intents are')} live, with ${offers(n)}.`,
    phrase: 'Your keys exist on this computer only. Write their twelve words down: pregon phrase',
  },

  /** What keeps a file from being one YAML document. */
  yaml: {
    encoding: (path: string) => `--file: «${path}» is not a text in UTF-8: save it as one.`,
    /** `what` is the parser's own sentence, in English. */
    malformed: (what: string) => `malformed YAML (${what}): check the indentation, the quotes and the colons there.`,
    second: 'a second YAML document begins here: keep one in the file.',
    deep: 'this is nested too deeply: write it with fewer levels.',
    twice: 'this field stands a second time: keep one of the two.',
    tab: 'a tab stands here: indent with spaces.',
    aliases: 'its aliases (*name) lead nowhere or multiply: write the values out.',
  },

  categories: {
    noQuery: 'QUERY is missing: say in a few words what it is, such as pregon categories used car.',
    nothing: (query: string) =>
      `Nothing is called «${query}» here. Try a more common word, or another language with --lang.`,
    imported: (n: number) =>
      `${count(n, 'category is', 'categories are')} kept, and found by pregon categories from now on.`,
    moreProblems: (n: number) => `and ${n} more of the kind.`,
    notKept: (path: string, why: string) => `--data: «${path}» could not be written (${why}): check the folder.`,
  },

  vendor: {
    asking: 'Asking the nodes that are nearest to this key …',
    found: 'As its profile says, which its key has signed:',
    name: 'Name',
    country: 'Country',
    key: 'Key',
    issued: 'Issued',
    expires: 'Holds until',
    delegates: 'Keys of its nodes',
    work: 'Work it asks for',
    workOf: (bits: number) => `${bits} bits in general`,
    workIn: (bits: number, code: string) => `${bits} in ${code}`,
    answers: (asked: number, answered: number) =>
      `${asked === 1 ? 'One node was' : `${asked} nodes were`} asked, ${answered} answered.`,
    nobody: 'no node that keeps profiles could be asked: try again in a moment, or add --bootstrap with its address.',
    unknown: (key: string) =>
      `no node that was asked knows a profile of ${key}: the vendor may be away, or the key may be wrong.`,
  },

  doctor: doctorEnglish,

  interview: interviewEnglish,

  status: {
    connecting: (addresses: string) => `Connecting to ${addresses} …`,
    starting: (network: string) => `Starting on the network «${network}» …`,
    lookingForPeers: 'Looking for peers that follow this category …',
    lookingForNeighbours: 'Looking for neighbours on the local network …',
    /** How long it takes is a matter of luck, so that the share may pass the whole. */
    working: (percent: number) => `Doing the work that keeps spam away: ${percent} % of what it usually takes …`,
    withdrawing: (working: string) => `Withdrawing the intent: ${working}`,
  },

  preview: {
    shown: 'What strangers will see',
    kept: 'What they will not see',
    careful: 'Careful:',
    record: 'The record, exactly',
  },

  work: {
    takes: (bits: number, time: string) => `The work for it is ${bits} bits: usually about ${time} on this computer.`,
    dearer: (n: number, bits: number) =>
      `Of the vendors that have made you offers, ${n === 1 ? 'one asks' : `${n} ask`} for more work in this category: --work-bits ${bits} reaches ${n === 1 ? 'it' : 'them all'}.`,
  },

  ranking: {
    none: (title: string) => `No offer on «${title}» fits`,
    heading: (n: number, title: string) => `${offers(n)} on «${title}»${n > 1 ? ', the best first' : ''}`,
    leftOut: 'Left out',
    more: (n: number) => `and ${n} more, which --json lists`,
  },

  want: {
    noFile: '--file is missing: name the file that says what you want, such as --file intent.yaml.',
    dryRun: 'A dry run: nothing was published.',
    publish: 'Publish it?',
    notPublished: 'nothing was published.',
    stoppedBefore: 'stopped before anything was published.',
    published: (reached: number, until: string) => `Published: ${peers(reached)} took it. It ends on ${until}.`,
    waiting: (withdraws: boolean) =>
      `Waiting for offers; Ctrl-C stops${withdraws ? ' and withdraws the intent' : ', and the intent lives on'}.`,
    offer: (vendor: string, title: string, total: string) => `${vendor} offers «${title}» for ${total}.`,
    handedOver: (pid: number) => `Handed to the node that runs already (process ${pid}), which goes on with it.`,
    nodeStopped: 'The node has stopped. To start it again:',
  },

  withdrawn: (reached: number) => `The intent is withdrawn: ${peers(reached)} took the withdrawal.`,
  withdrawnAgain: (title: string, reached: number) => `«${title}» is withdrawn: ${peers(reached)} took the withdrawal.`,
  notWithdrawn: 'no peer is there to pass the withdrawal on, so the intent lives on until its time is over.',

  start: {
    resumed: (title: string, until: string, n: number) => `«${title}» lives until ${until}; ${offers(n)} so far.`,
    republished: (title: string, reached: number) => `«${title}» is on its way again: ${peers(reached)} took it.`,
    published: (title: string, reached: number) => `«${title}» is published: ${peers(reached)} took it.`,
    revised: (title: string, reached: number) => `«${title}» is revised: ${peers(reached)} took it.`,
    waiting: 'Waiting for offers; Ctrl-C stops, and the intents live on.',
    nothingLives: 'No intent is live. Say what you want in another terminal:',
  },

  ending: {
    livesOn: (title: string, until: string) => `«${title}» lives on until ${until}.`,
    again: 'Offers arrive only while a node of this data folder runs. To start it again:',
    elsewhere: 'The node that runs goes on with it. To see its offers:',
  },
}

export type Texts = typeof english
