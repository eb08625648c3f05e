// A process that answers on the socket of a data folder until it is killed: node local-server.fixture.ts FOLDER.

import { writeSync } from 'node:fs'
import { serveLocal } from './local-socket.ts'

const silence = () => new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('data: 1\n\n')) })

await serveLocal(process.argv[2] ?? '', ({ url }) =>
  url.endsWith('/stream')
    ? new Response(silence(), { headers: { 'content-type': 'text/event-stream' } })
    : new Response(`process ${process.pid}`),
)
writeSync(1, 'listening\n')
