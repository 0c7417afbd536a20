import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { closest, didYouMean, show } from '../../record/load-report.ts'
import type { Role } from '../generated/prisma/enums.ts'
import { ProblemsFound, problem } from './problem.ts'
import type { Db } from './write-records.ts'

/** A key for the API, without its secret. */
export interface ApiKey {
  id: string
  name: string
  /** Its first characters. */
  prefix: string
  role: Role
  /** The slugs of the datasets that it allows changes of. Empty for all datasets. */
  datasets: string[]
  createdAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
  lastUsedAt: Date | null
}

/** What a new key allows. */
export type NewKey = Pick<ApiKey, 'name' | 'role' | 'datasets' | 'expiresAt'>

const columns = 'id, name, prefix, role, datasets, "createdAt", "expiresAt", "revokedAt", "lastUsedAt"'
const start = 'rapporteur_'
/** The closest slugs of a longer text are not searched: that takes time. */
const longestSlug = 200
const prefixOf = (secret: string) => secret.slice(0, start.length + 6)
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** Creates a key. The result is the only copy of it: the database has its hash. @throws ProblemsFound */
export async function createKey(db: Db, { name, role, datasets, expiresAt }: NewKey): Promise<string> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,99}$/u.test(name)) {
    const message = `${show(name)} is not a name for a key. Use at most 100 letters, digits, spaces, and the characters . _ @ -`
    throw new ProblemsFound(problem('INVALID', message, { path: ['name'] }))
  }
  const known = (await db.query<{ slug: string }>('SELECT slug FROM "Dataset"')).rows.map(({ slug }) => slug)
  const unknown = datasets
    .map((slug, index) => ({ slug, index }))
    .filter(({ slug }) => !known.includes(slug))
    .map(({ slug, index }) =>
      problem('UNKNOWN_REF', `There is no dataset ${show(slug)}.${slug.length <= longestSlug ? didYouMean(slug, known) : ''}`, {
        path: ['datasets', index],
        suggestions: slug.length <= longestSlug ? closest(slug, known) : [],
      }),
    )
  if (unknown.length > 0) throw new ProblemsFound(...unknown)
  const secret = start + randomBytes(32).toString('base64url')
  const { rows } = await db.query(
    `INSERT INTO "ApiKey" (id, name, hash, prefix, role, datasets, "expiresAt") VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (name) DO NOTHING RETURNING id`,
    [uuid(), name, hashOf(secret), prefixOf(secret), role, datasets, expiresAt],
  )
  if (rows.length > 0) return secret
  const message = `There is a key "${name}" already, or there was one. Choose another name.`
  throw new ProblemsFound(problem('NAME_TAKEN', message, { path: ['name'] }))
}

/** All keys, also those that have ended, in the order of their names. */
export async function listKeys(db: Db): Promise<ApiKey[]> {
  const { rows } = await db.query<ApiKey>(`SELECT ${columns} FROM "ApiKey" ORDER BY name`)
  return rows
}

/** Ends a key. It stays in the list. @throws ProblemsFound if there is none of the name */
export async function revokeKey(db: Db, name: string): Promise<void> {
  const { rows } = await db.query(`UPDATE "ApiKey" SET "revokedAt" = coalesce("revokedAt", now()) WHERE name = $1 RETURNING id`, [name])
  if (rows.length === 0) throw new ProblemsFound(problem('NOT_FOUND', `There is no key "${name}".`, { path: ['name'] }))
}

/** The key that a caller sent, whether it is valid or has ended. */
export async function findKey(db: Db, secret: string): Promise<ApiKey | undefined> {
  const { rows } = await db.query<ApiKey & { hash: string }>(`SELECT ${columns}, hash FROM "ApiKey" WHERE prefix = $1`, [prefixOf(secret)])
  const hash = Buffer.from(hashOf(secret))
  const found = rows.find((row) => timingSafeEqual(Buffer.from(row.hash), hash))
  if (!found) return undefined
  const { hash: _, ...key } = found
  if (isUsable(key) && Date.now() - Number(key.lastUsedAt ?? 0) > 3_600_000)
    await db.query('UPDATE "ApiKey" SET "lastUsedAt" = now() WHERE id = $1', [key.id]).catch(() => {})
  return key
}

/** The ids of those of some keys that were not revoked. */
export async function usableKeys(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>('SELECT id FROM "ApiKey" WHERE id = ANY($1) AND "revokedAt" IS NULL', [ids])
  return new Set(rows.map(({ id }) => id))
}

/** Whether a key is neither revoked nor expired. */
export const isUsable = ({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt.getTime() > Date.now())
