// Every maximum of the categories, one documented line each.

export const limits = {
  /** Characters of a query that are looked at; what follows is ignored. */
  maxQueryLength: 160,
  /** Words of a query that are looked for. */
  maxQueryWords: 12,
  /** Hits of a search that asks for no number of its own. */
  defaultHits: 10,
  /** Hits of any search. */
  maxHits: 100,
  /** Characters of an official file: the list of all languages has about 13 million. */
  maxOfficialLength: 32 * 1024 * 1024,
  /** Rows of an official file: CPV 2008 has 9,454 codes. */
  maxOfficialRows: 20_000,
  /** Lines before the one that names the columns. */
  maxLinesBeforeHeader: 10,
  /** Characters of a row of the official file, in all its languages. */
  maxOfficialRowLength: 20_000,
  /** Characters of one label: the longest official one has 245. */
  maxLabelLength: 400,
  /** Problems of an import that are told one by one; the others are counted. */
  maxProblems: 100,
}
