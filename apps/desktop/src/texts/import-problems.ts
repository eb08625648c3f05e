// What can be wrong in an official list of categories, in Spanish and French. The package itself says it in English.

import type { ImportProblem, ImportProblemCode } from '@pregon/categories'
import type { Language } from '@pregon/cli'

type Details = ImportProblem['details']
type Sentences = Readonly<Record<ImportProblemCode, (details: Details) => string>>

export const importProblems: Readonly<Record<Exclude<Language, 'en'>, { line: string; sentences: Sentences }>> = {
  es: {
    line: 'Línea',
    sentences: {
      'file-too-large': ({ max }) =>
        `El archivo tiene más de ${max} caracteres: elige el archivo CSV de la lista CPV 2008.`,
      'no-header': () =>
        'Ninguna línea da nombre a las columnas: guarda la lista CPV 2008 como CSV, con CODE y al menos una de EN, ES y FR en la primera línea.',
      'no-entries': () => 'El archivo no tiene ningún código utilizable: elige el archivo CSV de la lista CPV 2008.',
      'too-many-rows': ({ max }) => `Solo se leen las primeras ${max} filas: CPV 2008 tiene menos.`,
      'broken-row': () => 'Las comillas de esta fila no se cierran, o es demasiado larga: lo que sigue no se lee.',
      'bad-code': ({ code }) => `«${code}» no es un código: escribe 8 cifras, como 63511000 o 63511000-4.`,
      'unknown-group': ({ code }) => `CPV 2008 no tiene ningún grupo para ${code}: quita la fila.`,
      'repeated-code': ({ code }) => `${code} ya estaba en una fila anterior: solo cuenta la primera.`,
      'no-label': ({ code }) => `${code} no tiene nombre en inglés, español ni francés: quita la fila.`,
      'label-too-long': ({ code, max }) => `Un nombre de ${code} tiene más de ${max} caracteres: acórtalo.`,
      'bad-label': ({ code }) => `Un nombre de ${code} tiene caracteres que no se pueden mostrar: escríbelo de nuevo.`,
    },
  },
  fr: {
    line: 'Ligne',
    sentences: {
      'file-too-large': ({ max }) =>
        `Le fichier a plus de ${max} caractères\u{a0}: choisissez le fichier CSV de la liste CPV 2008.`,
      'no-header': () =>
        'Aucune ligne ne nomme les colonnes\u{a0}: enregistrez la liste CPV 2008 en CSV, avec CODE et au moins EN, ES ou FR en première ligne.',
      'no-entries': () => 'Le fichier n’a aucun code utilisable\u{a0}: choisissez le fichier CSV de la liste CPV 2008.',
      'too-many-rows': ({ max }) => `Seules les ${max} premières lignes sont lues\u{a0}: CPV 2008 en a moins.`,
      'broken-row': () =>
        'Les guillemets de cette ligne ne se ferment pas, ou elle est trop longue\u{a0}: la suite n’est pas lue.',
      'bad-code': ({ code }) =>
        `«\u{a0}${code}\u{a0}» n’est pas un code\u{a0}: écrivez 8 chiffres, comme 63511000 ou 63511000-4.`,
      'unknown-group': ({ code }) => `CPV 2008 n’a pas de groupe pour ${code}\u{a0}: supprimez la ligne.`,
      'repeated-code': ({ code }) => `${code} figurait déjà plus haut\u{a0}: seule la première ligne compte.`,
      'no-label': ({ code }) =>
        `${code} n’a de nom ni en anglais, ni en espagnol, ni en français\u{a0}: supprimez la ligne.`,
      'label-too-long': ({ code, max }) => `Un nom de ${code} a plus de ${max} caractères\u{a0}: raccourcissez-le.`,
      'bad-label': ({ code }) =>
        `Un nom de ${code} contient des caractères qui ne peuvent pas être affichés\u{a0}: réécrivez-le.`,
    },
  },
}

export function problemSaid({ code, details, line, message }: ImportProblem, language: Language): string {
  if (language === 'en') return message
  const { line: word, sentences } = importProblems[language]
  const colon = language === 'fr' ? '\u{a0}:' : ':'
  return line === 0 ? sentences[code](details) : `${word} ${line}${colon} ${sentences[code](details)}`
}
