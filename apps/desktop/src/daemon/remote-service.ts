// The service of a node that runs in another process, over the socket of its data folder.

import { CliError, type LocalConnection } from '@pregon/cli'
import { hc } from 'hono/client'
import type { Words } from '../words.ts'
import type { Api } from './api.ts'
import type {
  BuyerService,
  ChangeOptions,
  IntentDetail,
  OfferView,
  PreparedView,
  PreviewView,
  PublishedView,
  ServiceEvent,
  VendorView,
  WantInput,
} from './buyer-service.ts'
import { failureSchema, ServiceError, type Failure } from './failure.ts'
import { readServerSentEvents } from './server-sent-events.ts'

type Answer<T> = Omit<Response, 'json'> & { json(): Promise<T> }

/** Rejects with a `ServiceError`, or with a `CliError` of code `socket` where the node has gone. */
export function createRemoteService(
  { fetch }: Pick<LocalConnection, 'fetch'>,
  { texts }: Pick<Words, 'texts'>,
): BuyerService {
  const { read, readAs, bodyOf, result } = readersIn(texts.remote)
  const client = hc<Api>('http://node', { fetch })
  const { intents, wants } = client
  return {
    node: async () => read(await client.node.$get()),
    intents: async () => read(await intents.$get()),
    intent: async (key, language) =>
      readAs<IntentDetail>(await intents[':key'].$get({ param: { key }, query: { language } })),
    offers: async (key, language) =>
      readAs<OfferView[]>(await intents[':key'].offers.$get({ param: { key }, query: { language } })),
    phraseConfirmedAtMs: async () => (await read(await client.phrase.$get())).confirmedAtMs,
    async confirmPhrase() {
      await read(await client.phrase.confirm.$post())
    },
    prepare: async (want, language) => readAs<PreparedView>(await wants.$post({ json: { ...wire(want), language } })),
    async discard(key) {
      await read(await wants[':key'].$delete({ param: { key } }))
    },
    publish: async (key, how) =>
      result<PublishedView>(await wants[':key'].publish.$post({ param: { key } }, signalOf(how)), how),
    previewRevision: async (key, want, language) =>
      readAs<PreviewView>(await intents[':key'].preview.$post({ param: { key }, json: { ...wire(want), language } })),
    revise: async (key, want, how) =>
      result<PublishedView>(
        await intents[':key'].revise.$post({ param: { key }, json: wire(want) }, signalOf(how)),
        how,
      ),
    async withdraw(key, how) {
      const response = await intents[':key'].withdraw.$post({ param: { key } }, signalOf(how))
      return (await result<{ reached: number }>(response, how)).reached
    },
    lookUpVendor: async (did, signal) =>
      readAs<VendorView>(await client.vendors[':did'].$get({ param: { did } }, signalOf({ signal }))),
    async events(signal) {
      const stream = readServerSentEvents(await bodyOf(await client.events.$get({}, { init: { signal } })))
      const iterator = stream[Symbol.asyncIterator]()
      // The first says that it listens.
      await iterator.next()
      return following(iterator, signal)
    },
  }
}

const signalOf = ({ signal }: ChangeOptions = {}) => ({ init: { ...(signal && { signal }) } })

function wire({ document, termsBytes }: WantInput): { document: unknown; terms?: string } {
  return { document, ...(termsBytes && { terms: Buffer.from(termsBytes).toString('base64') }) }
}

/** How answers are read, and what is said of those that are none. */
function readersIn(said: Words['texts']['remote']) {
  const read = async <T>(response: Answer<T>): Promise<T> => {
    await ensureDone(response)
    return response.json()
  }
  /** For what holds JSON of any shape, which the client's types make something else of. */
  const readAs = async <T>(response: Answer<unknown>): Promise<T> => read(response as Answer<T>)

  const ensureDone = async (response: Answer<unknown>): Promise<void> => {
    if (response.ok) return
    // Whoever else may listen there, such as a vendor's node, answers in another way.
    const failure = failureSchema.safeParse(await response.json().catch(() => undefined))
    throw failure.success ? errorOf(failure.data) : new CliError('usage', said.stranger)
  }
  const errorOf = (failure: Failure): Error => {
    if (failure.code === 'bad-request' || failure.code === 'node-fault')
      return new CliError('stopped', said[failure.code])
    return new ServiceError(failure)
  }
  const bodyOf = async (response: Answer<unknown>): Promise<ReadableStream<Uint8Array>> => {
    await ensureDone(response)
    if (response.body === null) throw new TypeError('a stream has a body')
    return response.body
  }
  /** Follows a change to its end. */
  const result = async <T>(response: Answer<unknown>, { signal, onProgress }: ChangeOptions = {}): Promise<T> => {
    try {
      for await (const { event, data } of readServerSentEvents(await bodyOf(response))) {
        if (event === 'done') return data as T
        if (event === 'failed') throw errorOf(failureSchema.parse(data))
        const { tries, expected } = data as { tries: number; expected: number }
        onProgress?.(tries, expected)
      }
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    }
    throw new CliError('stopped', said.stopped)
  }
  return { read, readAs, bodyOf, result }
}

async function* following(
  events: AsyncIterator<{ readonly data: unknown }>,
  signal: AbortSignal,
): AsyncIterable<ServiceEvent> {
  try {
    for (let next = await events.next(); next.done !== true; next = await events.next())
      yield next.value.data as ServiceEvent
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
