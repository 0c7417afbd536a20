import { builder, node } from '../builder.ts'
import { defineList } from '../lib/connection.ts'
import { DocumentKind, TextAccess } from '../lib/enums.ts'
import { defineFilter } from '../lib/filter.ts'
import { statedDate } from '../lib/fuzzy-date.ts'
import { nestedList } from '../lib/nested-list.ts'
import { queryList } from '../lib/query-list.ts'
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
    published: t.field({ ...statedDate('published'), description: 'When the document was published.' }),
    retrievedAt: t.expose('retrievedAt', { type: 'DateTime', nullable: true }),
    language: t.exposeString('language'),
    licence: t.exposeString('licence', { nullable: true }),
    textAccess: t.expose('textAccess', { type: TextAccess }),
    text: t.string({
      nullable: true,
      description: 'The text to which the offsets of spans refer. Null unless `textAccess` is FULL.',
      select: { text: true, textAccess: true },
      resolve: wholeText,
    }),
    sha256: t.exposeString('sha256', { nullable: true }),
    syndicatedFrom: t.relation('syndicatedFrom', { nullable: true }),
  }),
})

const filter = defineFilter('Document', (f) => ({
  document: f.refs('Document', 'One of these documents.', ({ records }) => ({ id: { in: records } })),
  kind: f.enums(DocumentKind, 'The kind of document.', (kinds) => ({ kind: { in: kinds } })),
  publisher: f.refs('Organization', 'The organization that published the document.', ({ records }) => ({ publisherId: { in: records } })),
  author: f.strings('An author, exactly as printed.', (names) => ({ authors: { hasSome: names } })),
  language: f.strings('Language of the text: BCP 47, such as `en`.', (tags) => ({ language: { in: tags } })),
  textAccess: f.enums(TextAccess, 'How much of the text the licence allows the server to publish.', (access) => ({
    textAccess: { in: access },
  })),
  speaker: f.refs('Person', 'A person whose words the document reports.', ({ identities }) => ({
    identity: { statementIndex: { some: { statement: { personIndex: { some: { personId: { in: identities } } } } } } },
  })),
  topic: f.refs('Topic', 'A topic of a statement that the document reports, narrower topics included.', ({ identities }) => ({
    identity: { statementIndex: { some: { statement: { topicIndex: { some: { topicId: { in: identities } } } } } } },
  })),
  published: f.dates('published', 'When the document was published.'),
}))

defineList('Document', {
  filter,
  orders: {
    PUBLISHED_DESC: { by: 'publishedLatest', direction: 'desc', description: 'Newest first. Unknown dates come last.' },
    PUBLISHED_ASC: { by: 'publishedLatest', direction: 'asc', description: 'Oldest first. Unknown dates come first.' },
  },
})
defineRecord('Document')
queryList('Document', 'All documents.')
nestedList('Document', 'evidence', 'Evidence', {
  description: 'What the document reports: statements, meetings, agenda items and participations.',
})
nestedList('Document', 'statements', 'Statement', {
  through: 'statementIndex',
  to: 'statement',
  description: 'Statements that the document reports.',
})
nestedList('Document', 'syndicated', 'Document', { description: 'Copies of the document that other publishers syndicated.' })
nestedList('Document', 'sameAs', 'Document', {
  through: 'identified',
  description: 'Records of other datasets that are about the same document. Lists and filters of one mean all of them.',
})
