import { builder, node } from '../builder.ts'
import { defineList, nestedList, queryList } from '../lib/connection.ts'
import { DocumentKind, TextAccess } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { statedDate } from '../lib/fuzzy-date.ts'
import { defineRecord } from '../lib/record-fields.ts'
import { wholeText } from '../lib/text-access.ts'

builder.prismaNode('Document', {
  ...node,
  fields: (t) => ({
    title: t.exposeString('title'),
    kind: t.expose('kind', { type: DocumentKind }),
    publisher: t.relation('publisher', { nullable: true }),
    authors: t.exposeStringList('authors'),
    url: t.exposeString('url', { nullable: true }),
    archiveUrl: t.exposeString('archiveUrl', { nullable: true }),
    published: t.field({ ...statedDate('published'), description: 'When it was published.' }),
    retrievedAt: t.expose('retrievedAt', { type: 'DateTime', nullable: true }),
    language: t.exposeString('language'),
    licence: t.exposeString('licence', { nullable: true }),
    textAccess: t.expose('textAccess', { type: TextAccess }),
    text: t.string({
      nullable: true,
      description: 'The text that offsets count into; null unless its licence lets the server hand out the whole of it.',
      select: { text: true, textAccess: true },
      resolve: wholeText,
    }),
    sha256: t.exposeString('sha256', { nullable: true }),
    syndicatedFrom: t.relation('syndicatedFrom', { nullable: true }),
  }),
})

const filter = defineFilter('Document', (f) => ({
  document: f.refs('Document', 'The documents themselves: slug, id or title.', ({ records }) => ({ id: { in: records } })),
  kind: f.enums(DocumentKind, 'What kind of document it is.', (kinds) => ({ kind: { in: kinds } })),
  publisher: f.refs('Organization', 'Who published it.', ({ records }) => ({ publisherId: { in: records } })),
  author: f.strings('Who wrote it, as printed.', (names) => ({ authors: { hasSome: names } })),
  language: f.strings('Language: BCP 47.', (tags) => ({ language: { in: tags } })),
  textAccess: f.enums(TextAccess, 'How much of its text may be handed out.', (access) => ({ textAccess: { in: access } })),
  speaker: f.refs('Person', 'Whose words it shows.', ({ identities }) => ({
    identity: { statementIndex: { some: { statement: { personIndex: { some: { personId: { in: identities } } } } } } },
  })),
  topic: f.refs('Topic', 'A topic of what it shows, narrower topics included.', ({ identities }) => ({
    identity: { statementIndex: { some: { statement: { topicIndex: { some: { topicId: { in: identities } } } } } } },
  })),
  published: f.dates('published', 'When it was published.'),
}))

defineList('Document', {
  filter,
  orders: {
    PUBLISHED_DESC: { by: 'publishedLatest', direction: 'desc', description: 'Newest first; unknown dates last.' },
    PUBLISHED_ASC: { by: 'publishedLatest', direction: 'asc', description: 'Oldest first; unknown dates first.' },
  },
})
defineRecord('Document', 'document')
queryList('documents', 'Document', 'Documents on record.')
nestedList('Document', 'evidence', 'Evidence', { description: 'What it shows: statements, meetings, agenda items and participations.' })
nestedList('Document', 'statements', 'Statement', {
  through: 'evidence',
  to: 'statement',
  only: { statementId: { not: null } },
  description: 'Statements it shows.',
})
nestedList('Document', 'syndicated', 'Document', { description: 'Documents that repeat it under another roof.' })
