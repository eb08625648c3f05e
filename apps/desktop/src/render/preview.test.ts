// How the preview looks: labels in a column, long ones above their text, warnings where they are not overlooked.

import { parseWant, type Preview } from '@pregon/buyer'
import { expect, test } from 'vitest'
import { wordsOf } from '../words.ts'
import { renderPreview, renderRecord } from './preview.ts'

const plain = { columns: 50, paint: (_: unknown, text: string) => text, ...wordsOf('en') }

const preview: Preview = {
  shown: [
    { code: 'title', label: 'Title', value: 'A week by the sea' },
    { code: 'description', label: 'Description', value: 'Quiet.\nWith a beach.' },
  ],
  kept: [
    { code: 'ceiling', label: 'Your ceiling', value: '1200.10 EUR' },
    { code: 'seed', label: 'The seed of all keys of this buyer', value: 'is not told' },
  ],
  record: { v: 0 },
}

test('what strangers will see stands apart from what they will not', () => {
  const { warnings } = parseWant({ category: '63511000', title: 'Call +34 612 345 678' }, { nowMs: 0 })
  expect(renderPreview(preview, warnings, plain)).toBe(
    `
What strangers will see
  Title                   A week by the sea
  Description             Quiet.
                          With a beach.

What they will not see
  Your ceiling            1200.10 EUR
  The seed of all keys of this buyer
                          is not told

Careful: title seems to contain a phone number: an
         intent is public, and vendors reach you
         without it.`.slice(1),
  )
})

test('without warnings there is no room for any', () => {
  expect(renderPreview(preview, [], plain)).not.toContain('Careful')
})

test('the exact record is JSON', () => {
  expect(renderRecord(preview, plain)).toBe('The record, exactly\n{\n  "v": 0\n}')
})
