import { createHash } from 'node:crypto'
import { afterAll } from 'vitest'
import { datasetRecord } from '../../src/record/dataset-format.ts'
import { AmbiguousRefError, AnswerError, UnknownRefError } from '../../src/sdk/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { freshDatabase } from './database.ts'

/** The lists of a dataset in the record format. */
export type Lists = Record<string, readonly object[]>

type Data = Record<string, { slug: string } | null> | null

/** What a ref came to: the slug of the one record, or those of the candidates or suggestions. */
export type Meaning = { found: string } | { ambiguous: string[] } | { unknown: string[] }

/** An empty database whose datasets are replaced again and again, and what refs mean in it. */
export async function openRosters() {
  const { url, drop } = await freshDatabase()
  const listeners = new Set<(sql: string) => void>()
  const rapporteur = await openRapporteur({
    database: url,
    log: createLog('error'),
    onSql: (sql) => {
      for (const listener of listeners) listener(sql)
    },
  })
  afterAll(async () => {
    await rapporteur.close()
    await drop()
  })
  return {
    ...rapporteur,
    /** Removes all datasets. */
    clear: () => rapporteur.database.query('TRUNCATE "Dataset" CASCADE'),
    /** Replaces the dataset of a slug. */
    put: async (slug: string, lists: Lists) => {
      const record = datasetRecord.parse({ dataset: { slug, title: `Dataset ${slug}`, licence: 'CC0-1.0' }, ...lists })
      const digest = createHash('sha256').update(JSON.stringify(record)).digest('hex')
      await load(rapporteur.database, { record, digest, locate: (path) => path.join('.') })
    },
    /** What a ref of a type means. */
    meaning: async (field: string, ref: string): Promise<Meaning> => {
      try {
        const query = `query ($ref: String!) { ${field}(ref: $ref) { slug } }`
        const data = await rapporteur.client.request<Record<string, { slug: string }>>(query, { ref })
        return { found: data[field]?.slug ?? '' }
      } catch (error) {
        if (error instanceof AmbiguousRefError) return { ambiguous: error.candidates.map(({ slug }) => slug).sort() }
        if (error instanceof UnknownRefError) return { unknown: error.suggestions.map(({ slug }) => slug).sort() }
        throw error
      }
    },
    /** The slugs that each of some refs means, all in one request; none where nothing has it. */
    meanings: async (field: string, refs: readonly string[]): Promise<string[][]> => {
      const variables = Object.fromEntries(refs.map((ref, index) => [`r${index}`, ref]))
      const query = `query (${refs.map((_, index) => `$r${index}: String!`).join(', ')}) {
        ${refs.map((_, index) => `r${index}: ${field}(ref: $r${index}) { slug }`).join('\n')} }`
      const { data, errors } = await rapporteur.client.request<Data>(query, variables).then(
        (data) => ({ data, errors: [] }),
        (error) => {
          if (error instanceof AnswerError) return { data: error.data as Data, errors: error.errors }
          throw error
        },
      )
      return refs.map((_, index) => {
        const error = errors.find(({ path }) => path?.[0] === `r${index}`)
        if (!error) return [data?.[`r${index}`]?.slug ?? 'nothing at all']
        const { code, candidates } = error.extensions ?? {}
        if (code === 'UNKNOWN_REF') return []
        return code === 'AMBIGUOUS_REF' ? (candidates as { slug: string }[]).map(({ slug }) => slug).sort() : [String(code)]
      })
    },
    /** Runs something and collects the SQL statements that it sends. */
    counting: async <T>(run: () => Promise<T>): Promise<{ data: T; sql: string[] }> => {
      const sql: string[] = []
      const listener = (statement: string) => void sql.push(statement)
      listeners.add(listener)
      return { data: await run().finally(() => listeners.delete(listener)), sql }
    },
  }
}

export type Rosters = Awaited<ReturnType<typeof openRosters>>
