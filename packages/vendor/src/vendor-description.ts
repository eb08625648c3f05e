// Who a vendor says it is: in a catalogue, and in the configuration of its node.

import { limits as protocol } from '@pregon/protocol'
import { country, line, object } from './fields.ts'

/** The fields of a vendor's description. Those of the profile have the same bounds (SPEC section 13). */
export const vendorDescription = object({
  name: line(protocol.maxTitleBytes, 'the name of your business'),
  country: country.optional(),
  url: line(protocol.maxUrlBytes, 'the address of your website')
    .refine(
      (url) => /^https:\/\/[^\s/?#]+\S*$/.test(url),
      'is not an https address: write one such as "https://example.org"',
    )
    .optional(),
})
