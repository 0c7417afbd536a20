import type { Command } from 'commander'
import { getNamedType, isEnumType, isObjectType } from 'graphql'
import { badRequest } from '../../server/api-errors.ts'
import { warn, write } from '../print.ts'
import { whereOf } from '../queries/filter-flags.ts'
import { type Answer, type Output, type Shape, writeRecords } from '../queries/output-formats.ts'
import { listType, objectType, spelt, unspelt } from '../queries/sdl.ts'
import { nameIn } from '../queries/selected-columns.ts'
import { withRecord } from '../queries/with-record.ts'

interface FacetsOptions extends Output {
  by?: string[]
  rows?: string
  columns?: string
  measure?: string
  timeline?: string
  first?: number
}

interface Table {
  columns: string[]
  rows: unknown[][]
}

/** Counts: for people as tables, for programs one to a row, and as the API has them. */
interface Counted {
  tables: Table[]
  rows: Table
  whole: unknown
}

/** Queries fields of the list of statements that a filter finds. */
type Query = (selection: object) => Promise<Record<string, unknown>>

/** Counts statements: by what they have in common, by two such things, or by when they were said. */
export async function facets(command: Command): Promise<void> {
  const { format, bom, ...options } = command.opts<FacetsOptions>()
  const where = whereOf(listType('statements').filter, command.opts())
  const count = counting(options)
  await withRecord(command, async ({ client, signal }) => {
    let total = 0
    const { tables, rows, whole } = await count(async (selected) => {
      const selection = { statements: { $: { where }, totalCount: true, ...selected } }
      // The selection is made from the command line, so that its type is not known.
      const { statements } = await (client.query as unknown as AnyQuery)(selection, { signal })
      total = statements.totalCount
      return statements
    })
    if (total === 0) warn('No statements match.')
    if (format === 'json') return write(`${JSON.stringify(whole, null, 2)}\n`)
    const parts = format === 'csv' || format === 'jsonl' ? [rows] : tables
    for (const [at, part] of parts.entries()) {
      if (at > 0) await write('\n')
      await writeRecords({ format, bom }, part.rows.map(recordOf(part)), shapeOf(part))
    }
  })
}

type AnyQuery = (
  selection: object,
  options: { signal: AbortSignal },
) => Promise<{ statements: Record<string, unknown> & { totalCount: number } }>

/** The way of counting that the options select. @throws BAD_REQUEST where they select none, or several */
function counting({ by, rows, columns, measure, timeline, first }: Omit<FacetsOptions, keyof Output>): (query: Query) => Promise<Counted> {
  if ([by, rows ?? columns, timeline].filter((each) => each !== undefined).length !== 1)
    throw badRequest('Say what to count by, one of: --by speaker,topic; --rows speaker --columns topic; --timeline month.')
  if (measure !== undefined && (rows ?? columns) === undefined) throw badRequest('--measure goes with --rows and --columns. Give these.')
  if (timeline !== undefined) return (query) => periods(query, timeline)
  if (by !== undefined) return (query) => buckets(query, by, first)
  if (rows === undefined || columns === undefined) throw badRequest('--rows and --columns go together. Give both.')
  return (query) => crosstab(query, { rows, columns, measure, first })
}

const recordOf =
  ({ columns }: Table) =>
  (row: readonly unknown[]): Answer =>
    Object.fromEntries(columns.map((column, at) => [column, row[at]]))
/** By place and not by name: two headings can be the same. */
const shapeOf = ({ columns, rows }: Table): Shape => {
  const left = rows.values()
  return { columns, cells: () => left.next().value ?? [] }
}

interface Bucket extends Answer {
  count: number
  filter: string
}

/** A facet of the API: its field, what its buckets have in common, and the name of that, where it is a record. */
interface Facet {
  field: string
  common: string
  called: string | undefined
  /** A value as tables show it: as the flag takes it. */
  show: (value: unknown) => unknown
}

function facetOf(dimension: string): Facet {
  const start = dimension.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
  const field = Object.values(objectType('StatementFacets').getFields()).find(({ name }) => name.startsWith(start))
  const bucket = getNamedType(field?.type)
  const fields = isObjectType(bucket) ? Object.values(bucket.getFields()) : []
  const common = fields.find(({ name }) => !['count', 'filter', 'uncertain'].includes(name))
  if (!field || !common) throw badRequest(`The API has no facet ${dimension}.`)
  const type = getNamedType(common.type)
  return {
    field: field.name,
    common: common.name,
    called: isObjectType(type) ? nameIn(type) : undefined,
    show: (value) => (isEnumType(type) ? spelt(String(value)) : value),
  }
}

async function buckets(query: Query, by: readonly string[], first: number | undefined): Promise<Counted> {
  const dimensions = [...new Set(by)].map((name) => ({ name, ...facetOf(name) }))
  const selection = dimensions.map(({ field, common, called }) => [
    field,
    { $: { first }, count: true, filter: true, [common]: called === undefined || { slug: true, [called]: true } },
  ])
  // A facet has the buckets of the selection, and a record in a bucket has its name and slug.
  const found = (await query({ facets: Object.fromEntries(selection) })).facets as Record<string, Bucket[]>
  const parts = dimensions.map(({ name, field, common, called, show }) => ({
    name,
    show,
    isRecord: called !== undefined,
    buckets: (found[field] ?? []).map(({ count, filter, ...bucket }) => {
      // A bucket has the record that its selection names.
      const record = called === undefined ? undefined : (bucket[common] as Answer)
      return { value: record && called ? record[called] : bucket[common], slug: record?.slug ?? null, count, filter }
    }),
  }))
  return {
    tables: parts.map(({ name, show, isRecord, buckets }) => ({
      columns: [name, 'statements', ...(isRecord ? ['slug'] : [])],
      rows: buckets.map(({ value, slug, count }) => [show(value), count, ...(isRecord ? [slug] : [])]),
    })),
    rows: {
      columns: ['by', 'value', 'slug', 'count', 'filter'],
      rows: parts.flatMap(({ name, buckets }) => buckets.map(({ value, slug, count, filter }) => [name, value, slug, count, filter])),
    },
    whole: Object.fromEntries(parts.map(({ name, buckets }) => [name, buckets])),
  }
}

interface Crosstab {
  rows: { label: string }[]
  columns: { label: string }[]
  cells: number[][]
}

type Crossed = Required<Pick<FacetsOptions, 'rows' | 'columns'>> & Pick<FacetsOptions, 'measure' | 'first'>

async function crosstab(query: Query, { rows, columns, measure, first }: Crossed): Promise<Counted> {
  const heading = { label: true, count: true, filter: true }
  const args = { rows: unspelt(rows), columns: unspelt(columns), measure: measure && unspelt(measure), first }
  const selection = { $: args, rows: heading, columns: heading, cells: true }
  // The result of the selection one line before.
  const whole = (await query({ crosstab: selection })).crosstab as Crosstab
  const [showRow, showColumn] = [facetOf(rows).show, facetOf(columns).show]
  return {
    tables: [
      {
        columns: [rows, ...whole.columns.map(({ label }) => String(showColumn(label)))],
        rows: whole.rows.map(({ label }, row) => [showRow(label), ...(whole.cells[row] ?? [])]),
      },
    ],
    rows: {
      columns: ['row', 'column', measure ?? 'count'],
      rows: whole.rows.flatMap((row, down) =>
        whole.columns.map((column, across) => [row.label, column.label, whole.cells[down]?.[across]]),
      ),
    },
    whole,
  }
}

async function periods(query: Query, interval: string): Promise<Counted> {
  const selection = { $: { interval: unspelt(interval) }, start: true, count: true, uncertain: true, filter: true }
  // The result of the selection one line before.
  const whole = (await query({ timeline: selection })).timeline as (Bucket & { start: string; uncertain: number })[]
  return {
    tables: [
      { columns: [interval, 'statements', 'uncertain'], rows: whole.map(({ start, count, uncertain }) => [start, count, uncertain]) },
    ],
    rows: {
      columns: ['start', 'count', 'uncertain', 'filter'],
      rows: whole.map(({ start, count, uncertain, filter }) => [start, count, uncertain, filter]),
    },
    whole,
  }
}
