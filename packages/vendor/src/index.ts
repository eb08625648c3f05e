// The public face of the vendor's side: catalogues, matching, and why something does not match.

export type { AreaMiss } from './area.ts'
export { categoriesOf, parseCatalogue, type Catalogue, type ParsedCatalogue, type Shelf } from './catalogue.ts'
export type { Draft } from './draft.ts'
export type { Steps } from './effort.ts'
export { line, list, object, problemsOf, wants, yesOrNo, type Problem } from './fields.ts'
export type { Item } from './item.ts'
export { limits } from './limits.ts'
export { matchInSteps, matchIntent, type ItemNonMatch, type Matches, type Telling } from './match.ts'
export { explainNonMatch, type NonMatch, type NonMatchCode } from './non-match.ts'
export { vendorDescription } from './vendor-description.ts'
