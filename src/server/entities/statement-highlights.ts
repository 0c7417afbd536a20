import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { type ConnectionPage, edgeOf } from '../lib/connection.ts'
import { foundIn, type MatchSpan, snippetOf } from '../lib/snippet.ts'

interface HighlightShape {
  field: 'TEXT' | 'ATTRIBUTION' | 'TRANSLATION'
  language: string | null
  snippet: string
  start: number
  spans: MatchSpan[]
}

const SearchedField = builder.enumType('SearchedField', {
  description: 'The fields of a statement in which words are searched.',
  values: {
    TEXT: { description: 'The text of the statement.' },
    ATTRIBUTION: { description: 'The attribution in a document.' },
    TRANSLATION: { description: 'A translation of the text.' },
  },
})

const HighlightSpan = builder.objectRef<MatchSpan>('HighlightSpan').implement({
  description: 'A match: half-open offsets into the whole field, in Unicode code points.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Offset of the first code point, from 0.' }),
    end: t.exposeInt('end', { description: 'Offset after the last code point.' }),
  }),
})

const Highlight = builder.objectRef<HighlightShape>('Highlight').implement({
  description: 'The matches of a text search in one field of a statement.',
  fields: (t) => ({
    field: t.expose('field', { type: SearchedField, description: 'The field that matches.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'Language of the translation: BCP 47. Null for the other fields.',
    }),
    snippet: t.exposeString('snippet', { description: 'The part of the field around the first match.' }),
    start: t.exposeInt('start', { description: 'Offset of the snippet in the field, in Unicode code points, from 0.' }),
    spans: t.field({ type: [HighlightSpan], description: 'The matches, in order.', resolve: ({ spans }) => spans }),
  }),
})

/** The texts of a statement in one language, and the positions of stems in them, from PostgreSQL. */
interface Version {
  id: string
  ordinal: number
  config: string
  text: string
  language: string | null
  attributions: string[]
  inText: [stem: string, positions: number[]][]
  inAttributions: [stem: string, positions: number[]][]
}

async function highlightsOf(ids: readonly string[], text: string, { db, refs }: Context): Promise<HighlightShape[][]> {
  const { search, stems } = await refs.words(text, 'where.text')
  const sought = [...new Set([...stems.values()].flatMap((each) => Object.values(each).flat()))]
  const versions = await db.$queryRaw<Version[]>`
    SELECT w."statementId" AS id, w.ordinal, w.config, coalesce(t.text, s.text) AS text, t.language,
      CASE w.ordinal WHEN 0 THEN coalesce((SELECT json_agg(e.attribution ORDER BY e.ordinal) FROM "Evidence" e
        WHERE e."statementId" = s.id AND e.attribution IS NOT NULL), '[]') ELSE '[]' END AS attributions,
      (SELECT coalesce(json_agg(json_build_array(lexeme, positions)), '[]')
        FROM unnest(to_tsvector(w.config::regconfig, w.text)) WHERE lexeme = ANY(${sought}::text[])) AS "inText",
      (SELECT coalesce(json_agg(json_build_array(lexeme, positions)), '[]')
        FROM unnest(to_tsvector(w.config::regconfig, w.attributions)) WHERE lexeme = ANY(${sought}::text[])) AS "inAttributions"
    FROM "StatementWords" w JOIN "Statement" s ON s.id = w."statementId"
    LEFT JOIN "Translation" t ON t."statementId" = w."statementId" AND t.ordinal = w.ordinal
    WHERE w."statementId" = ANY(${[...ids]}::uuid[]) ORDER BY w."statementId", w.ordinal`
  const highlights = (version: Version): HighlightShape[] => {
    const find = (content: string, positions: Version['inText']) =>
      foundIn(content, search, stems.get(version.config) ?? {}, new Map(positions))
    const field = version.ordinal === 0 ? 'TEXT' : 'TRANSLATION'
    const all = version.attributions.join('\n')
    return [
      highlight(field, version.language, version.text, find(version.text, version.inText)),
      ...eachOf(version.attributions, find(all, version.inAttributions)).map(([attribution, spans]) =>
        highlight('ATTRIBUTION', null, attribution, spans),
      ),
    ].filter(({ spans }) => spans.length > 0)
  }
  return ids.map((id) => versions.filter((version) => version.id === id).flatMap(highlights))
}

const highlight = (field: HighlightShape['field'], language: string | null, text: string, spans: MatchSpan[]): HighlightShape => ({
  field,
  language,
  ...snippetOf(text, spans),
  spans,
})

/** Assigns matches in joined texts to the single texts. The texts are joined by a line feed. */
function eachOf(texts: readonly string[], spans: readonly MatchSpan[]): [string, MatchSpan[]][] {
  let start = 0
  return texts.map((text) => {
    const [from, to] = [start, start + [...text].length]
    start = to + 1
    return [
      text,
      spans.flatMap((span) => (span.start >= from && span.end <= to ? [{ start: span.start - from, end: span.end - from }] : [])),
    ]
  })
}

const loaders = new WeakMap<ConnectionPage, DataLoader<string, HighlightShape[]>>()

/** Reads the highlights of all statements of a page together. */
function loaderOf(page: ConnectionPage, text: string, context: Context) {
  const cached = loaders.get(page)
  if (cached) return cached
  const loader = new DataLoader<string, HighlightShape[]>((ids) => highlightsOf(ids, text, context))
  loaders.set(page, loader)
  return loader
}

builder.objectFields(edgeOf('Statement'), (t) => ({
  rank: t.float({
    nullable: true,
    description:
      'How well the statement matches the filter `text`, from 0 to 1. Values are comparable only within one list. Null if the filter has no `text`.',
    resolve: ({ row }) => (typeof row.relevance === 'number' ? row.relevance : null),
  }),
  highlights: t.field({
    type: [Highlight],
    description: 'The matches of the filter `text`. Empty if the filter has no `text`.',
    extensions: { deferred: true },
    resolve: ({ page, row }, _args, context) => {
      const { text } = page.filter
      return typeof text === 'string' ? loaderOf(page, text, context).load(row.id) : []
    },
  }),
}))
