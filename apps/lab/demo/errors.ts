// What keeps the demo from running to its end, in a sentence for people.

export type DemoErrorCode = 'usage' | 'folder' | 'process' | 'timeout'

export class DemoError extends Error {
  override readonly name = 'DemoError'
  readonly code: DemoErrorCode

  constructor(code: DemoErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** The demo was told to stop by a signal. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly signalName: NodeJS.Signals

  constructor(signalName: NodeJS.Signals) {
    super(`stopped by ${signalName}`)
    this.signalName = signalName
  }
}
