// The service as HTTP: what other processes of the same user may ask of the node that holds the data folder. Whatever
// takes long answers with server-sent events: `progress`, then `done` or `failed`.

import { Hono, type Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import { validator } from 'hono/validator'
import { z } from 'zod'
import type { BuyerService, ChangeOptions, WantInput } from './buyer-service.ts'
import { failureOf, ServiceError, type Failure } from './failure.ts'

/** Failures of the talk itself; the other end has sentences for them. */
const failed = (code: string, message: string): Failure => ({ name: 'ServiceError', code, message, details: {} })
const badRequest = failed('bad-request', 'The request is not one of this version.')
const fault = failed('node-fault', 'The node met a fault of its own.')

const language = z.enum(['en', 'es', 'fr'])
const key = z.string().regex(/^[0-9a-f]{64}$/)
const asked = z.strictObject({ key })
const inLanguage = z.strictObject({ language })
const wantFields = { document: z.unknown(), terms: z.base64().optional() }

const checked =
  <T>(schema: z.ZodType<T>) =>
  (value: unknown): T => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    throw new ServiceError(badRequest)
  }

const wantOf = ({ document, terms }: { document?: unknown; terms?: string | undefined }): WantInput => ({
  document,
  termsBytes: terms === undefined ? undefined : new Uint8Array(Buffer.from(terms, 'base64')),
})

export type Api = ReturnType<typeof createApi>

/** `onFault` is told of errors that are nobody's mistake. */
export function createApi(service: BuyerService, onFault: (error: unknown) => void) {
  const tell = (error: unknown): Failure => {
    const failure = error instanceof HTTPException ? badRequest : failureOf(error)
    if (failure === undefined) onFault(error)
    return failure ?? fault
  }
  /** Works until it is done, or until whoever asked has gone. */
  const change = (context: Context, work: (options: Required<ChangeOptions>) => Promise<object>) =>
    streamSSE(context, async (stream) => {
      const gone = new AbortController()
      stream.onAbort(() => gone.abort())
      const onProgress = (tries: number, expected: number) => void send(stream, 'progress', { tries, expected })
      try {
        await send(stream, 'done', await work({ signal: gone.signal, onProgress }))
      } catch (error) {
        if (!gone.signal.aborted) await send(stream, 'failed', tell(error))
      }
    })

  return new Hono()
    .onError((error, context) => context.json(tell(error), 400))
    .notFound((context) => context.json(badRequest, 404))
    .get('/node', async (context) => context.json(await service.node()))
    .get('/phrase', async (context) => context.json({ confirmedAtMs: await service.phraseConfirmedAtMs() }))
    .post('/phrase/confirm', async (context) => {
      await service.confirmPhrase()
      return context.json({})
    })
    .get('/intents', async (context) => context.json(await service.intents()))
    .get(
      '/intents/:key',
      validator('param', checked(asked)),
      validator('query', checked(inLanguage)),
      async (context) =>
        context.json(await service.intent(context.req.valid('param').key, context.req.valid('query').language)),
    )
    .get(
      '/intents/:key/offers',
      validator('param', checked(asked)),
      validator('query', checked(inLanguage)),
      async (context) =>
        context.json(await service.offers(context.req.valid('param').key, context.req.valid('query').language)),
    )
    .post('/wants', validator('json', checked(z.strictObject({ ...wantFields, language }))), async (context) => {
      const { language: chosen, ...want } = context.req.valid('json')
      return context.json(await service.prepare(wantOf(want), chosen))
    })
    .delete('/wants/:key', validator('param', checked(asked)), async (context) => {
      await service.discard(context.req.valid('param').key)
      return context.json({})
    })
    .post('/wants/:key/publish', validator('param', checked(asked)), (context) =>
      change(context, async (options) => service.publish(context.req.valid('param').key, options)),
    )
    .post(
      '/intents/:key/preview',
      validator('param', checked(asked)),
      validator('json', checked(z.strictObject({ ...wantFields, language }))),
      async (context) => {
        const { language: chosen, ...want } = context.req.valid('json')
        return context.json(await service.previewRevision(context.req.valid('param').key, wantOf(want), chosen))
      },
    )
    .post(
      '/intents/:key/revise',
      validator('param', checked(asked)),
      validator('json', checked(z.strictObject(wantFields))),
      (context) =>
        change(context, async (options) =>
          service.revise(context.req.valid('param').key, wantOf(context.req.valid('json')), options),
        ),
    )
    .post('/intents/:key/withdraw', validator('param', checked(asked)), (context) =>
      change(context, async (options) => ({
        reached: await service.withdraw(context.req.valid('param').key, options),
      })),
    )
    .get('/vendors/:did', validator('param', checked(z.strictObject({ did: z.string().max(100) }))), async (context) =>
      context.json(await service.lookUpVendor(context.req.valid('param').did, context.req.raw.signal)),
    )
    .get('/events', (context) =>
      streamSSE(context, async (stream) => {
        const gone = new AbortController()
        stream.onAbort(() => gone.abort())
        const events = await service.events(gone.signal)
        await send(stream, 'listening', {})
        for await (const event of events) await send(stream, 'event', event)
      }),
    )
}

async function send(stream: SSEStreamingApi, event: string, data: object): Promise<void> {
  await stream.writeSSE({ event, data: JSON.stringify(data) })
}
