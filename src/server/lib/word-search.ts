import type { PrismaClient } from '../../store/database/prisma-client.ts'
import { Prisma } from '../../store/generated/prisma/client.ts'
import { badRequest } from '../api-errors.ts'
import { assertSearch } from './input-bounds.ts'
import { readSearch, type Search, together, toTsquery, wanted, wordsIn } from './search-text.ts'

/** A search as a `tsquery`, in one text search configuration. */
export interface Matching {
  config: string
  query: string
  /** The part of the query that decides how well a text matches. */
  ranked: string
  /** Queries for texts in which the words follow one another. These match better: see `Together`. */
  all?: string
  two?: string
}

/** A search with its words stemmed for each configuration. */
export interface StemmedSearch {
  /** The search without its negated terms. */
  search: Search
  /** The search in each configuration that stored texts use. A configuration in which all words of the search are too common has none. */
  matches: Matching[]
  /** By configuration, the stems of each word of the search. A word that is too common to be indexed has no stem. */
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

/** The configurations in use, by a loose index scan: there are few configurations and many texts. */
const used = Prisma.sql`
  WITH RECURSIVE used(config) AS (
    (SELECT config FROM "StatementWords" ORDER BY config LIMIT 1)
    UNION ALL SELECT (SELECT w.config FROM "StatementWords" w WHERE w.config > u.config ORDER BY w.config LIMIT 1) FROM used u WHERE u.config IS NOT NULL)`

/** Converts queries in the syntax of `to_tsquery` for each configuration in use. A result is empty if the configuration searches none of the words. */
export const lookUpQueries = (db: PrismaClient, texts: readonly string[]): Promise<{ config: string; text: string; query: string }[]> =>
  db.$queryRaw`
    ${used} SELECT config, text, to_tsquery(config::regconfig, text)::text AS query FROM used, unnest(${[...texts]}::text[]) text WHERE config IS NOT NULL`

/** Stems the words of a search for each configuration in use. @throws BAD_REQUEST if there is no word to search for. */
export async function lookUpWords(
  db: PrismaClient,
  text: string,
  argument: string,
): Promise<StemmedSearch & { revision: number | undefined }> {
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
  // A word can be searched in one configuration and be too common in another. This is an error only if no text matches.
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
