import type { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/prisma/client.ts'

export type { Prisma, PrismaClient } from '../generated/prisma/client.ts'

/** Makes the Prisma client: the one place that does. `onSql` is told each SQL statement that it sends. */
export function createClient(adapter: PrismaPg, onSql?: (sql: string) => void): PrismaClient {
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  if (onSql) client.$on('query', (event) => onSql(event.query))
  return client
}
