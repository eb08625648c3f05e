// Operations of a node that failed, each with a code for programs and a sentence for people.

import type { Details } from '@pregon/protocol'

/** Every code. Where one has several sentences, `details.case` is one of these and says which it is. */
export const nodeErrorCases = {
  'not-running': ['stopped', 'not-started'],
  'already-running': [],
  'unknown-intent': ['discarded', 'no-such-key'],
  'intent-ended': [],
  'already-published': [],
  'category-changed': [],
  'too-many-intents': [],
  'no-peers': ['alone', 'none-follows'],
  'damaged-record': [],
} as const satisfies Record<string, readonly string[]>

export type NodeErrorCode = keyof typeof nodeErrorCases

export interface NodeErrorOptions extends ErrorOptions {
  readonly details?: Details
}

export class NodeError extends Error {
  override readonly name = 'NodeError'
  readonly code: NodeErrorCode
  /** What the message is about: enough to say it in another language. */
  readonly details: Details

  constructor(code: NodeErrorCode, message: string, { details = {}, ...options }: NodeErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.details = details
  }
}
