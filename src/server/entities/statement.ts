import { builder, node, type WhereOf } from '../builder.ts'
import { defineList, queryList } from '../lib/connection.ts'
import { Method, PositionRole, RelationKind, Reporting, SpeakerKind, Stance, StatementKind, Verification } from '../lib/enums.ts'
import { defineFilter, type FilterInput } from '../lib/filter.ts'
import { statedDate } from '../lib/fuzzy-date.ts'
import { placeWithin, topicWithin } from '../lib/hierarchy.ts'
import { defineRecord } from '../lib/record-fields.ts'
import type { Identities } from '../lib/ref.ts'

const Corroboration = builder.objectRef<{ publishers: (string | null)[]; independentSources: number }>('Corroboration').implement({
  description: 'How well a statement is borne out, derived from its evidence.',
  fields: (t) => ({
    documents: t.int({ description: 'How many documents show it.', resolve: ({ publishers }) => publishers.length }),
    publishers: t.int({
      description: 'How many publishers those have.',
      resolve: ({ publishers }) => new Set(publishers.filter((id) => id !== null)).size,
    }),
    independentSources: t.exposeInt('independentSources', {
      description: 'How many of the documents are independent: syndicated copies count once.',
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
      description: 'Who said it: the first of `speakers`.',
      select: async (_args, _context, nested) => ({ speakers: await nested({ orderBy: { ordinal: 'asc' } }) }),
      resolve: ({ speakers }) => speakers[0],
    }),
    speakers: t.relation('speakers', { query: { orderBy: { ordinal: 'asc' } } }),
    saidOn: t.field({ ...statedDate('saidOn'), description: 'When it was said, which is not when the article appeared.' }),
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
      description: 'How well it is borne out.',
      select: {
        independentSources: true,
        evidence: { orderBy: { ordinal: 'asc' }, select: { document: { select: { publisher: { select: { identityId: true } } } } } },
      },
      resolve: ({ independentSources, evidence }) => ({
        independentSources,
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

interface Asked extends FilterInput {
  topic?: Identities
  speaker?: Identities
  organization?: Identities
  topicExact?: boolean
  stance?: (typeof Stance.$inferType)[]
}

/** A stance belongs to a statement's own topic, so with one the way to narrower topics goes over the topics' closure. */
function aboutTopics(named: Identities, { topicExact, stance, speaker, organization }: Asked): WhereOf<'Statement'> {
  const stanceOn = stance ? { stance: { in: stance } } : {}
  if (topicExact) return { topics: { some: { topicId: { in: named.records }, ...stanceOn } } }
  if (stance) return { topics: { some: { topic: topicWithin(named), ...stanceOn } } }
  return speaker || organization ? {} : { topicIndex: { some: { topicId: { in: named.identities } } } }
}

/** Who speaks on a topic is found in one table for both, unless the topic is asked for more narrowly than that table knows. */
const voiced =
  (alone: (identities: string[]) => WhereOf<'Statement'>) =>
  ({ identities }: Identities, { topic, topicExact, stance }: Asked): WhereOf<'Statement'> =>
    topic && !topicExact && !stance
      ? { topicVoices: { some: { topicId: { in: topic.identities }, voiceId: { in: identities } } } }
      : alone(identities)

const filter = defineFilter('Statement', (f) => ({
  speaker: f.refs(
    'Person',
    'Who spoke: slug, id or any known name.',
    voiced((identities) => ({ personIndex: { some: { personId: { in: identities } } } })),
  ),
  organization: f.refs(
    'Organization',
    'The organization that spoke, or in which the speaker held the position spoken in.',
    voiced((identities) => ({ organizationIndex: { some: { organizationId: { in: identities } } } })),
  ),
  onBehalfOf: f.refs('Organization', 'For whom the speaker spoke.', ({ records }) => ({
    speakers: { some: { onBehalfOfId: { in: records } } },
  })),
  role: f.enums(PositionRole, 'The role of the position held that day.', (roles) => ({ speakers: { some: { role: { in: roles } } } })),
  speakerKind: f.enums(SpeakerKind, 'What kind of voice it is.', (kinds) => ({ speakers: { some: { kind: { in: kinds } } } })),
  topic: f.refs('Topic', 'What it is about, narrower topics included.', aboutTopics),
  topicExact: f.about('topic', 'Whether `topic` leaves out narrower topics.'),
  meeting: f.refs('Meeting', 'The meeting where it was said.', ({ identities }) => ({ meetingIdentityId: { in: identities } })),
  session: f.refs('Session', 'The session where it was said.', ({ records }) => ({ sessionId: { in: records } })),
  agendaItem: f.refs('AgendaItem', 'The agenda item it was said on.', ({ records }) => ({ agendaItemId: { in: records } })),
  place: f.refs('Place', 'Where the meeting was held, places within included.', (named) => ({ meeting: { place: placeWithin(named) } })),
  document: f.refs('Document', 'A document that shows it.', ({ identities }) => ({
    documentIndex: { some: { documentId: { in: identities } } },
  })),
  publisher: f.refs('Organization', 'Who published a document that shows it.', ({ records }) => ({
    evidence: { some: { document: { publisherId: { in: records } } } },
  })),
  mentions: f.refsAcross(
    ['Person', 'Organization', 'Meeting', 'Place'],
    'Whom or what it talks about: a person, organization, meeting or place.',
    (named) => ({ mentionIndex: { some: { subjectId: { in: Object.values(named).flatMap(({ identities }) => identities) } } } }),
  ),
  saidOn: f.dates('saidOn', 'When it was said.'),
  stance: f.enums(Stance, 'A stance it takes on one of its topics; with `topic`, on one of those.', (stances, { topic }) =>
    topic ? {} : { topics: { some: { stance: { in: stances } } } },
  ),
  reporting: f.enums(Reporting, 'How the words are reported.', (kinds) => ({ reporting: { in: kinds } })),
  kind: f.enums(StatementKind, 'What kind of utterance it is.', (kinds) => ({ kind: { in: kinds } })),
  procedural: f.boolean('Whether it only serves procedure.', (procedural) => ({ procedural })),
  language: f.strings('Language of its text: BCP 47.', (tags) => ({ language: { in: tags } })),
  verification: f.enums(Verification, 'What review it has had.', (states) => ({ verification: { in: states } })),
  text: f.text(
    'Words in its text, attributions and translations, as web searches take them: all of them in any form, "an exact phrase", `or`, `-without`. Case, accents and hyphens do not matter.',
    // Prisma has no such condition; the compiler of reads has.
    (matches) => ({ words: { some: { matches } as object } }),
  ),
  minSources: f.atLeast('How many independent sources it has at least.', (least) => ({ independentSources: { gte: least } })),
}))

defineList('Statement', {
  filter,
  orders: {
    SAID_ON_DESC: { by: 'saidOnLatest', direction: 'desc', description: 'Latest said first; unknown dates last.' },
    SAID_ON_ASC: { by: 'saidOnLatest', direction: 'asc', description: 'Earliest said first; unknown dates first.' },
    RELEVANCE: {
      by: 'relevance',
      direction: 'desc',
      needs: 'text',
      description: 'Those first whose words match `text` best; it needs `text`.',
    },
  },
})
defineRecord('Statement', 'statement')
queryList('statements', 'Statement', 'Statements on record: who said what, when, where, and which documents show it.')
