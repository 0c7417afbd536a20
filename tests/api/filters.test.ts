import { readFileSync } from 'node:fs'
import { buildSchema, isInputObjectType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

// Every field of every filter is compared with the same condition in TypeScript, over all records, which are read without a filter.

type Ref = { slug: string } | null

interface FuzzyDate {
  earliest: string | null
  latest: string | null
  precision: string
}

interface Listed {
  slug: string
  dataset: { slug: string }
}

interface Person extends Listed {
  nationality: string | null
}

interface Position extends Listed {
  person: { slug: string }
  organization: { slug: string }
  role: string
  start: FuzzyDate | null
  end: FuzzyDate | null
}

interface Organization extends Listed {
  classification: string
  country: string | null
  parent: Ref
}

interface Topic extends Listed {
  broader: { slug: string }[]
  related: { slug: string }[]
}

interface Document extends Listed {
  kind: string
  publisher: Ref
  authors: string[]
  language: string
  textAccess: string
  published: FuzzyDate
}

interface Shown {
  evidence: { document: { slug: string } }[]
}

interface Meeting extends Listed, Shown {
  kind: string
  status: string
  convener: Ref
  place: Ref
  start: FuzzyDate
  participations: { nodes: { person: Ref; organization: Ref }[] }
}

interface Session extends Listed {
  kind: string
  meeting: { slug: string }
  chair: Ref
  start: FuzzyDate | null
}

interface AgendaItem extends Listed, Shown {
  meeting: { slug: string }
  session: Ref
  status: string
  topics: { slug: string }[]
}

interface Statement extends Listed {
  text: string
  language: string
  reporting: string
  kind: string
  procedural: boolean
  verification: string
  saidOn: FuzzyDate
  speakers: {
    kind: string
    person: Ref
    organization: Ref
    onBehalfOf: Ref
    position: { role: string; organization: { slug: string } } | null
  }[]
  meeting: { slug: string; place: Ref } | null
  session: Ref
  agendaItem: Ref
  topics: { stance: string; topic: { slug: string } }[]
  mentions: { person: Ref; organization: Ref; meeting: Ref; place: Ref }[]
  evidence: { attribution: string | null; document: { slug: string; publisher: Ref; syndicatedFrom: Ref } }[]
  translations: { text: string }[]
}

interface Records {
  Person: Person
  Position: Position
  Organization: Organization
  Topic: Topic
  Document: Document
  Meeting: Meeting
  Session: Session
  AgendaItem: AgendaItem
  Statement: Statement
}
type Type = keyof Records

const date = '{ earliest latest precision }'
const lists: Record<Type, [field: string, selection: string]> = {
  Person: ['persons', 'nationality'],
  Position: ['positions', `person { slug } organization { slug } role start ${date} end ${date}`],
  Organization: ['organizations', 'classification country parent { slug }'],
  Topic: ['topics', 'broader { slug } related { slug }'],
  Document: ['documents', `kind publisher { slug } authors language textAccess published ${date}`],
  Meeting: [
    'meetings',
    `kind status convener { slug } place { slug } start ${date} evidence { document { slug } }
     participations(first: 50) { nodes { person { slug } organization { slug } } }`,
  ],
  Session: ['sessions', `kind meeting { slug } chair { slug } start ${date}`],
  AgendaItem: ['agendaItems', 'meeting { slug } session { slug } status topics { slug } evidence { document { slug } }'],
  Statement: [
    'statements',
    `text language reporting kind procedural verification saidOn ${date}
     speakers { kind person { slug } organization { slug } onBehalfOf { slug } position { role organization { slug } } }
     meeting { slug place { slug } } session { slug } agendaItem { slug } topics { stance topic { slug } }
     mentions { person { slug } organization { slug } meeting { slug } place { slug } }
     evidence { attribution document { slug publisher { slug } syndicatedFrom { slug } } } translations { text }`,
  ],
}

let bundled: Bundled
const all: { [T in Type]: Records[T][] } = {
  Person: [],
  Position: [],
  Organization: [],
  Topic: [],
  Document: [],
  Meeting: [],
  Session: [],
  AgendaItem: [],
  Statement: [],
}
/** Each place with the one that it lies in. */
const parents = new Map<string, string | undefined>()

async function readAll<T extends Type>(type: T): Promise<void> {
  const [field, selection] = lists[type]
  const query = `query ($first: Int, $after: String) { ${field}(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { slug dataset { slug } ${selection} }
  } }`
  all[type].push(...(await bundled.pages<Records[T]>(query, field, 50)))
}

beforeAll(async () => {
  bundled = await openBundled('compiled', 'tests/kit/filters.yaml')
  for (const type of Object.keys(lists) as Type[]) await readAll(type)
  // Places have no list of their own.
  const places = [...all.Meeting.map(({ place }) => place), ...all.Statement.flatMap(({ mentions }) => mentions.map(({ place }) => place))]
  const pending = places.flatMap((place) => place?.slug ?? [])
  for (let slug = pending.pop(); slug; slug = pending.pop()) {
    if (parents.has(slug)) continue
    const { place } = await bundled.client.request<{ place: { parent: Ref } }>(
      'query ($ref: String!) { place(ref: $ref) { parent { slug } } }',
      {
        ref: slug,
      },
    )
    parents.set(slug, place.parent?.slug)
    if (place.parent) pending.push(place.parent.slug)
  }
})

/** Whether a place is this one or lies in it, however deep. */
function lies(place: Ref | undefined, within: string): boolean {
  for (let slug = place?.slug; slug; slug = parents.get(slug)) if (slug === within) return true
  return false
}

/** Whether a topic is this one or a narrower one, however deep. */
function narrower(slug: string, than: string): boolean {
  const topic = all.Topic.find((each) => each.slug === slug)
  return slug === than || (topic?.broader ?? []).some((broader) => narrower(broader.slug, than))
}

const start = (day: string) => new Date(day).toISOString()
const end = (day: string) => `${day}T23:59:59.999Z`

/** Whether a date can fall between two days, both included. */
const overlaps = (date: FuzzyDate | null, from = '0001-01-01', to = '9999-12-31') =>
  date !== null &&
  date.precision !== 'UNKNOWN' &&
  (date.earliest ?? '0') <= end(to) &&
  (date.latest ?? '9999-12-31T23:59:60Z') >= start(from)

/** Whether a date cannot fall elsewhere; an open end lies within a range that is open there, too. */
const within = (date: FuzzyDate | null, from?: string, to?: string) =>
  date !== null &&
  date.precision !== 'UNKNOWN' &&
  (!from || (date.earliest !== null && date.earliest >= start(from))) &&
  (!to || (date.latest !== null && date.latest <= end(to)))

/** Whether a position can have been held between two days; of a date that is unknown or not on record nothing can be said against it. */
const held = ({ start: began, end: ended }: Position, from: string, to: string) =>
  (!began || began.precision === 'UNKNOWN' || (began.earliest ?? '0') <= end(to)) &&
  (!ended || ended.precision === 'UNKNOWN' || (ended.latest ?? '9999-12-31T23:59:60Z') >= start(from))

const by = (slug: string) => (statement: Statement) => statement.speakers.some(({ person }) => person?.slug === slug)
const on = (slug: string) => (statement: Statement) => statement.topics.some(({ topic }) => narrower(topic.slug, slug))
const speaksFor = (slug: string) => (statement: Statement) =>
  statement.speakers.some(({ organization, position }) => organization?.slug === slug || position?.organization.slug === slug)
const mentions = (slug: string) => (statement: Statement) =>
  statement.mentions.some((mention) => Object.values(mention).some((one) => one?.slug === slug))
const shownBy = (slug: string) => (record: Shown) => record.evidence.some(({ document }) => document.slug === slug)
const words = ({ text, translations, evidence }: Statement) =>
  [text, ...translations.map((each) => each.text), ...evidence.map(({ attribution }) => attribution ?? '')].join('\n')
const independentSources = ({ evidence }: Statement) =>
  new Set(evidence.map(({ document }) => document.syndicatedFrom?.slug ?? document.slug)).size
const saidBy = (slug: string) => all.Statement.filter(by(slug))
const documentsOf = (statements: Statement[]) =>
  new Set(statements.flatMap(({ evidence }) => evidence.map(({ document }) => document.slug)))

const lavrov = by('sergey-lavrov')
const ministerial = 'nrc-ministerial-2012-12-04'

type Cases<T extends Type> = Record<string, [where: object, matches: (record: Records[T]) => unknown]>
const inDataset: [object, (record: Listed) => unknown] = [{ dataset: ['filters'] }, ({ dataset }) => dataset.slug === 'filters']

const cases: { [T in Type]: Cases<T> } = {
  Person: {
    dataset: inDataset,
    person: [{ person: ['Lavrov', 'kerry'] }, ({ slug }) => slug === 'sergey-lavrov' || slug === 'john-kerry'],
    nationality: [{ nationality: ['US', 'NL'] }, ({ nationality }) => nationality === 'US' || nationality === 'NL'],
    role: [
      { role: ['FOREIGN_MINISTER', 'AMBASSADOR'] },
      ({ slug }) => all.Position.some(({ person, role }) => person.slug === slug && ['FOREIGN_MINISTER', 'AMBASSADOR'].includes(role)),
    ],
    organization: [
      { organization: ['ruritanian-court', 'NATO'] },
      ({ slug }) =>
        all.Position.some(({ person, organization }) => person.slug === slug && ['ruritanian-court', 'nato'].includes(organization.slug)),
    ],
    meeting: [
      { meeting: [ministerial, 'Cake council'] },
      ({ slug }) =>
        all.Meeting.some(
          (meeting) =>
            [ministerial, 'cake-council'].includes(meeting.slug) &&
            meeting.participations.nodes.some(({ person }) => person?.slug === slug),
        ),
    ],
    speaksOn: [
      { speaksOn: ['missile defence', 'cake'] },
      ({ slug }) => saidBy(slug).some((s) => on('missile-defence')(s) || on('cake')(s)),
    ],
    speaks: [{ speaks: true }, ({ slug }) => saidBy(slug).length > 0],
    'speaks, not': [{ speaks: false }, ({ slug }) => saidBy(slug).length === 0],
  },
  Position: {
    dataset: inDataset,
    person: [{ person: ['Flavia Elphberg'] }, ({ person }) => person.slug === 'flavia-elphberg'],
    organization: [{ organization: ['turkey'] }, ({ organization }) => organization.slug === 'turkey'],
    role: [{ role: ['HEAD_OF_STATE', 'ANALYST'] }, ({ role }) => role === 'HEAD_OF_STATE' || role === 'ANALYST'],
    'at a day': [{ at: '2012-12-04' }, (position) => held(position, '2012-12-04', '2012-12-04')],
    'at a month': [{ at: '2013-06' }, (position) => held(position, '2013-06-01', '2013-06-30')],
    'at a year': [{ at: '2014' }, (position) => held(position, '2014-01-01', '2014-12-31')],
  },
  Organization: {
    dataset: inDataset,
    organization: [{ organization: ['NATO', 'Совет Россия - НАТО'] }, ({ slug }) => slug === 'nato' || slug === 'nato-russia-council'],
    classification: [
      { classification: ['MEDIA', 'COUNCIL'] },
      ({ classification }) => classification === 'MEDIA' || classification === 'COUNCIL',
    ],
    country: [{ country: ['NL', 'RU'] }, ({ country }) => country === 'NL' || country === 'RU'],
    parent: [{ parent: ['ruritanian-court', 'NATO'] }, ({ parent }) => parent && ['ruritanian-court', 'nato'].includes(parent.slug)],
    convenes: [{ convenes: true }, ({ slug }) => all.Meeting.some(({ convener }) => convener?.slug === slug)],
    'convenes, not': [{ convenes: false }, ({ slug }) => !all.Meeting.some(({ convener }) => convener?.slug === slug)],
    publishes: [{ publishes: true }, ({ slug }) => all.Document.some(({ publisher }) => publisher?.slug === slug)],
    'publishes, not': [{ publishes: false }, ({ slug }) => !all.Document.some(({ publisher }) => publisher?.slug === slug)],
  },
  Topic: {
    dataset: inDataset,
    topic: [{ topic: ['missile shield', 'icing'] }, ({ slug }) => slug === 'missile-defence' || slug === 'icing'],
    broader: [
      { broader: ['NATO-Russia cooperation', 'cake'] },
      ({ broader }) => broader.some(({ slug }) => slug === 'nato-russia-cooperation' || slug === 'cake'),
    ],
    related: [
      { related: ['candles'] },
      (topic) =>
        topic.related.some(({ slug }) => slug === 'candles') ||
        all.Topic.find(({ slug }) => slug === 'candles')?.related.some(({ slug }) => slug === topic.slug),
    ],
    'related, from the topic that does not say so': [{ related: ['icing'] }, ({ slug }) => slug === 'candles'],
    top: [{ top: true }, ({ broader }) => broader.length === 0],
    'top, not': [{ top: false }, ({ broader }) => broader.length > 0],
    speaker: [
      { speaker: ['Lavrov', 'Flavia Elphberg'] },
      ({ slug }) => [...saidBy('sergey-lavrov'), ...saidBy('flavia-elphberg')].some(on(slug)),
    ],
  },
  Document: {
    dataset: inDataset,
    document: [
      { document: ['First gazette', 'historian-travels-kerry'] },
      ({ slug }) => slug === 'gazette-1' || slug === 'historian-travels-kerry',
    ],
    kind: [{ kind: ['OFFICIAL_RECORD', 'TRANSCRIPT'] }, ({ kind }) => kind === 'OFFICIAL_RECORD' || kind === 'TRANSCRIPT'],
    publisher: [{ publisher: ['The Moscow Times'] }, ({ publisher }) => publisher?.slug === 'the-moscow-times'],
    author: [
      { author: ['Rudolf Rassendyll', 'Adrian Croft'] },
      ({ authors }) => authors.includes('Rudolf Rassendyll') || authors.includes('Adrian Croft'),
    ],
    language: [{ language: ['de', 'nl'] }, ({ language }) => language === 'de' || language === 'nl'],
    textAccess: [{ textAccess: ['FULL'] }, ({ textAccess }) => textAccess === 'FULL'],
    speaker: [
      { speaker: ['Fritz Tarlenheim', 'Putin'] },
      ({ slug }) => documentsOf([...saidBy('fritz-tarlenheim'), ...saidBy('vladimir-putin')]).has(slug),
    ],
    topic: [
      { topic: ['Syria', 'candles'] },
      ({ slug }) => documentsOf(all.Statement.filter((s) => on('syria')(s) || on('candles')(s))).has(slug),
    ],
    'published, overlaps': [
      { published: { from: '2013', to: '2014-05-02' } },
      ({ published }) => overlaps(published, '2013-01-01', '2014-05-02'),
    ],
    'published, within': [
      { published: { from: '2013', to: '2014-05-31', match: 'WITHIN' } },
      ({ published }) => within(published, '2013-01-01', '2014-05-31'),
    ],
    'published, within the whole of time': [{ published: { match: 'WITHIN' } }, ({ published }) => within(published)],
    'published, open end': [{ published: { from: '2014-05-31' } }, ({ published }) => overlaps(published, '2014-05-31')],
    'published, open start': [{ published: { to: '2012-12-02' } }, ({ published }) => overlaps(published, undefined, '2012-12-02')],
  },
  Meeting: {
    dataset: inDataset,
    meeting: [{ meeting: ['Cake council', ministerial] }, ({ slug }) => slug === 'cake-council' || slug === ministerial],
    kind: [{ kind: ['VISIT', 'SUMMIT'] }, ({ kind }) => kind === 'VISIT' || kind === 'SUMMIT'],
    status: [{ status: ['SCHEDULED', 'CANCELLED'] }, ({ status }) => status === 'SCHEDULED' || status === 'CANCELLED'],
    convener: [
      { convener: ['NATO', 'ruritanian-court'] },
      ({ convener }) => convener && ['nato', 'ruritanian-court'].includes(convener.slug),
    ],
    place: [{ place: ['Belgium'] }, ({ place }) => lies(place, 'belgium')],
    'place, four levels above': [{ place: ['Ruritania'] }, ({ place }) => lies(place, 'ruritania')],
    participant: [
      { participant: ['Lavrov', 'Flavia Elphberg'] },
      ({ participations }) =>
        participations.nodes.some(({ person }) => person && ['sergey-lavrov', 'flavia-elphberg'].includes(person.slug)),
    ],
    'participant, an organization': [
      { participant: ['Ruritanian Gazette', 'NATO'] },
      ({ participations }) =>
        participations.nodes.some(({ organization }) => organization && ['ruritanian-gazette', 'nato'].includes(organization.slug)),
    ],
    topic: [
      { topic: ['cake', 'Syria'] },
      ({ slug }) =>
        all.AgendaItem.some(
          ({ meeting, topics }) =>
            meeting.slug === slug && topics.some((topic) => narrower(topic.slug, 'cake') || narrower(topic.slug, 'syria')),
        ) || all.Statement.some((s) => s.meeting?.slug === slug && (on('cake')(s) || on('syria')(s))),
    ],
    document: [
      { document: ['Second gazette', 'historian-travels-kerry'] },
      (meeting) => shownBy('gazette-2')(meeting) || shownBy('historian-travels-kerry')(meeting),
    ],
    start: [{ start: { from: '2013-04-10', to: '2013-06-15' } }, ({ start }) => overlaps(start, '2013-04-10', '2013-06-15')],
    'start, within': [
      { start: { from: '2013-04-10', to: '2013-06-15', match: 'WITHIN' } },
      ({ start }) => within(start, '2013-04-10', '2013-06-15'),
    ],
  },
  Session: {
    dataset: inDataset,
    meeting: [{ meeting: ['Cake council'] }, ({ meeting }) => meeting.slug === 'cake-council'],
    kind: [{ kind: ['PLENARY', 'RESTRICTED'] }, ({ kind }) => kind === 'PLENARY' || kind === 'RESTRICTED'],
    chair: [{ chair: ['Fritz Tarlenheim'] }, ({ chair }) => chair?.slug === 'fritz-tarlenheim'],
    speaker: [
      { speaker: ['Flavia Elphberg', 'Rasmussen'] },
      ({ slug }) => [...saidBy('flavia-elphberg'), ...saidBy('anders-fogh-rasmussen')].some(({ session }) => session?.slug === slug),
    ],
    start: [{ start: { from: '2013', to: '2014-05-02' } }, ({ start }) => overlaps(start, '2013-01-01', '2014-05-02')],
    'start, within': [
      { start: { from: '2013', to: '2014-05-03', match: 'WITHIN' } },
      ({ start }) => within(start, '2013-01-01', '2014-05-03'),
    ],
  },
  AgendaItem: {
    dataset: inDataset,
    meeting: [{ meeting: ['cake-council', ministerial] }, ({ meeting }) => meeting.slug === 'cake-council' || meeting.slug === ministerial],
    session: [{ session: ['cake-council-opening'] }, ({ session }) => session?.slug === 'cake-council-opening'],
    status: [{ status: ['DEFERRED', 'AGREED'] }, ({ status }) => status === 'DEFERRED' || status === 'AGREED'],
    topic: [
      { topic: ['cake', 'missile shield'] },
      ({ topics }) => topics.some(({ slug }) => narrower(slug, 'cake') || narrower(slug, 'missile-defence')),
    ],
    document: [
      { document: ['Second gazette', 'russian-mfa-comment-nrc-2013-12'] },
      (item) => shownBy('gazette-2')(item) || shownBy('russian-mfa-comment-nrc-2013-12')(item),
    ],
  },
  Statement: {
    dataset: inDataset,
    speaker: [{ speaker: ['Lavrov'] }, lavrov],
    'speaker, several': [{ speaker: ['Lavrov', 'rasmussen'] }, (s) => lavrov(s) || by('anders-fogh-rasmussen')(s)],
    organization: [{ organization: ['NATO'] }, speaksFor('nato')],
    onBehalfOf: [
      { onBehalfOf: ['russian-foreign-ministry'] },
      (s) => s.speakers.some(({ onBehalfOf }) => onBehalfOf?.slug === 'russian-foreign-ministry'),
    ],
    role: [{ role: ['FOREIGN_MINISTER'] }, (s) => s.speakers.some(({ position }) => position?.role === 'FOREIGN_MINISTER')],
    speakerKind: [
      { speakerKind: ['ANONYMOUS', 'ORGANIZATION'] },
      (s) => s.speakers.some(({ kind }) => kind === 'ANONYMOUS' || kind === 'ORGANIZATION'),
    ],
    topic: [{ topic: ['missile defense'] }, on('missile-defence')],
    'topic, with narrower ones': [{ topic: ['nato-russia-cooperation'] }, on('nato-russia-cooperation')],
    topicExact: [
      { topic: ['nato-russia-cooperation'], topicExact: true },
      (s) => s.topics.some(({ topic }) => topic.slug === 'nato-russia-cooperation'),
    ],
    stance: [{ stance: ['OPPOSES'] }, (s) => s.topics.some(({ stance }) => stance === 'OPPOSES')],
    'stance on a topic': [
      { topic: ['nato-russia-cooperation'], stance: ['SUPPORTS'] },
      (s) => s.topics.some(({ topic, stance }) => stance === 'SUPPORTS' && narrower(topic.slug, 'nato-russia-cooperation')),
    ],
    'stance on exactly a topic': [
      { topic: ['missile-defence'], topicExact: true, stance: ['CONDITIONAL', 'OPPOSES'] },
      (s) => s.topics.some(({ topic, stance }) => topic.slug === 'missile-defence' && ['CONDITIONAL', 'OPPOSES'].includes(stance)),
    ],
    meeting: [{ meeting: [ministerial] }, (s) => s.meeting?.slug === ministerial],
    session: [{ session: [`${ministerial}-press-conference-lavrov`] }, (s) => s.session?.slug === `${ministerial}-press-conference-lavrov`],
    place: [{ place: ['Brussels', 'Ruritania'] }, ({ meeting }) => lies(meeting?.place, 'brussels') || lies(meeting?.place, 'ruritania')],
    document: [{ document: ['moscow-times-lavrov-yields-2012-12-04'] }, shownBy('moscow-times-lavrov-yields-2012-12-04')],
    publisher: [
      { publisher: ['The Moscow Times'] },
      (s) => s.evidence.some(({ document }) => document.publisher?.slug === 'the-moscow-times'),
    ],
    mentions: [{ mentions: ['NATO'] }, mentions('nato')],
    'saidOn, a month': [{ saidOn: { from: '2012-12', to: '2012-12' } }, ({ saidOn }) => overlaps(saidOn, '2012-12-01', '2012-12-31')],
    'saidOn, a year': [{ saidOn: { from: '2013', to: '2013' } }, ({ saidOn }) => overlaps(saidOn, '2013-01-01', '2013-12-31')],
    'saidOn, open end': [{ saidOn: { from: '2012-12-04' } }, ({ saidOn }) => overlaps(saidOn, '2012-12-04', '9999-12-31')],
    'saidOn, open start': [{ saidOn: { to: '2012-12-03' } }, ({ saidOn }) => overlaps(saidOn, '0001-01-01', '2012-12-03')],
    'saidOn, within': [
      { saidOn: { from: '2012-12-03', to: '2012-12-04', match: 'WITHIN' } },
      ({ saidOn }) => within(saidOn, '2012-12-03', '2012-12-04'),
    ],
    reporting: [{ reporting: ['INDIRECT'] }, (s) => s.reporting === 'INDIRECT'],
    kind: [{ kind: ['WRITTEN', 'READOUT'] }, (s) => s.kind === 'WRITTEN' || s.kind === 'READOUT'],
    procedural: [{ procedural: true }, (s) => s.procedural],
    'procedural left out': [{ procedural: false }, (s) => !s.procedural],
    verification: [{ verification: ['UNREVIEWED'] }, (s) => s.verification === 'UNREVIEWED'],
    minSources: [{ minSources: 2 }, (s) => independentSources(s) >= 2],
    'two fields mean and': [{ speaker: ['Lavrov'], topic: ['missile shield'] }, (s) => lavrov(s) && on('missile-defence')(s)],
    'a speaker on several topics': [
      { speaker: ['Lavrov'], topic: ['missile-defence', 'patriot-deployment-in-turkey'] },
      (s) => lavrov(s) && (on('missile-defence')(s) || on('patriot-deployment-in-turkey')(s)),
    ],
    'a speaker on a topic and no narrower one': [
      { speaker: ['Lavrov', 'rasmussen'], topic: ['nato-russia-cooperation'], topicExact: true },
      (s) => (lavrov(s) || by('anders-fogh-rasmussen')(s)) && s.topics.some(({ topic }) => topic.slug === 'nato-russia-cooperation'),
    ],
    'a speaker on a topic, with a stance': [
      { speaker: ['Lavrov'], topic: ['nato-russia-cooperation'], stance: ['SUPPORTS'] },
      (s) => lavrov(s) && s.topics.some(({ topic, stance }) => stance === 'SUPPORTS' && narrower(topic.slug, 'nato-russia-cooperation')),
    ],
    'an organization on a topic': [
      { organization: ['nato'], topic: ['missile-defence'] },
      (s) => speaksFor('nato')(s) && on('missile-defence')(s),
    ],
    'a speaker and an organization on a topic': [
      { speaker: ['Lavrov'], organization: ['russian-foreign-ministry'], topic: ['nato-russia-cooperation'] },
      (s) => lavrov(s) && speaksFor('russian-foreign-ministry')(s) && on('nato-russia-cooperation')(s),
    ],
    'not a speaker on a topic': [
      { not: { speaker: ['Lavrov'], topic: ['missile-defence'] } },
      (s) => !(lavrov(s) && on('missile-defence')(s)),
    ],
    not: [{ not: { speaker: ['Lavrov'] } }, (s) => !lavrov(s)],
    and: [
      { and: [{ speaker: ['Lavrov'] }, { reporting: ['INDIRECT'] }], kind: ['REMARK'] },
      (s) => lavrov(s) && s.reporting === 'INDIRECT' && s.kind === 'REMARK',
    ],
    or: [{ or: [{ speaker: ['Lavrov'] }, { reporting: ['INDIRECT'] }] }, (s) => lavrov(s) || s.reporting === 'INDIRECT'],
    'or of one topic each': [
      { or: [{ topic: ['missile-defence'] }, { topic: ['nato-russia-cooperation'] }] },
      (s) => on('missile-defence')(s) || on('nato-russia-cooperation')(s),
    ],
    'not or of one topic each, one of them with topicExact': [
      { not: { or: [{ topic: ['missile-defence'] }, { topic: ['nato-russia-cooperation'], topicExact: true }] } },
      (s) => !(on('missile-defence')(s) || s.topics.some(({ topic }) => topic.slug === 'nato-russia-cooperation')),
    ],
    'or of a speaker on a topic each': [
      {
        or: [
          { speaker: ['Lavrov'], topic: ['missile-defence'] },
          { speaker: ['rasmussen'], topic: ['nato-russia-cooperation'] },
        ],
      },
      (s) => (lavrov(s) && on('missile-defence')(s)) || (by('anders-fogh-rasmussen')(s) && on('nato-russia-cooperation')(s)),
    ],
    'or of a topic with a stance each': [
      {
        or: [
          { topic: ['nato-russia-cooperation'], stance: ['SUPPORTS'] },
          { topic: ['missile-defence'], stance: ['OPPOSES'] },
        ],
      },
      (s) =>
        s.topics.some(
          ({ topic, stance }) =>
            (stance === 'SUPPORTS' && narrower(topic.slug, 'nato-russia-cooperation')) ||
            (stance === 'OPPOSES' && narrower(topic.slug, 'missile-defence')),
        ),
    ],
    'or of one text each': [{ or: [{ text: 'missiles' }, { text: 'Zuckerguss' }] }, (s) => /\bmissiles?\b|Zuckerguss/i.test(words(s))],
    'or of texts without a word': [
      { or: [{ text: 'missiles -defence' }, { text: 'Zuckerguss' }] },
      (s) => (/\bmissiles?\b/i.test(words(s)) && !/\bdefen[cs]e\b/i.test(words(s))) || /Zuckerguss/i.test(words(s)),
    ],
    'not or of one text each, and one that another condition finds': [
      { not: { or: [{ text: 'missiles' }, { or: [{ text: 'Zuckerguss' }, { kind: ['REMARK'] }] }] } },
      (s) => !(/\bmissiles?\b|Zuckerguss/i.test(words(s)) || s.kind === 'REMARK'),
    ],
    'or of one place each': [
      { or: [{ place: ['Brussels'] }, { place: ['Ruritania'] }] },
      ({ meeting }) => lies(meeting?.place, 'brussels') || lies(meeting?.place, 'ruritania'),
    ],
    'or within not within or': [
      { or: [{ not: { or: [{ speaker: ['Lavrov'] }, { kind: ['REMARK'] }] } }, { mentions: ['NATO'] }], reporting: ['DIRECT'] },
      (s) => s.reporting === 'DIRECT' && (!(lavrov(s) || s.kind === 'REMARK') || mentions('nato')(s)),
    ],
    agendaItem: [{ agendaItem: ['cake-council-icing'] }, (s) => s.agendaItem?.slug === 'cake-council-icing'],
    language: [{ language: ['de', 'ru'] }, ({ language }) => language === 'de' || language === 'ru'],
    text: [{ text: 'missiles' }, (s) => /\bmissiles?\b/i.test(words(s))],
    'text, in a translation': [{ text: 'kaarsen' }, (s) => words(s).includes('kaarsen')],
    'text, in an attribution': [{ text: 'Regentin' }, (s) => words(s).includes('Regentin')],
    'text, one of two phrases': [{ text: '"missile defence" or Zuckerguss' }, (s) => /missile[ -]defence|Zuckerguss/i.test(words(s))],
  },
}

/** The slugs that a filter finds, as a sorted list; `totalCount` has to agree. */
async function found(type: Type, where: object): Promise<string[]> {
  const [field] = lists[type]
  const query = `query ($where: ${type}Filter) { ${field}(where: $where, first: 200) { totalCount nodes { slug } } }`
  const answer = await bundled.client.request<Record<string, { totalCount: number; nodes: { slug: string }[] }>>(query, { where })
  const page = answer[field]
  expect(page?.totalCount).toBe(page?.nodes.length)
  return (page?.nodes ?? []).map(({ slug }) => slug).sort()
}

const slugsOf = (records: Listed[]) => records.map(({ slug }) => slug).sort()

function testFilter<T extends Type>(type: T) {
  const matching = (matches: (record: Records[T]) => unknown) => slugsOf(all[type].filter((record) => matches(record)))
  const entries = Object.entries<Cases<T>[string]>(cases[type])

  describe(`${type}Filter`, () => {
    test.each(entries)('%s finds the records for which the condition holds, and no others', async (_name, [where, matches]) => {
      const expected = matching(matches)
      expect(expected.length).toBeGreaterThan(0)
      expect(expected.length).toBeLessThan(all[type].length)
      expect(await found(type, where)).toEqual(expected)
    })

    test('combines each pair of neighbouring cases by `not`, `and` and `or`', async () => {
      for (const [index, [, [where, matches]]] of entries.entries()) {
        const [, [other, alsoMatches]] = entries[(index + 1) % entries.length] ?? ['', [where, matches]]
        expect(await found(type, { not: where, and: [other] })).toEqual(matching((record) => !matches(record) && alsoMatches(record)))
        expect(await found(type, { or: [where, { not: other }] })).toEqual(matching((record) => matches(record) || !alsoMatches(record)))
      }
    })
  })
}

for (const type of Object.keys(cases) as Type[]) testFilter(type)

test.each(['topic', 'text'])('an `or` of conditions on %s is one subquery, however many they are', async (field) => {
  const values = { topic: ['missile-defence', 'nato-russia-cooperation', 'afghanistan'], text: ['missiles', 'Zuckerguss', 'peace -war'] }
  const subqueries = async (count: number) => {
    const or = values[field as keyof typeof values].slice(0, count).map((value) => ({ [field]: value }))
    const query = 'query ($where: StatementFilter) { statements(where: $where) { totalCount } }'
    const { sql } = await bundled.counting(() => bundled.client.request(query, { where: { or } }))
    return sql.at(-1)?.split('EXISTS').length
  }
  expect(await subqueries(3)).toBe(await subqueries(2))
})

test('every field of every filter in the schema has a case', () => {
  // These are tested with the changes of the record.
  const others = ['RevisionFilter', 'ProposalFilter', 'ConflictFilter']
  const schema = buildSchema(readFileSync('src/sdk/schema.graphql', 'utf8'))
  const filters = Object.values(schema.getTypeMap()).filter(
    (type) => isInputObjectType(type) && type.name.endsWith('Filter') && !others.includes(type.name),
  )
  const fields = filters.flatMap((filter) =>
    isInputObjectType(filter) ? Object.keys(filter.getFields()).map((field) => `${filter.name}.${field}`) : [],
  )
  // The combinations are tested with all cases of a filter.
  const tested = Object.entries(cases).flatMap(([type, table]) => [
    ...['not', 'and', 'or'].map((field) => `${type}Filter.${field}`),
    ...Object.values(table).flatMap(([where]) => Object.keys(where).map((field) => `${type}Filter.${field}`)),
  ])
  expect(fields.length).toBeGreaterThan(70)
  expect(fields.filter((field) => !tested.includes(field))).toEqual([])
})
