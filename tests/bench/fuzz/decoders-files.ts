// The readers of files, which people are handed by others: wants, catalogues, configurations, lists of categories. With
// what is then made of a want, and what a catalogue makes of an intent.

import { parseWant, previewIntent, rankOffers, receiveOffer, termsFileOf } from '@pregon/buyer'
import {
  decodeFineCategories,
  encodeFineCategories,
  parseOfficialCategories,
  searchCategories,
} from '@pregon/categories'
import { nativeVerifier } from '@pregon/node'
import {
  decodeOfferFrame,
  decodeRecord,
  hasLawfulLife,
  limits,
  recordIdFromBytes,
  sealKeyPair,
  type SignedRecord,
} from '@pregon/protocol'
import { explainNonMatch, matchIntent, parseCatalogue } from '@pregon/vendor'
import { parseYaml as parseWantYaml, wordsOf } from 'pregon/testing'
import { findJsonBreak, findJsonFields, parseConfig, parseYaml } from 'pregon-vendor/testing'
import { asText, refusing, type Decoder, type Decoders } from './decoder.ts'
import { catalogueText, configText, officialText, wantText } from './files.ts'
import { bornMs, cborInputs, recordInputs, signedInputs } from './records.ts'
import { validSeedsIn } from './seeds.ts'
import { mutateText } from './text-mutations.ts'

const texts = (
  covers: readonly string[],
  weight: number,
  seeds: readonly string[],
  read: (text: string) => boolean,
  maxLength = 64 * 1024,
): Decoder => ({
  covers,
  weight,
  slowMs: fileSlowMs,
  make: (random) => mutateText(random, seeds, maxLength),
  open: () => (input) => read(asText(input)),
})

/** A file is read once, when a person has a command read it. */
const fileSlowMs = 2000

/** What a JSON text holds; undefined where it is none. */
function fromJson(text: string): { readonly document: unknown } | undefined {
  try {
    return { document: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function readWant(document: unknown): boolean {
  termsFileOf(document)
  return parseWant(document, { nowMs: bornMs }).ok
}

function readCatalogueFile(text: string): boolean {
  const json = fromJson(text)
  if (!json) {
    if (!findJsonBreak(text)) throw new Error('the text breaks off nowhere, and yet is no JSON')
    return false
  }
  const parsed = parseCatalogue(json.document)
  const at = parsed.problems.map((problem) => problem.at)
  if (at.length > 0) findJsonFields(text, at)
  return parsed.ok
}

const { yaml } = wordsOf('en').texts
const wantJson = JSON.stringify(parseYamlOf(wantText))

function parseYamlOf(text: string): unknown {
  return parseWantYaml('want.yaml', text, yaml).value
}

const catalogue = () => {
  const parsed = parseCatalogue(JSON.parse(catalogueText))
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.catalogue
}

const [intentSeed = new Uint8Array()] = validSeedsIn(['11-intents'], 'intent')
const offerSeeds = validSeedsIn(['14-offers'], 'offer').slice(0, 12)

/** A buyer's intent, and a moment at which the offers on it are young. */
function openedIntent() {
  const decoded = decodeRecord(intentSeed, ['intent'])
  if (!decoded.ok) throw new Error('the intent of the offers is none')
  return { id: decoded.value.id, intent: decoded.value.value, nowMs: 1_790_000_580_000 }
}

export const fileDecoders: Decoders = {
  want: texts(['buyer.parseWant', 'buyer.termsFileOf'], 3, [wantJson], (text) => {
    const json = fromJson(text)
    return json !== undefined && readWant(json.document)
  }),
  wantYaml: texts(['desktop.parseYaml'], 0.3, [wantText], (text) =>
    refusing(['CliError'], () => {
      const { value, lineOf } = parseWantYaml('want.yaml', text, yaml)
      readWant(value)
      const parsed = parseWant(value, { nowMs: bornMs })
      if (!parsed.ok) for (const { path } of parsed.problems) lineOf(path)
    }),
  ),
  catalogue: texts(
    ['vendor.parseCatalogue', 'vendor-app.findJsonBreak', 'vendor-app.findJsonFields'],
    3,
    [catalogueText],
    readCatalogueFile,
  ),
  config: texts(['vendor-app.parseConfig', 'vendor-app.parseYaml'], 0.3, [configText], (text) => {
    parseYaml(text)
    return parseConfig('c.yaml', text).mistakes.length === 0
  }),
  officialCategories: texts(
    ['categories.parseOfficialCategories'],
    2,
    [officialText],
    (text) => parseOfficialCategories(text).ok,
  ),
  fineCategories: texts(
    ['categories.decodeFineCategories'],
    2,
    [encodeFineCategories([{ code: '34430000', en: 'Bicycles', es: 'Bicicletas', fr: 'Vélos' }])],
    (text) => decodeFineCategories(text) !== undefined,
  ),
  search: texts(
    ['categories.searchCategories'],
    0.2,
    ['touring bicycle', 'semana en la playa', 'réparation de vélo', '34430000'],
    (text) => searchCategories(text, { language: 'es' }).length > 0,
  ),
  match: {
    covers: ['vendor.matchIntent', 'vendor.explainNonMatch', 'buyer.previewIntent'],
    weight: 3,
    make: signedInputs(),
    open() {
      const items = catalogue()
      return (input) => {
        const decoded = decodeRecord(input, ['intent'])
        // As admission has it: what is of the future, or lives too long, comes to nobody's catalogue.
        if (!decoded.ok || !hasLawfulLife(decoded.value.value) || decoded.value.value.bornAt > bornMs) return false
        const { value } = decoded.value
        const matches = matchIntent(value, items, bornMs, { maxOffers: 4 })
        for (const { reasons } of matches.nonMatches) for (const reason of reasons) explainNonMatch(reason)
        previewIntent(value, {})
        return matches.fitting > 0
      }
    },
  },
  ranking: {
    covers: ['buyer.rankOffers'],
    weight: 2,
    make: recordInputs(offerSeeds, limits.maxOfferBytes),
    open() {
      const { intent, nowMs } = openedIntent()
      const received = (record: SignedRecord<'offer'>) => {
        const profile = decodeRecord(record.value.profile, ['profile'])
        return profile.ok
          ? [{ id: record.id, offer: record.value, profile: profile.value.value, receivedAtMs: nowMs }]
          : []
      }
      const others = offerSeeds.flatMap((bytes) => {
        const decoded = decodeRecord(bytes, ['offer'])
        return decoded.ok ? received(decoded.value) : []
      })
      return (input) => {
        const decoded = decodeRecord(input, ['offer'])
        // As a buyer's node has it: what is of the future, or over, was not taken.
        if (!decoded.ok || decoded.value.value.createdAt > nowMs || decoded.value.value.bindingUntil <= nowMs)
          return false
        const offers = [...others, ...received(decoded.value)]
        return rankOffers({ intent, private: { sealedMax: 100_000 }, offers, nowMs }).length > others.length
      }
    },
  },
  receiveOffer: {
    covers: ['buyer.receiveOffer'],
    weight: 0.2,
    make: cborInputs(validSeedsIn(['16-frames'], 'offer-frame'), limits.maxOfferFrameBytes),
    async open() {
      const keys = await sealKeyPair(new Uint8Array(32).fill(6))
      const { id, intent } = openedIntent()
      const parameters = { name: 'main', minWorkBits: 0, minOfferWorkBits: 0 }
      return async (input) => {
        // The intent that the frame names is the one that is open, so that it comes to be opened.
        const frame = decodeOfferFrame(input)
        const recordId = frame.ok ? recordIdFromBytes(frame.value.intent) : id
        const openIntent = { recordId, intent, withdrawn: false, seal: keys }
        const received = await receiveOffer(input, { parameters, verify: nativeVerifier, nowMs: 0, openIntent })
        return typeof received !== 'string'
      }
    },
  },
}
