import { type EdtfRange, openEnd, openStart, parseEdtf } from '../../record/edtf.ts'
import { badRequest } from '../api-errors.ts'
import { builder } from '../builder.ts'

export { openEnd, openStart }

interface FuzzyDateShape extends EdtfRange {
  text: string | null
}

const precisions = ['TIME', 'DAY', 'MONTH', 'YEAR', 'RANGE', 'UNKNOWN'] as const

const DatePrecision = builder.enumType('DatePrecision', {
  description: 'The precision of a date.',
  values: {
    TIME: { description: 'A time of day, to the second.' },
    DAY: { description: 'A day.' },
    MONTH: { description: 'A month.' },
    YEAR: { description: 'A year.' },
    RANGE: { description: 'A range, such as two dates, a season or a decade. An end may be open.' },
    UNKNOWN: { description: 'The date is unknown.' },
  },
})

/** The precision of an EDTF date, from its form. */
export function precisionOf(edtf: string): (typeof precisions)[number] {
  if (/^X+(-XX)*$/.test(edtf)) return 'UNKNOWN'
  if (edtf.includes('T')) return edtf.includes('/') ? 'RANGE' : 'TIME'
  const [year, month, day, ...more] = edtf.replace(/[~?%]/g, '').split('-')
  if (edtf.includes('/') || edtf.includes('X') || !year || more.length > 0) return 'RANGE'
  if (day) return 'DAY'
  if (month) return Number(month) <= 12 ? 'MONTH' : 'RANGE'
  return 'YEAR'
}

/** A bound of a date. Null if it is open. */
export const bound = (date: Date) => (date.getTime() === openStart.getTime() || date.getTime() === openEnd.getTime() ? null : date)

/** A date with the precision that the sources give. */
export const FuzzyDate = builder.objectRef<FuzzyDateShape>('FuzzyDate').implement({
  description:
    'A date with the precision that the sources give. It is never made to look more exact than it is. Filters compare the range from `earliest` to `latest`.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description: 'The date in EDTF (ISO 8601-2), such as `2012-12-04`, `2012-12`, `../2012-12-04` or `XXXX-XX-XX`.',
    }),
    earliest: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Earliest possible instant, in UTC. Null if the start is open or the date is unknown.',
      resolve: (date) => bound(date.earliest),
    }),
    latest: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Latest possible instant, in UTC. Null if the end is open or the date is unknown.',
      resolve: (date) => bound(date.latest),
    }),
    precision: t.field({ type: DatePrecision, description: 'The precision of the date.', resolve: (date) => precisionOf(date.edtf) }),
    approximate: t.boolean({
      description: 'Whether the source gives the date as approximate (EDTF `~` or `%`).',
      resolve: (date) => /[~%]/.test(date.edtf),
    }),
    text: t.exposeString('text', { nullable: true, description: 'The words in the source from which the date was derived.' }),
  }),
})

/** The column of each field of a fuzzy date. */
const parts = { edtf: 'Edtf', precision: 'Edtf', approximate: 'Edtf', earliest: 'Earliest', latest: 'Latest', text: 'Text' } as const

/** The columns that these fields of a date need. */
function columns(name: string, fields: ReadonlySet<string>): Record<string, true> {
  const suffixes = Object.entries(parts).flatMap(([field, suffix]) => (fields.has(field) ? [suffix] : []))
  return Object.fromEntries(['Edtf', ...suffixes].map((suffix) => [`${name}${suffix}`, true]))
}

/** Returns a function that reads a date from a row. Null if the record has no date. */
function reader(name: string): (row: object) => FuzzyDateShape | null {
  const [edtf, earliest, latest, text] = [`${name}Edtf`, `${name}Earliest`, `${name}Latest`, `${name}Text`]
  return (row) => {
    // The columns have these types in every model with a date. Fields that are not selected are not read.
    const read = row as Record<string, unknown>
    const shape = { edtf: read[edtf], earliest: read[earliest], latest: read[latest], text: read[text] }
    return typeof shape.edtf === 'string' ? (shape as FuzzyDateShape) : null
  }
}

// Pothos passes the names of selected fields only to this extension. The extension has no types.
const needs = (name: string) => ({
  pothosPrismaSelect: (_args: unknown, _context: unknown, _nested: unknown, names: () => ReadonlySet<string>) => ({
    select: columns(name, names()),
  }),
})

/** Options of a field for an optional date. */
export const fuzzyDate = (name: string) => ({ type: FuzzyDate, nullable: true as const, extensions: needs(name), resolve: reader(name) })

/** Options of a field for a date that every record has, even if it is unknown. */
export function statedDate(name: string) {
  const read = reader(name)
  const resolve = (row: object) => {
    const date = read(row)
    if (!date) throw new Error(`${name} was not read`)
    return date
  }
  return { type: FuzzyDate, extensions: needs(name), resolve }
}

/** Parses a date argument. @throws BAD_REQUEST with the name of the argument. */
export function dateArgument(text: string, argument: string): EdtfRange {
  try {
    return parseEdtf(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw badRequest(`${error.message}, in \`${argument}\`. Write a day, month or year such as "2012-12-04", "2012-12" or "2012".`, {
      argument,
    })
  }
}
