import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { edgeOf, type Page } from '../lib/connection.ts'
import { type Found, foundIn, snippetOf } from '../lib/snippet.ts'

interface HighlightShape {
  field: 'TEXT' | 'ATTRIBUTION' | 'TRANSLATION'
  language: string | null
  snippet: string
  start: number
  spans: Found[]
}

const SearchedField = builder.enumType('SearchedField', {
  description: 'Where words of a statement are searched.',
  values: {
    TEXT: { description: 'In its text.' },
    ATTRIBUTION: { description: 'In the words of attribution of a document.' },
    TRANSLATION: { description: 'In a translation of its text.' },
  },
})

const HighlightSpan = builder.objectRef<Found>('HighlightSpan').implement({
  description: 'A run of words that was found: half-open offsets in Unicode code points into the whole field.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Offset of the first code point.' }),
    end: t.exposeInt('end', { description: 'Offset after the last code point.' }),
  }),
})

const Highlight = builder.objectRef<HighlightShape>('Highlight').implement({
  description: 'Where the words of a search stand in one field of a statement.',
  fields: (t) => ({
    field: t.expose('field', { type: SearchedField, description: 'Which field.' }),
    language: t.exposeString('language', { nullable: true, description: 'Which translation: BCP 47; null elsewhere.' }),
    snippet: t.exposeString('snippet', { description: 'The words around the first that was found, as they stand in the field.' }),
    start: t.exposeInt('start', { description: 'Where in the field the snippet begins, in Unicode code points.' }),
    spans: t.field({ type: [HighlightSpan], description: 'What was found, in order.', resolve: ({ spans }) => spans }),
  }),
})

/** The texts of a statement in one language, and where PostgreSQL has the stems in them. */
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
    const find = (within: string, positions: Version['inText']) =>
      foundIn(within, search, stems.get(version.config) ?? {}, new Map(positions))
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

const highlight = (field: HighlightShape['field'], language: string | null, text: string, spans: Found[]): HighlightShape => ({
  field,
  language,
  ...snippetOf(text, spans),
  spans,
})

/** The parts of what was found in texts joined by a line's end, each with the text that it is in. */
function eachOf(texts: readonly string[], spans: readonly Found[]): [string, Found[]][] {
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

const loaders = new WeakMap<Page, DataLoader<string, HighlightShape[]>>()

/** The highlights of a page's statements, looked for together. */
function loaderOf(page: Page, text: string, context: Context) {
  const known = loaders.get(page)
  if (known) return known
  const loader = new DataLoader<string, HighlightShape[]>((ids) => highlightsOf(ids, text, context))
  loaders.set(page, loader)
  return loader
}

builder.objectFields(edgeOf('Statement'), (t) => ({
  rank: t.float({
    nullable: true,
    description: 'How well its words match `text`, 0 to 1, compared with the others of this list; null where no `text` is asked for.',
    resolve: ({ row }) => (typeof row.relevance === 'number' ? row.relevance : null),
  }),
  highlights: t.field({
    type: [Highlight],
    description: 'Where the words of `text` stand; none where no `text` is asked for.',
    extensions: { askedLater: true },
    resolve: ({ page, row }, _args, context) => {
      const { text } = page.filter
      return typeof text === 'string' ? loaderOf(page, text, context).load(row.id) : []
    },
  }),
}))
