// The details of an error tell all that its sentence tells, so that it can be said in another language.

import { expect, test } from 'vitest'
import { listenError, parseAddress } from './addresses.ts'
import { NetworkError, networkErrorCases } from './errors.ts'

const listen = ['/ip4/127.0.0.1/tcp/80']

function errorOf(operation: () => unknown): unknown {
  try {
    return operation()
  } catch (error) {
    return error
  }
}

test.for<[string, () => unknown]>([
  ['what is no address', () => parseAddress('here', '--bootstrap')],
  ['an address that names nothing', () => parseAddress('/', '--listen')],
  ['an address in use', () => listenError(new Error('listen EADDRINUSE'), listen)],
  ['a port that needs more rights', () => listenError(new Error('listen EACCES'), listen)],
  ['a kind of address that is not spoken', () => listenError(new Error('No transport was configured'), listen)],
  ["another machine's address", () => listenError(new Error('listen EADDRNOTAVAIL'), listen)],
])('%s', ([, operation]) => {
  const error = errorOf(operation)
  if (!(error instanceof NetworkError)) throw error
  const { case: of, ...inserts } = error.details
  const cases: readonly unknown[] = networkErrorCases[error.code]
  expect(cases.length === 0 ? [undefined] : cases).toContain(of)
  expect(Object.keys(inserts)).not.toEqual([])
  for (const insert of Object.values(inserts)) expect(error.message).toContain(insert)
})
