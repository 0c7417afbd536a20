import { z } from 'zod'
import { type EdtfRange, parseEdtf } from './edtf.ts'
import { findSpans } from './find-spans.ts'
import { enumDescriptions } from './generated/enum-descriptions.ts'
import { type Kind, kindNames } from './kinds.ts'

/** Which kind of record a field of the format names by its slug. */
export const references = z.registry<{ kind: Kind }>()

/** The fields of the format that only help to read a source. No column has them. */
export const unstored = z.registry()

/** The fields of the format that are dates. */
export const dates = z.registry()

const characters = z.string('some text').refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'text without NUL or half a character')

const text = (description: string) => characters.regex(/\S/, 'some text').describe(description)

/** A mapping with these keys and no others. */
const mapping = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const keys = Object.keys(shape)
  return z.strictObject<Shape>(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `one of the keys ${keys.join(', ')}` : `a mapping with the keys ${keys.join(', ')}`,
  })
}

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const kebab = 'a slug: small letters a-z, digits and single hyphens'
const slug = z
  .string(kebab)
  .regex(slugPattern, kebab)
  .describe('Stable, readable identifier of the record, unique per type, such as sergey-lavrov.')

const ref = (kind: Kind, description: string) =>
  z.string(kebab).regex(slugPattern, kebab).describe(`${description} A slug.`).register(references, { kind })

/** Dates that were read, at most so many. */
const known = new Map<string, EdtfRange>()
const mostKnown = 10_000

/** Reads an EDTF date; the same dates come again and again. @throws {RangeError} */
export function readDate(edtf: string): EdtfRange {
  const range = known.get(edtf) ?? parseEdtf(edtf)
  if (known.size >= mostKnown) known.clear()
  known.set(edtf, range)
  return range
}

const isEdtf = (value: string) => {
  try {
    return Boolean(readDate(value))
  } catch {
    return false
  }
}

const edtf = z.string('an EDTF date such as 2012-12-04').refine(isEdtf, 'an EDTF date such as 2012-12-04')

const date = (description: string) =>
  z
    .union(
      [
        edtf,
        mapping({
          edtf: edtf.describe('The date as EDTF (ISO 8601-2).'),
          text: text('The words in the source from which the date was derived, such as "on Tuesday".').optional(),
        }),
      ],
      'an EDTF date such as 2012-12-04',
    )
    .describe(`${description} EDTF (ISO 8601-2): 2012-12-04, 2012-12, 2012-12~, ../2012-12-04, XXXX-XX-XX; or { edtf, text }.`)
    .register(dates, {})

const isLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.toLowerCase() === tag.toLowerCase()
  } catch {
    return false
  }
}
const bcp47 = 'a BCP 47 language such as en, ru or ru-Latn'
const language = (description: string) => z.string(bcp47).refine(isLanguage, bcp47).describe(`${description} BCP 47.`)

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const iso3166 = 'an ISO 3166-1 alpha-2 country such as BE'
const country = (description: string) =>
  z
    .string(iso3166)
    .regex(/^[A-Z]{2}$/, iso3166)
    .refine((code) => !/^[A-Z]{2}$/.test(code) || regions.of(code) !== undefined, iso3166)
    .describe(`${description} ISO 3166-1 alpha-2.`)

const isUrl = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
const url = (description: string) => z.string('a URL').refine(isUrl, 'a URL such as https://example.org/page').describe(description)

const whole = (least: number, description: string) => {
  const expected = `a whole number from ${least}`
  return z.int(expected).min(least, expected).max(2_147_483_647, 'a whole number below 2,147,483,648').describe(description)
}

interface Described<Value extends string> {
  description: string
  values: Record<Value, string>
}

/** One of the values of an enum of the data dictionary, with their meanings for editors. */
function oneOf<Value extends string>({ description, values }: Described<Value>) {
  // Object.keys forgets the keys.
  const names = Object.keys(values) as Value[]
  return z.enum(names).meta({ description, enumDescriptions: Object.values(values) })
}

const list = <Item extends z.ZodType>(item: Item, description: string) => z.array(item, 'a list').default([]).describe(description)

const identifiers = list(
  mapping({
    scheme: z
      .string('a scheme such as wikidata')
      .regex(/^(?!slug$)[^\s:]+$/, 'a scheme without spaces or colons, such as wikidata; not slug, which refs use')
      .describe('The register, such as wikidata or un-symbol.'),
    value: text('The identifier in that register.'),
  }),
  'Identifiers of the record in other registers. Only certain ones.',
)
const sameAs = list(
  z.string(kebab).regex(slugPattern, kebab).describe('The slug of a record of the same type in another dataset.'),
  'Records of other datasets that are about the same thing. They need not be loaded.',
)
const names = list(
  mapping({
    value: text('The name as written.'),
    language: language('The language. Add the script if it is not the usual one of the language.').optional(),
    kind: oneOf(enumDescriptions.NameKind),
  }),
  'All other forms of the name.',
)

const context = (description: string) => characters.min(1, 'some text').describe(description).register(unstored, {}).optional()

const span = mapping({
  start: whole(0, 'Offset of the first code point in the text of the document, from 0. Not necessary with `exact`.').optional(),
  end: whole(1, 'Offset after the last code point. Not necessary with `exact`.').optional(),
  exact: text(
    "The words themselves: a speaker's own, or those that name the speaker or mark speech; never a journalist's narrative. Without `start` and `end` they must occur exactly once in the text of the document.",
  ).optional(),
  prefix: context('With `exact` and without `start`: the text directly before the words, if the words occur more than once.'),
  suffix: context('With `exact` and without `start`: the text directly after the words, if the words occur more than once.'),
  role: oneOf(enumDescriptions.SpanRole).default('CONTENT'),
})
const spans = list(
  span,
  'The passages, in order: half-open offsets in Unicode code points, or the words with which the offsets are found (Web Annotation).',
)

/** Where a document shows something other than a statement. */
const evidence = {
  document: ref('Document', 'The document.'),
  spans,
  note: text('A note on this evidence. Required if the document has no text to refer to.').optional(),
}

const position = mapping({
  slug,
  identifiers,
  organization: ref('Organization', 'The organization in which the position is held.'),
  title: text('The title of the position, such as "Foreign Minister of Russia".'),
  role: oneOf(enumDescriptions.PositionRole),
  start: date('When the person began to hold the position.').optional(),
  end: date('When the person ceased to hold the position.').optional(),
})

const person = mapping({
  slug,
  identifiers,
  sameAs,
  name: text('The display name, in English if an English form is known.'),
  sortName: text(
    'The name for sorting, family name first: "Lavrov, Sergey". Without it the family name is derived from the names.',
  ).optional(),
  nationality: country('Nationality.').optional(),
  summary: text('One neutral sentence about the person.').optional(),
  names,
  positions: list(position, 'Positions held, each with its dates.'),
})

const organization = mapping({
  slug,
  identifiers,
  sameAs,
  name: text('The display name, in English if an English form is known.'),
  acronym: text('Its acronym, such as NATO.').optional(),
  classification: oneOf(enumDescriptions.OrganizationClassification),
  country: country('Country.').optional(),
  parent: ref('Organization', 'The organization that this one is part of.').optional(),
  names,
})

const degrees = (limit: number) => `degrees from -${limit} to ${limit}`
const place = mapping({
  slug,
  identifiers,
  sameAs,
  name: text('The display name.'),
  country: country('Country.').optional(),
  parent: ref('Place', 'The place that contains this one.').optional(),
  latitude: z.number(degrees(90)).min(-90, degrees(90)).max(90, degrees(90)).describe('Latitude in degrees, WGS 84.').optional(),
  longitude: z.number(degrees(180)).min(-180, degrees(180)).max(180, degrees(180)).describe('Longitude in degrees, WGS 84.').optional(),
  names,
})

const topic = mapping({
  slug,
  identifiers,
  sameAs,
  label: text('The display label.'),
  labels: list(
    mapping({
      value: text('The label as written.'),
      language: language('The language.').optional(),
      kind: oneOf(enumDescriptions.LabelKind),
    }),
    'Other labels that people may search for.',
  ),
  scopeNote: text('What the topic includes and what it does not include.').optional(),
  broader: list(ref('Topic', 'A broader topic.'), 'Topics directly above this one.'),
  related: list(ref('Topic', 'A related topic.'), 'Related topics.'),
})

const document = mapping({
  slug,
  identifiers,
  sameAs,
  title: text('The headline or title.'),
  kind: oneOf(enumDescriptions.DocumentKind),
  publisher: ref('Organization', 'The organization that published the document.').optional(),
  authors: list(text('One author.'), 'The authors, as printed.'),
  url: url('URL of the published document.').optional(),
  archiveUrl: url('URL of an archived copy.').optional(),
  published: date('When the document was published.'),
  retrievedAt: z.iso
    .datetime({ offset: true, error: 'an instant such as 2013-04-23T12:00:00Z' })
    .describe('When the text was fetched: an instant with a UTC offset.')
    .optional(),
  language: language('The language.'),
  licence: text('Licence of the text: an SPDX id or a URL.').optional(),
  textAccess: oneOf(enumDescriptions.TextAccess),
  text: characters.describe('The text to which the offsets of spans refer, if its licence allows the server to publish it.').optional(),
  sha256: z
    .string('a SHA-256 in 64 hex digits')
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 small hex digits')
    .describe("SHA-256 of the document's text in UTF-8, in hexadecimal.")
    .optional(),
  syndicatedFrom: ref('Document', 'The original document, if this one is a copy that another publisher syndicated.').optional(),
})

const participation = mapping({
  person: ref('Person', 'The participant, if it is a person.').optional(),
  organization: ref('Organization', 'The participant, if it is an organization.').optional(),
  position: ref('Position', 'The position in which the person takes part.').optional(),
  role: oneOf(enumDescriptions.ParticipationRole),
  attendance: oneOf(enumDescriptions.Attendance),
  evidence: list(mapping(evidence), 'The documents that report it, with the passages.'),
})
const participations = list(participation, 'Who takes part.')

const session = mapping({
  slug,
  identifiers,
  ordinal: whole(1, 'Its position among the sessions of the meeting, from 1.'),
  title: text('The title of the session.'),
  kind: oneOf(enumDescriptions.SessionKind),
  start: date('When it begins.').optional(),
  end: date('When it ends.').optional(),
  chair: ref('Person', 'The person who chairs the session.').optional(),
  participations,
})

const agendaItem = mapping({
  slug,
  identifiers,
  ordinal: whole(1, 'Its position on the agenda, from 1.'),
  number: text('Its number as printed, such as "3 (a)".').optional(),
  title: text('The title of the agenda item.'),
  status: oneOf(enumDescriptions.AgendaItemStatus),
  outcome: text('The result of the discussion.').optional(),
  session: ref('Session', 'The session in which the item is discussed.').optional(),
  parent: ref('AgendaItem', 'The item that this one is part of.').optional(),
  topics: list(ref('Topic', 'A topic.'), 'The topics of the item.'),
  evidence: list(
    mapping({
      ...evidence,
      status: oneOf(enumDescriptions.AgendaItemStatus).describe('The status that this document gives the agenda item.').optional(),
    }),
    'The documents that report the item, with the passages and the status that each document gives it.',
  ),
})

const meeting = mapping({
  slug,
  identifiers,
  sameAs,
  title: text('The title of the meeting.'),
  kind: oneOf(enumDescriptions.MeetingKind),
  convener: ref('Organization', 'The organization that convenes it.').optional(),
  level: text('The level of the participants, such as "foreign ministers".').optional(),
  start: date('When it begins.'),
  end: date('When it ends.').optional(),
  place: ref('Place', 'The place of the meeting.').optional(),
  status: oneOf(enumDescriptions.MeetingStatus),
  parent: ref('Meeting', 'The meeting that this one is part of.').optional(),
  evidence: list(mapping(evidence), 'The documents that report it, with the passages.'),
  sessions: list(session, 'Its sessions. A press conference after a closed session is a session of its own.'),
  agendaItems: list(agendaItem, 'Its agenda.'),
  participations,
})

const speaker = mapping({
  kind: oneOf(enumDescriptions.SpeakerKind),
  person: ref('Person', 'The person, if known.').optional(),
  organization: ref('Organization', 'The organization that speaks or to which the speaker belongs, as stated in the documents.').optional(),
  position: ref('Position', 'The position that the person held on that day.').optional(),
  onBehalfOf: ref('Organization', 'The organization on whose behalf the speaker speaks.').optional(),
  description: text('The words in the document that describe the speaker, such as "a senior NATO official".').optional(),
})

const statement = mapping({
  slug,
  identifiers,
  text: text(
    "The speaker's own words where reporting is DIRECT; a neutral summary in our own words otherwise, never the article's sentence.",
  ),
  language: language('Language of `text`.'),
  reporting: oneOf(enumDescriptions.Reporting),
  kind: oneOf(enumDescriptions.StatementKind),
  speakers: list(speaker, 'The speakers, in order.'),
  saidOn: date('When it was said, not when it was published.'),
  meeting: ref('Meeting', 'The meeting where it was said.').optional(),
  session: ref('Session', 'The session where it was said.').optional(),
  agendaItem: ref('AgendaItem', 'The agenda item on which it was said.').optional(),
  occasion: text('The occasion on which it was said, not in the words of a document.').optional(),
  ordinal: whole(1, 'Its position in its session, or in the dataset. Default: the order in the files.').optional(),
  procedural: z.boolean('true or false').default(false).describe('Whether it only serves procedure, such as giving somebody the floor.'),
  topics: list(
    mapping({ topic: ref('Topic', 'A topic.'), stance: oneOf(enumDescriptions.Stance).default('UNSTATED') }),
    'The topics of the statement, each with the stance taken.',
  ),
  mentions: list(
    mapping({
      person: ref('Person', 'The person mentioned.').optional(),
      organization: ref('Organization', 'The organization mentioned.').optional(),
      meeting: ref('Meeting', 'The meeting mentioned.').optional(),
      place: ref('Place', 'The place mentioned.').optional(),
    }),
    'The persons, organizations, meetings and places that it mentions, one in each entry.',
  ),
  relations: list(
    mapping({ kind: oneOf(enumDescriptions.RelationKind), to: ref('Statement', 'The other statement.') }),
    'Relations from this statement to others.',
  ),
  translations: list(
    mapping({ language: language('Language of the translation.'), text: text('The translated text.') }),
    'Translations of its text.',
  ),
  verification: oneOf(enumDescriptions.Verification).default('UNREVIEWED'),
  method: oneOf(enumDescriptions.Method).default('MANUAL'),
  agent: text('The person or program that entered the statement.').optional(),
  evidence: z
    .array(
      mapping({
        ...evidence,
        reporting: oneOf(enumDescriptions.Reporting)
          .describe('How this document reports the words. Default: `reporting` of the statement.')
          .optional(),
        wording: oneOf(enumDescriptions.Wording),
        attribution: text('The words in the document that attribute the statement, such as "Lavrov said".').optional(),
      }),
      'a list with at least one evidence',
    )
    .min(1, 'at least one evidence')
    .describe('The documents that report it, one entry for each document.'),
})

/** What is said about a dataset. */
export const datasetShape = mapping({
  slug,
  title: text('The title of the dataset.'),
  licence: text('Licence of the dataset: an SPDX id or a URL.'),
  homepage: url('The website of the dataset.').optional(),
  version: text("The publisher's version of the dataset.").optional(),
})

/** What is said about a dataset, where anything can be left out. */
export const datasetHeader = datasetShape.partial()

const lists = {
  persons: list(person, 'Persons.'),
  organizations: list(organization, 'Organizations: states, alliances, councils, ministries, newspapers.'),
  places: list(place, 'Places.'),
  topics: list(topic, 'Subjects of statements and agenda items.'),
  documents: list(document, 'Texts that report what was said.'),
  meetings: list(meeting, 'Events where people meet.'),
  statements: list(statement, 'Statements: one for each utterance, however many documents report it.'),
}

/** One file of a dataset: any of these keys. The files of a folder are read as one. */
export const recordFile = mapping({
  format: z.literal('rapporteur/1', '"rapporteur/1"').describe('The version of the format, once for each dataset.').optional(),
  dataset: datasetShape.describe('The description of the dataset, once.').optional(),
  ...lists,
}).describe('One file of a dataset in the record format of Rapporteur.')

/** A passage as a source gives it: with offsets, or with the words to find. */
export type WrittenSpan = z.output<typeof span>
/** A passage with its offsets. */
export type Span = Omit<WrittenSpan, 'start' | 'end' | 'prefix' | 'suffix'> & { start: number; end: number }
/** A value of the format in which each passage has its offsets. */
type Located<Value> = Value extends WrittenSpan
  ? Span
  : Value extends (infer Item)[]
    ? Located<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Located<Value[Key]> }
      : Value

/** A dataset as a source gives it, in which passages may be without offsets. */
export const writtenDataset = mapping({ dataset: datasetShape, ...lists })
export type WrittenDataset = z.output<typeof writtenDataset>

/** A dataset in which each passage has its offsets: they are found in the texts of its documents where only the words are given. */
export const datasetRecord = writtenDataset.transform((written, context): DatasetRecord => {
  const texts = new Map(written.documents.map(({ slug, text }) => [slug, text]))
  return findSpans(
    written,
    (slug) => texts.get(slug),
    ({ path, message, hint }) =>
      context.issues.push({ code: 'custom', path: [...path], message: `${message}${hint?.() ?? ''}`, input: written }),
  )
})
export type DatasetRecord = Located<WrittenDataset>

/** The lists of a dataset without its description. */
export const listsOfDataset = mapping(lists)
export type DatasetLists = z.output<typeof listsOfDataset>
export type Identifier = z.output<typeof identifiers>[number]
export type RecordFile = z.output<typeof recordFile>
export type DateValue = z.output<typeof edtf> | { edtf: string; text?: string | undefined }

/** The lists that a dataset consists of. */
// Object.keys forgets which keys there are.
export const listNames = Object.keys(lists) as readonly (keyof typeof lists)[]

export const edtfOf = (value: DateValue): string => (typeof value === 'string' ? value : value.edtf)

/** The way to a value in a record, such as `statements`, 3, `saidOn`. */
export type Path = readonly (string | number)[]

/** A dataset that a format has read, not yet checked against itself or the database. */
export interface Draft {
  record: DatasetRecord
  /** What the source was, as a SHA-256: the same source has the same digest. */
  digest: string
  /** Says for people where a value of the record stands in the source. */
  locate(path: Path): string
}

/** What a record of each kind can say. */
export const shapes = {
  Topic: topic,
  Organization: organization,
  Place: place,
  Person: person,
  Position: position,
  Document: document,
  Meeting: meeting,
  Session: session,
  AgendaItem: agendaItem,
  Statement: statement,
} as const satisfies Record<Kind, z.ZodObject>

/**
 * The same, for a record alone: without the records that are part of it, and with the record that it is part of. A change of a record is
 * said in it, because each of these records has its own versions.
 */
export const ownShapes = {
  ...shapes,
  Person: person.omit({ positions: true }),
  Position: position.extend({ person: ref('Person', 'The person who holds the position.') }),
  Meeting: meeting.omit({ sessions: true, agendaItems: true }),
  Session: session.extend({ meeting: ref('Meeting', 'The meeting that the session is part of.') }),
  AgendaItem: agendaItem.extend({ meeting: ref('Meeting', 'The meeting on whose agenda the item is.') }),
} as const satisfies Record<Kind, z.ZodObject>

/** A record of a kind, in the format. */
export type RecordOf<K extends Kind> = Located<z.output<(typeof shapes)[K]>>

/** A record of any kind, and the slug of the record that it stands in: a person's position, a meeting's session. */
export interface Entry {
  kind: Kind
  slug: string
  value: Readonly<Record<string, unknown>>
  owner: string | undefined
  path: Path
}

/** Where the records of each kind stand in a dataset. */
const listsOf: Record<Kind, (record: WrittenDataset) => Iterable<EntryList>> = {
  Topic: ({ topics }) => [{ list: topics, path: ['topics'] }],
  Organization: ({ organizations }) => [{ list: organizations, path: ['organizations'] }],
  Place: ({ places }) => [{ list: places, path: ['places'] }],
  Person: ({ persons }) => [{ list: persons, path: ['persons'] }],
  Position: ({ persons }) => persons.map(({ slug, positions }, i) => ({ list: positions, path: ['persons', i, 'positions'], owner: slug })),
  Document: ({ documents }) => [{ list: documents, path: ['documents'] }],
  Meeting: ({ meetings }) => [{ list: meetings, path: ['meetings'] }],
  Session: ({ meetings }) => meetings.map(({ slug, sessions }, i) => ({ list: sessions, path: ['meetings', i, 'sessions'], owner: slug })),
  AgendaItem: ({ meetings }) =>
    meetings.map(({ slug, agendaItems }, i) => ({ list: agendaItems, path: ['meetings', i, 'agendaItems'], owner: slug })),
  Statement: ({ statements }) => [{ list: statements, path: ['statements'] }],
}

interface EntryList {
  list: readonly (Entry['value'] & { slug: string })[]
  path: Path
  /** The slug of the record that they are part of. */
  owner?: string
}

/** Every record of a dataset with its path, kind by kind in the order of `kinds`. */
export function* records(record: WrittenDataset): Generator<Entry> {
  for (const kind of kindNames) {
    for (const { list, path, owner } of listsOf[kind](record)) {
      for (const [index, value] of list.entries()) yield { kind, slug: value.slug, value, owner, path: [...path, index] }
    }
  }
}
