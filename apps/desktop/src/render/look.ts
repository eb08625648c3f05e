// What text for people is laid out with: room, colours, and the words of their language.

import type { Output } from '@pregon/cli'
import type { Words } from '../words.ts'

export type Look = Pick<Output, 'columns' | 'paint'> & Words
