// Reading a stream of server-sent events: name and JSON data of each.

export interface ServerSentEvent {
  readonly event: string
  readonly data: unknown
}

/** Ends with the stream. */
export async function* readServerSentEvents(body: ReadableStream<Uint8Array>): AsyncIterable<ServerSentEvent> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    const messages = text.split('\n\n')
    text = messages.pop()!
    for (const message of messages) yield parse(message)
  }
}

function parse(message: string): ServerSentEvent {
  const fields = message.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line) ?? [])
  const valuesOf = (name: string) => fields.filter((field) => field[1] === name).map((field) => field[2] ?? '')
  return { event: valuesOf('event').at(-1) ?? 'message', data: JSON.parse(valuesOf('data').join('\n')) as unknown }
}
