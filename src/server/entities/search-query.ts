import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { badRequest } from '../api-errors.ts'
import { builder, type Model } from '../builder.ts'
import { decodeCursor, encodeCursor } from '../lib/cursor.ts'
import type { Row } from '../lib/delegate.ts'
import { sizeOf } from '../lib/page-size.ts'
import { preparedFrom } from '../lib/prepared.ts'
import { byName, byWords, type Hit, mostOfKind } from '../lib/search-hits.ts'
import { hasWords } from '../lib/search-text.ts'

/** What is looked for, and what type it is. */
const kinds = {
  PERSON: { model: 'Person', description: 'Persons, by their names.' },
  ORGANIZATION: { model: 'Organization', description: 'Organizations, by their names.' },
  MEETING: { model: 'Meeting', description: 'Meetings, by their titles.' },
  AGENDA_ITEM: { model: 'AgendaItem', description: 'Agenda items, by their titles.' },
  TOPIC: { model: 'Topic', description: 'Topics, by their labels.' },
  DOCUMENT: { model: 'Document', description: 'Documents, by their titles.' },
  STATEMENT: { model: 'Statement', description: 'Statements, by the words in them.' },
} as const satisfies Record<Hit['kind'], { model: Model; description: string }>

const SearchKind = builder.enumType('SearchKind', {
  description: 'What a search looks for.',
  values: Object.fromEntries(Object.entries(kinds).map(([kind, { description }]) => [kind, { description }])) as Record<
    keyof typeof kinds,
    { description: string }
  >,
})

const fieldOf = (model: Model) => `${model.charAt(0).toLowerCase()}${model.slice(1)}`

const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
  description: 'A record that a search found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKind, description: 'What kind of record it is.' }),
    label: t.exposeString('label', { description: 'What it is called; of a statement its text.' }),
    slug: t.exposeString('slug', { description: 'Its slug.' }),
    snippet: t.string({
      description: 'The name by which it was found, or the words of a statement around what was found.',
      resolve: ({ found }) => found,
    }),
    ...Object.fromEntries(
      Object.entries(kinds).map(([kind, { model }]) => [
        fieldOf(model),
        t.field({
          type: getRefFromModel(model, builder),
          nullable: true,
          description: `The record, where it is a ${kind.toLowerCase().replace('_', ' ')}.`,
          extensions: { askedLater: true },
          resolve: async (hit, _args, context, info) => {
            if (hit.kind !== kind) return null
            const prepared = preparedFrom(info)
            const query = prepared
              ? { select: await prepared.select([[]], { id: true }) }
              : await queryFromInfo({ context, info, awaitSelections: true })
            // A read returns what Prisma would have returned.
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
  description: 'What a search found, with its place.',
  fields: (t) => ({
    cursor: t.string({ description: 'Its place in the list, for `after`.', resolve: (hit) => cursorOf(hit) }),
    rank: t.exposeFloat('rank', { description: 'How well it matches, 0 to 1.' }),
    node: t.field({ type: SearchHit, description: 'What was found.', resolve: (hit) => hit }),
  }),
})

const SearchGroup = builder.objectRef<{ kind: Hit['kind']; hits: Hit[] }>('SearchGroup').implement({
  description: 'What a search found of one kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKind, description: 'Of which kind.' }),
    totalCount: t.int({ description: `How many there are, at most ${mostOfKind}.`, resolve: ({ hits }) => hits.length }),
    hits: t.field({
      type: [SearchHit],
      description: 'The best of them.',
      args: { first: t.arg.int({ description: `How many (default 5, at most ${mostOfKind}).` }) },
      resolve: ({ hits }, { first }) => hits.slice(0, sizeOf(first, 5, mostOfKind)),
    }),
  }),
})

const SearchConnection = builder.objectRef<Found>('SearchConnection').implement({
  description: 'What a search found, the best first.',
  fields: (t) => ({
    edges: t.field({ type: [SearchEdge], description: 'What was found, with ranks.', resolve: ({ page }) => page }),
    nodes: t.field({ type: [SearchHit], description: 'What was found.', resolve: ({ page }) => page }),
    groups: t.field({
      type: [SearchGroup],
      description: 'All that was found by kind, the kind of the best match first.',
      resolve: ({ hits }) =>
        [...new Set(hits.map(({ kind }) => kind))].map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) })),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Whether there is more, and from where.',
      resolve: ({ page, hasNextPage, hasPreviousPage }) => {
        const [first, last] = [page.at(0), page.at(-1)]
        return { hasNextPage, hasPreviousPage, startCursor: first ? cursorOf(first) : null, endCursor: last ? cursorOf(last) : null }
      },
    }),
    totalCount: t.int({ description: `How many were found, at most ${mostOfKind} of each kind.`, resolve: ({ hits }) => hits.length }),
  }),
})

const keyOf = ({ kind, slug }: Hit) => `${kind} ${slug}`
const cursorOf = (hit: Hit) => encodeCursor('SEARCH', { value: hit.rank, id: keyOf(hit) })

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'What goes by a name or has some words in it, misspelt or half typed: one box over persons, organizations, meetings, agenda items, topics, documents and statements.',
    args: {
      text: t.arg.string({ required: true, description: 'What is looked for; the last word may be the beginning of one.' }),
      in: t.arg({ type: [SearchKind], description: 'Which kinds of record are wanted; all by default.' }),
      first: t.arg.int({ description: 'How many (default 20, at most 200).' }),
      after: t.arg.string({ description: 'Go on after this cursor.' }),
    },
    resolve: async (_root, { text, in: wanted, first, after }, context): Promise<Found> => {
      if (!hasWords(text)) throw badRequest('`text` has no word to search for. Write one.', { argument: 'text' })
      if (wanted?.length === 0) throw badRequest('`in` is an empty list. Name at least one kind, or leave it out.', { argument: 'in' })
      const asked = wanted ?? Object.keys(kinds)
      const [names, statements] = await Promise.all([
        byName(text, asked, context),
        asked.includes('STATEMENT') ? byWords(text, context) : [],
      ])
      const hits = [...names, ...statements].sort((one, other) => other.rank - one.rank || (keyOf(one) < keyOf(other) ? -1 : 1))
      const place = after == null ? undefined : decodeCursor('SEARCH', after, 'after')
      const start = place ? hits.filter((hit) => isBefore(hit, place)).length : 0
      const page = hits.slice(start, start + sizeOf(first, 20, 200))
      return { hits, page, hasPreviousPage: start > 0, hasNextPage: start + page.length < hits.length }
    },
  }),
)

/** Whether something stands at a place or before it. */
const isBefore = (hit: Hit, { value, id }: ReturnType<typeof decodeCursor>) =>
  hit.rank > Number(value) || (hit.rank === value && keyOf(hit) <= id)
