import { createHash } from 'node:crypto'
import { type DatasetRecord, edtfOf, type Path, readDate, records } from './dataset-format.ts'
import { eachReference } from './dataset-references.ts'
import type { Finding } from './finding.ts'
import { type Kind, spoken } from './kinds.ts'
import { type Complaint, closest, didYouMean, show } from './load-report.ts'
import { codePoints } from './source-files.ts'

/** A finding as a complaint. `locate` names the file and the line of a path. */
export const complaintOf = ({ path, message, hint, what }: Finding, locate: (path: Path) => string): Complaint => ({
  what: what ?? `${path.filter((step) => typeof step === 'string').join('.')} ${message}`,
  message: () => `${message}${hint?.() ?? ''}`,
  where: () => locate(path),
})

/** A record that is loaded already: its dataset, the slug of the meeting or person that it is part of, and the dates of a position. */
export interface LoadedRecord {
  dataset: string
  owner: string | null
  start?: string | null
  end?: string | null
}

/** What a check needs to know about records that are not part of what is checked. */
export interface Loaded {
  /** The record that has a slug, of this or another dataset. */
  record: (kind: Kind, slug: string) => LoadedRecord | undefined
  /** The document that has a slug. */
  document?: (slug: string) => Document | undefined
  /** Slugs that are similar to an unknown one. */
  similar?: (kind: Kind, slug: string) => readonly string[]
}

const nothingLoaded: Loaded = { record: () => undefined }

/** The text of a document, if it is available. */
export type TextOf = (document: Document) => string | undefined

/** What a check needs to know about a document. */
export type Document = Pick<DatasetRecord['documents'][number], 'slug' | 'text' | 'sha256' | 'textAccess'>
type Meeting = DatasetRecord['meetings'][number]
type Statement = DatasetRecord['statements'][number]
type Evidence = Meeting['evidence'][number] & { reporting?: Statement['reporting'] | undefined }

/** Checks records of a dataset against one another, against the loaded records that they refer to, and against the texts of documents. */
export function* check(record: DatasetRecord, loaded: Loaded = nothingLoaded, textOf: TextOf = ({ text }) => text): Generator<Finding> {
  const facts = gather(record, loaded, textOf)
  yield* checkSlugs(facts)
  yield* checkTexts(record)
  yield* checkReferences(facts)
  yield* checkCycles(record)
  yield* checkPlaceLevels(record)
  for (const [i, meeting] of record.meetings.entries()) yield* checkMeeting(meeting, ['meetings', i], facts)
  for (const [i, statement] of record.statements.entries()) yield* checkStatement(statement, ['statements', i], facts)
}

/** What the check of one record needs of the others. */
type Facts = ReturnType<typeof gather>

function gather(record: DatasetRecord, loaded: Loaded, textOf: TextOf) {
  const owners = (kind: Kind, entries: [string, string][]) => {
    const own = new Map(entries)
    return (slug: string) => own.get(slug) ?? loaded.record(kind, slug)?.owner ?? undefined
  }
  const terms = new Map(
    record.persons.flatMap(({ positions }) =>
      positions.map(({ slug, start, end }): [string, { start?: string; end?: string }] => [
        slug,
        { ...(start && { start: edtfOf(start) }), ...(end && { end: edtfOf(end) }) },
      ]),
    ),
  )
  const documents = new Map(record.documents.map((document): [string, Document] => [document.slug, document]))
  return {
    record,
    loaded,
    termOf: (slug: string) => terms.get(slug) ?? loaded.record('Position', slug),
    documentOf: (slug: string) => documents.get(slug) ?? loaded.document?.(slug),
    sliceOf: slicer(textOf),
    meetingOfSession: owners(
      'Session',
      record.meetings.flatMap(({ slug, sessions }) => sessions.map((each): [string, string] => [each.slug, slug])),
    ),
    meetingOfItem: owners(
      'AgendaItem',
      record.meetings.flatMap(({ slug, agendaItems }) => agendaItems.map((each): [string, string] => [each.slug, slug])),
    ),
    personOfPosition: owners(
      'Position',
      record.persons.flatMap(({ slug, positions }) => positions.map((each): [string, string] => [each.slug, slug])),
    ),
  }
}

function* checkSlugs({ record, loaded }: Facts): Generator<Finding> {
  const seen = new Set<string>()
  for (const { kind, slug, path } of records(record)) {
    const other = loaded.record(kind, slug)
    const isOfOther = other && other.dataset !== record.dataset.slug
    const where = seen.has(`${kind} ${slug}`) ? '' : isOfOther ? ` in the dataset "${other.dataset}"` : undefined
    if (where !== undefined)
      yield {
        code: 'SLUG_TAKEN',
        path: [...path, 'slug'],
        message: `expected a slug of its own, found "${slug}", which another ${spoken(kind)}${where} has`,
      }
    seen.add(`${kind} ${slug}`)
  }
}

function* checkTexts({ documents }: DatasetRecord): Generator<Finding> {
  for (const [i, { text, sha256, textAccess }] of documents.entries()) {
    if (text === undefined) continue
    const found = createHash('sha256').update(text).digest('hex')
    if (sha256 !== undefined && sha256 !== found)
      yield {
        code: 'CONTRADICTION',
        path: ['documents', i, 'sha256'],
        message: `expected ${found}, which is that of the text, found ${sha256}`,
      }
    if (textAccess === 'METADATA')
      yield {
        code: 'TEXT_NOT_ALLOWED',
        path: ['documents', i, 'text'],
        message: 'expected no text, as textAccess is METADATA; where it may be kept, say EXCERPT or FULL',
      }
  }
}

/** Cuts passages out of texts by code points. Most texts have no code point that is two UTF-16 code units. */
function slicer(textOf: TextOf) {
  const texts = new Map<Document, { text: string; points: string[] | undefined } | undefined>()
  const open = (document: Document) => {
    const text = textOf(document)
    const opened = text === undefined ? undefined : { text, points: /[\ud800-\udfff]/.test(text) ? [...text] : undefined }
    texts.set(document, opened)
    return opened
  }
  return (document: Document, start: number, end: number): { length: number; words: string } | undefined => {
    const opened = texts.has(document) ? texts.get(document) : open(document)
    if (!opened) return undefined
    const { text, points } = opened
    return { length: (points ?? text).length, words: points ? points.slice(start, end).join('') : text.slice(start, end) }
  }
}

function* checkReferences({ record, loaded }: Facts): Generator<Finding> {
  const slugs = new Map<Kind, Set<string>>()
  for (const { kind, slug } of records(record)) slugs.set(kind, (slugs.get(kind) ?? new Set()).add(slug))
  const unknown: Finding[] = []
  eachReference(record, (kind, slug, path) => {
    const own = slugs.get(kind) ?? new Set()
    if (own.has(slug) || loaded.record(kind, slug)) return
    unknown.push({
      code: 'UNKNOWN_REF',
      path: [...path],
      what: `${kind} ${slug}`,
      message: `expected the slug of ${article(kind)}, found "${slug}", which is none.`,
      // The closest of many slugs takes time, so that it is searched for complaints that are shown.
      hint: () => didYouMean(slug, [...own, ...(loaded.similar?.(kind, slug) ?? [])]),
      suggestions: () => closest(slug, [...own, ...(loaded.similar?.(kind, slug) ?? [])]),
    })
  })
  yield* unknown
}

/** How many places can lie within one another, such as hall, building, district, city, province, country. */
export const placeLevels = 10

function* checkPlaceLevels({ places }: DatasetRecord): Generator<Finding> {
  const parents = new Map(places.map(({ slug, parent }) => [slug, parent]))
  for (const [index, { slug }] of places.entries()) {
    let levels = 0
    for (let place: string | undefined = slug; place && levels <= placeLevels; place = parents.get(place)) levels++
    if (levels <= placeLevels) continue
    yield {
      code: 'TOO_DEEP',
      path: ['places', index, 'parent'],
      message: `expected at most ${placeLevels} places within one another, found more above "${slug}". Leave out a place in between.`,
    }
    return
  }
}

function* checkCycles({ organizations, places, meetings, documents, topics }: DatasetRecord): Generator<Finding> {
  const items = meetings.flatMap(({ agendaItems }) => agendaItems)
  const chains: [Path, { slug: string }[], Map<string, readonly string[]>][] = [
    [['organizations', 'parent'], organizations, new Map(organizations.map(({ slug, parent }) => [slug, parent ? [parent] : []]))],
    [['places', 'parent'], places, new Map(places.map(({ slug, parent }) => [slug, parent ? [parent] : []]))],
    [['meetings', 'parent'], meetings, new Map(meetings.map(({ slug, parent }) => [slug, parent ? [parent] : []]))],
    [['meetings', 'agendaItems'], items, new Map(items.map(({ slug, parent }) => [slug, parent ? [parent] : []]))],
    [
      ['documents', 'syndicatedFrom'],
      documents,
      new Map(documents.map(({ slug, syndicatedFrom }) => [slug, syndicatedFrom ? [syndicatedFrom] : []])),
    ],
    [['topics', 'broader'], topics, new Map(topics.map(({ slug, broader }) => [slug, broader]))],
  ]
  for (const [[list = '', key = ''], all, above] of chains) {
    const cycle = findCycle(above)
    if (!cycle) continue
    const path = key === 'agendaItems' ? itemPath(meetings, cycle[0]) : [list, all.findIndex(({ slug }) => slug === cycle[0]), key]
    yield { code: 'CIRCLE', path, message: `expected no circle, found ${cycle.join(' → ')}` }
  }
}

const itemPath = (meetings: Meeting[], slug: string | undefined): Path => {
  const meeting = meetings.findIndex(({ agendaItems }) => agendaItems.some((item) => item.slug === slug))
  return ['meetings', meeting, 'agendaItems', meetings[meeting]?.agendaItems.findIndex((item) => item.slug === slug) ?? 0, 'parent']
}

/** A way that leads back to its start, or nothing. */
function findCycle(above: Map<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const walk = (slug: string, way: string[]): string[] | undefined => {
    if (way.includes(slug)) return [...way.slice(way.indexOf(slug)), slug]
    if (done.has(slug)) return undefined
    for (const next of above.get(slug) ?? []) {
      const cycle = walk(next, [...way, slug])
      if (cycle) return cycle
    }
    done.add(slug)
    return undefined
  }
  for (const slug of above.keys()) {
    const cycle = walk(slug, [])
    if (cycle) return cycle
  }
  return undefined
}

function* checkMeeting(meeting: Meeting, path: Path, facts: Facts): Generator<Finding> {
  yield* checkEvidence(meeting.evidence, path, facts)
  yield* checkParticipations(meeting.participations, path, facts)
  yield* checkUnique(meeting.sessions, ({ ordinal }) => String(ordinal), [...path, 'sessions'], 'ordinal', 'session')
  for (const [i, session] of meeting.sessions.entries()) yield* checkParticipations(session.participations, [...path, 'sessions', i], facts)
  for (const [i, item] of meeting.agendaItems.entries()) {
    const at = [...path, 'agendaItems', i]
    yield* checkEvidence(item.evidence, at, facts)
    yield* checkUnique(item.topics, (topic) => topic, [...at, 'topics'], undefined, 'topic')
    yield* checkPart(item.session, 'Session', facts.meetingOfSession, meeting.slug, [...at, 'session'])
    yield* checkPart(item.parent, 'AgendaItem', facts.meetingOfItem, meeting.slug, [...at, 'parent'])
  }
}

function* checkParticipations(participations: Meeting['participations'], path: Path, facts: Facts): Generator<Finding> {
  for (const [i, { person, organization, position, evidence }] of participations.entries()) {
    const at = [...path, 'participations', i]
    if ((person === undefined) === (organization === undefined))
      yield { code: 'INVALID', path: at, message: `expected either a person or an organization, found ${person ? 'both' : 'neither'}` }
    yield* checkHolder(position, person, [...at, 'position'], facts)
    yield* checkEvidence(evidence, at, facts)
  }
}

function* checkStatement(statement: Statement, path: Path, facts: Facts): Generator<Finding> {
  const { speakers, topics, mentions, relations, translations, evidence } = statement
  const said = readDate(edtfOf(statement.saidOn))
  for (const [i, speaker] of speakers.entries()) yield* checkSpeaker(speaker, said, [...path, 'speakers', i], facts)
  yield* checkUnique(speakers, ({ person }) => person, [...path, 'speakers'], 'person', 'speaker')
  yield* checkUnique(topics, ({ topic }) => topic, [...path, 'topics'], 'topic', 'topic')
  yield* checkUnique(translations, ({ language }) => language, [...path, 'translations'], 'language', 'translation')
  yield* checkUnique(relations, ({ kind, to }) => `${kind} ${to}`, [...path, 'relations'], undefined, 'relation')
  yield* checkUnique(evidence, ({ document }) => document, [...path, 'evidence'], 'document', 'evidence of this statement')
  for (const [i, mention] of mentions.entries()) {
    const count = Object.keys(mention).length
    if (count !== 1)
      yield {
        code: 'INVALID',
        path: [...path, 'mentions', i],
        message: `expected one of person, organization, meeting and place, found ${count}`,
      }
  }
  const self = relations.findIndex(({ to }) => to === statement.slug)
  if (self >= 0) yield { code: 'CIRCLE', path: [...path, 'relations', self, 'to'], message: 'expected another statement, found this one' }
  if (statement.meeting !== undefined) {
    yield* checkPart(statement.session, 'Session', facts.meetingOfSession, statement.meeting, [...path, 'session'])
    yield* checkPart(statement.agendaItem, 'AgendaItem', facts.meetingOfItem, statement.meeting, [...path, 'agendaItem'])
  } else if (statement.session !== undefined) {
    yield* checkPart(statement.agendaItem, 'AgendaItem', facts.meetingOfItem, facts.meetingOfSession(statement.session), [
      ...path,
      'agendaItem',
    ])
  }
  yield* checkEvidence(
    evidence.map((each) => ({ ...each, reporting: each.reporting ?? statement.reporting })),
    path,
    facts,
  )
}

function* checkSpeaker(
  speaker: Statement['speakers'][number],
  said: { earliest: Date; latest: Date },
  path: Path,
  facts: Facts,
): Generator<Finding> {
  const { kind, person, organization, position, description } = speaker
  const named = person !== undefined
  if (kind === 'PERSON' && !named)
    yield { code: 'MISSING', path, message: 'expected the key person, as the kind is PERSON; a person whose name is withheld is ANONYMOUS' }
  if (kind !== 'PERSON' && named)
    yield { code: 'CONTRADICTION', path: [...path, 'person'], message: `expected no person, as the kind is ${kind}, found "${person}"` }
  if (kind === 'ORGANIZATION' && !organization)
    yield { code: 'MISSING', path, message: 'expected the key organization, as the kind is ORGANIZATION' }
  if ((kind === 'ANONYMOUS' || kind === 'COLLECTIVE') && !description)
    yield { code: 'MISSING', path, message: `expected a description in the literal words, as the kind is ${kind}` }
  yield* checkHolder(position, person, [...path, 'position'], facts)

  const term = position === undefined ? undefined : facts.termOf(position)
  if (!term || said.earliest > said.latest) return
  const start = term.start ? readDate(term.start) : undefined
  const end = term.end ? readDate(term.end) : undefined
  const early = start && start.earliest <= start.latest && said.latest < start.earliest
  const late = end && end.earliest <= end.latest && said.earliest > end.latest
  if (!early && !late) return
  const held = `held ${term.start ? `from ${term.start}` : ''}${term.end ? ` until ${term.end}` : ''}`.replace('  ', ' ')
  yield { code: 'OUTSIDE_TERM', path: [...path, 'position'], message: `"${position}" is ${held}, not when this was said`, warning: true }
}

function* checkHolder(
  position: string | undefined,
  person: string | undefined,
  path: Path,
  { personOfPosition }: Facts,
): Generator<Finding> {
  if (position === undefined) return
  const holder = personOfPosition(position)
  if (person === undefined) yield { code: 'CONTRADICTION', path, message: `expected no position without a person, found "${position}"` }
  else if (holder !== undefined && holder !== person)
    yield { code: 'CONTRADICTION', path, message: `expected a position of ${person}, found "${position}", which is one of ${holder}` }
}

/** A session or agenda item that a record names must belong to the meeting of the record. */
function* checkPart(
  slug: string | undefined,
  kind: Kind,
  meetingOf: (slug: string) => string | undefined,
  meeting: string | undefined,
  path: Path,
): Generator<Finding> {
  const found = slug === undefined ? undefined : meetingOf(slug)
  if (found === undefined || meeting === undefined || found === meeting) return
  yield { code: 'CONTRADICTION', path, message: `expected ${article(kind)} of ${meeting}, found "${slug}", which is one of ${found}` }
}

function* checkUnique<Item>(
  list: readonly Item[],
  keyOf: (item: Item) => string | undefined,
  path: Path,
  key: string | undefined,
  thing: string,
): Generator<Finding> {
  if (list.length < 2) return
  const seen = new Set<string>()
  for (const [i, item] of list.entries()) {
    const value = keyOf(item)
    if (value === undefined) continue
    if (seen.has(value))
      yield {
        code: 'DUPLICATE',
        path: [...path, i, ...(key ? [key] : [])],
        message: `expected each ${thing} once, found ${show(value)} again`,
      }
    seen.add(value)
  }
}

function* checkEvidence(list: readonly Evidence[], path: Path, { documentOf, sliceOf }: Facts): Generator<Finding> {
  for (const [i, { document: slug, spans, note, reporting }] of list.entries()) {
    const at = [...path, 'evidence', i]
    const document = documentOf(slug)
    if (reporting && !spans.some(({ role }) => role === 'CONTENT'))
      yield { code: 'NO_EVIDENCE', path: at, message: 'expected at least one span of role CONTENT, found none' }
    if (!reporting && spans.length === 0 && (note === undefined || (document && document.textAccess !== 'METADATA'))) {
      yield { code: 'NO_EVIDENCE', path: at, message: 'expected spans, or a note where the document is METADATA' }
    }
    if (document && spans.length > 0 && !document.sha256 && document.text === undefined) {
      yield {
        code: 'MISSING',
        path: [...at, 'document'],
        message: `expected a document with sha256, as spans point into it, found "${slug}" without`,
      }
    }
    const ends = new Map<string, number>()
    for (const [j, { start, end, exact, role }] of spans.entries()) {
      const span = [...at, 'spans', j]
      if (start >= end) yield { code: 'SPAN_MISMATCH', path: span, message: `expected start before end, found ${start} and ${end}` }
      else if (start < (ends.get(role) ?? 0))
        yield {
          code: 'SPAN_MISMATCH',
          path: span,
          message: `expected spans of role ${role} in order and apart, found ${start} after one that ends at ${ends.get(role)}`,
        }
      ends.set(role, Math.max(end, ends.get(role) ?? 0))
      const there = document && start < end ? sliceOf(document, start, end) : undefined
      if (there && end > there.length)
        yield {
          code: 'SPAN_MISMATCH',
          path: span,
          message: `expected an end within the text of "${slug}", which has ${there.length} code points, found ${end}`,
        }
      if (exact === undefined) continue
      if (there && there.words !== exact) {
        yield {
          code: 'SPAN_MISMATCH',
          path: [...span, 'exact'],
          message: `expected what "${slug}" says from ${start} to ${end}, ${show(there.words)}, found ${show(exact)}`,
        }
        continue
      }
      const length = codePoints(exact)
      if (length !== end - start)
        yield {
          code: 'SPAN_MISMATCH',
          path: [...span, 'exact'],
          message: `expected ${end - start} code points, from ${start} to ${end}, found ${length}: ${show(exact)}`,
        }
      if (role === 'CONTENT' && (reporting ?? 'INDIRECT') === 'INDIRECT' && document?.textAccess === 'METADATA') {
        yield {
          code: 'TEXT_NOT_ALLOWED',
          path: [...span, 'exact'],
          message: `expected no words of the document's own narrative, of which only metadata may be kept, found ${show(exact)}`,
        }
      }
    }
  }
}

const article = (kind: Kind) => `${/^[AO]/.test(kind) ? 'an' : 'a'} ${spoken(kind)}`
