// All that the buyer's side says to people, in English: tables by code. Tables of the same shape are other languages.

import {
  formatDecimal,
  formatMoney,
  offerRefusals,
  protocolSentences,
  units,
  type Decimal,
  type Language,
  type Money,
  type OfferRefusal,
  type Unit,
} from '@pregon/protocol'
import { preferenceNames, type Preferences } from '../preferences.ts'
import { moment } from './calendar.ts'
import { englishProblems } from './english-problems.ts'

const smallNumbers = 'no one two three four five six seven eight nine ten'.split(' ')
const count = (n: number, unit: string) => `${smallNumbers[n] ?? n} ${unit}${n === 1 ? '' : 's'}`
/** `piece` of `pieces`, and `m` of `m`. */
const one = (label: string) => label.replace(/(?<=\p{L}{2})s$/u, '')
const others = (n: number) => (n === 1 ? 'the other offer' : 'the middle one of the other offers')

/** Texts that are inserted into sentences are in people's form already: `values` gives it. */
export const english = {
  language: 'en' as Language,

  /** English is read in countries that write days and amounts in different ways: it has them as files do. */
  values: {
    yes: 'yes',
    no: 'no',
    number: (value: Decimal) => formatDecimal(value),
    measure: (value: Decimal, unit: Unit) => {
      const number = formatDecimal(value)
      return `${number} ${number === '1' ? one(units[unit].label) : units[unit].label}`
    },
    money: (money: Money) => formatMoney(money),
    /** A day of the calendar, `2027-07-03`. */
    day: (date: string) => date,
    fromTo: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    /** A moment to the minute, in UTC. */
    time: (timeMs: number) =>
      moment(timeMs)
        .toISOString()
        .replace(/:\d{2}\.\d{3}Z$/, 'Z'),
    /** A moment as exactly as the language tells it, in UTC. */
    exactTime: (timeMs: number) => moment(timeMs).toISOString(),
    or: (list: readonly string[]) => list.join(' or '),
    and: (list: readonly string[]) => list.join(', '),
    around: (cell: string, km: string) => `within ${km} km of the cell ${cell}`,
    cell: (cell: string) => `the cell ${cell}`,
    deliveryMode: { ship: 'shipped', pickup: 'for pickup', digital: 'as data', onsite: 'on site' },
  },

  /** A wish, from the name of its property on. */
  wishes: {
    eq: (name: string, value: string) => `${name}: ${value}`,
    in: (name: string, values: string) => `${name}: ${values}`,
    gte: (name: string, min: string) => `${name} at least ${min}`,
    lte: (name: string, max: string) => `${name} at most ${max}`,
    between: (name: string, min: string, max: string) => `${name} from ${min} to ${max}`,
    contains: (name: string, value: string) => `${name} with «${value}» in it`,
    exists: (name: string) => `${name} of any kind`,
    must: 'must hold',
    weight: (weight: number) => `preferred, ${weight} points`,
  },

  /** Why an offer has its place. */
  reasons: {
    'must-met': (wish: string, says: string) => `has what must hold, ${wish} (it says ${says})`,
    'wish-met': (wish: string, says: string) => `grants the wish ${wish} (it says ${says})`,
    'wish-missed': (wish: string, says: string) => `misses the wish ${wish} (it says ${says})`,
    'wish-unknown': (wish: string) => `does not tell whether it grants the wish ${wish}`,
    cheapest: (total: string) => `costs the least, ${total}`,
    dearer: (difference: string) => `costs ${difference} more than the cheapest`,
    'other-currency': (currency: string) => `is in ${currency}, which does not compare with the prices of the others`,
    'below-ceiling': (room: string) => `stays ${room} below your ceiling`,
    'at-ceiling': () => 'costs just what your ceiling allows',
    earlier: (days: number, of: number) => `arrives ${count(days, 'day')} earlier than ${others(of)}`,
    later: (days: number, of: number) => `arrives ${count(days, 'day')} later than ${others(of)}`,
    'same-day': (of: number) => `arrives on the same day as ${others(of)}`,
    'arrival-unknown': () => 'does not tell when it arrives',
    'days-fit': (days: string) => `is for days that you asked for, ${days}`,
    'days-overlap': (days: string) => `is for days that you asked for only in part, ${days}`,
    'days-unknown': () => 'does not tell for which days it is',
    'terms-accepted': () => 'accepts your terms',
    'terms-proposed': (id: string) => `proposes other terms, «${id}»`,
    'terms-declined': () => 'agrees to none of your terms',
    'binds-days': (days: number) => `cannot be taken back for ${count(days, 'day')}`,
    'binds-hours': (hours: number) =>
      `cannot be taken back for ${hours < 1 ? 'less than an hour' : count(hours, 'hour')}`,
    'quantity-exact': () => 'is exactly as much as you asked for',
    'quantity-more': (offered: string, wanted: string) => `is more than you asked for, ${offered} instead of ${wanted}`,
  },

  /** Why an offer has none. */
  exclusions: {
    superseded: () => 'has made room for a newer offer of the same vendor',
    'binding-passed': (when: string) => `no longer binds the vendor, since ${when}`,
    currency: (offered: string, wanted: string) => `is in ${offered}, and you asked for ${wanted}`,
    'too-little': (offered: string, wanted: string) => `is for ${offered}, and you asked for ${wanted}`,
    'above-ceiling': (total: string, ceiling: string) => `costs ${total}, above your ceiling of ${ceiling}`,
    'above-sealed-ceiling': (total: string, ceiling: string) =>
      `costs ${total}, above the ceiling of ${ceiling} that only you know`,
    'must-missed': (wish: string, says: string) => `breaks what must hold, ${wish} (it says ${says})`,
    'must-unknown': (wish: string) => `does not tell whether it has what must hold, ${wish}`,
    'terms-required': () => 'agrees to none of your terms, which must be accepted',
    'delivery-mode': (mode: string, wanted: string) => `comes ${mode}, and not as you asked: ${wanted}`,
    'too-late': (arrival: string, latest: string) => `arrives on ${arrival}, after ${latest}`,
    'outside-window': (days: string, wanted: string) => `is for ${days}, and you asked for ${wanted}`,
  },

  /** Names of what strangers will see. */
  shown: {
    category: 'Category',
    title: 'Title',
    description: 'Description',
    wish: 'Wish',
    quantity: 'Quantity',
    deals: 'Agreements wanted',
    place: 'Place',
    window: 'Days',
    delivery: 'Delivery',
    budget: 'Budget',
    terms: 'Terms',
    born: 'Made',
    expires: 'Ends',
    revision: 'Revision',
    key: 'Key of this intent',
    seal: 'Offers are sealed to',
    reply: 'Your network address',
  },
  shownValues: {
    category: (code: string) => `CPV 2008, ${code}`,
    budget: (max: string) => `at most ${max}`,
    openBudget: (currency: string) => `offers in ${currency}, no ceiling said`,
    delivery: (modes: string, latest: string | undefined) => (latest === undefined ? modes : `${modes}, by ${latest}`),
    revision: (revision: number) => (revision === 0 ? 'the first' : `change ${revision}`),
    terms: (id: string, sha256: string) => `${id} (SHA-256 ${sha256})`,
    reply: (peer: string, addresses: string) => `${addresses}, where offers come to (${peer}, for this intent alone)`,
  },

  /** Names of what strangers will not see. */
  kept: {
    ceiling: 'Your ceiling',
    preferences: 'What counts for you',
    name: 'Your name',
    contact: 'Your email address and phone number',
    address: 'Your postal address',
    seed: 'The seed of your keys',
    otherIntents: 'Your other intents',
  },
  keptValues: {
    ceiling: (max: string) => `${max}; your own node leaves out offers above it`,
    preferences: Object.fromEntries(preferenceNames.map((name) => [name, name])) as Record<keyof Preferences, string>,
    must: 'must',
    name: 'no vendor needs it to make an offer',
    contact: 'offers come over the network, sealed so that only you can read them',
    address: 'the record tells no more than the place above, if any, and what you wrote in its texts',
    seed: 'it never leaves this computer',
    otherIntents: 'each has keys of its own; what can join them is your network address, and what you write',
  },

  /** What stands in place of a field's name where the document as a whole is meant. */
  document: 'The document',
  /** What is wrong with a field, going on after its name. */
  problems: englishProblems,
  /** A whole sentence about a field. */
  mistakeAt: (field: string, sentence: string) => `${field}: ${sentence}`,
  /** What is wrong with a value, in whole sentences. */
  mistakes: protocolSentences,
  /** Why an offer that came was not taken. */
  refusals: offerRefusals as Readonly<Record<OfferRefusal, string>>,
}

export type Texts = typeof english
