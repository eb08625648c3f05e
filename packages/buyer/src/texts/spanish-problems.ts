// What is wrong with a want, in Spanish: by code, each sentence going on after the name of the field.

import type { ProtocolSentences } from '@pregon/protocol'
import type { englishProblems } from './english-problems.ts'

const coarsely = (most: number) =>
  `da un lugar aproximado: country, region o un geohash de ${most} caracteres como mucho (unos 5 km)`

const y = (names: string) => names.replaceAll(', ', ' y ')

const personalData = {
  email: 'una dirección de correo',
  phone: 'un número de teléfono',
  street: 'una dirección postal',
}

const oddities = {
  'line-break': 'un salto de línea',
  tab: 'un tabulador',
  control: 'un carácter de control o una marca de dirección',
}

export const spanishProblems: typeof englishProblems = {
  'not-a-mapping': ({ fields }) => `no tiene campos: escríbelos debajo, que son ${fields}.`,
  'number-as-field': () =>
    'está donde debería haber un campo: la coma separa campos, así que escribe los números como 120.50.',
  'unknown-field': ({ fields }) => `no es un campo; los que hay aquí son ${fields}.`,
  'misspelt-field': ({ meant }) => `no es un campo; ¿querías decir ${meant}?`,

  'not-a-text': () => 'no es un texto: escríbelo como tal.',
  'text-without-quotes': ({ text }) => `no es un texto: pon «${text}» entre comillas.`,
  'empty-text': () => 'no contiene nada: escribe un texto o quita el campo.',
  'long-text': ({ maxBytes }) => `ocupa más de ${maxBytes} bytes, que son unas ${maxBytes} letras: acórtalo.`,
  'odd-character': ({ what }) => `contiene un carácter que no se ve (${oddities[what]}): quítalo.`,
  'personal-data': ({ what }) =>
    `parece contener ${personalData[what]}: una intención es pública, y los vendedores te encuentran sin eso.`,
  'not-a-boolean': () => 'no es true ni false: escribe uno de los dos.',
  'not-an-integer': ({ min, max }) => `no es un número entero de ${min} a ${max}.`,
  'not-a-number': () => 'no es un número, con punto decimal y con su unidad si la tiene, como 0.5 km.',
  'unknown-unit': ({ text, units }) => `lleva una unidad que no existe, «${text}»: escribe una de ${units}.`,
  'misspelt-unit': ({ text, meant }) => `lleva una unidad que no existe, «${text}»: ¿querías decir ${meant}?`,
  'missing-day': () => 'falta: escribe un día, como 2027-07-03.',
  'not-a-day': () => 'no es un día del calendario: escribe año, mes y día, como 2027-07-03.',
  'past-day': ({ day }) => `ya ha pasado (${day}): escribe un día por venir.`,

  'missing-category': () => 'falta: escribe los 8 dígitos de un código CPV 2008, como 63511000.',
  'lost-zero': ({ digits }) => `puede haber perdido un cero inicial (${digits}): pon el código entre comillas.`,
  'missing-title': () => 'falta: di en pocas palabras qué quieres.',
  'no-quantity': () => 'no es mayor que cero: escribe cuánto quieres.',
  'window-backwards': ({ from, to }) => `termina (${to}) antes de empezar (${from}): intercambia los días.`,
  'missing-modes': ({ modes }) => `falta: escribe uno o varios de ${modes}.`,
  'no-modes': ({ modes }) => `no contiene nada: escribe uno o varios de ${modes}.`,
  'unknown-mode': ({ text, modes }) => `no es una forma de entrega, «${text}»: escribe una de ${modes}.`,
  'sealed-nothing': () => 'lleva sealed pero no max: añade el max que tu nodo debe guardarse, o quita sealed.',
  'missing-currency': () => 'falta: escribe tres letras mayúsculas de ISO 4217, como EUR.',
  'not-a-time': () => 'no es un plazo: escribe 7 days, 12 hours, 2027-07-03 o 2027-07-03T12:00:00Z.',
  'past-time': ({ text }) => `ya ha pasado, «${text}»: escribe un momento por venir.`,
  'far-time': ({ mostDays }) =>
    `queda a más de ${mostDays} días, lo más que puede vivir una intención: escribe un momento anterior.`,
  'unknown-terms': () => 'no son unas condiciones conocidas: escribe default, o bien id y file.',
  'missing-terms-id': () => 'falta: escribe cómo se llaman las condiciones, como PDC-INTENT.',
  'missing-hash': () =>
    'falta: escribe el SHA-256 de las condiciones en hexadecimal, o indica su archivo en terms.file.',
  'not-a-hash': () => 'no es un SHA-256: pon sus 64 dígitos hexadecimales entre comillas.',
  'other-hash': ({ sha256 }) => `no es el de terms.file, que es ${sha256}: quita uno de los dos.`,
  'not-a-url': ({ maxBytes }) => `no es una dirección web de ${maxBytes} letras como mucho que empiece por https://.`,

  'exact-place': ({ most }) =>
    `dice más de lo que deben saber los extraños: una intención es pública, así que ${coarsely(most)}.`,
  'place-in-words': ({ most }) => `no es un lugar: una intención es pública, así que ${coarsely(most)}.`,
  'empty-place': ({ most }) => `no contiene nada: ${coarsely(most)}, o quítalo.`,
  'not-a-country': () => 'no es un país: escribe sus dos letras de ISO 3166, como ES.',
  'not-a-region': () => 'no es una región: escribe su código de ISO 3166-2, como ES-AN.',
  'foreign-region': ({ region, country }) => `lleva la región ${region}, que no está en ${country}.`,
  'not-a-geohash': () => 'no es un geohash: escribe cifras y letras sin a, i, l ni o, como eysb.',
  'fine-geohash': ({ most, kept }) =>
    `dice más de lo que deben saber los extraños: una intención es pública, así que deja sus primeros ${most} caracteres, ${kept} (unos 5 km).`,
  'radius-around-nothing': () => 'lleva un radiusKm alrededor de nada: añade un geohash.',

  'many-wishes': ({ given, most }) => `tiene ${given} deseos, y ${most} son el máximo: deja los que más cuentan.`,
  'missing-name': () => 'falta: escribe el nombre de una propiedad, como numberOfDoors.',
  'not-a-name': () =>
    'no es el nombre de una propiedad: empieza en minúscula y usa solo letras sin acento y cifras, como en numberOfDoors.',
  'must-and-weight': ({ weight }) =>
    `lleva must y también weight: deja must para lo que ha de cumplirse, o weight para lo que se prefiere (${weight} si no hay ninguno).`,
  'no-condition': () => 'no pide nada: añade value, in, min, max o contains, o bien op: exists.',
  'mixed-conditions': ({ given }) => `lleva ${y(given)}, que no van juntos: haz un deseo de cada uno, o deja uno.`,
  'unfit-operand': ({ op, needed, given }) =>
    `lleva op ${op}, que va con ${y(needed) || 'ningún operando'}, y se da ${y(given) || 'ninguno'}.`,
  'unknown-op': ({ text, ops }) => `no es una operación, «${text}»: escribe una de ${ops}, o quítala.`,
  'misspelt-op': ({ text, meant }) => `no es una operación, «${text}»: ¿querías decir ${meant}?`,
  alternatives: ({ given, most }) => `tiene ${given} alternativas: escribe de 1 a ${most}.`,
  'day-and-number': () => 'lleva un día y un número como min y max: escribe los dos igual.',
  'min-above-max': () => 'lleva un min mayor que su max: intercámbialos.',
  'mixed-units': ({ units }) => `lleva valores en ${y(units)}: escríbelos todos en una unidad.`,
  'stray-unit': () => 'no acompaña a ningún número: quítala.',
  'no-such-day': ({ day }) => `no es un día del calendario (${day}).`,
  'taken-as-text': ({ text }) => `se toma como el texto «${text}»: escribe true o false para un sí o un no.`,
  'unit-taken-as-text': ({ text, word }) => `se toma como el texto «${text}», porque «${word}» no es una unidad.`,
}

const record: Readonly<Record<string, string>> = {
  intent: 'La intención',
  withdrawal: 'La retirada',
  offer: 'La oferta',
  profile: 'El perfil',
}
const theRecord = (kind: string) => record[kind] ?? kind

export const spanishMistakes: ProtocolSentences = {
  'invalid-record': {
    value: ({ kind, reason }) => `${theRecord(kind)} no cumple el protocolo: ${reason}.`,
    extension: ({ kind }) => `${theRecord(kind)} lleva una extensión que no se puede codificar.`,
  },
  'invalid-phrase': {
    length: ({ words }) => `Una frase tiene 12 palabras; esta tiene ${words}.`,
    word: ({ word }) => `«${word}» no es una palabra de la lista: comprueba cómo se escribe.`,
    order: () => 'Estas palabras no van juntas: comprueba su orden y cómo se escriben.',
  },
  'invalid-network': ({ name }) =>
    `El nombre de red «${name}» debe tener de 1 a 32 caracteres: a-z, 0-9 y guiones en medio.`,
  'invalid-category': {
    shape: ({ text }) => `«${text}» no es una categoría: escribe los 8 dígitos de un código CPV 2008, como 63511000.`,
    division: ({ division, divisions }) =>
      `CPV 2008 no tiene la división ${division}: sus divisiones son ${divisions}.`,
    group: ({ group, division, groups }) =>
      `CPV 2008 no tiene el grupo ${group}: los de la división ${division} son ${groups}.`,
    zeros: ({ text }) =>
      `«${text}» no es una categoría: en un código CPV 2008 tras un cero solo van ceros, como en 63511000.`,
  },
  'invalid-money': {
    currency: ({ currency }) => `«${currency}» no es una moneda de ISO 4217: escribe tres letras mayúsculas, como EUR.`,
    amount: ({ amount }) => `«${amount}» no es un importe: escribe cifras con punto decimal, como 12.50, y sin signo.`,
    decimals: ({ amount, given, currency, most }) =>
      `«${amount}» tiene ${given} ${given === 1 ? 'decimal' : 'decimales'}, y ${currency} tiene ` +
      (most === 0 ? `cero: escribe ${currency} enteros.` : `${most}: redondéalo a ${most}.`),
    size: ({ amount }) => `«${amount}» es más de lo que se puede guardar con exactitud.`,
  },
  'invalid-decimal': {
    shape: ({ text }) => `«${text}» no es un número como 12 o 0.5.`,
    size: ({ text }) => `«${text}» tiene más cifras de las que se pueden guardar con exactitud.`,
  },
  'invalid-did': ({ did }) => `«${did}» no es un did:key de una clave Ed25519, que empieza por did:key:z6Mk.`,
  'too-large': ({ kind, bytes, maxBytes }) =>
    `${theRecord(kind)} ocupa ${bytes} bytes, y ${maxBytes} son el máximo: acorta sus textos.`,
  unsealable: () => 'No se puede sellar nada para esta clave: no es una clave X25519 utilizable.',
}
