import DataLoader from 'dataloader'
import type { Database } from '../store/database/open-database.ts'
import type { PrismaClient } from '../store/database/prisma-client.ts'
import type { Read, Reads } from '../store/reads/reads.ts'
import type { Once } from '../store/write/answer-once.ts'
import type { Actor } from './access/actor.ts'
import type { ChangeFeed } from './following/change-feed.ts'
import type { Position } from './following/follow.ts'
import type { NameCache } from './lib/name-cache.ts'
import { Refs } from './lib/ref.ts'
import type { RequestScope } from './request-scope.ts'

/** A database that answers reads: the primary, or a replica. */
export interface ReadSource {
  db: PrismaClient
  database: Pick<Database, 'pool'>
  reads: Reads
  /** What names mean in this database. Databases that are not equally far have a cache each. */
  names: NameCache
}

/** What a resolver may use: the request, the database, and the refs of this request. */
export interface Context {
  /** Who sent the request, and how long it may take. What is cached for other requests must not depend on it. */
  scope: RequestScope
  db: PrismaClient
  /** Of a change the primary, with one transaction for each; of a query the database that answers it. */
  database: Pick<Database, 'pool'>
  /** The database that answers this operation. */
  source: ReadSource
  /** Who sends the request. */
  actor: Actor
  refs: Refs
  /** Whose subscriptions are counted together: an actor, or an address. Undefined for the application itself. */
  client?: string | undefined
  /** Tells when there are new changes. */
  feed: ChangeFeed
  /** The header `Last-Event-ID`: where a subscription continues. */
  lastEventId?: string | undefined
  /** How far the subscription is in history. */
  position?: Position
  /** What makes the mutation under way the same as one that was sent before, if it has an idempotency key. */
  once?: Once | undefined
  /** Runs a read. Reads that start in the same turn of the event loop share an SQL statement. */
  read: (read: Read) => Promise<unknown>
  /** Who reads records. What Prisma has no words for is read by compiled SQL all the same. */
  path: 'compiled' | 'prisma'
  /** Whether the operation was prepared: its selections are compiled, with relations that Prisma does not have. */
  isPrepared?: true
}

/** The context of one request. */
export const createContext = (
  scope: RequestScope,
  { source, ...given }: Pick<Context, 'source' | 'path' | 'actor' | 'client' | 'feed' | 'lastEventId'>,
): Context => ({ scope, ...given, ...readsOf(source) })

/** Makes all reads of an operation go to a database. */
export function readFrom(context: Context, source: ReadSource): void {
  if (context.source !== source) Object.assign(context, readsOf(source))
}

const readsOf = (source: ReadSource): Pick<Context, 'source' | 'db' | 'database' | 'refs' | 'read'> => ({
  source,
  db: source.db,
  database: source.database,
  refs: new Refs(source.db),
  read: readTogether((wanted) => source.reads.run(wanted)),
})

/** Gathers the reads of one turn. */
export function readTogether(run: (wanted: readonly Read[]) => Promise<unknown[]>): Context['read'] {
  // A function of PostgreSQL's has at most 100 arguments, and each read is one.
  let loader: DataLoader<Read, unknown> | undefined
  return (read) => {
    loader ??= new DataLoader(run, { cache: false, maxBatchSize: 50 })
    return loader.load(read)
  }
}
