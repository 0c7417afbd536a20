import { Decimal } from '@prisma/client/runtime/client'
import type { Datamodel, Scalar } from './datamodel-types.ts'

/** Converts a JSON value to the value that Prisma returns. */
export type Decode = (json: unknown) => unknown

/** Returns the JSON value unchanged. */
export const same: Decode = (json) => json

/** How values of a column are sent to the database as parameters, and read from it as JSON. */
export interface Codec {
  /** The PostgreSQL type that a parameter is cast to. */
  type: string
  /** The kinds of JavaScript value that Prisma accepts: one letter for each, as `tagOf` returns them. */
  tags: string
  /** The SQL expression that converts a column to a value for JSON. */
  json: (sql: string) => string
  /** Converts the JSON value. Undefined if it needs no conversion. */
  decode?: Decode
  /** Converts a value before it is sent. Undefined if it needs no conversion. */
  sent?: (value: unknown) => unknown
}

// The argument of each is the text that the SQL of the same codec returns.
const text =
  <T>(make: (text: string) => T) =>
  (json: unknown) =>
    make(String(json))
const unchanged = (sql: string) => sql
const asText = (sql: string) => `${sql}::text`

const instants: Record<string, Omit<Codec, 'tags'>> = {
  Timestamp: { type: 'timestamp', json: unchanged, decode: text((iso) => new Date(`${iso}Z`)) },
  Timestamptz: { type: 'timestamptz', json: (sql) => `${sql} AT TIME ZONE 'UTC'`, decode: text((iso) => new Date(`${iso}Z`)) },
  Date: { type: 'date', json: unchanged, decode: text((day) => new Date(`${day}T00:00:00Z`)) },
  Time: {
    type: 'time',
    json: unchanged,
    decode: text((time) => new Date(`1970-01-01T${time}Z`)),
    sent: (time) => (time instanceof Date ? time.toISOString().slice(11, -1) : time),
  },
}

/** PostgreSQL also accepts NaN and Infinity, and Prisma rejects them. */
function decimal(value: unknown): unknown {
  if (typeof value === 'string' && !/\d/.test(value)) throw new TypeError(`"${value}" is not a decimal number`)
  return value
}

/** By Prisma's type. Tags: s string, i integer of 32 bits, n other number, b bigint, t boolean, d date, u bytes, D decimal. */
const codecs: Record<string, Codec> = {
  String: { type: 'text', tags: 's', json: unchanged },
  Int: { type: 'int4', tags: 'i', json: unchanged },
  BigInt: { type: 'int8', tags: 'ib', json: asText, decode: text(BigInt) },
  // JSON cannot have NaN, Infinity and -Infinity, so PostgreSQL writes them as strings.
  Float: { type: 'float8', tags: 'in', json: unchanged, decode: Number },
  Decimal: { type: 'numeric', tags: 'inDs', json: asText, decode: text((number) => new Decimal(number)), sent: decimal },
  Boolean: { type: 'bool', tags: 't', json: unchanged },
  Bytes: {
    type: 'bytea',
    tags: 'u',
    json: (sql) => `encode(${sql}, 'base64')`,
    decode: text((base64) => Uint8Array.from(Buffer.from(base64, 'base64'))),
  },
  Json: { type: 'jsonb', tags: '', json: unchanged },
}

/** The codec of a column. Undefined if the type of the column is not supported. */
export function codecOf(scalar: Scalar, { enums }: Datamodel): Codec | undefined {
  const codec = elementOf(scalar, enums)
  if (!codec || !scalar.list) return codec
  const { decode = (json) => json } = codec
  // A cast or a format applies to each element.
  const json = (sql: string) =>
    codec.json === unchanged ? sql : `ARRAY(SELECT ${codec.json('e')} FROM unnest(${sql}) WITH ORDINALITY u(e, n) ORDER BY n)`
  return { ...codec, json, decode: (list) => (Array.isArray(list) ? list.map((each) => (each === null ? null : decode(each))) : []) }
}

function elementOf({ type, enum: isEnum, native }: Scalar, enums: Datamodel['enums']): Codec | undefined {
  if (isEnum) {
    const { type: name, values } = enums[type] ?? { type, values: {} }
    const codec = { type: `"${name.replaceAll('"', '""')}"`, tags: 's', json: unchanged }
    if (Object.entries(values).every(([value, stored]) => value === stored)) return codec
    const [stored, back] = [new Map<unknown, string>(Object.entries(values)), new Map<unknown, string>()]
    for (const [value, name] of Object.entries(values)) back.set(name, value)
    return { ...codec, decode: (json) => back.get(json), sent: (value) => stored.get(value) ?? value }
  }
  if (type === 'DateTime') {
    const instant = instants[native ?? 'Timestamp']
    return instant && { ...instant, tags: 'd' }
  }
  const codec = codecs[type]
  if (native === undefined || !codec) return codec
  const stored = natives[native]
  return stored === undefined ? undefined : { ...codec, type: stored }
}

/** PostgreSQL types by the native types of the Prisma schema. Columns of other native types are read by Prisma. */
const natives: Record<string, string> = {
  Text: 'text',
  VarChar: 'text',
  Uuid: 'uuid',
  Integer: 'int4',
  SmallInt: 'int2',
  BigInt: 'int8',
  DoublePrecision: 'float8',
  Real: 'float4',
  Decimal: 'numeric',
  Boolean: 'bool',
  ByteA: 'bytea',
  JsonB: 'jsonb',
  Json: 'json',
}

/** The kind of a value, as one letter. A question mark stands for a value that no column can have. */
export function tagOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 's'
    case 'boolean':
      return 't'
    case 'bigint':
      return 'b'
    case 'number':
      return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31 ? 'i' : Number.isFinite(value) ? 'n' : '?'
    default:
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? '?' : 'd'
      if (value instanceof Uint8Array) return 'u'
      return Decimal.isDecimal(value) ? 'D' : '?'
  }
}

/** Whether a value is a plain object of arguments, not a column value or a list. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Converts a value to the form that `pg` sends. */
export function encode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encode)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return typeof value === 'bigint' || Decimal.isDecimal(value) ? String(value) : value
}
