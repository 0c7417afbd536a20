import { Decimal } from '@prisma/client/runtime/client'
import type { Datamodel, Scalar } from './datamodel-types.ts'

/** Makes of what JSON holds what Prisma returns. */
export type Decode = (json: unknown) => unknown

/** As it travels. */
export const same: Decode = (json) => json

/** How values of a column travel: as parameters to the database, and as JSON back from it. */
export interface Codec {
  /** The type that a parameter is cast to. */
  type: string
  /** The kinds of JavaScript value that Prisma takes, as `tagOf` names them. */
  tags: string
  /** SQL that makes JSON of a column. */
  json: (sql: string) => string
  /** Left out where JSON has the value as it is. */
  decode?: Decode
  /** What is sent in place of a value; left out where it is the value. */
  sent?: (value: unknown) => unknown
}

// Each is given the text that the SQL beside it makes.
const text =
  <T>(make: (text: string) => T) =>
  (json: unknown) =>
    make(String(json))
const asIs = (sql: string) => sql
const asText = (sql: string) => `${sql}::text`

const instants: Record<string, Omit<Codec, 'tags'>> = {
  Timestamp: { type: 'timestamp', json: asIs, decode: text((iso) => new Date(`${iso}Z`)) },
  Timestamptz: { type: 'timestamptz', json: (sql) => `${sql} AT TIME ZONE 'UTC'`, decode: text((iso) => new Date(`${iso}Z`)) },
  Date: { type: 'date', json: asIs, decode: text((day) => new Date(`${day}T00:00:00Z`)) },
  Time: {
    type: 'time',
    json: asIs,
    decode: text((time) => new Date(`1970-01-01T${time}Z`)),
    sent: (time) => (time instanceof Date ? time.toISOString().slice(11, -1) : time),
  },
}

/** PostgreSQL takes NaN and Infinity too, and Prisma refuses them. */
function decimal(value: unknown): unknown {
  if (typeof value === 'string' && !/\d/.test(value)) throw new TypeError(`"${value}" is no decimal number`)
  return value
}

/** By Prisma's type; tags: s string, i integer of 32 bits, n other number, b bigint, t truth value, d date, u bytes, D decimal. */
const codecs: Record<string, Codec> = {
  String: { type: 'text', tags: 's', json: asIs },
  Int: { type: 'int4', tags: 'i', json: asIs },
  BigInt: { type: 'int8', tags: 'ib', json: asText, decode: text(BigInt) },
  // JSON has no word for these three, so PostgreSQL writes them as strings.
  Float: { type: 'float8', tags: 'in', json: asIs, decode: Number },
  Decimal: { type: 'numeric', tags: 'inDs', json: asText, decode: text((number) => new Decimal(number)), sent: decimal },
  Boolean: { type: 'bool', tags: 't', json: asIs },
  Bytes: {
    type: 'bytea',
    tags: 'u',
    json: (sql) => `encode(${sql}, 'base64')`,
    decode: text((base64) => Uint8Array.from(Buffer.from(base64, 'base64'))),
  },
  Json: { type: 'jsonb', tags: '', json: asIs },
}

/** How values of a column travel; undefined where that is not known. */
export function codecOf(scalar: Scalar, { enums }: Datamodel): Codec | undefined {
  const codec = elementOf(scalar, enums)
  if (!codec || !scalar.list) return codec
  const { decode = (json) => json } = codec
  // What is cast or formatted is so element by element.
  const json = (sql: string) =>
    codec.json === asIs ? sql : `ARRAY(SELECT ${codec.json('e')} FROM unnest(${sql}) WITH ORDINALITY u(e, n) ORDER BY n)`
  return { ...codec, json, decode: (list) => (Array.isArray(list) ? list.map((each) => (each === null ? null : decode(each))) : []) }
}

function elementOf({ type, enum: isEnum, native }: Scalar, enums: Datamodel['enums']): Codec | undefined {
  if (isEnum) {
    const { type: name, values } = enums[type] ?? { type, values: {} }
    const codec = { type: `"${name.replaceAll('"', '""')}"`, tags: 's', json: asIs }
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

/** What types are called that the schema states. Those not here are left to Prisma. */
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

/** What kind of value it is, in one letter; a question mark for what no column holds. */
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

/** Whether it is an object that has arguments in it, not a value or a list. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A value as `pg` sends it. */
export function encode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encode)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return typeof value === 'bigint' || Decimal.isDecimal(value) ? String(value) : value
}
