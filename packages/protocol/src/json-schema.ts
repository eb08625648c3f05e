// The records' schemas as JSON Schema (2020-12) of their DAG-JSON form. SPEC section 4.
//
// They say the form of every field. What two fields must be to each other, and what a table decides, the SPEC says.

import { z } from 'zod'
import { recordKinds, type RecordKind } from './record.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** The JSON Schema of every kind of record. Made on each call, since few programs ask. */
export function jsonSchemas(): Record<RecordKind, JsonSchema> {
  const schemas = Object.entries(recordKinds).map(([kind, { schema }]) => [kind, jsonSchemaOf(kind, schema)])
  return Object.fromEntries(schemas) as Record<RecordKind, JsonSchema>
}

function jsonSchemaOf(kind: string, schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (!isBytes(jsonSchema)) return
      const { min, max } = jsonSchema.bytes
      delete (jsonSchema as { bytes?: unknown }).bytes
      Object.assign(jsonSchema, dagJsonBytes(min, max))
    },
  })
  return { $schema, $id: `urn:pregon:schema:${kind}:1`, title: kind, ...rest } as JsonSchema
}

/** The mark that the schema of a byte field carries. */
function isBytes(schema: object): schema is { bytes: { min: number; max: number } } {
  return 'bytes' in schema
}

/** Bytes in DAG-JSON: `{"/": {"bytes": "..."}}`, base64 without padding. */
function dagJsonBytes(min: number, max: number): object {
  const text = {
    type: 'string',
    pattern: '^[A-Za-z0-9+/]*$',
    minLength: base64Length(min),
    maxLength: base64Length(max),
  }
  const inner = { type: 'object', properties: { bytes: text }, required: ['bytes'], additionalProperties: false }
  return { type: 'object', properties: { '/': inner }, required: ['/'], additionalProperties: false }
}

function base64Length(bytes: number): number {
  return Math.ceil((bytes * 4) / 3)
}
