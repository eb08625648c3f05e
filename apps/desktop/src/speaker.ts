// What a command speaks with: an output, in the language of whoever reads it.

import { createOutput, type Output } from '@pregon/cli'
import { wordsOf, type Words } from './words.ts'

export type Speaker = Output & Words

/** Scripts get what is said in English, whatever the person's language: data is never translated. */
export function createSpeaker(words: Words, json: boolean): Speaker {
  // The width of a terminal may change, so that the output is not copied.
  return Object.assign(createOutput(process.stdout, json), json ? wordsOf('en') : words)
}
