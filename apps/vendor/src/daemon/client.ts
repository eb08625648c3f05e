// The node that runs in a data folder, as a command speaks with it.

import { CliError, connectLocal } from '@pregon/cli'
import { hc, type ClientResponse } from 'hono/client'
import type { VendorApp } from './node-app.ts'

/** A relay answers a part of it; the rest it does not know. */
export type NodeClient = ReturnType<typeof hc<VendorApp>>

/** Speaks with the node of a folder; undefined where none runs. Rejects with a `CliError` of code `socket`. */
export async function withNode<T>(
  dataFolder: string,
  action: (client: NodeClient) => Promise<T>,
): Promise<T | undefined> {
  const connection = await connectLocal(dataFolder)
  if (!connection) return undefined
  try {
    return await action(hc<VendorApp>('http://node', { fetch: connection.fetch }))
  } finally {
    await connection.close()
  }
}

/** The answer's data. Rejects with a `CliError` that tells the node's own sentence, or with an `Error` at its fault. */
export async function answerOf<T>(pending: Promise<ClientResponse<T>>): Promise<T> {
  const response = await pending
  if (response.ok) return (await response.json()) as T
  if (response.status === 404)
    throw new CliError(
      'socket',
      '--data: the node that runs in this folder is a relay, which has neither offers nor a profile.',
    )
  const { message } = (await response.json()) as { message: string }
  if (response.status === 500) throw new Error(`The running node failed: ${message}`)
  throw new CliError('socket', message)
}
