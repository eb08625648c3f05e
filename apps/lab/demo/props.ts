// The files that the processes read: catalogues and intents, as anybody may write them.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoDate } from '@pregon/protocol'
import { DemoError } from './errors.ts'
import { groupNames, type Generated } from './generator/generate.ts'
import { readIntentFile } from './intents.ts'

/** `viajes-mar-abierto` for «Viajes Mar Abierto». */
export function fileNameOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')
  return plain.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

export const catalogueFile = (folder: string, vendor: string): string => join(folder, `${fileNameOf(vendor)}.json`)
export const intentFile = (folder: string, name: string): string => join(folder, `${name}.yaml`)

/** Writes all into a folder that is new or empty, and with them which offers the planted items must bring. */
export function writeProps(folder: string, { vendors, expected }: Generated, today: IsoDate): void {
  const write = (file: string, text: string) => writeFileSync(file, text, { flag: 'wx' })
  try {
    if (!existsSync(folder)) mkdirSync(folder)
    if (readdirSync(folder).length > 0)
      throw new DemoError('folder', `--write ${folder}: is not empty; name a new folder.`)
    for (const { name, catalogue } of vendors)
      write(catalogueFile(folder, name), `${JSON.stringify(catalogue, undefined, 2)}\n`)
    for (const name of groupNames) write(intentFile(folder, name), readIntentFile(name, today))
    write(join(folder, 'expected.json'), `${JSON.stringify(expected, undefined, 2)}\n`)
  } catch (cause) {
    if (cause instanceof DemoError) throw cause
    throw new DemoError('folder', `--write ${folder}: cannot be written; name a new folder inside one of yours.`, {
      cause,
    })
  }
}
