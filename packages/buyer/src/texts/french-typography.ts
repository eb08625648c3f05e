// The spaces of French: they stand before : ; ! ? and inside « », and no line ends at them.

const noBreakSpace = '\u{a0}'
const narrowNoBreakSpace = '\u{202f}'

/** Tags a French text, written with common spaces. What is inserted stays as it is. */
export function fr(parts: TemplateStringsArray, ...inserts: readonly (string | number)[]): string {
  return String.raw({ raw: parts.map(withoutBreaks) }, ...inserts)
}

function withoutBreaks(text: string): string {
  return text.replaceAll(/ (?=[:»])|(?<=«) /g, noBreakSpace).replaceAll(/ (?=[;!?])/g, narrowNoBreakSpace)
}
