// Server-sent events are read whole, however the bytes are cut.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readServerSentEvents } from './server-sent-events.ts'

test('any events come through, cut anywhere', async () => {
  const event = fc.record({ event: fc.constantFrom('progress', 'done'), data: fc.dictionary(fc.string(), fc.string()) })
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), async (events, size) => {
      const text = events.map(({ event: name, data }) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join('')
      const bytes = new TextEncoder().encode(text)
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.slice(i * size, (i + 1) * size),
      )
      const read: unknown[] = []
      for await (const one of readServerSentEvents(ReadableStream.from(chunks))) read.push(one)
      expect(read).toEqual(events)
    }),
  )
})
