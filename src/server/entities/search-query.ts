import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { badRequest } from '../api-errors.ts'
import { builder, type Model } from '../builder.ts'
import { decodeCursor, encodeCursor } from '../lib/cursor.ts'
import type { Row } from '../lib/delegate.ts'
import { assertSearch } from '../lib/input-bounds.ts'
import { sizeOf } from '../lib/page-size.ts'
import { preparedFrom } from '../lib/prepared.ts'
import { byName, byWords, type Hit, keyOf, merged, mostOfKind, type SearchedKind } from '../lib/search-hits.ts'
import { byReading } from '../lib/search-readings.ts'
import { hasWords } from '../lib/search-text.ts'

/** The kinds of record, each with its model. */
const kinds = {
  PERSON: { model: 'Person', description: 'Persons, by name.' },
  ORGANIZATION: { model: 'Organization', description: 'Organizations, by name.' },
  MEETING: { model: 'Meeting', description: 'Meetings, by title.' },
  AGENDA_ITEM: { model: 'AgendaItem', description: 'Agenda items, by title.' },
  TOPIC: { model: 'Topic', description: 'Topics, by label.' },
  DOCUMENT: { model: 'Document', description: 'Documents, by title.' },
  STATEMENT: { model: 'Statement', description: 'Statements, by the words of their text, attributions and translations.' },
} as const satisfies Record<SearchedKind, { model: Model; description: string }>

const SearchKind = builder.enumType('SearchKind', {
  description: 'The kinds of record that a search finds.',
  // Object.fromEntries forgets the keys.
  values: Object.fromEntries(Object.entries(kinds).map(([kind, { description }]) => [kind, { description }])) as Record<
    keyof typeof kinds,
    { description: string }
  >,
})

const fieldOf = (model: Model) => `${model.charAt(0).toLowerCase()}${model.slice(1)}`

const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
  description: 'A record that a search found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKind, description: 'The kind of record.' }),
    label: t.exposeString('label', { description: 'The name, title or label of the record. For a statement: its text.' }),
    slug: t.exposeString('slug', { description: 'The slug of the record.' }),
    snippet: t.string({
      description: 'The name that matches, or the part of a statement around the first match.',
      resolve: ({ found }) => found,
    }),
    ...Object.fromEntries(
      Object.entries(kinds).map(([kind, { model }]) => [
        fieldOf(model),
        t.field({
          type: getRefFromModel(model, builder),
          nullable: true,
          description: `The record, if its kind is ${kind}. Otherwise null.`,
          extensions: { deferred: true },
          resolve: async (hit, _args, context, info) => {
            if (hit.kind !== kind) return null
            const prepared = preparedFrom(info)
            const query = prepared
              ? { select: await prepared.select([[]], { id: true }) }
              : await queryFromInfo({ context, info, awaitSelections: true })
            // A read has the same result type as Prisma.
            return (await context.read({ model, operation: 'findUnique', args: { ...query, where: { id: hit.id } } })) as Row | null
          },
        }),
      ]),
    ),
  }),
})

interface Found {
  hits: Hit[]
  page: Hit[]
  hasPreviousPage: boolean
  hasNextPage: boolean
}

const SearchEdge = builder.objectRef<Hit>('SearchEdge').implement({
  description: 'A search result with its cursor.',
  fields: (t) => ({
    cursor: t.string({ description: 'The position in the list, for the argument `after`.', resolve: (hit) => cursorOf(hit) }),
    rank: t.exposeFloat('rank', { description: 'How well the record matches, from 0 to 1.' }),
    node: t.field({ type: SearchHit, description: 'The record that was found.', resolve: (hit) => hit }),
  }),
})

const SearchGroup = builder.objectRef<{ kind: Hit['kind']; hits: Hit[] }>('SearchGroup').implement({
  description: 'Search results of one kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKind, description: 'The kind of record.' }),
    totalCount: t.int({ description: `Number of results of this kind, maximum ${mostOfKind}.`, resolve: ({ hits }) => hits.length }),
    hits: t.field({
      type: [SearchHit],
      description: 'The results of this kind, best match first.',
      args: { first: t.arg.int({ description: `Number of results (default 5, maximum ${mostOfKind}).` }) },
      resolve: ({ hits }, { first }) => hits.slice(0, sizeOf(first, 5, mostOfKind)),
    }),
  }),
})

const SearchConnection = builder.objectRef<Found>('SearchConnection').implement({
  description: 'The results of a search, best match first.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The results of the page, each with its rank and cursor.',
      resolve: ({ page }) => page,
    }),
    nodes: t.field({ type: [SearchHit], description: 'The results of the page.', resolve: ({ page }) => page }),
    groups: t.field({
      type: [SearchGroup],
      description: 'All results grouped by kind. The kind of the best match comes first.',
      resolve: ({ hits }) =>
        [...new Set(hits.map(({ kind }) => kind))].map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) })),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Whether there are results before and after the page, and the cursors to read them.',
      resolve: ({ page, hasNextPage, hasPreviousPage }) => {
        const [first, last] = [page.at(0), page.at(-1)]
        return { hasNextPage, hasPreviousPage, startCursor: first ? cursorOf(first) : null, endCursor: last ? cursorOf(last) : null }
      },
    }),
    totalCount: t.int({ description: `Number of results, maximum ${mostOfKind} of each kind.`, resolve: ({ hits }) => hits.length }),
  }),
})

const cursorOf = (hit: Hit) => encodeCursor('SEARCH', { value: hit.rank, id: keyOf(hit) })

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    extensions: { cost: 30_000, lane: 'heavy' },
    description:
      'Full-text search over persons, organizations, meetings, agenda items, topics, documents and statements. It finds misspelled names and incomplete words. Up to ten words are also read as a speaker, a topic and other words: `lavrov misile` finds the statements of Lavrov on missile defence.',
    args: {
      text: t.arg.string({ required: true, description: 'The words to search for. The last word may be incomplete.' }),
      in: t.arg({ type: [SearchKind], description: 'The kinds of record to search (default all). Not an empty list.' }),
      first: t.arg.int({ description: 'Number of results (default 20, maximum 200).' }),
      after: t.arg.string({ description: 'Return results after this cursor.' }),
    },
    resolve: async (_root, { text, in: wanted, first, after }, context): Promise<Found> => {
      assertSearch(text, 'text')
      if (!hasWords(text)) throw badRequest('`text` has no word to search for. Write one.', { argument: 'text' })
      if (wanted?.length === 0) throw badRequest('`in` is an empty list. Name at least one kind, or leave it out.', { argument: 'in' })
      const searched: readonly string[] = wanted ?? Object.keys(kinds)
      const found = await Promise.all([
        byName(text, searched, context),
        searched.includes('STATEMENT') ? byWords(text, context) : [],
        byReading(text, context),
      ])
      const hits = merged(found.flat().filter(({ kind }) => searched.includes(kind)))
      const place = after == null ? undefined : decodeCursor('SEARCH', after, 'after')
      const start = place ? hits.filter((hit) => isBefore(hit, place)).length : 0
      const page = hits.slice(start, start + sizeOf(first, 20, 200))
      return { hits, page, hasPreviousPage: start > 0, hasNextPage: start + page.length < hits.length }
    },
  }),
)

/** Whether a result is at a position of the list or before it. */
const isBefore = (hit: Hit, { value, id }: ReturnType<typeof decodeCursor>) =>
  hit.rank > Number(value) || (hit.rank === value && keyOf(hit) <= id)
