// That a walk-through fails where a command does not do what is shown, and passes where it does.

import { existsSync } from 'node:fs'
import { onTestFinished, test, expect } from 'vitest'
import { Stage } from './stage.ts'
import { parseWalkThrough } from './walk-through.ts'

async function play(markdown: string): Promise<void> {
  const stage = new Stage()
  onTestFinished(async () => stage.close())
  for (const step of parseWalkThrough(markdown)) await stage.play(step)
}

const block = (text: string) => `# Title\n\n\`\`\`console\n${text}\n\`\`\`\n`

test.for([
  ['what is shown', '$ echo one; echo two\none\ntwo'],
  ['both streams in order', '$ echo one; echo two >&2; echo three\none\ntwo\nthree'],
  ['any text within a line', '$ echo one two three\none [..] three'],
  ['any lines', '$ seq 5\n1\n…\n5'],
  ['no lines for any', '$ seq 2\n1\n…\n2'],
  ['an exit code', '$ exit 3\n? 3'],
  ['a kept word', '$ echo port 80\nport [PORT]\n$ echo "$PORT"; echo again\n[PORT]\nagain'],
  ['a word that comes twice', '$ echo one one\n[WORD] [WORD]'],
  ['a command of two lines', '$ echo one \\\n> two\none two'],
  ['a command in the background', '$ sh -c "echo up; sleep 1000" &\nup\n$ kill $PID\n$ echo here\nhere'],
  [
    'how a command in the background ends',
    '$ sh -c "trap \'echo bye; exit 4\' TERM; echo up; while :; do sleep 0.05; done" &\nup\n$ kill $PID\n$ wait\nbye\n? 4',
  ],
] as const)('passes: %s', async ([, text]) => {
  await expect(play(block(text))).resolves.toBeUndefined()
})

test.for([
  ['another line', '$ echo one\ntwo'],
  ['a line too many', '$ echo one; echo two\none'],
  ['a line too few', '$ echo one\none\ntwo'],
  ['something on standard error', '$ echo one >&2'],
  ['a part of a line', '$ echo one two\none'],
  ['a wildcard that is longer than its line', '$ seq 3\n[..]3'],
  ['an exit code that is not shown', '$ exit 3'],
  ['another exit code', '$ exit 3\n? 4'],
  ['another word than the one kept', '$ echo 80\n[PORT]\n$ echo 81\n[PORT]'],
  ['two words for one', '$ echo one two\n[WORD] [WORD]'],
  ['a command in the background that ends without what is shown', '$ sh -c "echo down" &\nup'],
  ['nothing to wait for', '$ wait'],
  ['a block without a command', 'one'],
] as const)('fails: %s', async ([, text]) => {
  await expect(play(block(text))).rejects.toThrow(/line \d+/)
})

test('a failure names the line, what was shown and what was printed', async () => {
  await expect(play(block('$ echo one\ntwo'))).rejects.toThrow(/^line 4: \$ echo one\n.*\ntwo\n\? 0\n.*\none\n\? 0$/)
})

test('files are written where their blocks stand', async () => {
  await play('```yaml a/b.yaml\nkey: value\n```\n\n' + block('$ cat a/b.yaml\nkey: value'))
})

test('what runs in the background ends with the walk-through, and the folder goes', async () => {
  const stage = new Stage()
  for (const step of parseWalkThrough(block('$ sh -c "echo up; sleep 1000" &\nup'))) await stage.play(step)
  await stage.close()
  expect(existsSync(stage.folder)).toBe(false)
})
