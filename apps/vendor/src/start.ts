// `pregon-vendor start`: the always-on node of a vendor, with the good items of its catalogue.

import { createOutput } from '@pregon/cli'
import { createVendorNode } from '@pregon/node'
import { topicsToFollow } from '@pregon/protocol'
import { categoriesOf } from '@pregon/vendor'
import type { Command } from 'commander'
import type { StartOptions } from './commands/start.ts'
import { applyConfig, namedBy } from './config/layers.ts'
import { toWorkPrice } from './config/work-bits.ts'
import { createVendorApp } from './daemon/node-app.ts'
import { narrateVendor } from './narrate.ts'
import { ensureUsable, mistakeText, readCatalogue } from './read-catalogue.ts'
import { offersText, vendorText } from './render.ts'
import { runNode } from './run-node.ts'

/** Throws a `CliError` for a catalogue of which nothing can be used, and whatever keeps the node from starting. */
export async function start(command: Command): Promise<void> {
  const config = await applyConfig(command)
  const options = command.opts<StartOptions>()
  const file = await readCatalogue(options.catalogue, config?.values.vendor, namedBy(command, config, 'catalogue'))
  const catalogue = ensureUsable(file)
  const work = toWorkPrice(options.workBits)
  for (const mistake of file.mistakes)
    process.stderr.write(`pregon-vendor: left out: ${mistakeText(file.path, mistake)}\n`)
  await runNode(options, createOutput(process.stdout, options.json), {
    create: (nodeOptions) => createVendorNode({ ...nodeOptions, catalogue, rootKey: options.rootKey, work }),
    narrate: narrateVendor,
    sumUp: offersText,
    serve: (node, progress) =>
      createVendorApp(node, { ...progress, work, name: catalogue.vendor.name, items: catalogue.items.length }),
    introduce(node) {
      const vendor = node.vendor()
      const topics = topicsToFollow(options.network, categoriesOf(catalogue))
      return {
        fields: { role: 'vendor', vendor, items: catalogue.items.length, topics, work: work ?? null },
        text: vendorText(catalogue, vendor, work),
      }
    },
  })
}
