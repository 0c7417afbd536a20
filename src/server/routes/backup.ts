import type { Database } from '../../store/database/open-database.ts'
import { hasRole } from '../access/actor.ts'
import { forbidden, unauthenticated, unavailable } from '../api-errors.ts'
import type { Route, RouteRequest } from '../http/yoga.ts'
import type { Logger } from '../rapporteur.ts'
import { type RequestScope, scopeOf } from '../request-scope.ts'
import { streamed } from './export/stream-response.ts'

interface Options {
  database: Pick<Database, 'forLongRead'>
  /** The deadline of a backup. */
  seconds: number
  log: Logger
}

/** `GET /backup`: a backup of the whole database, for an actor with the role ADMIN for all datasets. One at a time. */
export function backups({ database, seconds, log }: Options): Route {
  let isRunning = false

  /** The first chunk is empty: it says that the backup has begun. */
  async function* chunksOf({ actor }: RouteRequest): AsyncGenerator<Uint8Array> {
    if (isRunning) throw unavailable('A backup is being written already. Request it again when that one has ended.')
    isRunning = true
    const began = performance.now()
    let snapshot: Awaited<ReturnType<Database['forLongRead']>> | undefined
    let backup: AsyncGenerator<Uint8Array> | undefined
    try {
      const { writeBackup } = await import('../../store/backup/write-backup.ts')
      snapshot = await database.forLongRead()
      backup = writeBackup(snapshot)
      const first = await backup.next()
      yield new Uint8Array()
      if (!first.done) yield first.value
      yield* backup
      log.info({ actor: actor.id, ms: Math.round(performance.now() - began) }, 'backup written')
    } finally {
      await backup?.return(undefined)
      await snapshot?.close()
      isRunning = false
    }
  }

  const answer = async (route: RouteRequest, scope: RequestScope) => {
    const headers = {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="rapporteur-backup.zip"',
      'cache-control': 'no-store',
    }
    if (route.request.method === 'HEAD') {
      scope.end()
      return new Response(null, { headers })
    }
    const chunks = chunksOf(route)
    try {
      await scope.run(() => chunks.next())
    } catch (error) {
      // It may still be under way.
      chunks.return(undefined).catch(() => {})
      throw error
    }
    return new Response(streamed(chunks, { scope, response: route.response }), { headers })
  }

  return (route) => {
    if (route.url.pathname !== '/backup') return undefined
    if (route.actor.id === 'anonymous')
      throw unauthenticated('MISSING', 'A backup needs a key of the role ADMIN. Send the header `Authorization: Bearer <key>`.')
    if (!hasRole(route.actor, 'ADMIN'))
      throw forbidden('A backup has all texts and the hashes of keys: it needs the role ADMIN for all datasets.')
    const remedy = 'Raise LIMIT_EXPORT_SECONDS, or run "rapporteur backup" with the DATABASE_URL of the server.'
    const scope = scopeOf(route.request, { seconds, remedy })
    return answer(route, scope).catch((error: unknown) => {
      scope.end()
      throw error
    })
  }
}
