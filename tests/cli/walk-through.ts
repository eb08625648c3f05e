// Walk-throughs: Markdown whose `console` blocks are run as they stand and must print what they show.
//
// A block of another language whose info string names a file is written to the walk-through's own folder. In a
// `console` block, `$ ` begins a command, `> ` goes on with it, and below stands all that it prints, on either stream:
// `[..]` is any text within a line, a line `…` any lines, `[NAME]` a word that is kept, also for commands as $NAME.
// `? 1` is the exit code where it is not 0. A command that ends in `&` runs on once it has printed what is shown, with
// its number in $PID; `$ wait` shows what the last such command printed from then on, and how it ended.

export interface Command {
  /** Of the Markdown file, from 1. */
  readonly line: number
  readonly text: string
  readonly inBackground: boolean
  readonly expected: readonly string[]
  readonly exitCode: number
}

export type Step =
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'console'; readonly title: string; readonly commands: readonly Command[] }

/** Reads the steps of a walk-through in order. Throws for a block that no fence ends. */
export function parseWalkThrough(markdown: string): Step[] {
  const steps: Step[] = []
  const lines = markdown.split('\n')
  let title = ''
  for (let i = 0; i < lines.length; i++) {
    title = /^#+ (.+)/.exec(lines[i]!)?.[1] ?? title
    const [, language = '', name] = /^```(\S+)(?: (\S+))?$/.exec(lines[i]!) ?? []
    if (language === '') continue
    const end = lines.indexOf('```', i + 1)
    if (end < 0) throw new Error(`The block that begins on line ${i + 1} has no end.`)
    const body = lines.slice(i + 1, end)
    if (language === 'console') steps.push({ kind: 'console', title, commands: parseCommands(body, i + 2) })
    else if (name !== undefined) steps.push({ kind: 'file', name, text: `${body.join('\n')}\n` })
    i = end
  }
  return steps
}

function parseCommands(body: readonly string[], firstLine: number): Command[] {
  const starts = body.flatMap((line, i) => (line.startsWith('$ ') ? [i] : []))
  if (starts[0] !== 0) throw new Error(`The block on line ${firstLine} does not begin with a command.`)
  return starts.map((start, n) => {
    const [first, ...rest] = body.slice(start, starts[n + 1])
    const more = rest.findIndex((line) => !line.startsWith('> '))
    const continued = more < 0 ? rest : rest.slice(0, more)
    const shown = rest.slice(continued.length)
    const exit = /^\? (\d+)$/.exec(shown.at(-1) ?? '')?.[1]
    const text = [first!, ...continued].map((line) => line.slice(2)).join('\n')
    return {
      line: firstLine + start,
      text: text.replace(/\s*&$/, ''),
      inBackground: /\s&$/.test(text),
      expected: exit === undefined ? shown : shown.slice(0, -1),
      exitCode: Number(exit ?? 0),
    }
  })
}

/** Matches the output that a walk-through shows. Words that were kept before stand for themselves. */
export function patternOf(expected: readonly string[], kept: Readonly<Record<string, string>>): string {
  const seen = new Set<string>()
  const wildcard = (name: string) => {
    if (name === '..') return '[^\\n]*?'
    if (kept[name] !== undefined) return escaped(kept[name])
    if (seen.has(name)) return `\\k<${name}>`
    seen.add(name)
    return `(?<${name}>[^\\s"]+?)`
  }
  return expected
    .map((line) => {
      if (line === '…') return '(?:[^\\n]*\\n)*?'
      const parts = line.split(/\[(\.\.|[A-Z][A-Z_]*)\]/)
      return `${parts.map((part, i) => (i % 2 === 0 ? escaped(part) : wildcard(part))).join('')}\\n`
    })
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}
