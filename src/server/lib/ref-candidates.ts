import type { PrismaClient } from '../../store/database/prisma-client.ts'
import type { Prisma, RecordKind } from '../../store/generated/prisma/client.ts'
import type { RefCandidate } from '../api-errors.ts'

/** A record that is described in an error. */
export interface Described {
  kind: RecordKind
  id: string
  slug: string
  name: string
}

type Details = Map<string, { dataset: string; description: string }>
type Ids = { where: { id: { in: string[] } } }

/** Records with what tells them apart: their datasets, and a description such as "Foreign Minister of Russia 2004–; RU". One statement for each type. */
export async function describe(db: PrismaClient, records: readonly Described[]): Promise<RefCandidate[]> {
  const kinds = [...new Set(records.map(({ kind }) => kind))]
  const idsOf = (kind: RecordKind) => [...new Set(records.flatMap((record) => (record.kind === kind ? record.id : [])))]
  const details = await Promise.all(kinds.map((kind) => readers[kind](db, { where: { id: { in: idsOf(kind) } } })))
  const byId: Details = new Map(details.flatMap((map) => [...map]))
  return records.map(({ id, slug, name }) => ({ slug, name, dataset: '', description: '', ...byId.get(id) }))
}

const dataset = { select: { slug: true } } as const
const name = { select: { name: true } } as const

/** How many positions of a person and broader topics are named, and how long a description may be. */
const most = { positions: 3, broader: 3, characters: 200 }

const readers: Record<RecordKind, (db: PrismaClient, ids: Ids) => Promise<Details>> = {
  DATASET: async (db, ids) =>
    new Map(
      (await db.dataset.findMany({ ...ids, select: { id: true, slug: true, title: true, version: true } })).map((row) => [
        row.id,
        { dataset: row.slug, description: textOf(row.title, row.version && `version ${row.version}`) },
      ]),
    ),
  PERSON: async (db, ids) => {
    const positions = {
      select: { title: true, startEdtf: true, endEdtf: true },
      orderBy: [{ startLatest: { sort: 'desc', nulls: 'last' } }, { title: 'asc' }],
      take: most.positions,
    } satisfies Prisma.Person$positionsArgs
    const rows = await db.person.findMany({ ...ids, select: { id: true, nationality: true, dataset, positions } })
    return detailsOf(rows, (row) => [...row.positions.map((each) => [each.title, years(each)].join(' ').trim()), row.nationality])
  },
  ORGANIZATION: async (db, ids) => {
    const select = { id: true, acronym: true, classification: true, country: true, parent: name, dataset } as const
    const rows = await db.organization.findMany({ ...ids, select })
    return detailsOf(rows, (row) => [row.acronym, lower(row.classification), row.country, row.parent && `part of ${row.parent.name}`])
  },
  POSITION: async (db, ids) => {
    const select = { id: true, startEdtf: true, endEdtf: true, person: name, organization: name, dataset } as const
    const rows = await db.position.findMany({ ...ids, select })
    return detailsOf(rows, (row) => [row.person.name, row.organization.name, years(row)])
  },
  PLACE: async (db, ids) => {
    const rows = await db.place.findMany({ ...ids, select: { id: true, country: true, parent: name, dataset } })
    return detailsOf(rows, (row) => [row.country, row.parent && `in ${row.parent.name}`])
  },
  TOPIC: async (db, ids) => {
    const broader = { select: { label: true }, orderBy: { label: 'asc' }, take: most.broader } as const
    const rows = await db.topic.findMany({ ...ids, select: { id: true, scopeNote: true, broader, dataset } })
    return detailsOf(rows, (row) => [row.broader.length > 0 && `under ${row.broader.map(({ label }) => label).join(', ')}`, row.scopeNote])
  },
  MEETING: async (db, ids) => {
    const rows = await db.meeting.findMany({ ...ids, select: { id: true, kind: true, startEdtf: true, place: name, dataset } })
    return detailsOf(rows, (row) => [lower(row.kind), row.startEdtf, row.place?.name])
  },
  SESSION: async (db, ids) => {
    const rows = await db.session.findMany({ ...ids, select: { id: true, startEdtf: true, meeting: { select: { title: true } }, dataset } })
    return detailsOf(rows, (row) => [row.meeting.title, row.startEdtf])
  },
  AGENDA_ITEM: async (db, ids) => {
    const select = { id: true, number: true, meeting: { select: { title: true, startEdtf: true } }, dataset } as const
    const rows = await db.agendaItem.findMany({ ...ids, select })
    return detailsOf(rows, (row) => [row.number && `item ${row.number}`, row.meeting.title, row.meeting.startEdtf])
  },
  DOCUMENT: async (db, ids) => {
    const rows = await db.document.findMany({ ...ids, select: { id: true, kind: true, publishedEdtf: true, publisher: name, dataset } })
    return detailsOf(rows, (row) => [lower(row.kind), row.publisher?.name, row.publishedEdtf])
  },
  STATEMENT: async (db, ids) => {
    const speakers = { select: { description: true, person: name, organization: name }, orderBy: { ordinal: 'asc' } } as const
    const rows = await db.statement.findMany({ ...ids, select: { id: true, text: true, saidOnEdtf: true, speakers, dataset } })
    return detailsOf(rows, (row) => [
      row.speakers.map(({ person, organization, description }) => person?.name ?? organization?.name ?? description ?? '').join(', '),
      row.saidOnEdtf,
      row.text,
    ])
  },
}

function detailsOf<R extends { id: string; dataset: { slug: string } }>(
  rows: readonly R[],
  parts: (row: R) => (string | null | undefined | false)[],
): Details {
  return new Map(rows.map((row) => [row.id, { dataset: row.dataset.slug, description: textOf(...parts(row)) }]))
}

function textOf(...parts: (string | null | undefined | false)[]): string {
  const text = parts.filter(Boolean).join('; ')
  const characters = [...text]
  return characters.length > most.characters ? `${characters.slice(0, most.characters - 1).join('')}…` : text
}

/** The years of a position, as in "2009–2012", "since 2004" or "until 2012". */
function years({ startEdtf, endEdtf }: { startEdtf: string | null; endEdtf: string | null }): string {
  const [start, end] = [startEdtf, endEdtf].map((date) => /\d{4}/.exec(date ?? '')?.[0])
  if (start && end) return start === end ? start : `${start}–${end}`
  return start ? `since ${start}` : end ? `until ${end}` : ''
}

const lower = (value: string) => value.toLowerCase().replaceAll('_', ' ')
