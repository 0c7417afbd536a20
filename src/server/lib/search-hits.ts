import type { KindWith, kinds } from '../../record/kinds.ts'
import { Prisma } from '../../store/generated/prisma/client.ts'
import { fold } from '../../store/text/fold-name.ts'
import { wordsOf } from '../../store/text/statement-words.ts'
import type { Context } from '../context.ts'
import { snippetOf } from './snippet.ts'
import { lookUpBeginnings } from './word-search.ts'

/** The kinds that a search finds, by their values of `RecordKind`. */
export type SearchedKind = (typeof kinds)[KindWith<'searchable', true>]['recordKind']

/** A record that a search found. */
export interface Hit {
  kind: SearchedKind
  id: string
  slug: string
  label: string
  /** The name by which it was found, or the words of a statement around what was found. */
  found: string
  /** How well it matches, 0 to 1. */
  rank: number
}

/** So many of each kind are looked for. */
export const mostOfKind = 50

/** Among so many that fit the best ones are looked for, so that what fits everywhere does not take long. */
const weighed = 1_000

/** Finds records by the beginning of a name. Texts of three or more characters also match misspelled, and anywhere in a name. */
export async function byName(text: string, wanted: readonly string[], { db }: Context): Promise<Hit[]> {
  const key = fold(text)
  const named = wanted.filter((kind) => kind !== 'STATEMENT')
  if (!key || named.length === 0) return []
  const of = Prisma.sql`${named}::"RecordKind"[]`
  const like = key.length < 3 ? Prisma.empty : Prisma.sql`UNION SELECT * FROM "refKeysLike"(${key}, ${of}, ${weighed}::int)`
  return db.$queryRaw<Hit[]>`
    SELECT kind::text, id, slug, label, found, rank FROM (
      SELECT *, row_number() OVER (PARTITION BY kind ORDER BY rank DESC, slug) AS place FROM (
        SELECT DISTINCT ON (kind, "recordId") kind, "recordId" AS id, slug, label, key AS found,
          (CASE WHEN key = ${key} THEN 1 WHEN key LIKE ${`${key}%`} THEN 0.9 ELSE 0.8 END
            * (3 * word_similarity(${key}, key) + similarity(${key}, key)) / 4)::float8 AS rank
        FROM (
          SELECT * FROM "RefKey" WHERE kind = ANY(${of}) AND key = ${key}
          UNION (SELECT * FROM "RefKey" WHERE kind = ANY(${of}) AND kind <> 'STATEMENT' AND key LIKE ${`${key}%`} LIMIT ${weighed}) ${like}) near
        ORDER BY kind, "recordId", rank DESC, key) best) placed
    WHERE place <= ${mostOfKind}`
}

/** Statements with the words of a search; the last word may be the beginning of one. */
export async function byWords(text: string, { db }: Context): Promise<Hit[]> {
  const matches = await lookUpBeginnings(db, text)
  if (matches.length === 0) return []
  const found = matches.map(
    ({ config, query }) => Prisma.sql`
      (SELECT "statementId", ts_rank(words, ${query}::tsquery, 1) AS rank FROM "StatementWords"
        WHERE config = ${config} AND words @@ ${query}::tsquery LIMIT ${weighed})`,
  )
  const rows = await db.$queryRaw<{ id: string; slug: string; text: string; rank: number }[]>`
    SELECT s.id, s.slug, s.text, best.rank::float8 FROM (
      SELECT "statementId", max(rank) AS rank FROM (${Prisma.join(found, ' UNION ALL ')}) found GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostOfKind}) best
    JOIN "Statement" s ON s.id = best."statementId"`
  const sought = wordsOf(text).map(({ word }) => word)
  return rows.map(({ text: label, rank, ...row }) => {
    const first = wordsOf(label).find(({ word }) => sought.some((begin) => begin.length > 2 && word.startsWith(begin)))
    // Words say less than a name does.
    return { kind: 'STATEMENT', ...row, label, found: snippetOf(label, first ? [first] : []).snippet, rank: Math.min(rank, 1) * 0.7 }
  })
}
