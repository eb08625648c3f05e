// The way of `pregon vendor`: who a vendor says to be, asked of the network by its key.

import { CliError, untilInterrupted, type NodeCommandOptions } from '@pregon/cli'
import { didToKey, type WorkPrice } from '@pregon/protocol'
import type { VendorView } from './daemon/buyer-service.ts'
import { entry } from './render/preview.ts'
import type { Look } from './render/look.ts'
import { withService } from './session.ts'
import { createSpeaker } from './speaker.ts'
import type { Words } from './words.ts'

export async function runVendor(key: string, options: NodeCommandOptions, words: Words): Promise<void> {
  // A mistyped key is told before anybody is asked.
  didToKey(key)
  const interrupted = untilInterrupted()
  const speaker = createSpeaker(words, options.json)
  await withService(options, interrupted, words, async ({ service, status }) => {
    status.show(words.texts.vendor.asking)
    const found = await service.lookUpVendor(key, interrupted)
    status.clear()
    speaker.event('vendor', found, renderVendor(found, speaker))
    if (found.profile) return
    const { nobody, unknown } = words.texts.vendor
    throw new CliError('stopped', found.asked === 0 ? nobody : unknown(key))
  })
}

const labelWidth = 22

function renderVendor({ profile, asked, answered }: VendorView, look: Look): string | undefined {
  const { texts, timeOf } = look
  const { vendor } = texts
  if (!profile) return asked === 0 ? undefined : vendor.answers(asked, answered)
  const lines = [
    { label: vendor.name, value: profile.name },
    ...(profile.country === undefined ? [] : [{ label: vendor.country, value: profile.country }]),
    { label: vendor.key, value: profile.did },
    { label: vendor.issued, value: timeOf(profile.issuedAtMs) },
    { label: vendor.expires, value: timeOf(profile.expiresAtMs) },
    { label: vendor.delegates, value: String(profile.delegates) },
    ...(profile.work === undefined ? [] : [{ label: vendor.work, value: askedText(profile.work, vendor) }]),
  ]
  const rows = lines.map((line) => entry(line, labelWidth, look))
  return [vendor.found, ...rows, vendor.answers(asked, answered)].join('\n')
}

/** `18 bits in general; 20 in 63511000`. */
function askedText({ bits, categories }: WorkPrice, { workIn, workOf }: Words['texts']['vendor']): string {
  return [workOf(bits), ...categories.map((each) => workIn(each.bits, each.category.replace(/^.*\//, '')))].join('; ')
}
