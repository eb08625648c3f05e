// A mistake of the person at the command line, in a sentence that names what to change.

/** `usage`: an option; `file`: a file that cannot be read; `content`: what a file says; `stopped`: called off. */
export type CliErrorCode = 'usage' | 'file' | 'content' | 'stopped'

/** The message is one sentence for people, or one a line where there are several mistakes. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: CliErrorCode

  constructor(code: CliErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Whether an error was made for people to read: one of the project's own, with a code and a sentence. */
export function isForPeople(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(?:Cli|Protocol|Network|Storage|Node)Error$/.test(error.name)
  )
}
