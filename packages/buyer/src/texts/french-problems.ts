// What is wrong with a want, in French: by code, each sentence going on after the name of the field.

import type { ProtocolSentences } from '@pregon/protocol'
import type { englishProblems } from './english-problems.ts'
import { fr } from './french-typography.ts'

const coarsely = (most: number) =>
  fr`donnez un lieu approximatif : country, region ou un geohash de ${most} caractères au plus (environ 5 km)`

const et = (names: string) => names.replaceAll(', ', ' et ')

const personalData = {
  email: 'une adresse électronique',
  phone: 'un numéro de téléphone',
  street: 'une adresse postale',
}

const oddities = {
  'line-break': 'un saut de ligne',
  tab: 'une tabulation',
  control: 'un caractère de contrôle ou une marque de direction',
}

export const frenchProblems: typeof englishProblems = {
  'not-a-mapping': ({ fields }) => fr`n’a pas de champs : écrivez-les au-dessous, à savoir ${fields}.`,
  'number-as-field': () =>
    fr`se trouve là où il faudrait un champ : la virgule sépare les champs, écrivez donc les nombres comme 120.50.`,
  'unknown-field': ({ fields }) => fr`n’est pas un champ ; ceux d’ici sont ${fields}.`,
  'misspelt-field': ({ meant }) => fr`n’est pas un champ ; vouliez-vous dire ${meant} ?`,

  'not-a-text': () => fr`n’est pas un texte : écrivez-le comme tel.`,
  'text-without-quotes': ({ text }) => fr`n’est pas un texte : mettez « ${text} » entre guillemets droits.`,
  'empty-text': () => fr`est vide : écrivez un texte, ou retirez le champ.`,
  'long-text': ({ maxBytes }) =>
    fr`prend plus de ${maxBytes} octets, soit environ ${maxBytes} lettres : raccourcissez-le.`,
  'odd-character': ({ what }) => fr`contient un caractère invisible (${oddities[what]}) : retirez-le.`,
  'personal-data': ({ what }) =>
    fr`semble contenir ${personalData[what]} : une intention est publique, et les vendeurs vous joignent sans cela.`,
  'not-a-boolean': () => fr`n’est ni true ni false : écrivez l’un des deux.`,
  'not-an-integer': ({ min, max }) => fr`n’est pas un nombre entier de ${min} à ${max}.`,
  'not-a-number': () => fr`n’est pas un nombre, avec un point décimal et son unité s’il en a une, comme 0.5 km.`,
  'unknown-unit': ({ text, units }) => fr`a une unité qui n’existe pas, « ${text} » : écrivez l’une de ${units}.`,
  'misspelt-unit': ({ text, meant }) => fr`a une unité qui n’existe pas, « ${text} » : vouliez-vous dire ${meant} ?`,
  'missing-day': () => fr`manque : écrivez un jour, comme 2027-07-03.`,
  'not-a-day': () => fr`n’est pas un jour du calendrier : écrivez l’année, le mois et le jour, comme 2027-07-03.`,
  'past-day': ({ day }) => fr`est passé (${day}) : écrivez un jour à venir.`,

  'missing-category': () => fr`manque : écrivez les 8 chiffres d’un code CPV 2008, comme 63511000.`,
  'lost-zero': ({ digits }) =>
    fr`a peut-être perdu un zéro initial (${digits}) : mettez le code entre guillemets droits.`,
  'missing-title': () => fr`manque : dites en quelques mots ce que vous voulez.`,
  'no-quantity': () => fr`n’est pas supérieur à zéro : écrivez combien vous en voulez.`,
  'window-backwards': ({ from, to }) => fr`finit (${to}) avant de commencer (${from}) : intervertissez les jours.`,
  'missing-modes': ({ modes }) => fr`manque : écrivez un ou plusieurs de ${modes}.`,
  'no-modes': ({ modes }) => fr`est vide : écrivez un ou plusieurs de ${modes}.`,
  'unknown-mode': ({ text, modes }) => fr`n’est pas un mode de livraison, « ${text} » : écrivez l’un de ${modes}.`,
  'sealed-nothing': () =>
    fr`porte sealed mais pas max : ajoutez le max que votre nœud doit garder pour lui, ou retirez sealed.`,
  'missing-currency': () => fr`manque : écrivez trois lettres majuscules d’ISO 4217, comme EUR.`,
  'not-a-time': () => fr`n’est pas un délai : écrivez 7 days, 12 hours, 2027-07-03 ou 2027-07-03T12:00:00Z.`,
  'past-time': ({ text }) => fr`est passé, « ${text} » : écrivez un moment à venir.`,
  'far-time': ({ mostDays }) =>
    fr`est à plus de ${mostDays} jours, la plus longue vie d’une intention : écrivez un moment plus proche.`,
  'unknown-terms': () => fr`ne sont pas des conditions connues : écrivez default, ou bien id et file.`,
  'missing-terms-id': () => fr`manque : écrivez le nom des conditions, comme PDC-INTENT.`,
  'missing-hash': () =>
    fr`manque : écrivez le SHA-256 des conditions en hexadécimal, ou nommez leur fichier dans terms.file.`,
  'not-a-hash': () => fr`n’est pas un SHA-256 : mettez ses 64 chiffres hexadécimaux entre guillemets droits.`,
  'other-hash': ({ sha256 }) => fr`n’est pas celui de terms.file, qui est ${sha256} : retirez l’un des deux.`,
  'not-a-url': ({ maxBytes }) => fr`n’est pas une adresse web d’au plus ${maxBytes} lettres qui commence par https://.`,

  'exact-place': ({ most }) =>
    fr`en dit plus que des inconnus ne doivent savoir : une intention est publique, ${coarsely(most)}.`,
  'place-in-words': ({ most }) => fr`n’est pas un lieu : une intention est publique, ${coarsely(most)}.`,
  'empty-place': ({ most }) => fr`est vide : ${coarsely(most)}, ou retirez-le.`,
  'not-a-country': () => fr`n’est pas un pays : écrivez ses deux lettres d’ISO 3166, comme ES.`,
  'not-a-region': () => fr`n’est pas une région : écrivez son code d’ISO 3166-2, comme ES-AN.`,
  'foreign-region': ({ region, country }) => fr`a la région ${region}, qui n’est pas en ${country}.`,
  'not-a-geohash': () => fr`n’est pas un geohash : écrivez des chiffres et des lettres sans a, i, l ni o, comme eysb.`,
  'fine-geohash': ({ most, kept }) =>
    fr`en dit plus que des inconnus ne doivent savoir : une intention est publique, gardez ses ${most} premiers caractères, ${kept} (environ 5 km).`,
  'radius-around-nothing': () => fr`a un radiusKm autour de rien : ajoutez un geohash.`,

  'many-wishes': ({ given, most }) =>
    fr`a ${given} souhaits, et ${most} est le maximum : gardez ceux qui comptent le plus.`,
  'missing-name': () => fr`manque : écrivez le nom d’une propriété, comme numberOfDoors.`,
  'not-a-name': () =>
    fr`n’est pas le nom d’une propriété : commencez par une minuscule, avec des lettres sans accent et des chiffres seulement, comme dans numberOfDoors.`,
  'must-and-weight': ({ weight }) =>
    fr`a must et aussi weight : gardez must pour ce qui doit être respecté, ou weight pour ce qui est préféré (${weight} si aucun n’est donné).`,
  'no-condition': () => fr`ne demande rien : ajoutez value, in, min, max ou contains, ou bien op: exists.`,
  'mixed-conditions': ({ given }) =>
    fr`a ${et(given)}, qui ne vont pas ensemble : faites un souhait de chacun, ou n’en gardez qu’un.`,
  'unfit-operand': ({ op, needed, given }) =>
    fr`a op ${op}, qui va avec ${et(needed) || 'aucun opérande'}, et il est donné ${et(given) || 'aucun'}.`,
  'unknown-op': ({ text, ops }) => fr`n’est pas une opération, « ${text} » : écrivez l’une de ${ops}, ou retirez-la.`,
  'misspelt-op': ({ text, meant }) => fr`n’est pas une opération, « ${text} » : vouliez-vous dire ${meant} ?`,
  alternatives: ({ given, most }) => fr`a ${given} choix possibles : écrivez-en de 1 à ${most}.`,
  'day-and-number': () => fr`a un jour et un nombre comme min et max : écrivez les deux de la même façon.`,
  'min-above-max': () => fr`a un min plus grand que son max : intervertissez-les.`,
  'mixed-units': ({ units }) => fr`a des valeurs en ${et(units)} : écrivez-les toutes dans une même unité.`,
  'stray-unit': () => fr`n’accompagne aucun nombre : retirez-la.`,
  'no-such-day': ({ day }) => fr`n’est pas un jour du calendrier (${day}).`,
  'taken-as-text': ({ text }) => fr`est pris comme le texte « ${text} » : écrivez true ou false pour un oui ou un non.`,
  'unit-taken-as-text': ({ text, word }) =>
    fr`est pris comme le texte « ${text} », car « ${word} » n’est pas une unité.`,
}

const record: Readonly<Record<string, string>> = {
  intent: 'L’intention',
  withdrawal: 'Le retrait',
  offer: 'L’offre',
  profile: 'Le profil',
}
const theRecord = (kind: string) => record[kind] ?? kind

export const frenchMistakes: ProtocolSentences = {
  'invalid-record': {
    value: ({ kind, reason }) => fr`${theRecord(kind)} ne respecte pas le protocole : ${reason}.`,
    extension: ({ kind }) => fr`${theRecord(kind)} porte une extension qui ne peut pas être encodée.`,
  },
  'invalid-phrase': {
    length: ({ words }) => fr`Une phrase a 12 mots ; celle-ci en a ${words}.`,
    word: ({ word }) => fr`« ${word} » n’est pas un mot de la liste : vérifiez son orthographe.`,
    order: () => fr`Ces mots ne vont pas ensemble : vérifiez leur ordre et leur orthographe.`,
  },
  'invalid-network': ({ name }) =>
    fr`Le nom de réseau « ${name} » doit avoir de 1 à 32 caractères : a-z, 0-9 et des traits d’union au milieu.`,
  'invalid-category': {
    shape: ({ text }) =>
      fr`« ${text} » n’est pas une catégorie : écrivez les 8 chiffres d’un code CPV 2008, comme 63511000.`,
    division: ({ division, divisions }) =>
      fr`CPV 2008 n’a pas de division ${division} : ses divisions sont ${divisions}.`,
    group: ({ group, division, groups }) =>
      fr`CPV 2008 n’a pas de groupe ${group} : ceux de la division ${division} sont ${groups}.`,
    zeros: ({ text }) =>
      fr`« ${text} » n’est pas une catégorie : dans un code CPV 2008, seuls des zéros suivent un zéro, comme dans 63511000.`,
  },
  'invalid-money': {
    currency: ({ currency }) =>
      fr`« ${currency} » n’est pas une monnaie d’ISO 4217 : écrivez trois lettres majuscules, comme EUR.`,
    amount: ({ amount }) =>
      fr`« ${amount} » n’est pas un montant : écrivez des chiffres avec un point décimal, comme 12.50, et sans signe.`,
    decimals: ({ amount, given, currency, most }) =>
      fr`« ${amount} » a ${given} ${given === 1 ? 'décimale' : 'décimales'}, et ${currency} en a ` +
      (most === 0 ? fr`zéro : écrivez des ${currency} entiers.` : fr`${most} : arrondissez-le à ${most}.`),
    size: ({ amount }) => fr`« ${amount} » est plus que ce qui peut être gardé exactement.`,
  },
  'invalid-decimal': {
    shape: ({ text }) => fr`« ${text} » n’est pas un nombre comme 12 ou 0.5.`,
    size: ({ text }) => fr`« ${text} » a plus de chiffres qu’il n’en peut être gardé exactement.`,
  },
  'invalid-did': ({ did }) => fr`« ${did} » n’est pas un did:key d’une clé Ed25519, qui commence par did:key:z6Mk.`,
  'too-large': ({ kind, bytes, maxBytes }) =>
    fr`${theRecord(kind)} prend ${bytes} octets, et ${maxBytes} est le maximum : raccourcissez ses textes.`,
  unsealable: () => fr`Rien ne peut être scellé pour cette clé : ce n’est pas une clé X25519 utilisable.`,
}
