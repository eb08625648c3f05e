// One configuration for every test: quick ones run two files at a time; those that start processes run one by one.
import { defineConfig } from 'vitest/config'

/** Every property test of a run draws from this seed; set PREGON_SEED to repeat a run. */
const seed = Number(process.env['PREGON_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
if (!Number.isSafeInteger(seed)) throw new Error('PREGON_SEED must be a whole number.')
process.env['PREGON_SEED'] = String(seed)

const startsProcesses = ['tests/e2e/*.test.ts', 'tests/cli/**/*.test.ts', 'tests/scenarios/**/*.test.ts']

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    exclude: ['**/node_modules/**', '**/dist/**'],
    setupFiles: ['tests/seed.ts'],
    // Questions on a terminal are tested on one that has keys, wherever the tests run.
    env: { TERM: 'xterm' },
    sequence: { seed },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', ...startsProcesses],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: startsProcesses,
          globalSetup: 'tests/built.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
