import { type GraphQLSchema, getNamedType, getNullableType, isListType, isObjectType } from 'graphql'
import type { Prisma } from '../../../store/generated/prisma/client.ts'
import { bound } from '../../lib/fuzzy-date.ts'
import { encodeId } from '../../lib/global-id.ts'
import { pathOf } from '../address/address-path.ts'

const slug = { slug: true } as const
const named = { select: { ...slug, name: true } } as const
const titled = { select: { ...slug, title: true } } as const
const inOrder = { orderBy: { ordinal: 'asc' } } as const

/** What an export reads of a statement. */
export const selection = {
  id: true,
  slug: true,
  text: true,
  language: true,
  reporting: true,
  kind: true,
  saidOnEdtf: true,
  saidOnEarliest: true,
  saidOnLatest: true,
  speakers: {
    ...inOrder,
    select: {
      kind: true,
      description: true,
      person: named,
      organization: named,
      position: { select: { title: true, role: true } },
      onBehalfOf: named,
    },
  },
  meeting: { select: { ...slug, title: true, place: named } },
  session: titled,
  agendaItem: titled,
  topics: { ...inOrder, select: { stance: true, topic: { select: { ...slug, label: true } } } },
  evidence: {
    ...inOrder,
    select: {
      attribution: true,
      document: { select: { ...slug, title: true, url: true, publishedEdtf: true, publisher: { select: { name: true } } } },
      spans: { ...inOrder, select: { start: true, end: true } },
    },
  },
  verification: true,
  method: true,
  independentSources: true,
  dataset: { select: { ...slug, title: true, licence: true } },
} as const satisfies Prisma.StatementSelect

export type Statement = Prisma.StatementGetPayload<{ select: typeof selection }>

/** What a cell holds. The values of a list are in the order of the topics, the speakers or the documents that they belong to. */
export type Value = string | number | Date | null | (string | null)[]

type Cell = (statement: Statement, origin: string) => Value

/** The permanent address of a statement. */
export const addressOf = (slug: string, origin: string): string => `${origin}${pathOf('statement', slug)}`

/** The columns of every format. A column has the path of its field in the API as its name, as in `toRows` of the client. */
const cells: Record<string, Cell> = {
  id: ({ id }) => encodeId('Statement', id),
  slug: ({ slug }) => slug,
  text: ({ text }) => text,
  language: ({ language }) => language,
  reporting: ({ reporting }) => reporting,
  kind: ({ kind }) => kind,
  'saidOn.edtf': ({ saidOnEdtf }) => saidOnEdtf,
  'saidOn.earliest': ({ saidOnEarliest }) => bound(saidOnEarliest),
  'saidOn.latest': ({ saidOnLatest }) => bound(saidOnLatest),
  'speaker.kind': ({ speakers: [speaker] }) => speaker?.kind ?? null,
  'speaker.person.name': ({ speakers: [speaker] }) => speaker?.person?.name ?? null,
  'speaker.person.slug': ({ speakers: [speaker] }) => speaker?.person?.slug ?? null,
  'speaker.organization.name': ({ speakers: [speaker] }) => speaker?.organization?.name ?? null,
  'speaker.organization.slug': ({ speakers: [speaker] }) => speaker?.organization?.slug ?? null,
  'speaker.position.title': ({ speakers: [speaker] }) => speaker?.position?.title ?? null,
  'speaker.position.role': ({ speakers: [speaker] }) => speaker?.position?.role ?? null,
  'speaker.onBehalfOf.name': ({ speakers: [speaker] }) => speaker?.onBehalfOf?.name ?? null,
  'speaker.onBehalfOf.slug': ({ speakers: [speaker] }) => speaker?.onBehalfOf?.slug ?? null,
  'speaker.description': ({ speakers: [speaker] }) => speaker?.description ?? null,
  'speakers.person.slug': ({ speakers }) => speakers.map(({ person }) => person?.slug ?? null),
  'speakers.organization.slug': ({ speakers }) => speakers.map(({ organization }) => organization?.slug ?? null),
  'meeting.title': ({ meeting }) => meeting?.title ?? null,
  'meeting.slug': ({ meeting }) => meeting?.slug ?? null,
  'meeting.place.name': ({ meeting }) => meeting?.place?.name ?? null,
  'meeting.place.slug': ({ meeting }) => meeting?.place?.slug ?? null,
  'session.title': ({ session }) => session?.title ?? null,
  'session.slug': ({ session }) => session?.slug ?? null,
  'agendaItem.title': ({ agendaItem }) => agendaItem?.title ?? null,
  'agendaItem.slug': ({ agendaItem }) => agendaItem?.slug ?? null,
  'topics.topic.label': ({ topics }) => topics.map(({ topic }) => topic.label),
  'topics.topic.slug': ({ topics }) => topics.map(({ topic }) => topic.slug),
  'topics.stance': ({ topics }) => topics.map(({ stance }) => stance),
  'evidence.document.title': ({ evidence }) => evidence.map(({ document }) => document.title),
  'evidence.document.slug': ({ evidence }) => evidence.map(({ document }) => document.slug),
  'evidence.document.url': ({ evidence }) => evidence.map(({ document }) => document.url),
  'evidence.document.publisher.name': ({ evidence }) => evidence.map(({ document }) => document.publisher?.name ?? null),
  'evidence.document.published.edtf': ({ evidence }) => evidence.map(({ document }) => document.publishedEdtf),
  'evidence.attribution': ({ evidence }) => evidence.map(({ attribution }) => attribution),
  'evidence.spans': ({ evidence }) => evidence.map(({ spans }) => spans.map(({ start, end }) => `${start}-${end}`).join(' ')),
  verification: ({ verification }) => verification,
  method: ({ method }) => method,
  'corroboration.independentSources': ({ independentSources }) => independentSources,
  'dataset.slug': ({ dataset }) => dataset.slug,
  'dataset.title': ({ dataset }) => dataset.title,
  'dataset.licence': ({ dataset }) => dataset.licence,
  address: ({ slug }, origin) => addressOf(slug, origin),
}

/** Columns that the API does not have, or not in this form. */
const derived: Record<string, Pick<Column, 'description' | 'type' | 'list'>> = {
  'evidence.spans': {
    description:
      'For each document, the passages that show it, each as start-end: offsets in Unicode code points into its text, the end not included.',
    type: 'string',
    list: true,
  },
  address: { description: 'The permanent address of the statement.', type: 'string', list: false },
}

export interface Column {
  name: string
  description: string
  type: 'string' | 'integer' | 'dateTime'
  list: boolean
  of: Cell
}

/** The columns, each with its description from the schema. */
export const columnsOf = (schema: GraphQLSchema): Column[] =>
  Object.entries(cells).map(([name, of]) => ({ name, of, ...(derived[name] ?? fieldAt(schema, name)) }))

/** A statement as a row: the names of columns with their values. */
export const rowOf = (statement: Statement, columns: readonly Column[], origin: string): Record<string, Value> =>
  Object.fromEntries(columns.map(({ name, of }) => [name, of(statement, origin)]))

const types: Record<string, Column['type']> = { Int: 'integer', DateTime: 'dateTime' }

/** The description of the field at the end of a path, and whether a field of the path is a list. */
function fieldAt(schema: GraphQLSchema, path: string): Pick<Column, 'description' | 'type' | 'list'> {
  let type = schema.getType('Statement')
  let description = ''
  let list = false
  for (const name of path.split('.')) {
    const field = isObjectType(type) ? type.getFields()[name] : undefined
    if (!field) throw new Error(`Statement has no field ${path}`)
    type = getNamedType(field.type)
    description = field.description ?? ''
    list ||= isListType(getNullableType(field.type))
  }
  return { description, type: types[type?.name ?? ''] ?? 'string', list }
}
