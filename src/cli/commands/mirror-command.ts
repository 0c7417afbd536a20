import { followOrigin } from '../../server/process/follow-origin.ts'
import { type Copied, copiedUntil, endMirror, mirrorOf } from '../../store/write/copy-history.ts'
import { progress, say, warn } from '../print.ts'
import { withDatabase } from '../with-database.ts'

interface Options {
  database: string
  key?: string
  once?: boolean
  end?: boolean
}

/** Keeps a database a copy of a server, or ends that. */
export async function mirror(url: string | undefined, { database: location, key, once = false, end = false }: Options): Promise<void> {
  const ending = new AbortController()
  const stop = () => ending.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  await withDatabase(location, async (database) => {
    const known = await mirrorOf(database)
    if (end) {
      await endMirror(database)
      say(`This record is no mirror of ${known} any more. Records are changed here from now on.`)
      return
    }
    const origin = url ?? known
    if (origin === undefined) throw new Error('Give the GraphQL endpoint of the server to copy: rapporteur mirror http://host:4000/graphql')
    const total: Copied = { changesets: 0, revisions: 0 }
    const shown = progress(`changes copied from ${origin}`)
    const place = async () => (await copiedUntil(database))?.split('.')[0] ?? '0'
    await followOrigin(
      database,
      { url: origin, key },
      {
        signal: ending.signal,
        once,
        onCopied: ({ changesets, revisions }) => {
          total.changesets += changesets
          total.revisions += revisions
          shown.update(total.revisions)
        },
        onCurrent: async () => {
          shown.end()
          say(
            `${total.revisions} changes in ${total.changesets} transactions copied from ${origin}. It is as there, up to transaction ${await place()}.`,
          )
          Object.assign(total, { changesets: 0, revisions: 0 })
        },
        onFailure: ({ message }, seconds) => warn(`${message} The next attempt is in ${seconds} s.`),
      },
    ).finally(shown.end)
  })
}
