// Operations of the network that failed, each with a code for programs and a sentence for people.

export type NetworkErrorCode =
  | 'invalid-address'
  | 'address-in-use'
  | 'address-not-ours'
  | 'peer-unreachable'
  | 'no-subscribers'
  | 'conversation-failed'

export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly code: NetworkErrorCode

  constructor(code: NetworkErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
