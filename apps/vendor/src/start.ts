// `pregon-vendor start`: the always-on node of a vendor, with the good items of its catalogue.

import { createOutput } from '@pregon/cli'
import { createVendorNode } from '@pregon/node'
import { topicsToFollow } from '@pregon/protocol'
import { categoriesOf } from '@pregon/vendor'
import type { StartOptions } from './commands/start.ts'
import { narrateVendor } from './narrate.ts'
import { ensureUsable, readCatalogue } from './read-catalogue.ts'
import { offersText, problemText, vendorText } from './render.ts'
import { runNode } from './run-node.ts'

/** Throws a `CliError` for a catalogue of which nothing can be used, and whatever keeps the node from starting. */
export async function start(options: StartOptions): Promise<void> {
  const { catalogue, problems } = ensureUsable(options.catalogue ?? '', await readCatalogue(options.catalogue))
  for (const problem of problems) process.stderr.write(`pregon-vendor: left out: ${problemText(problem)}\n`)
  await runNode(options, createOutput(process.stdout, options.json), {
    create: (nodeOptions) => createVendorNode({ ...nodeOptions, catalogue }),
    narrate: narrateVendor,
    sumUp: offersText,
    introduce(node) {
      const vendor = node.vendor()
      const topics = topicsToFollow(options.network, categoriesOf(catalogue))
      return {
        fields: { role: 'vendor', vendor, items: catalogue.items.length, topics },
        text: vendorText(catalogue, vendor),
      }
    },
  })
}
