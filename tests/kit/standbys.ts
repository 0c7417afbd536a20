import { execFileSync } from 'node:child_process'
import pg from 'pg'
import { type Postgres, startPostgres } from '../../scripts/postgres.ts'

/** A PostgreSQL server with some standbys that stream from it, and what a test does to them. */
export async function startStandbys(count: number) {
  const primary = await startPostgres({ max_standby_streaming_delay: 0, wal_receiver_timeout: '2s', wal_retrieve_retry_interval: '100ms' })
  const standbys: Postgres[] = []
  try {
    for (let made = 0; made < count; made++) standbys.push(await primary.standby())
  } catch (error) {
    await stopAll()
    throw error
  }
  async function stopAll() {
    for (const server of [...standbys, primary]) {
      await signal(server, 'CONT')
      await server.stop()
    }
  }
  return { primary, standbys, stop: stopAll }
}

/** Runs SQL on a server, in its own connection. */
export async function sqlOn<Row extends pg.QueryResultRow>({ url }: Pick<Postgres, 'url'>, sql: string): Promise<Row[]> {
  const client = new pg.Client(url())
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Pauses all processes of a server, as a machine does that stops, or lets them go on. */
export async function signal({ pid }: Pick<Postgres, 'pid'>, name: 'STOP' | 'CONT'): Promise<void> {
  if (pid === undefined) return
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const rows = table.map((line) => line.trim().split(/\s+/).map(Number))
  const own = [pid, ...rows.filter(([, parent]) => parent === pid).map(([child = 0]) => child)]
  for (const each of own) {
    try {
      process.kill(each, `SIG${name}`)
    } catch {
      // It has ended.
    }
  }
}
