import { builder, node, type WhereOf } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { Method, PositionRole, RelationKind, Reporting, SpeakerKind, Stance, StatementKind, Verification } from '../lib/enums.ts'
import { defineFilter, type FilterInput } from '../lib/filter.ts'
import { statedDate } from '../lib/fuzzy-date.ts'
import { placeWithin, topicWithin } from '../lib/hierarchy.ts'
import { queryList } from '../lib/query-list.ts'
import { defineRecord } from '../lib/record-fields.ts'
import type { Identities } from '../lib/ref.ts'

const Corroboration = builder
  .objectRef<{ documents: string[]; publishers: (string | null)[]; independentSources: number }>('Corroboration')
  .implement({
    description: 'How many sources support a statement. The numbers are derived from its evidence.',
    fields: (t) => ({
      documents: t.int({
        description: 'Number of documents that report the statement.',
        resolve: ({ documents }) => new Set(documents).size,
      }),
      publishers: t.int({
        description: 'Number of organizations that published these documents.',
        resolve: ({ publishers }) => new Set(publishers.filter((id) => id !== null)).size,
      }),
      independentSources: t.exposeInt('independentSources', {
        description: 'Number of independent documents. Syndicated copies of the same document count once.',
      }),
    }),
  })

const Speaker = builder.prismaObject('Speaker', {
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: SpeakerKind }),
    person: t.relation('person', { nullable: true }),
    organization: t.relation('organization', { nullable: true }),
    position: t.relation('position', { nullable: true }),
    onBehalfOf: t.relation('onBehalfOf', { nullable: true }),
    description: t.exposeString('description', { nullable: true }),
  }),
})

builder.prismaNode('Statement', {
  ...node,
  fields: (t) => ({
    text: t.exposeString('text'),
    language: t.exposeString('language'),
    reporting: t.expose('reporting', { type: Reporting }),
    kind: t.expose('kind', { type: StatementKind }),
    speaker: t.field({
      type: Speaker,
      nullable: true,
      description: 'The first of `speakers`. Null if there is none.',
      select: async (_args, _context, nested) => ({ speakers: await nested({ orderBy: { ordinal: 'asc' } }) }),
      resolve: ({ speakers }) => speakers[0],
    }),
    speakers: t.relation('speakers', { query: { orderBy: { ordinal: 'asc' } } }),
    saidOn: t.field({
      ...statedDate('saidOn'),
      description: 'When the statement was made. This is not the date on which a document was published.',
    }),
    meeting: t.relation('meeting', { nullable: true }),
    session: t.relation('session', { nullable: true }),
    agendaItem: t.relation('agendaItem', { nullable: true }),
    occasion: t.exposeString('occasion', { nullable: true }),
    ordinal: t.exposeInt('ordinal'),
    procedural: t.exposeBoolean('procedural'),
    topics: t.relation('topics', { query: { orderBy: { ordinal: 'asc' } } }),
    mentions: t.relation('mentions', { query: { orderBy: { ordinal: 'asc' } } }),
    relations: t.relation('relations', { query: { orderBy: { ordinal: 'asc' } } }),
    relatedBy: t.relation('relatedBy', { query: { orderBy: { fromId: 'asc' } } }),
    translations: t.relation('translations', { query: { orderBy: { ordinal: 'asc' } } }),
    evidence: t.relation('evidence', { query: { orderBy: { ordinal: 'asc' } } }),
    corroboration: t.field({
      type: Corroboration,
      description: 'How many sources support the statement.',
      select: {
        independentSources: true,
        evidence: {
          orderBy: { ordinal: 'asc' },
          select: { document: { select: { identityId: true, publisher: { select: { identityId: true } } } } },
        },
      },
      resolve: ({ independentSources, evidence }) => ({
        independentSources,
        documents: evidence.map(({ document }) => document.identityId),
        publishers: evidence.map(({ document }) => document.publisher?.identityId ?? null),
      }),
    }),
    verification: t.expose('verification', { type: Verification }),
    method: t.expose('method', { type: Method }),
    agent: t.exposeString('agent', { nullable: true }),
  }),
})

builder.prismaObject('StatementTopic', {
  select: { statementId: true, topicId: true },
  fields: (t) => ({
    topic: t.relation('topic'),
    stance: t.expose('stance', { type: Stance }),
  }),
})

builder.prismaObject('Mention', {
  select: { id: true },
  fields: (t) => ({
    statement: t.relation('statement'),
    person: t.relation('person', { nullable: true }),
    organization: t.relation('organization', { nullable: true }),
    meeting: t.relation('meeting', { nullable: true }),
    place: t.relation('place', { nullable: true }),
  }),
})

builder.prismaObject('StatementRelation', {
  select: { fromId: true, toId: true, kind: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: RelationKind }),
    from: t.relation('from'),
    to: t.relation('to'),
  }),
})

builder.prismaObject('Translation', {
  select: { statementId: true, language: true },
  fields: (t) => ({
    language: t.exposeString('language'),
    text: t.exposeString('text'),
  }),
})

interface StatementInput extends FilterInput {
  topic?: Identities
  speaker?: Identities
  organization?: Identities
  topicExact?: boolean
  stance?: (typeof Stance.$inferType)[]
}

/** A stance belongs to the statement's own topic. So with a stance, narrower topics are found by TopicClosure instead of the derived index. */
function aboutTopics(named: Identities, { topicExact, stance, speaker, organization }: StatementInput): WhereOf<'Statement'> {
  const stanceOn = stance ? { stance: { in: stance } } : {}
  if (topicExact) return { topics: { some: { topicId: { in: named.records }, ...stanceOn } } }
  if (stance) return { topics: { some: { topic: topicWithin(named), ...stanceOn } } }
  return speaker || organization ? {} : { topicIndex: { some: { topicId: { in: named.identities } } } }
}

/** With a speaker and a topic, one index of StatementTopicVoice covers both. It does not cover `topicExact` and `stance`. */
const voiced =
  (alone: (identities: string[]) => WhereOf<'Statement'>) =>
  ({ identities }: Identities, { topic, topicExact, stance }: StatementInput): WhereOf<'Statement'> =>
    topic && !topicExact && !stance
      ? { topicVoices: { some: { topicId: { in: topic.identities }, voiceId: { in: identities } } } }
      : alone(identities)

const filter = defineFilter('Statement', (f) => ({
  speaker: f.refs(
    'Person',
    'A person who spoke.',
    voiced((identities) => ({ personIndex: { some: { personId: { in: identities } } } })),
  ),
  organization: f.refs(
    'Organization',
    'An organization that spoke, or in which a speaker held the position in which they spoke.',
    voiced((identities) => ({ organizationIndex: { some: { organizationId: { in: identities } } } })),
  ),
  onBehalfOf: f.refs('Organization', 'An organization on whose behalf a speaker spoke.', ({ records }) => ({
    speakers: { some: { onBehalfOfId: { in: records } } },
  })),
  role: f.enums(PositionRole, 'The role of the position that a speaker held on that day.', (roles) => ({
    speakers: { some: { role: { in: roles } } },
  })),
  speakerKind: f.enums(SpeakerKind, 'The kind of speaker.', (kinds) => ({ speakers: { some: { kind: { in: kinds } } } })),
  topic: f.refs('Topic', 'A topic of the statement, narrower topics included.', aboutTopics),
  topicExact: f.about('topic', 'Whether `topic` excludes narrower topics (default false). An error without `topic`.'),
  meeting: f.refs('Meeting', 'The meeting at which it was said.', ({ identities }) => ({ meetingIdentityId: { in: identities } })),
  session: f.refs('Session', 'The session in which it was said.', ({ records }) => ({ sessionId: { in: records } })),
  agendaItem: f.refs('AgendaItem', 'The agenda item on which it was said.', ({ records }) => ({ agendaItemId: { in: records } })),
  place: f.refs('Place', 'The place of the meeting, or a place that contains it.', (named) => ({
    meeting: { place: placeWithin(named) },
  })),
  document: f.refs('Document', 'A document that reports it.', ({ identities }) => ({
    documentIndex: { some: { documentId: { in: identities } } },
  })),
  publisher: f.refs('Organization', 'An organization that published a document that reports it.', ({ records }) => ({
    evidence: { some: { document: { publisherId: { in: records } } } },
  })),
  mentions: f.refsAcross(
    ['Person', 'Organization', 'Meeting', 'Place'],
    'A person, organization, meeting or place that it mentions. A name that several types have means all of these.',
    (named) => ({ mentionIndex: { some: { subjectId: { in: Object.values(named).flatMap(({ identities }) => identities) } } } }),
  ),
  saidOn: f.dates('saidOn', 'When it was said.'),
  stance: f.enums(Stance, 'A stance that it takes on one of its topics. With `topic`: on one of the topics given.', (stances, { topic }) =>
    topic ? {} : { topics: { some: { stance: { in: stances } } } },
  ),
  reporting: f.enums(Reporting, 'How the words are reported.', (kinds) => ({ reporting: { in: kinds } })),
  kind: f.enums(StatementKind, 'The kind of statement.', (kinds) => ({ kind: { in: kinds } })),
  procedural: f.boolean('Whether it only serves procedure, such as giving somebody the floor.', (procedural) => ({ procedural })),
  language: f.strings('Language of the text: BCP 47, such as `en`.', (tags) => ({ language: { in: tags } })),
  verification: f.enums(Verification, 'The review status.', (states) => ({ verification: { in: states } })),
  text: f.text(
    'Words in its text, attributions and translations, in the syntax of web searches: all words must occur, in any inflected form. `"a phrase"` matches words next to each other, `or` matches either side, `-word` excludes a word. Case, accents and hyphens are ignored.',
    // Prisma's types have no such condition. The compiler of reads supports it.
    (matches) => ({ words: { some: { matches } as object } }),
  ),
  minSources: f.atLeast('Minimum number of independent sources: 0 or more. See `corroboration`.', (least) => ({
    independentSources: { gte: least },
  })),
}))

defineList('Statement', {
  filter,
  orders: {
    SAID_ON_DESC: { by: 'saidOnLatest', direction: 'desc', description: 'Latest first. Unknown dates come last.' },
    SAID_ON_ASC: { by: 'saidOnLatest', direction: 'asc', description: 'Earliest first. Unknown dates come first.' },
    RELEVANCE: {
      by: 'relevance',
      cost: 50_000,
      direction: 'desc',
      needs: 'text',
      description: 'Best match of the filter `text` first. An error without `text`.',
    },
  },
})
defineRecord('Statement')
queryList('Statement', 'All statements: who said what, when, where, and which documents report it.')
