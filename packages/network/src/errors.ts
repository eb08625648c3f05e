// Operations of the network that failed, each with a code for programs and a sentence for people.

import type { Details } from '@pregon/protocol'

/** Every code. Where one has several sentences, `details.case` is one of these and says which it is. */
export const networkErrorCases = {
  'invalid-address': ['unreadable', 'unsupported'],
  'address-in-use': [],
  'address-not-ours': ['forbidden', 'foreign'],
  'peer-unreachable': ['bootstrap', 'reply-host', 'stopped'],
  'no-subscribers': [],
  'conversation-failed': ['broken-off', 'no-answer'],
  'not-kept': [],
} as const satisfies Record<string, readonly string[]>

export type NetworkErrorCode = keyof typeof networkErrorCases

export interface NetworkErrorOptions extends ErrorOptions {
  readonly details?: Details
}

export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly code: NetworkErrorCode
  /** What the message is about: enough to say it in another language. */
  readonly details: Details

  constructor(code: NetworkErrorCode, message: string, { details = {}, ...options }: NetworkErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.details = details
  }
}
