// What text for people is laid out with.

import type { Output } from '@pregon/cli'

export type Look = Pick<Output, 'columns' | 'paint'>
