// Failures as they cross the socket: told to people at the other end as they would be here.

import { z } from 'zod'

const detail = z.union([z.string(), z.number()])

export const failureSchema = z.object({
  name: z.string(),
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), detail),
})

export type Failure = z.infer<typeof failureSchema>

/** An error of the node at the other end. Its name, code, details and sentence are those that it has there. */
export class ServiceError extends Error {
  readonly code: string
  readonly details: Failure['details']

  constructor({ name, code, message, details }: Failure) {
    super(message)
    this.name = name
    this.code = code
    this.details = details
  }
}

/** What is told of an error; undefined for a fault of the program, which is none of the other end's business. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  if (!/^[A-Z]\w*Error$/.test(error.name) || error.name in globalThis) return undefined
  const { name, code, message } = error
  const details = z.record(z.string(), detail).safeParse('details' in error ? error.details : {})
  return { name, code, message, details: details.data ?? {} }
}
