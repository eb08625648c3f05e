// Facts are what was set last, also after a restart.

import { describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { createFacts } from './facts.ts'
import { temporaryDatabase, temporaryFolder } from './temporary.fixture.ts'

describe('a fact', () => {
  test('is unknown until it is set, and then what was set last', () => {
    using database = temporaryDatabase()
    const facts = createFacts(database)
    expect(facts.get('phrase-confirmed-at')).toBeUndefined()
    facts.set('phrase-confirmed-at', '2026-11-22')
    facts.set('language', '')
    facts.set('phrase-confirmed-at', '2026-11-23')
    expect(facts.get('phrase-confirmed-at')).toBe('2026-11-23')
    expect(facts.get('language')).toBe('')
  })

  test('is known after a restart', () => {
    using folder = temporaryFolder()
    const before = openDatabase(folder)
    createFacts(before).set('language', 'es')
    before.close()
    const after = openDatabase(folder)
    expect(createFacts(after).get('language')).toBe('es')
    after.close()
  })
})
