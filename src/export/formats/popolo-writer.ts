import { edtfOf } from '../../record/dataset-format.ts'
import type { ExportedDataset, ListName, RecordIn, WriteOptions, Writer } from '../writer.ts'

type Person = RecordIn<'persons'>
type Position = Person['positions'][number]
type Organization = RecordIn<'organizations'>
type Place = RecordIn<'places'>
type LeaveOut = WriteOptions['leaveOut']

/** How many persons are looked at together. */
const batch = 500

/** Popolo JSON: persons, organizations, a membership for each position, and places as areas. Import reads it back with the same slugs. */
export const popoloWriter: Writer = {
  texts: 'published',
  async *write(dataset, options) {
    yield '{"organizations":['
    yield* written(dataset.records('organizations'), (each) => organizationIn(each, dataset, options.leaveOut))
    yield '\n],"areas":['
    yield* written(dataset.records('places'), (each) => areaIn(each, dataset, options.leaveOut))
    yield '\n],"persons":['
    yield* written(dataset.records('persons'), async (each) => personIn(each, options.leaveOut))
    yield '\n],"memberships":['
    yield* written(memberships(dataset, options.leaveOut), async (each) => each)
    yield '\n]}\n'
    for (const list of ['topics', 'documents', 'meetings', 'statements'] as const) options.leaveOut(list, await countOf(dataset, list))
  },
}

async function countOf(dataset: ExportedDataset, list: ListName): Promise<number> {
  let count = 0
  for await (const _ of dataset.records(list)) count++
  return count
}

/** Records as items of a list of JSON, each on a line. */
async function* written<Item>(items: AsyncIterable<Item>, describe: (item: Item) => Promise<object>): AsyncGenerator<string> {
  let separator = '\n'
  for await (const item of items) {
    yield separator + JSON.stringify(await describe(item))
    separator = ',\n'
  }
}

/** What Popolo says of all records. The identifier with the scheme `rapporteur` is the slug, by which an import recognizes the record. */
const named = (record: { slug: string; name: string; identifiers: Identifiers; names: Person['names'] }, acronym?: string) => ({
  id: record.slug,
  name: record.name,
  identifiers: identifiersOf(record),
  other_names: [
    ...(acronym === undefined ? [] : [{ name: acronym, note: 'acronym' }]),
    ...record.names.map(({ value, language, kind }) => ({ name: value, lang: language, note: kind.toLowerCase() })),
  ],
})

type Identifiers = Person['identifiers']

const identifiersOf = ({ slug, identifiers }: { slug: string; identifiers: Identifiers }) => [
  { scheme: 'rapporteur', identifier: slug },
  ...identifiers.map(({ scheme, value }) => ({ scheme, identifier: value })),
]

function personIn(person: Person, leaveOut: LeaveOut) {
  leaveOut('nationalities of persons', person.nationality ? 1 : 0)
  leaveOut('records of other datasets that are the same (sameAs)', person.sameAs.length)
  return { ...named(person), sort_name: person.sortName, summary: person.summary }
}

async function organizationIn(organization: Organization, dataset: ExportedDataset, leaveOut: LeaveOut) {
  leaveOut('countries of organizations', organization.country ? 1 : 0)
  leaveOut('records of other datasets that are the same (sameAs)', organization.sameAs.length)
  return {
    ...named(organization, organization.acronym),
    classification: organization.classification.toLowerCase(),
    parent_id: await exported(dataset, 'organizations', organization.parent, leaveOut),
  }
}

async function areaIn(place: Place, dataset: ExportedDataset, leaveOut: LeaveOut) {
  const { latitude, longitude } = place
  const isPoint = latitude !== undefined && longitude !== undefined
  leaveOut('countries of places', place.country ? 1 : 0)
  leaveOut('places with only one of latitude and longitude', !isPoint && (latitude ?? longitude) !== undefined ? 1 : 0)
  leaveOut('records of other datasets that are the same (sameAs)', place.sameAs.length)
  return {
    ...named(place),
    parent_id: await exported(dataset, 'places', place.parent, leaveOut),
    geometry: isPoint ? { type: 'Point', coordinates: [longitude, latitude] } : undefined,
  }
}

/** A slug, if its record is exported as well: an id of Popolo names a record of the same file. */
async function exported(dataset: ExportedDataset, list: ListName, slug: string | undefined, leaveOut: LeaveOut) {
  if (slug === undefined) return undefined
  const found = await dataset.find(list, [slug])
  leaveOut(`references to ${list} of other datasets`, found.has(slug) ? 0 : 1)
  return found.has(slug) ? slug : undefined
}

async function* memberships(dataset: ExportedDataset, leaveOut: LeaveOut): AsyncGenerator<object> {
  let persons: Person[] = []
  for await (const person of dataset.records('persons')) {
    persons.push(person)
    if (persons.length < batch) continue
    yield* membershipsOf(persons, dataset, leaveOut)
    persons = []
  }
  yield* membershipsOf(persons, dataset, leaveOut)
}

async function* membershipsOf(persons: readonly Person[], dataset: ExportedDataset, leaveOut: LeaveOut): AsyncGenerator<object> {
  const wanted = new Set(persons.flatMap(({ positions }) => positions.map(({ organization }) => organization)))
  const organizations = await dataset.find('organizations', wanted)
  for (const person of persons) {
    for (const position of person.positions) {
      if (organizations.has(position.organization)) yield membershipIn(position, person.slug, leaveOut)
      else leaveOut('positions in organizations of other datasets')
    }
  }
}

function membershipIn(position: Position, person: string, leaveOut: LeaveOut) {
  const dateOf = (date: Position['start']) => {
    leaveOut('words from which dates were derived', typeof date === 'object' && date.text !== undefined ? 1 : 0)
    return date && edtfOf(date)
  }
  return {
    id: position.slug,
    person_id: person,
    organization_id: position.organization,
    label: position.title,
    role: position.role.toLowerCase().replaceAll('_', ' '),
    start_date: dateOf(position.start),
    end_date: dateOf(position.end),
    identifiers: identifiersOf(position),
  }
}
