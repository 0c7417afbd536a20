import { setTimeout as pause } from 'node:timers/promises'
import { type Client, createClient, graphql, RapporteurError } from '../../sdk/index.ts'
import type { Database } from '../../store/database/open-database.ts'
import { beginMirror, type Copied, copiedUntil, copyHistory, MirrorRefused, mirrorOf } from '../../store/write/copy-history.ts'
import type { OriginRevision } from '../../store/write/revision-spool.ts'
import { badRequest } from '../api-errors.ts'
import { decodeId } from '../lib/global-id.ts'
import { largestPage } from '../lib/page-size.ts'
import type { Opened } from '../open-rapporteur.ts'
import type { Logger } from '../rapporteur.ts'

/** The server that a mirror copies. */
export interface Origin {
  /** Its GraphQL endpoint. */
  url: string
  /** A key of the server. With the role ADMIN, the mirror gets the texts that the server does not publish. */
  key?: string | undefined
}

interface FollowOptions {
  signal: AbortSignal
  /** Ends when the mirror has everything, and at the first failure. */
  once?: boolean
  onCopied?: (copied: Copied) => void
  /** Told when the mirror has everything, and each time that it has something new. */
  onCurrent?: () => void | Promise<void>
  /** Told each time that the mirror has been found to have everything. */
  onLooked?: () => void
  /** Told why nothing can be copied, before the next attempt. */
  onFailure?: (error: Error, seconds: number) => void
}

/** Milliseconds between two looks at the origin. */
const interval = 2_000
const longestWait = 60_000

/**
 * Keeps a database a copy of a server, until a signal. It copies what changed there, in the order of commits, and waits for more.
 * @throws MirrorRefused @throws RapporteurError if the server refuses the requests
 */
export async function followOrigin(database: Pick<Database, 'pool'>, origin: Origin, options: FollowOptions): Promise<void> {
  const { signal, once = false, onCopied, onCurrent, onLooked, onFailure } = options
  const client = createClient({ url: origin.url, ...(origin.key && { headers: { authorization: `Bearer ${origin.key}` } }) })
  let wait = interval
  let isCurrent = false
  while (!signal.aborted) {
    try {
      // An address at which there is no server does not make an empty database a mirror.
      if ((await mirrorOf(database)) === undefined) await client.request(document, { first: 1 }, { signal })
      await beginMirror(database, origin.url)
      const since = await copiedUntil(database)
      for await (const copied of copyHistory(database, revisionsOf(client, since, signal))) {
        isCurrent = false
        onCopied?.(copied)
        if (signal.aborted) return
      }
      onLooked?.()
      if (!isCurrent) await onCurrent?.()
      isCurrent = true
      wait = interval
      if (once) return
    } catch (error) {
      if (signal.aborted) return
      if (once || isFinal(error) || !(error instanceof Error)) throw error
      wait = Math.min(2 * wait, longestWait)
      onFailure?.(error, wait / 1_000)
    }
    await pause(wait, undefined, { signal }).catch(() => {})
  }
}

/** Keeps an open record a copy of a server until it is closed. Failures are in the log. @throws MirrorRefused */
export async function serveMirror<Record extends Pick<Opened, 'database' | 'close' | 'watchMirror'>>(
  record: Record,
  origin: Origin,
  log: Logger,
): Promise<Record> {
  await beginMirror(record.database, origin.url, 'ROLLBACK')
  // The URL can have a password.
  const { origin: from } = new URL(origin.url)
  let currentAt = Date.now()
  record.watchMirror?.(() => currentAt)
  const ending = new AbortController()
  const following = followOrigin(record.database, origin, {
    signal: ending.signal,
    onLooked: () => {
      currentAt = Date.now()
    },
    onCopied: (copied) => log.info({ origin: from, ...copied }, 'changes copied'),
    onFailure: (error, seconds) => log.warn({ err: error, origin: from, seconds }, 'nothing can be copied from the origin'),
  }).catch((error: unknown) => log.error({ err: error, origin: from }, 'the mirror has stopped'))
  const close = async () => {
    ending.abort()
    await following
    await record.close()
  }
  return { ...record, close }
}

/** Whether no later attempt succeeds. Others may: a server or the database is away, or a record was changed while it was read. */
const isFinal = (error: unknown): boolean =>
  error instanceof MirrorRefused || ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_REQUEST'].includes(codeOf(error))

const codeOf = (error: unknown): string => (error instanceof RapporteurError ? error.code : '')

const document = graphql(`
  query MirrorChanges($since: ID, $first: Int, $after: String) {
    changes(since: $since, first: $first, after: $after) {
      nodes {
        id kind recordId datasetId slug version action otherId at origin by reason reverts before after
        dataset { id slug title licence homepage version }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** Characters that a page of changes should have: the texts of documents are long. */
const wantedPage = 4_000_000

/** What changed at the origin after a place in history, in the order of commits. */
async function* revisionsOf(client: Client, since: string | undefined, signal: AbortSignal): AsyncGenerator<OriginRevision> {
  let after: string | null = null
  let first = 20
  for (;;) {
    const variables: { since: string | null; first: number; after: string | null } = { since: since ?? null, first, after }
    const page = await client.request(document, variables, { signal }).catch((error: unknown) => {
      // Long texts may take the server too long.
      if (codeOf(error) !== 'TIMEOUT' || first === 1) throw error
      return undefined
    })
    if (!page) {
      first = Math.ceil(first / 4)
      continue
    }
    const { nodes, pageInfo } = page.changes
    let characters = 1
    for (const node of nodes) {
      characters += JSON.stringify(node.after)?.length ?? 0
      yield revisionOf(node)
    }
    if (!pageInfo.hasNextPage) return
    after = pageInfo.endCursor
    first = Math.max(1, Math.min(largestPage, 4 * first, Math.floor((nodes.length * wantedPage) / characters)))
  }
}

type Node = Awaited<ReturnType<typeof read>>['changes']['nodes'][number]
const read = (client: Client) => client.request(document)

/** A revision with the ids of rows. */
function revisionOf({ id, recordId, datasetId, otherId, by, dataset, before, after, ...revision }: Node): OriginRevision {
  const [changesetId, ordinal] = id.split('.').map(Number)
  return {
    ...revision,
    changesetId: changesetId ?? 0,
    ordinal: ordinal ?? 0,
    recordId: rowId(recordId),
    datasetId: rowId(datasetId),
    otherId: otherId ? rowId(otherId) : null,
    actorName: by,
    reason: revision.reason,
    reverts: revision.reverts,
    // They are records in the record format.
    before: before as OriginRevision['before'],
    // The same.
    after: after as OriginRevision['after'],
    dataset: dataset && { ...dataset, id: rowId(dataset.id) },
  }
}

function rowId(id: string): string {
  const decoded = decodeId(id)
  if (!decoded) throw badRequest(`The origin has the id "${id}", which this version does not know. Use the version of the origin.`)
  return decoded.id
}
