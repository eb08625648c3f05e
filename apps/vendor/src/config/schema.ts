// The fields of `pregon-vendor.yaml`. All may be left out; a mistake is the end of a sentence that begins with the field.

import { NetworkError, parseBootstrap } from '@pregon/network'
import { networkParameters, ProtocolError } from '@pregon/protocol'
import { line, list, object, vendorDescription, wants, yesOrNo } from '@pregon/vendor'
import { z } from 'zod'
import { limits } from '../limits.ts'
import { maxPriceParts, pricePartFault } from './work-bits.ts'

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

const path = (wanted: string) => line(limits.maxPathBytes, wanted)

/** A text that one of the project's own parsers takes, whose errors are sentences. */
const parsedBy = (parse: (text: string) => unknown, wanted: string) =>
  z.string(wants(wanted)).superRefine((text, context) => {
    try {
      parse(text)
    } catch (error) {
      if (!(error instanceof NetworkError || error instanceof ProtocolError)) throw error
      const sentence = error.message.replace(/^--\w+: /, '').replace(/\.$/, '')
      context.addIssue({ code: 'custom', message: `: ${sentence}` })
    }
  })

const address = parsedBy((text) => parseBootstrap([text]), 'an address such as /ip4/192.0.2.7/tcp/4001')

/** Each is text as on the command line; a plain number of bits may stand without quotes. */
const workBits = list(
  z.union([z.int(), z.string()], wants('bits such as 18, or a category with its bits such as 63511000=20')),
  maxPriceParts,
  'a list, such as [18, 63511000=20]',
)
  .transform((parts) => parts.map(String))
  .superRefine((parts, context) => {
    for (const [i, part] of parts.entries()) {
      const message = pricePartFault(part, parts.slice(0, i))
      if (message !== undefined) context.addIssue({ code: 'custom', message, path: [i] })
    }
  })

export const configSchema = object({
  vendor: vendorDescription.partial().optional(),
  catalogue: path('the path of your catalogue, such as items.json').optional(),
  network: parsedBy((name) => networkParameters(name), 'the name of a network, such as main').optional(),
  bootstrap: list(
    address,
    limits.maxConfiguredAddresses,
    'a list of addresses, each such as /ip4/192.0.2.7/tcp/4001',
  ).optional(),
  listen: list(
    address,
    limits.maxConfiguredAddresses,
    'a list of addresses, each such as /ip4/0.0.0.0/tcp/4001',
  ).optional(),
  mdns: yesOrNo.optional(),
  data: path('the path of a folder').optional(),
  logLevel: z.enum(logLevels, { error: `is no level of the log: write one of ${logLevels.join(', ')}` }).optional(),
  rootKey: path('the path of the file of the root key').optional(),
  workBits: workBits.optional(),
})

export type ConfigValues = z.infer<typeof configSchema>
