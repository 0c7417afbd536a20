import type { PrismaClient } from './db/client.ts'
import { Refs } from './lib/ref.ts'

/** What a resolver may use: the database, and the refs of this request. */
export interface Context {
  db: PrismaClient
  refs: Refs
}

/** A fresh context for one request. */
export const createContext = (db: PrismaClient): Context => ({ db, refs: new Refs(db) })
