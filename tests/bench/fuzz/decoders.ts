// Every reader of bytes from strangers that the project has. `coverage.test.ts` holds it to what the packages have.

import { fileDecoders } from './decoders-files.ts'
import { networkDecoders } from './decoders-network.ts'
import { protocolDecoders } from './decoders-protocol.ts'
import type { Decoders } from './decoder.ts'

export const decoders: Decoders = { ...protocolDecoders, ...networkDecoders, ...fileDecoders }
