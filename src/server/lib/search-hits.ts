import type { KindWith, kinds } from '../../record/kinds.ts'
import { Prisma } from '../../store/generated/prisma/client.ts'
import { fold } from '../../store/text/fold-name.ts'
import { wordsOf } from '../../store/text/statement-words.ts'
import type { Context } from '../context.ts'
import { toTsqueryTyped } from './search-text.ts'
import { snippetOf } from './snippet.ts'
import { lookUpQueries } from './word-search.ts'

/** The kinds that a search finds, by their values of `RecordKind`. */
export type SearchedKind = (typeof kinds)[KindWith<'searchable', true>]['recordKind']

/** A record that a search found. It stands for all records of the same identity. */
export interface Hit {
  kind: SearchedKind
  id: string
  slug: string
  label: string
  /** The name that matches, or the part of a statement around the first match. */
  found: string
  /** How well it matches, 0 to 1. */
  rank: number
}

/** The most results of each kind. */
export const mostOfKind = 50

/** Among this many that match the best are chosen, so that a text that matches everywhere does not take long. */
const maxRanked = 1_000

/**
 * Records whose names begin with a text, one for each identity: the record that stands for all records of it. A text of three characters or more may be misspelled, and may be any
 * part of a name.
 */
export async function byName(text: string, wanted: readonly string[], { db }: Context): Promise<Hit[]> {
  const key = fold(text)
  const named = wanted.filter((kind) => kind !== 'STATEMENT')
  if (!key || named.length === 0) return []
  const of = Prisma.sql`${named}::"RecordKind"[]`
  const like = key.length < 3 ? Prisma.empty : Prisma.sql`UNION SELECT * FROM "refKeysLike"(${key}, ${of}, ${maxRanked}::int)`
  return db.$queryRaw<Hit[]>`
    SELECT placed.kind::text, placed.id, r.slug, r.label, placed.found, placed.rank FROM (
      SELECT *, row_number() OVER (PARTITION BY kind ORDER BY rank DESC, slug) AS place FROM (
        SELECT DISTINCT ON (kind, id) * FROM (
          SELECT kind, ${identityOf('near')} AS id, slug, key AS found,
            (CASE WHEN key = ${key} THEN 1 WHEN key LIKE ${`${key}%`} THEN 0.9 ELSE 0.8 END
              * (3 * word_similarity(${key}, key) + similarity(${key}, key)) / 4)::float8 AS rank
          FROM (
            SELECT * FROM "RefKey" WHERE kind = ANY(${of}) AND key = ${key}
            UNION (SELECT * FROM "RefKey" WHERE kind = ANY(${of}) AND kind <> 'STATEMENT' AND key LIKE ${`${key}%`} LIMIT ${maxRanked}) ${like}) near) ranked
        ORDER BY kind, id, rank DESC, found) best) placed
    CROSS JOIN LATERAL ${representative('placed.kind', 'placed.id')} r
    WHERE place <= ${mostOfKind}`
}

/** The record that stands for all records of the identity of a row of `RefKey`. */
export const identityOf = (row: string) => Prisma.raw(`coalesce(${row}."identityIds"[1], ${row}."recordId")`)

/** The slug and the label of a record, by SQL for its kind and its id. */
export const representative = (kind: string, id: string) =>
  Prisma.raw(`(SELECT r.slug, r.label FROM "RefKey" r WHERE r.kind = ${kind} AND r."recordId" = ${id} LIMIT 1)`)

/** Statements that have the words of a search. The last word may be incomplete. */
export async function byWords(text: string, { db }: Context): Promise<Hit[]> {
  const matches = (await lookUpQueries(db, [toTsqueryTyped(text)])).filter(({ query }) => query)
  if (matches.length === 0) return []
  const found = matches.map(
    ({ config, query }) => Prisma.sql`
      (SELECT "statementId", ts_rank(words, ${query}::tsquery, 1) AS rank FROM "StatementWords"
        WHERE config = ${config} AND words @@ ${query}::tsquery LIMIT ${maxRanked})`,
  )
  const rows = await db.$queryRaw<{ id: string; slug: string; text: string; rank: number }[]>`
    SELECT s.id, s.slug, s.text, best.rank::float8 FROM (
      SELECT "statementId", max(rank) AS rank FROM (${Prisma.join(found, ' UNION ALL ')}) found GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostOfKind}) best
    JOIN "Statement" s ON s.id = best."statementId"`
  const sought = wordsOf(text).map(({ word }) => word)
  return rows.map(({ text: label, rank, ...row }) => {
    const first = wordsOf(label).find(({ word }) => sought.some((begin) => begin.length > 2 && word.startsWith(begin)))
    // Words are a weaker match than a name that has them, and a better one than a name that is only similar.
    return { kind: 'STATEMENT', ...row, label, found: snippetOf(label, first ? [first] : []).snippet, rank: 0.4 + Math.min(rank, 1) * 0.3 }
  })
}

/** All hits, each record once, the best first, and at most `mostOfKind` of each kind. A statement that is found in two ways is a better match. */
export function merged(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>()
  for (const hit of hits) {
    const other = best.get(keyOf(hit))
    const [better, worse] = other && other.rank >= hit.rank ? [other, hit] : [hit, other]
    const more = better.kind === 'STATEMENT' && worse ? worse.rank / 2 : 0
    best.set(keyOf(hit), { ...better, rank: Math.min(1, better.rank + more) })
  }
  const counts = new Map<string, number>()
  return [...best.values()]
    .sort((one, other) => other.rank - one.rank || (keyOf(one) < keyOf(other) ? -1 : 1))
    .filter(({ kind }) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      return (counts.get(kind) ?? 0) <= mostOfKind
    })
}

/** A key of a hit, in which hits of the same rank are ordered. */
export const keyOf = ({ kind, slug }: Hit) => `${kind} ${slug}`
