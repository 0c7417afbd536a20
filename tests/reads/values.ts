import type { Datamodel } from '../../src/store/reads/datamodel-types.ts'
import type { Column } from './model.ts'

/** What has been mistaken for something else before: quotes, placeholders, patterns, code, other scripts. */
export const hostileStrings = [
  '',
  ' ',
  "'",
  "O'Neil",
  '"; DROP TABLE "Person"; --',
  '\'; DROP TABLE "Person"; --',
  '\\',
  '\\\\',
  "\\'",
  'a\\b',
  '$1',
  '$$',
  '?',
  ':name',
  '@p1',
  '%',
  '_',
  '100%',
  'a_b',
  '\\%',
  '{}',
  '[]',
  '{"a":1}',
  '{a,b}',
  'NULL',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  'é',
  'e\u0301',
  'İ',
  'ß',
  'שלום',
  '\u202etfel',
  'Лавров',
  'ЛАВРОВ',
  '🎙️',
  '𝕊𝕠𝕞𝕖',
  '\u2028',
  '\u0001',
  '\uffff',
  '\t\r\n',
  'long '.repeat(400),
]

const words = ['one', 'One', 'ONE', 'two', 'three', ...hostileStrings]

const days = ['0001-01-01', '1582-10-15', '1969-12-31', '1970-01-01', '2012-12-04', '2012-12-05', '9999-12-31'].map((day) => new Date(day))

const instants = [
  ...days,
  ...['0001-01-01T00:00:00.001Z', '2012-12-04T10:30:00.120Z', '9999-12-31T23:59:59.999Z'].map((time) => new Date(time)),
]

const times = ['00:00:00.000', '12:34:56.700', '23:59:59.999'].map((time) => new Date(`1970-01-01T${time}Z`))

const documents: readonly unknown[] = [
  {},
  [],
  { a: 1 },
  { a: { b: [1, 'two', null] } },
  { a: 'one' },
  [1, 2, 3],
  ['one', { a: null }],
  'one',
  '',
  0,
  -1.5,
  1e21,
  true,
  false,
  '"; DROP TABLE',
  { 'quote"d': "it's", $1: '%' },
  { constructor: '🎙️' },
]

/** Values for columns of a type: few, so that some tie, and its edges. A native type is looked up before Prisma's. */
const columns: Record<string, readonly unknown[]> = {
  String: words,
  Boolean: [true, false],
  Int: [0, 1, 2, 3, -1, 2147483647, -2147483648],
  BigInt: [0n, 1n, -1n, 9007199254740993n, 9223372036854775807n, -9223372036854775808n],
  Float: [0, -0, 1, 0.1, 1 / 3, -1.5, 1e21, 1e-7, 12345.6789, 1e308, 1e-300, Number.MAX_SAFE_INTEGER],
  Decimal: ['0', '1', '1.5', '-1.5', '0.1', '100', '12345678901234567890.1234567891', '-0.0000000001', '99999999999999999999.9999999999'],
  DateTime: instants,
  Bytes: [[], [0], [255, 0, 1], [39, 34, 92], Array.from({ length: 100 }, (_, byte) => byte)].map((bytes) => Uint8Array.from(bytes)),
  Json: documents,
  Uuid: ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '019ab0f4-0000-7000-8000-00000000abcd'],
  Char: ['', 'a', "'", 'eight ch', 'ж'],
  VarChar: ['', 'a', "O'Neil", '"; DROP TABLE', 'Лавров', '🎙️'],
  Inet: ['127.0.0.1', '::1', '10.0.0.0/8'],
  Bit: ['0000', '1010'],
  VarBit: ['', '1', '10101010'],
  SmallInt: [0, 1, -1, 32767, -32768],
  Oid: [0, 1, 2147483647],
  Real: [0, 1, 0.1, -1.5, 1e10, 16777217],
  Money: ['0', '1.5', '-1234567.89', '92233720368547758.07'],
  Date: days,
  Time: times,
  Timetz: times,
}

/** Values that fit a column, lists and null aside. */
export const valuesFor = ({ type, native, enum: isEnum }: Column, { enums }: Datamodel): readonly unknown[] =>
  isEnum ? Object.keys(enums[type]?.values ?? {}) : (native && columns[native]) || (columns[type] ?? [])

/** Values that are asked for and that no column holds, or that a column refuses. */
export const strangers: Record<string, readonly unknown[]> = {
  String: [...hostileStrings, '\0', 'a\0b', '\ud800', 'x'.repeat(100_000)],
  Uuid: ['', 'one', '019AB0F4-0000-7000-8000-00000000ABCD', '{019ab0f4-0000-7000-8000-00000000abcd}', '019ab0f40000700080000000000000ff'],
  Int: [42, -0, 1.5, 2147483648, 1e21, Number.NaN, Number.POSITIVE_INFINITY],
  SmallInt: [42, 32768],
  BigInt: [42, 42n, 9223372036854775808n, 1.5, '1'],
  Float: [42, Number.MAX_VALUE, Number.MIN_VALUE, Number.NaN, Number.NEGATIVE_INFINITY, 10n],
  Decimal: [42, 0.1, '0.10', '1e-5', 'NaN', '-Infinity', 'one', '1'.repeat(50)],
  DateTime: [
    '2012-12-04T10:30:00.120Z',
    '2012-12-04T13:30:00.12+03:00',
    '2012-12-04',
    'yesterday',
    new Date(Number.NaN),
    new Date(8.64e15),
    new Date(-8.64e15),
  ],
  Bytes: [Buffer.from('one'), 'b25l'],
  Json: [null, { a: undefined }, 'b25l'],
}
