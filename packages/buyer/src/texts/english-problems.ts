// What is wrong with a want, in English: by code, each sentence going on after the name of the field.

import type { PersonalData } from '../personal-data.ts'

const coarsely = (most: number) =>
  `give a coarse place: country, region, or a geohash of at most ${most} characters (about 5 km)`

const and = (names: string) => names.replaceAll(', ', ' and ')

const personalData: Readonly<Record<PersonalData, string>> = {
  email: 'an email address',
  phone: 'a phone number',
  street: 'a street address',
}

const oddities = {
  'line-break': 'a line break',
  tab: 'a tab',
  control: 'a control character or a mark of direction',
}

/** A character that a text may not have. */
export type Oddity = keyof typeof oddities

/** Lists of names come with commas. */
export const englishProblems = {
  'not-a-mapping': ({ fields }: { fields: string }) => `is not a mapping: write its fields below it: ${fields}.`,
  'number-as-field': () => 'stands where a field should: a comma separates fields, so write numbers as 120.50.',
  'unknown-field': ({ fields }: { fields: string }) => `is not a field; the fields here are ${fields}.`,
  'misspelt-field': ({ meant }: { meant: string }) => `is not a field; did you mean ${meant}?`,

  'not-a-text': () => 'is not a text: write it as one.',
  'text-without-quotes': ({ text }: { text: string }) => `is not a text: put «${text}» in quotes.`,
  'empty-text': () => 'is empty: write a text, or leave the field out.',
  'long-text': ({ maxBytes }: { maxBytes: number }) =>
    `is longer than ${maxBytes} bytes, which is about ${maxBytes} letters: shorten it.`,
  'odd-character': ({ what }: { what: Oddity }) =>
    `has a character that is not to be seen (${oddities[what]}): remove it.`,
  'personal-data': ({ what }: { what: PersonalData }) =>
    `seems to contain ${personalData[what]}: an intent is public, and vendors reach you without it.`,
  'not-a-boolean': () => 'is not true or false: write one.',
  'not-an-integer': ({ min, max }: { min: number; max: number }) => `is not a whole number from ${min} to ${max}.`,
  'not-a-number': () => 'is not a number, with a point and a unit if it has one, such as 0.5 km.',
  'unknown-unit': ({ text, units }: { text: string; units: string }) =>
    `has a unit that does not exist, «${text}»: write one of ${units}.`,
  'misspelt-unit': ({ text, meant }: { text: string; meant: string }) =>
    `has a unit that does not exist, «${text}»: did you mean ${meant}?`,
  'missing-day': () => 'is missing: write a day, such as 2027-07-03.',
  'not-a-day': () => 'is not a day of the calendar: write year, month and day, such as 2027-07-03.',
  'past-day': ({ day }: { day: string }) => `is in the past (${day}): write a day to come.`,

  'missing-category': () => 'is missing: write the 8 digits of a CPV 2008 code, such as 63511000.',
  'lost-zero': ({ digits }: { digits: number }) => `may have lost a leading zero (${digits}): put the code in quotes.`,
  'missing-title': () => 'is missing: say in a few words what you want.',
  'no-quantity': () => 'is not more than zero: write how much you want.',
  'window-backwards': ({ from, to }: { from: string; to: string }) =>
    `ends (${to}) before it begins (${from}): swap the days.`,
  'missing-modes': ({ modes }: { modes: string }) => `is missing: write one or more of ${modes}.`,
  'no-modes': ({ modes }: { modes: string }) => `is empty: write one or more of ${modes}.`,
  'unknown-mode': ({ text, modes }: { text: string; modes: string }) =>
    `is not a way of delivery, «${text}»: write one of ${modes}.`,
  'sealed-nothing': () =>
    'is sealed and has no max: add the max that your node shall keep to itself, or remove sealed.',
  'missing-currency': () => 'is missing: write three capital letters of ISO 4217, such as EUR.',
  'not-a-time': () => 'is not a time: write 7 days, 12 hours, 2027-07-03 or 2027-07-03T12:00:00Z.',
  'past-time': ({ text }: { text: string }) => `is in the past, «${text}»: write a time to come.`,
  'far-time': ({ mostDays }: { mostDays: number }) =>
    `is more than ${mostDays} days from now, the longest that an intent may live: write an earlier time.`,
  'unknown-terms': () => 'are not known by that name: write default, or id and file.',
  'missing-terms-id': () => 'is missing: write what the terms are called, such as PDC-INTENT.',
  'missing-hash': () => 'is missing: write the SHA-256 of the terms in hex, or name their file in terms.file.',
  'not-a-hash': () => 'is not a SHA-256: put its 64 hex digits in quotes.',
  'other-hash': ({ sha256 }: { sha256: string }) =>
    `is not that of terms.file, which is ${sha256}: remove one of the two.`,
  'not-a-url': ({ maxBytes }: { maxBytes: number }) =>
    `is not a web address of at most ${maxBytes} letters that begins with https://.`,

  'exact-place': ({ most }: { most: number }) =>
    `tells more than strangers should know: an intent is public, so ${coarsely(most)}.`,
  'place-in-words': ({ most }: { most: number }) => `is not a place: an intent is public, so ${coarsely(most)}.`,
  'empty-place': ({ most }: { most: number }) => `is empty: ${coarsely(most)}, or leave it out.`,
  'not-a-country': () => 'is not a country: write its two letters of ISO 3166, such as ES.',
  'not-a-region': () => 'is not a region: write its code of ISO 3166-2, such as ES-AN.',
  'foreign-region': ({ region, country }: { region: string; country: string }) =>
    `has the region ${region}, which is not in ${country}.`,
  'not-a-geohash': () => 'is not a geohash: write digits and letters without a, i, l and o, such as eysb.',
  'fine-geohash': ({ most, kept }: { most: number; kept: string }) =>
    `tells more than strangers should know: an intent is public, so keep its first ${most} characters, ${kept} (about 5 km).`,
  'radius-around-nothing': () => 'has a radiusKm around nothing: add a geohash.',

  'many-wishes': ({ given, most }: { given: number; most: number }) =>
    `has ${given} wishes, and ${most} are the most: keep those that count most.`,
  'missing-name': () => 'is missing: write the name of a property, such as numberOfDoors.',
  'not-a-name': () =>
    'is not the name of a property: begin small and use only letters and digits, as in numberOfDoors.',
  'must-and-weight': ({ weight }: { weight: number }) =>
    `has both must and weight: keep must for what has to hold, or weight for what is preferred (${weight} when neither is given).`,
  'no-condition': () => 'asks for nothing: add value, in, min, max or contains, or op: exists.',
  'mixed-conditions': ({ given }: { given: string }) =>
    `has ${and(given)}, which do not go together: make a wish of each, or keep one.`,
  'unfit-operand': ({ op, needed, given }: { op: string; needed: string; given: string }) =>
    `has op ${op}, which goes with ${and(needed) || 'no operand'}, and ${and(given) || 'none'} is given.`,
  'unknown-op': ({ text, ops }: { text: string; ops: string }) =>
    `is not an operation, «${text}»: write one of ${ops}, or leave it out.`,
  'misspelt-op': ({ text, meant }: { text: string; meant: string }) =>
    `is not an operation, «${text}»: did you mean ${meant}?`,
  alternatives: ({ given, most }: { given: number; most: number }) => `has ${given} alternatives: write 1 to ${most}.`,
  'day-and-number': () => 'has a day and a number as min and max: write both alike.',
  'min-above-max': () => 'has a min above its max: swap them.',
  'mixed-units': ({ units }: { units: string }) => `has values in ${and(units)}: write all in one unit.`,
  'stray-unit': () => 'belongs to no number: remove it.',
  'no-such-day': ({ day }: { day: string }) => `is not a day of the calendar (${day}).`,
  'taken-as-text': ({ text }: { text: string }) =>
    `is taken as the text «${text}»: write true or false for a yes or a no.`,
  'unit-taken-as-text': ({ text, word }: { text: string; word: string }) =>
    `is taken as the text «${text}», since «${word}» is no unit.`,
}
