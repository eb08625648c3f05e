// The one error class of this package: an operation that a caller asked for could not be done.

export type ProtocolErrorCode =
  | 'invalid-record'
  | 'invalid-phrase'
  | 'invalid-network'
  | 'invalid-category'
  | 'invalid-money'
  | 'invalid-decimal'
  | 'invalid-did'
  | 'too-large'
  | 'unsealable'

export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'
  readonly code: ProtocolErrorCode

  constructor(code: ProtocolErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
