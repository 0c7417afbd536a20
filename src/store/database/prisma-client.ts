import { PrismaClient } from '../generated/prisma/client.ts'
import { compiledReads } from '../reads/prisma-extension.ts'
import type { Reads } from '../reads/reads.ts'
import type { Database } from './open-database.ts'

export type { Prisma, PrismaClient } from '../generated/prisma/client.ts'

export interface ClientOptions {
  /** Told each SQL statement that is sent. */
  onSql?: (sql: string) => void
  /** What answers reads; without it Prisma's own engine does. */
  reads?: Reads
  /** Told of each read that was left to Prisma's engine, and why. */
  onFallback?: (reason: string, error: unknown) => void
}

/** Makes the Prisma client: the one place that does. */
export function createClient({ adapter }: Pick<Database, 'adapter'>, { onSql, reads, onFallback }: ClientOptions = {}): PrismaClient {
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  if (onSql) client.$on('query', (event) => onSql(event.query))
  // An extended client lacks only `$on` and `$use`, which nothing calls later.
  return reads ? (client.$extends(compiledReads(reads, onFallback)) as unknown as PrismaClient) : client
}
