import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, makeSource } from '../../bench/data.ts'
import { slowest, type Vocabulary, vocabularySql } from '../../bench/slowest.ts'
import { defaultLimits } from '../../src/server/http/query-limits.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { loadConfig } from '../../src/server/process/config.ts'
import { createLog } from '../../src/server/process/log.ts'
import { type Serving, serve } from '../../src/server/process/serve.ts'
import { freshDatabase } from '../kit/database.ts'
import { trials } from '../kit/trials.ts'

const statements = 5_000
const { url, drop } = await freshDatabase()
let server: Serving
let words: Vocabulary
beforeAll(async () => {
  server = await serve(loadConfig({ PORT: '0', DATABASE_URL: url }), createLog('silent'), async (config, log) => {
    const rapporteur = await openRapporteur({ ...config, log })
    const { pool, query } = rapporteur.database
    const client = await pool.connect()
    await makeSource(client, statements)
    await fill(client)
    client.release()
    words = (await query<{ word: string }>(vocabularySql)).map(({ word }) => word)
    return rapporteur
  })
})
afterAll(() => server.stop(0).finally(drop))

/** What an answer that is stopped at its deadline may take beyond it, on a machine with other work. */
const grace = 5_000

const ask = async (query: string) => {
  const started = performance.now()
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { errors } = await response.json()
  return { ms: performance.now() - started, code: errors?.[0].extensions.code as string | undefined }
}

test('the slowest queries that the limits let through end at their deadline, and light ones beside them are answered', async () => {
  let isSearching = true
  const light = async () => {
    let answered = 0
    while (isSearching) {
      expect((await ask('{ persons(first: 1) { nodes { name } } }')).code).toBe(undefined)
      answered++
    }
    return answered
  }
  const beside = light()
  const { slow, codes } = await slowest(ask, words, (sent) => sent >= trials(60), statements).finally(() => {
    isSearching = false
  })
  expect(slow[0]?.ms).toBeLessThan(defaultLimits.seconds * 1_000 + grace)
  expect([...codes.keys()].filter((code) => !['OK', 'TIMEOUT', 'BAD_REQUEST', 'UNKNOWN_REF', 'TOO_COSTLY'].includes(code))).toEqual([])
  expect(codes.get('OK')).toBeGreaterThan(0)
  expect(await beside).toBeGreaterThan(10)
})
