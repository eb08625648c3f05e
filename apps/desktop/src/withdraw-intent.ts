// Ending one of the buyer's intents, and what is said of it.

import { CliError } from '@pregon/cli'
import { changing, type Changing } from './changing.ts'

/** Throws a `CliError` where nobody is there to pass the withdrawal on. */
export async function withdrawIntent(key: string, run: Changing): Promise<void> {
  const { service, speaker } = run
  const { texts } = speaker
  // Also after Ctrl-C, which is what `--withdraw-on-exit` waits for; the second one ends the program.
  const unstoppable = { ...run, interrupted: new AbortController().signal }
  try {
    const reached = await changing(unstoppable, (how) => service.withdraw(key, how), texts.status.withdrawing)
    speaker.event('withdrawn', { key, reached }, texts.withdrawn(reached))
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'no-peers')) throw cause
    throw new CliError('stopped', texts.notWithdrawn, { cause })
  }
}
