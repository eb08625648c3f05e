// Streams that one side can end at any moment, whatever their source is waiting for.

export interface EndingStreams {
  /** The same stream, which ends with its source, with its reader, or with all others. */
  add(source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array>
  endAll(): void
}

export function createEndingStreams(): EndingStreams {
  const open = new Set<() => void>()
  return {
    add(source) {
      const reader = source.getReader()
      let end = () => {}
      const close = (controller: ReadableStreamDefaultController) => {
        if (open.delete(end)) controller.close()
      }
      return new ReadableStream<Uint8Array>({
        start(controller) {
          end = () => {
            close(controller)
            // Whether the source could be told is of no use to anybody any more.
            reader.cancel().catch(() => undefined)
          }
          open.add(end)
        },
        async pull(controller) {
          try {
            const { done, value } = await reader.read()
            if (done) close(controller)
            else if (open.has(end)) controller.enqueue(value)
          } catch (error) {
            if (open.delete(end)) controller.error(error)
          }
        },
        async cancel(reason) {
          open.delete(end)
          await reader.cancel(reason)
        },
      })
    },
    endAll() {
      for (const end of open) end()
    },
  }
}
