// Set-up of every test file: property tests draw from the run's one seed, which vitest.config.ts chose.
import fc from 'fast-check'

const seed = process.env['PREGON_SEED']
if (seed === undefined) throw new Error('PREGON_SEED is not set: run the tests through vitest.config.ts.')
fc.configureGlobal({ seed: Number(seed) })
