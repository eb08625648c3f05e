// What `pregon doctor` says in English: one sentence for each finding, with its remedy.

export interface Path {
  readonly path: string
}
export interface Unusable extends Path {
  readonly reason: string
}

/** Why a folder or file cannot be used, by the code of storage. */
const why: Readonly<Record<string, string>> = {
  'not-a-folder': 'is not a folder, or lies below a file: choose another place with --data',
  'foreign-folder': 'belongs to another user: choose another folder with --data, or act as that user',
  'folder-exposed': 'may be written to by other users: run «chmod go-w» on it',
  'key-exposed': 'may be read by others, or is not yours: run «chmod 600» and «chown» on it',
  'key-damaged': 'does not hold a key: restore it from a backup',
  'newer-version': 'was written by a newer version of this program: install that version',
  'foreign-database': 'belongs to another program: move it away',
  damaged: 'is damaged: restore the folder from a backup',
  locked: 'is locked by another program: close that program',
  'disk-full': 'lies on a disk that is full: free some space',
  'no-access': 'may not be read or written: check its permissions and its owner',
}
const unusable = ({ path, reason }: Unusable): string =>
  `«${path}» ${why[reason] ?? 'could not be read: check the path and the disk'}.`

export const doctorEnglish = {
  findings: {
    folder: ({ path }: Path) => `The data folder «${path}» is there, and yours alone.`,
    'folder-missing': ({ path }: Path) => `There is no data folder «${path}» yet: the first start makes it.`,
    'folder-unusable': unusable,
    keys: () => 'The keys are there, and only you may read them.',
    'keys-missing': () => 'There are no keys yet: the first start makes them.',
    'keys-unusable': unusable,
    'key-unusable': unusable,
    database: () => 'The database is in order.',
    'database-missing': () => 'There is no database yet: the first start makes it.',
    'database-unchecked': () => 'The database was not checked, because it is in use or large: the next start does it.',
    'database-unusable': unusable,
    disk: ({ freeMiB }: { freeMiB: number }) => `The disk has room: ${freeMiB} MiB.`,
    'disk-low': ({ freeMiB }: { freeMiB: number }) =>
      `The disk is nearly full, ${freeMiB} MiB are left: free some space.`,
    'disk-unknown': () => 'How much room the disk has could not be told.',
    clock: ({ now }: { now: string }) => `The clock says ${now}, which may well be so.`,
    'clock-behind': ({ now }: { now: string }) =>
      `The clock says ${now}, which is before what was done already: set it right, or nobody takes what you publish.`,
    node: ({ pid, network }: { pid: number; network: string }) =>
      `A node runs (process ${pid}) on the network «${network}».`,
    'node-none': () => 'No node runs in this folder: offers arrive only while one does. Start it with pregon start.',
    'node-mute': ({ pid }: { pid: number }) =>
      `Process ${pid} works in this folder and does not answer: wait a moment, or stop it.`,
    'peers-nobody': () =>
      'No peer is given and --no-mdns forbids looking for neighbours: add --bootstrap with the address of a node, such as a relay’s.',
    bootstrap: ({ address }: { address: string }) => `${address} answers.`,
    'bootstrap-silent': ({ address }: { address: string }) =>
      `No node of this network answers at ${address}: check the address, and that its node runs.`,
    peers: ({ peers }: { peers: number }) => (peers === 1 ? 'One peer is connected.' : `${peers} peers are connected.`),
    remembered: ({ peers }: { peers: number }) =>
      peers === 1
        ? 'One peer is remembered, to come back through.'
        : `${peers} peers are remembered, to come back through.`,
    'peers-none': () =>
      'No peer is connected and no neighbour was found, so nothing could be published: add --bootstrap with the address of a relay.',
    'reach-here': () =>
      'Vendors on this computer only can reach you: connect it to a network, or name another address with --listen.',
    'reach-local': ({ addresses }: { addresses: string }) =>
      `Vendors on your local network can reach you (${addresses}); those elsewhere cannot, unless a public address is forwarded here and named with --listen.`,
    'reach-unnamed': ({ address }: { address: string }) =>
      `This computer has a public address that intents do not name; vendors elsewhere can reach you if you choose it: --listen /${address.includes(':') ? 'ip6' : 'ip4'}/${address}/tcp/0`,
    'reach-public': ({ addresses }: { addresses: string }) =>
      `Vendors anywhere can reach you at ${addresses}, unless a firewall is in between.`,
  },
  fine: 'Nothing is broken.',
  broken: (n: number) => (n === 1 ? 'one thing is broken: see above.' : `${n} things are broken: see above.`),
}

export type DoctorTexts = typeof doctorEnglish
