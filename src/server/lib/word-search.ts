import type { PrismaClient } from '../../store/database/prisma-client.ts'
import { Prisma } from '../../store/generated/prisma/client.ts'
import { badRequest } from '../api-errors.ts'
import { assertSearch } from './input-bounds.ts'
import { readSearch, type Search, together, toTsquery, wanted, wordsIn } from './search-text.ts'

/** A search as PostgreSQL takes it, in one text search configuration. */
export interface Matching {
  config: string
  query: string
  /** The part of the query that decides how well a text matches. */
  ranked: string
  /** Queries for texts that have words together, which match better: see `Together`. */
  all?: string
  two?: string
}

/** What a search means in the record. */
export interface Sought {
  /** What is to be found. */
  search: Search
  /** In each configuration that the record has texts in, unless it leaves no word of the search. */
  matches: Matching[]
  /** By configuration, what each word of the search is stemmed to; nothing where it is too common to be indexed. */
  stems: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>
}

interface Stemmed {
  config: string
  query: string
  ranked: string
  all: string | null
  two: string | null
  stems: Record<string, string[]>
  revision: number
}

/** The configurations in use: from each to the next in their index, since there are few of them and many texts. */
const used = Prisma.sql`
  WITH RECURSIVE used(config) AS (
    (SELECT config FROM "StatementWords" ORDER BY config LIMIT 1)
    UNION ALL SELECT (SELECT w.config FROM "StatementWords" w WHERE w.config > u.config ORDER BY w.config LIMIT 1) FROM used u WHERE u.config IS NOT NULL)`

/** Queries in the syntax of `to_tsquery`, as each configuration in use has them: empty where it searches none of their words. */
export const lookUpQueries = (db: PrismaClient, texts: readonly string[]): Promise<{ config: string; text: string; query: string }[]> =>
  db.$queryRaw`
    ${used} SELECT config, text, to_tsquery(config::regconfig, text)::text AS query FROM used, unnest(${[...texts]}::text[]) text WHERE config IS NOT NULL`

/** Looks up what the words of a search are in the languages of the record. @throws BAD_REQUEST when there is no word to search for. */
export async function lookUpWords(db: PrismaClient, text: string, argument: string): Promise<Sought & { revision: number | undefined }> {
  assertSearch(text, argument)
  const search = readSearch(text)
  const none = (what: string) => badRequest(`\`${argument}\` is ${JSON.stringify(text)}, ${what}`, { argument })
  if (search.length === 0) throw none('in which there is no word to search for. Write one, or leave it out.')
  const positive = wanted(search)
  const { all = null, two = null } = together(positive)
  const found = await db.$queryRaw<Stemmed[]>`
    ${used} SELECT config, to_tsquery(config::regconfig, ${toTsquery(search)})::text AS query,
      to_tsquery(config::regconfig, ${toTsquery(positive)})::text AS ranked,
      to_tsquery(config::regconfig, ${all}::text)::text AS "all", to_tsquery(config::regconfig, ${two}::text)::text AS two, (SELECT value FROM "RefRevision") AS revision,
      (SELECT json_object_agg(word, tsvector_to_array(to_tsvector(config::regconfig, word))) FROM unnest(${wordsIn(positive)}::text[]) word) AS stems
    FROM used WHERE config IS NOT NULL`
  const matches = found.flatMap(({ config, query, ranked, all, two }) =>
    query ? { config, query, ranked, ...(all && { all }), ...(two && { two }) } : [],
  )
  // A word of one language can be too common in another. That is an error only where no text has it.
  if (matches.length < found.length && !(await isAnywhere(db, matches)))
    throw none('in which every word is so common that none is searched. Add another, or leave it out.')
  return {
    search: positive,
    matches,
    stems: new Map(found.map(({ config, stems }) => [config, stems ?? {}])),
    revision: found[0]?.revision,
  }
}

async function isAnywhere(db: PrismaClient, matches: readonly Matching[]): Promise<boolean> {
  for (const { config, query } of matches) {
    const [row] = await db.$queryRaw<{ found: boolean }[]>`
      SELECT EXISTS (SELECT FROM "StatementWords" WHERE config = ${config} AND words @@ ${query}::tsquery) AS found`
    if (row?.found) return true
  }
  return false
}
