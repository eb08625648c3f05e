// All that the buyer's side says to people, in French. It addresses the buyer as « vous ».

import type { Texts } from './english.ts'
import { formatsIn } from './formats.ts'
import { frenchMistakes, frenchProblems } from './french-problems.ts'
import { fr } from './french-typography.ts'

const formats = formatsIn('fr', {
  '1': ['pièce', 'pièces'],
  d: ['jour', 'jours'],
  wk: ['semaine', 'semaines'],
  mo: ['mois', 'mois'],
  a: ['an', 'ans'],
  By: ['o', 'o'],
  MBy: ['Mo', 'Mo'],
  GBy: ['Go', 'Go'],
})

const smallNumbers = ',,deux,trois,quatre,cinq,six,sept,huit,neuf,dix'.split(',')
const count = (n: number, one: string, several: string) => (n === 1 ? one : `${smallNumbers[n] || n} ${several}`)
const days = (n: number) => count(n, 'un jour', 'jours')
const others = (n: number) => (n === 1 ? 'l’autre offre' : 'l’offre médiane parmi les autres')
const disjunction = new Intl.ListFormat('fr', { type: 'disjunction' })
/** The first of a month is an ordinal; every other 1 in a date or a time has a digit beside it. */
const ordinal = (date: string) => date.replaceAll(/(?<!\d)1(?!\d)/g, '1er')

export const french: Texts = {
  language: 'fr',

  values: {
    ...formats,
    day: (date) => ordinal(formats.day(date)),
    fromTo: (from, to) => ordinal(formats.fromTo(from, to)),
    time: (timeMs) => ordinal(formats.time(timeMs)),
    exactTime: (timeMs) => ordinal(formats.time(timeMs)),
    yes: 'oui',
    no: 'non',
    or: (list) => disjunction.format(list),
    and: (list) => list.join(', '),
    around: (cell, km) => fr`à moins de ${km} km de la cellule ${cell}`,
    cell: (cell) => fr`la cellule ${cell}`,
    deliveryMode: {
      ship: 'par envoi',
      pickup: 'à retirer',
      digital: 'sous forme numérique',
      onsite: 'à domicile',
    },
  },

  wishes: {
    eq: (name, value) => fr`${name} : ${value}`,
    in: (name, values) => fr`${name} : ${values}`,
    gte: (name, min) => fr`${name} : au moins ${min}`,
    lte: (name, max) => fr`${name} : au plus ${max}`,
    between: (name, min, max) => fr`${name} : de ${min} à ${max}`,
    contains: (name, value) => fr`${name} contenant « ${value} »`,
    exists: (name) => fr`${name} de n’importe quelle sorte`,
    must: 'doit être respecté',
    weight: (weight) => fr`préféré, ${weight} ${weight === 1 ? 'point' : 'points'}`,
  },

  reasons: {
    'must-met': (wish, says) => fr`respecte l’indispensable, ${wish} (elle dit ${says})`,
    'wish-met': (wish, says) => fr`exauce le souhait ${wish} (elle dit ${says})`,
    'wish-missed': (wish, says) => fr`n’exauce pas le souhait ${wish} (elle dit ${says})`,
    'wish-unknown': (wish) => fr`ne dit pas si elle exauce le souhait ${wish}`,
    cheapest: (total) => fr`est la moins chère, ${total}`,
    dearer: (difference) => fr`coûte ${difference} de plus que la moins chère`,
    'other-currency': (currency) => fr`est en ${currency}, ce qui ne se compare pas aux prix des autres`,
    'below-ceiling': (room) => fr`reste ${room} au-dessous de votre plafond`,
    'at-ceiling': () => fr`coûte juste ce que permet votre plafond`,
    earlier: (n, of) => fr`arrive ${days(n)} plus tôt que ${others(of)}`,
    later: (n, of) => fr`arrive ${days(n)} plus tard que ${others(of)}`,
    'same-day': (of) => fr`arrive le même jour que ${others(of)}`,
    'arrival-unknown': () => fr`ne dit pas quand elle arrive`,
    'days-fit': (said) => fr`est pour des jours que vous avez demandés, ${said}`,
    'days-overlap': (said) => fr`n’est qu’en partie pour des jours que vous avez demandés, ${said}`,
    'days-unknown': () => fr`ne dit pas pour quels jours elle est`,
    'terms-accepted': () => fr`accepte vos conditions`,
    'terms-proposed': (id) => fr`propose d’autres conditions, « ${id} »`,
    'terms-declined': () => fr`n’accepte aucune de vos conditions`,
    'binds-days': (n) => fr`ne peut pas être retirée pendant ${days(n)}`,
    'binds-hours': (hours) =>
      fr`ne peut pas être retirée pendant ${hours < 1 ? 'moins d’une heure' : count(hours, 'une heure', 'heures')}`,
    'quantity-exact': () => fr`est exactement la quantité que vous avez demandée`,
    'quantity-more': (offered, wanted) => fr`est plus que ce que vous avez demandé, ${offered} au lieu de ${wanted}`,
  },

  exclusions: {
    superseded: () => fr`a laissé sa place à une offre plus récente du même vendeur`,
    'binding-passed': (when) => fr`n’engage plus le vendeur, depuis le ${when}`,
    currency: (offered, wanted) => fr`est en ${offered}, et vous avez demandé ${wanted}`,
    'too-little': (offered, wanted) => fr`porte sur ${offered}, et vous avez demandé ${wanted}`,
    'above-ceiling': (total, ceiling) => fr`coûte ${total}, au-dessus de votre plafond de ${ceiling}`,
    'above-sealed-ceiling': (total, ceiling) =>
      fr`coûte ${total}, au-dessus du plafond de ${ceiling} que vous seul connaissez`,
    'must-missed': (wish, says) => fr`manque à l’indispensable, ${wish} (elle dit ${says})`,
    'must-unknown': (wish) => fr`ne dit pas si elle respecte l’indispensable, ${wish}`,
    'terms-required': () => fr`n’accepte aucune de vos conditions, qui doivent être acceptées`,
    'delivery-mode': (mode, wanted) => fr`vient ${mode}, et non comme vous l’avez demandé : ${wanted}`,
    'too-late': (arrival, latest) => fr`arrive le ${arrival}, après le ${latest}`,
    'outside-window': (said, wanted) => fr`est pour d’autres jours, ${said}, et vous avez demandé ${wanted}`,
  },

  shown: {
    category: 'Catégorie',
    title: 'Titre',
    description: 'Description',
    wish: 'Souhait',
    quantity: 'Quantité',
    deals: 'Accords voulus',
    place: 'Lieu',
    window: 'Jours',
    delivery: 'Livraison',
    budget: 'Budget',
    terms: 'Conditions',
    born: 'Créée',
    expires: 'Se termine',
    revision: 'Révision',
    key: 'Clé de cette intention',
    seal: 'Offres scellées pour',
    reply: 'Votre adresse réseau',
  },
  shownValues: {
    category: (code) => fr`CPV 2008, ${code}`,
    budget: (max) => fr`au plus ${max}`,
    openBudget: (currency) => fr`offres en ${currency}, sans plafond annoncé`,
    delivery: (modes, latest) => (latest === undefined ? modes : fr`${modes}, au plus tard le ${latest}`),
    revision: (revision) => (revision === 0 ? 'la première' : fr`modification ${revision}`),
    terms: (id, sha256) => fr`${id} (SHA-256 ${sha256})`,
    reply: (peer, addresses) => fr`${addresses}, où arrivent les offres (${peer}, pour cette intention seulement)`,
  },

  kept: {
    ceiling: 'Votre plafond',
    preferences: 'Ce qui compte pour vous',
    name: 'Votre nom',
    contact: 'Votre adresse électronique et votre téléphone',
    address: 'Votre adresse postale',
    seed: 'La graine de vos clés',
    otherIntents: 'Vos autres intentions',
  },
  keptValues: {
    ceiling: (max) => fr`${max} ; c’est votre propre nœud qui écarte les offres plus chères`,
    preferences: {
      price: 'prix',
      delivery: 'livraison',
      terms: 'conditions',
      binding: 'engagement',
      quantity: 'quantité',
    },
    must: 'indispensable',
    name: 'aucun vendeur n’en a besoin pour faire une offre',
    contact: 'les offres arrivent par le réseau, scellées pour que vous seul puissiez les lire',
    address: 'l’intention n’en dit pas plus que le lieu ci-dessus, s’il y en a un, et ce que vous avez écrit',
    seed: 'elle ne quitte jamais cet ordinateur',
    otherIntents: fr`chacune a ses propres clés ; ce qui peut les relier est votre adresse réseau et ce que vous écrivez`,
  },

  document: 'Le document',
  problems: frenchProblems,
  mistakeAt: (field, sentence) => fr`${field} : ${sentence}`,
  mistakes: frenchMistakes,
  refusals: {
    malformed: 'Le message n’est pas une offre bien formée.',
    'unknown-intent': 'Aucune intention vivante de ce nœud n’a cet identifiant.',
    superseded: 'L’intention a une révision plus récente.',
    withdrawn: 'L’intention a été retirée.',
    expired: 'L’intention est terminée.',
    work: 'Le message porte trop peu de travail.',
    sealed: fr`L’offre n’a pas pu être ouverte : elle a été scellée pour une autre clé ou une autre intention.`,
    'invalid-offer': 'L’offre, son profil ou une signature n’est pas valable.',
    'not-authorized': 'Le profil ne donne pas à la clé qui signe le droit de faire des offres.',
    'profile-expired': 'Le profil ou la clé qui signe a expiré.',
    'binding-passed': 'L’offre n’engage plus le vendeur.',
    'over-capacity': 'L’acheteur garde déjà autant d’offres qu’il peut sur cette intention, ou de ce vendeur.',
  },
}
