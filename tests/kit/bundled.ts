import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, expect } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { type Client, createClient } from '../../src/sdk/index.ts'
import { examples } from '../../src/server/generated/examples.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { bundledDatabase } from './database.ts'

/** The bundled dataset in a separate database, with functions for tests. */
export interface Bundled {
  rapporteur: Opened
  client: Client
  /** Runs a function and collects the SQL statements that it sends. */
  counting: <T>(run: () => Promise<T>) => Promise<{ data: T; sql: string[] }>
  /** Reads all nodes of a list, page by page. The query takes `first` and `after`. */
  pages: <Node>(query: string, field: string, first: number) => Promise<Node[]>
  /** An example query, by name. */
  example: (name: string) => string
  /** Serves it on a free port. */
  listen: () => Promise<{ url: string; close: () => Promise<unknown> }>
  /** Runs a program in another process. */
  run: (file: string) => Promise<{ status: number | null; stderr: string }>
}

interface Page<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Opens the bundled dataset, and optionally others. It is closed and dropped after the tests of the file. */
export async function openBundled(reads: 'compiled' | 'prisma' = 'compiled', ...more: string[]): Promise<Bundled> {
  const { url, drop } = await bundledDatabase()
  const listeners = new Set<(sql: string) => void>()
  const rapporteur = await openRapporteur({
    database: url,
    reads,
    log: createLog('error'),
    onSql: (sql) => {
      for (const listener of listeners) listener(sql)
    },
  })
  afterAll(async () => {
    await rapporteur.close()
    await drop()
    // All queries of the tests were compiled.
    expect([...rapporteur.fallbacks]).toEqual([])
  })
  // A source that the database already has is not loaded again.
  for (const path of ['data/nato-russia-council', ...more]) await load(rapporteur.database, readRecord(path))
  const client = createClient({ fetch: rapporteur.fetch })

  return {
    rapporteur,
    client,
    counting: async (run) => {
      const sql: string[] = []
      const listener = (statement: string) => void sql.push(statement)
      listeners.add(listener)
      return { data: await run().finally(() => listeners.delete(listener)), sql }
    },
    pages: async <Node>(query: string, field: string, first: number) => {
      const nodes: Node[] = []
      for (let after: string | null = null, more = true; more; ) {
        const answer: Record<string, Page<Node>> = await client.request(query, { first, after })
        const page = answer[field]
        if (!page) throw new Error(`The query has no list ${field}`)
        nodes.push(...page.nodes)
        ;({ endCursor: after, hasNextPage: more } = page.pageInfo)
      }
      return nodes
    },
    example: (name) => {
      const example = examples.find((each) => each.name === name)
      if (!example) throw new Error(`There is no example ${name}`)
      return example.query
    },
    listen: async () => {
      const server = createServer(rapporteur.listener).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      return {
        url: `http://127.0.0.1:${port}/graphql`,
        close: async () => {
          server.closeAllConnections()
          return once(server.close(), 'close')
        },
      }
    },
    run: async (file) => {
      const child = spawn(process.execPath, [file], { stdio: ['ignore', 'ignore', 'pipe'] })
      const [stderr] = await Promise.all([text(child.stderr), once(child, 'exit')])
      return { status: child.exitCode, stderr }
    },
  }
}
