// The one error class of this package: an operation that a caller asked for could not be done.

/** What the sentence of an error is about: enough to say it in another language. Plain data, fit for JSON. */
export type Details = Readonly<Record<string, string | number>>

/** The English sentence of each code; where a code has several, `details.case` says which one it is. */
export const protocolSentences = {
  'invalid-record': {
    value: ({ kind, reason }: { kind: string; reason: string }) => `The ${kind} is not valid: ${reason}.`,
    extension: ({ kind }: { kind: string }) => `The ${kind} has an extension that cannot be encoded.`,
  },
  'invalid-phrase': {
    length: ({ words }: { words: number }) => `A phrase has 12 words; this one has ${words}.`,
    word: ({ word }: { word: string }) => `«${word}» is not a word of the list: check its spelling.`,
    order: () => 'These words do not belong together: check their order and spelling.',
  },
  'invalid-network': ({ name }: { name: string }) =>
    `The network name «${name}» must be 1 to 32 of a-z, 0-9 and inner hyphens.`,
  'invalid-category': {
    shape: ({ text }: { text: string }) =>
      `«${text}» is not a category: write the 8 digits of a CPV 2008 code, such as 63511000.`,
    division: ({ division, divisions }: { division: string; divisions: string }) =>
      `CPV 2008 has no division ${division}: its divisions are ${divisions}.`,
    group: ({ group, division, groups }: { group: string; division: string; groups: string }) =>
      `CPV 2008 has no group ${group}: those of division ${division} are ${groups}.`,
    zeros: ({ text }: { text: string }) =>
      `«${text}» is not a category: in a CPV 2008 code only zeros follow a zero, as in 63511000.`,
  },
  'invalid-money': {
    currency: ({ currency }: { currency: string }) =>
      `«${currency}» is not a currency of ISO 4217: write three capital letters, such as EUR.`,
    amount: ({ amount }: { amount: string }) =>
      `«${amount}» is not an amount: write digits with a point, such as 12.50, and no sign.`,
    decimals: ({ amount, given, currency, most }: { amount: string; given: number; currency: string; most: number }) =>
      `«${amount}» has ${given} ${given === 1 ? 'decimal' : 'decimals'}, and ${currency} has ` +
      (most === 0 ? `none: write whole ${currency}.` : `${most}: round it to ${most}.`),
    size: ({ amount }: { amount: string }) => `«${amount}» is more than can be kept exactly.`,
  },
  'invalid-decimal': {
    shape: ({ text }: { text: string }) => `«${text}» is not a number such as 12 or 0.5.`,
    size: ({ text }: { text: string }) => `«${text}» has more digits than can be kept exactly.`,
  },
  'invalid-did': ({ did }: { did: string }) =>
    `«${did}» is not a did:key of an Ed25519 key, which begins with did:key:z6Mk.`,
  'too-large': ({ kind, bytes, maxBytes }: { kind: string; bytes: number; maxBytes: number }) =>
    `The ${kind} takes ${bytes} bytes, and ${maxBytes} is the most: shorten its texts.`,
  unsealable: () => 'Nothing can be sealed to this key: it is not a usable X25519 key.',
}

/** The same table in another language is of this shape. */
export type ProtocolSentences = typeof protocolSentences

export type ProtocolErrorCode = keyof ProtocolSentences

type Sentence = (details: never) => string
type Inserts<S> = S extends (details: infer D extends object) => string ? D : object
type DetailsOf<S> = S extends Sentence ? Inserts<S> : { [Case in keyof S]: { case: Case } & Inserts<S[Case]> }[keyof S]

export class ProtocolError<Code extends ProtocolErrorCode = ProtocolErrorCode> extends Error {
  override readonly name = 'ProtocolError'
  readonly code: ProtocolErrorCode
  readonly details: Details

  constructor(code: Code, details: DetailsOf<ProtocolSentences[Code]>, options?: ErrorOptions) {
    super(sentenceOf(protocolSentences, code, details as Details), options)
    this.code = code
    this.details = details as Details
  }
}

/** One sentence a code, or one for each of its cases. */
export type Sentences = Readonly<Record<string, Sentence | Readonly<Record<string, Sentence>>>>

/** The sentence of an error from a table of any language; an empty text where the table has none. */
export function sentenceOf(sentences: Sentences, code: string, details: Details): string {
  const entry = own(sentences, code)
  const sentence = typeof entry === 'object' ? own(entry, String(details['case'])) : entry
  return sentence?.(details as never) ?? ''
}

/** Codes may come from elsewhere, and must not name what every object has. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
