// All that the buyer's side says to people, in Spanish. It addresses the buyer as «tú».

import type { Texts } from './english.ts'
import { formatsIn } from './formats.ts'
import { spanishMistakes, spanishProblems } from './spanish-problems.ts'

const formats = formatsIn('es', {
  '1': ['unidad', 'unidades'],
  d: ['día', 'días'],
  wk: ['semana', 'semanas'],
  mo: ['mes', 'meses'],
  a: ['año', 'años'],
})

const smallNumbers = ',,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez'.split(',')
const count = (n: number, one: string, several: string) => (n === 1 ? one : `${smallNumbers[n] || n} ${several}`)
const days = (n: number) => count(n, 'un día', 'días')
const others = (n: number) => (n === 1 ? 'la otra oferta' : 'la intermedia de las demás ofertas')
const disjunction = new Intl.ListFormat('es', { type: 'disjunction' })

export const spanish: Texts = {
  language: 'es',

  values: {
    ...formats,
    exactTime: formats.time,
    yes: 'sí',
    no: 'no',
    or: (list) => disjunction.format(list),
    and: (list) => list.join(', '),
    around: (cell, km) => `a menos de ${km} km de la celda ${cell}`,
    cell: (cell) => `la celda ${cell}`,
    deliveryMode: { ship: 'con envío', pickup: 'con recogida', digital: 'en formato digital', onsite: 'a domicilio' },
  },

  wishes: {
    eq: (name, value) => `${name}: ${value}`,
    in: (name, values) => `${name}: ${values}`,
    gte: (name, min) => `${name}: ${min} como mínimo`,
    lte: (name, max) => `${name}: ${max} como máximo`,
    between: (name, min, max) => `${name}: de ${min} a ${max}`,
    contains: (name, value) => `${name} que contenga «${value}»`,
    exists: (name) => `${name} de cualquier clase`,
    must: 'ha de cumplirse',
    weight: (weight) => `preferible, ${weight} ${weight === 1 ? 'punto' : 'puntos'}`,
  },

  reasons: {
    'must-met': (wish, says) => `cumple lo imprescindible, ${wish} (dice ${says})`,
    'wish-met': (wish, says) => `concede el deseo ${wish} (dice ${says})`,
    'wish-missed': (wish, says) => `no concede el deseo ${wish} (dice ${says})`,
    'wish-unknown': (wish) => `no dice si concede el deseo ${wish}`,
    cheapest: (total) => `es la más barata, ${total}`,
    dearer: (difference) => `cuesta ${difference} más que la más barata`,
    'other-currency': (currency) => `está en ${currency}, que no se puede comparar con los precios de las demás`,
    'below-ceiling': (room) => `queda ${room} por debajo de tu tope`,
    'at-ceiling': () => 'cuesta justo lo que permite tu tope',
    earlier: (n, of) => `llega ${days(n)} antes que ${others(of)}`,
    later: (n, of) => `llega ${days(n)} después que ${others(of)}`,
    'same-day': (of) => `llega el mismo día que ${others(of)}`,
    'arrival-unknown': () => 'no dice cuándo llega',
    'days-fit': (said) => `es para días que pediste, ${said}`,
    'days-overlap': (said) => `es solo en parte para días que pediste, ${said}`,
    'days-unknown': () => 'no dice para qué días es',
    'terms-accepted': () => 'acepta tus condiciones',
    'terms-proposed': (id) => `propone otras condiciones, «${id}»`,
    'terms-declined': () => 'no acepta ninguna de tus condiciones',
    'binds-days': (n) => `no se puede retirar durante ${days(n)}`,
    'binds-hours': (hours) =>
      `no se puede retirar durante ${hours < 1 ? 'menos de una hora' : count(hours, 'una hora', 'horas')}`,
    'quantity-exact': () => 'es exactamente la cantidad que pediste',
    'quantity-more': (offered, wanted) => `es más de lo que pediste, ${offered} en vez de ${wanted}`,
  },

  exclusions: {
    superseded: () => 'ha dejado su sitio a una oferta más reciente del mismo vendedor',
    'binding-passed': (when) => `ya no compromete al vendedor, desde el ${when}`,
    currency: (offered, wanted) => `está en ${offered}, y pediste ${wanted}`,
    'too-little': (offered, wanted) => `es de ${offered}, y pediste ${wanted}`,
    'above-ceiling': (total, ceiling) => `cuesta ${total}, por encima de tu tope de ${ceiling}`,
    'above-sealed-ceiling': (total, ceiling) =>
      `cuesta ${total}, por encima del tope de ${ceiling} que solo tú conoces`,
    'must-missed': (wish, says) => `incumple lo imprescindible, ${wish} (dice ${says})`,
    'must-unknown': (wish) => `no dice si cumple lo imprescindible, ${wish}`,
    'terms-required': () => 'no acepta ninguna de tus condiciones, y han de aceptarse',
    'delivery-mode': (mode, wanted) => `viene ${mode}, y no como pediste: ${wanted}`,
    'too-late': (arrival, latest) => `llega el ${arrival}, después del ${latest}`,
    'outside-window': (said, wanted) => `es para otros días, ${said}, y pediste ${wanted}`,
  },

  shown: {
    category: 'Categoría',
    title: 'Título',
    description: 'Descripción',
    wish: 'Deseo',
    quantity: 'Cantidad',
    deals: 'Acuerdos deseados',
    place: 'Lugar',
    window: 'Días',
    delivery: 'Entrega',
    budget: 'Presupuesto',
    terms: 'Condiciones',
    born: 'Creada',
    expires: 'Termina',
    revision: 'Revisión',
    key: 'Clave de esta intención',
    seal: 'Ofertas selladas para',
    reply: 'Tu dirección de red',
  },
  shownValues: {
    category: (code) => `CPV 2008, ${code}`,
    budget: (max) => `${max} como máximo`,
    openBudget: (currency) => `ofertas en ${currency}, sin decir tope`,
    delivery: (modes, latest) => (latest === undefined ? modes : `${modes}, hasta el ${latest}`),
    revision: (revision) => (revision === 0 ? 'la primera' : `cambio ${revision}`),
    terms: (id, sha256) => `${id} (SHA-256 ${sha256})`,
    reply: (peer, addresses) => `${addresses}, adonde llegan las ofertas (${peer}, solo para esta intención)`,
  },

  kept: {
    ceiling: 'Tu tope',
    preferences: 'Lo que cuenta para ti',
    name: 'Tu nombre',
    contact: 'Tu correo y tu teléfono',
    address: 'Tu dirección postal',
    seed: 'La semilla de tus claves',
    otherIntents: 'Tus otras intenciones',
  },
  keptValues: {
    ceiling: (max) => `${max}; es tu propio nodo el que descarta las ofertas que lo superan`,
    preferences: {
      price: 'precio',
      delivery: 'entrega',
      terms: 'condiciones',
      binding: 'compromiso',
      quantity: 'cantidad',
    },
    must: 'imprescindible',
    name: 'ningún vendedor lo necesita para hacer una oferta',
    contact: 'las ofertas llegan por la red, selladas para que solo tú puedas leerlas',
    address: 'la intención no dice más que el lugar de arriba, si lo hay, y lo que escribiste en sus textos',
    seed: 'nunca sale de este ordenador',
    otherIntents: 'cada una tiene sus propias claves; lo que puede unirlas es tu dirección de red y lo que escribes',
  },

  document: 'El documento',
  problems: spanishProblems,
  mistakeAt: (field, sentence) => `${field}: ${sentence}`,
  mistakes: spanishMistakes,
  refusals: {
    malformed: 'El mensaje no es una oferta bien formada.',
    'unknown-intent': 'Ninguna intención viva de este nodo tiene ese identificador.',
    superseded: 'La intención tiene una revisión más reciente.',
    withdrawn: 'La intención se retiró.',
    expired: 'La intención ha terminado.',
    work: 'El mensaje lleva demasiado poco trabajo.',
    sealed: 'La oferta no se pudo abrir: se selló para otra clave o para otra intención.',
    'invalid-offer': 'La oferta, su perfil o una firma no son válidos.',
    'not-authorized': 'El perfil no da a la clave que firma el derecho de hacer ofertas.',
    'profile-expired': 'El perfil o la clave que firma han caducado.',
    'binding-passed': 'La oferta ya no compromete al vendedor.',
    'over-capacity': 'El comprador ya tiene cuantas ofertas guarda para esta intención, o de este vendedor.',
  },
}
