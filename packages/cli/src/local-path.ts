// Where the socket of a running node lies: in its data folder, private from its first moment, and however long the path.

import { chmodSync, mkdtempSync, renameSync, rmSync, statSync, lstatSync, symlinkSync, type Stats } from 'node:fs'
import { once } from 'node:events'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mistake } from './mistakes.ts'
import { limits } from './limits.ts'

export const socketName = 'node.sock'

/** A path by which a socket can be reached, until it is removed. */
export interface Address {
  readonly path: string
  remove(): void
}

/**
 * The address of `name` in a folder: its path, or, where that is too long for a socket, one through a link in a private
 * folder of this process. The system follows the link, so that the socket itself lies in the folder all the same.
 */
export function addressIn(folder: string, name: string): Address {
  const path = join(folder, name)
  if (fits(path)) return { path, remove: () => undefined }
  const roomFor = join('/', 'pregon-XXXXXX', 'to', name)
  const base = fits(join(tmpdir(), roomFor)) ? tmpdir() : '/tmp'
  const detour = mkdtempSync(join(base, 'pregon-'))
  symlinkSync(folder, join(detour, 'to'))
  return { path: join(detour, 'to', name), remove: () => rmSync(detour, { recursive: true, force: true }) }
}

const fits = (path: string): boolean => Buffer.byteLength(path) <= limits.maxSocketPathBytes

/**
 * Lets a server listen on the socket of a folder. The socket is made in a private folder and moved when it is ready, so
 * that nobody else could ever connect, and takes the place of what a killed process has left.
 */
export async function listenIn(server: Server, folder: string): Promise<void> {
  const workshop = mkdtempSync(join(folder, 'socket-'))
  try {
    const address = addressIn(workshop, 's')
    try {
      server.listen(address.path)
      await once(server, 'listening')
    } finally {
      address.remove()
    }
    const made = join(workshop, 's')
    chmodSync(made, 0o600)
    renameSync(made, join(folder, socketName))
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/**
 * Whether there is a socket in a folder that could be a running node's. Throws a `CliError` where others could have
 * put it there, or could listen in.
 */
export function hasSocket(folder: string): boolean {
  const path = join(folder, socketName)
  const stats = lookAt(path)
  if (stats?.isSocket() !== true) return false
  ensureOwn(path, stats, 0o077)
  ensureOwn(folder, statSync(folder), 0o022)
  return true
}

/** What lies at a path; nothing where this user may not look. */
function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes((cause as NodeJS.ErrnoException).code ?? '')) return undefined
    throw cause
  }
}

function ensureOwn(path: string, { uid, mode }: Stats, forbidden: number): void {
  const ownUid = process.geteuid?.() ?? uid
  if (uid !== ownUid) throw mistake('socket', 'foreign', { path, uid })
  if ((mode & forbidden) !== 0) throw mistake('socket', 'exposed', { path, command: `chmod go-rwx '${path}'` })
}
