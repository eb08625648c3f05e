// A mistake of the person at the command line, in a sentence that names what to change.

/**
 * `usage`: an option; `file`: a file that cannot be read; `content`: what a file says; `stopped`: called off; `socket`:
 * the socket of a running node.
 */
export type CliErrorCode = 'usage' | 'file' | 'content' | 'stopped' | 'socket'

/** What a sentence is about: enough to say it in another language. */
export type Details = Readonly<Record<string, string | number>>

export interface CliErrorOptions extends ErrorOptions {
  readonly details?: Details
}

/**
 * The message is one sentence for people, or one a line where there are several mistakes. Those of this package are in
 * English, and `details.case` says which sentence of their code they are.
 */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: CliErrorCode
  readonly details: Details

  constructor(code: CliErrorCode, message: string, { details = {}, ...options }: CliErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.details = details
  }
}

const ownErrors = /^(?:Cli|Protocol|Network|Storage|Node|Vendor|Service|Categories)Error$/

/** Whether an error was made for people to read: one of the project's own, with a code and a sentence. */
export function isForPeople(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && ownErrors.test(error.name)
}
