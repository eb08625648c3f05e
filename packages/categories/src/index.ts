// The public face of the categories: what people call them, how they are found, and the import of the official list.

export { decodeFineCategories, encodeFineCategories } from './kept.ts'
export { labelOf, pathOf } from './labels.ts'
export { languages, type Language } from '@pregon/protocol'
export { limits } from './limits.ts'
export { parseOfficialCategories, type FineCategory, type OfficialCategories } from './official.ts'
export type { ImportProblem, ImportProblemCode } from './official-problems.ts'
export { searchCategories, type CategoryHit, type SearchOptions } from './search.ts'
