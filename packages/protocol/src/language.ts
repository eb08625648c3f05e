// The languages in which people are spoken to. Data is never translated.

/** ISO 639-1 codes, English first: it is what is spoken where nothing is known. */
export const languages = ['en', 'es', 'fr'] as const

export type Language = (typeof languages)[number]

/** One of something for each language. */
export type InLanguages<T> = Readonly<Record<Language, T>>
