// Operations of a node that failed, each with a code for programs and a sentence for people.

export type NodeErrorCode =
  | 'not-running'
  | 'already-running'
  | 'unknown-intent'
  | 'intent-ended'
  | 'already-published'
  | 'category-changed'
  | 'too-many-intents'
  | 'no-peers'
  | 'damaged-record'

export class NodeError extends Error {
  override readonly name = 'NodeError'
  readonly code: NodeErrorCode

  constructor(code: NodeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
