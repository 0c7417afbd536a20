import { badRequest } from '../../server/api-errors.ts'
import { type ApiKey, createKey, isUsable, listKeys, revokeKey } from '../../store/write/api-keys.ts'
import { ProblemsFound } from '../../store/write/problem.ts'
import { say, warn, write } from '../print.ts'
import { table } from '../text-table.ts'
import { withDatabase } from '../with-database.ts'

interface CreateOptions {
  database: string
  role: string
  dataset?: string[]
  expires?: string
}

/** Creates a key. The key is on the standard output, all else on the standard error. */
export async function create(name: string, { database, role, dataset: datasets = [], expires }: CreateOptions): Promise<void> {
  const expiresAt = expires === undefined ? null : expiryOf(expires)
  await withDatabase(database, async ({ pool }) => {
    // The command line allows only these.
    const key = await usable(createKey(pool, { name, role: role.toUpperCase() as ApiKey['role'], datasets, expiresAt }))
    warn(`This is the key "${name}". It is shown only once. Send it as the header Authorization: Bearer <key>`)
    say(key)
  })
}

/** Problems are those of the command line. @throws BAD_REQUEST */
const usable = <T>(change: Promise<T>): Promise<T> =>
  change.catch((error: unknown) => {
    throw error instanceof ProblemsFound ? badRequest(error.message) : error
  })

/** When a key ends. @throws BAD_REQUEST */
function expiryOf(expires: string): Date {
  const [, days] = /^(\d{1,4})d$/.exec(expires) ?? []
  const at = days ? new Date(Date.now() + Number(days) * 86_400_000) : new Date(/^\d{4}-\d\d-\d\d$/.test(expires) ? expires : Number.NaN)
  if (Number.isNaN(at.getTime()))
    throw badRequest(`--expires is ${expires}. Give a number of days such as 90d, or a date such as 2027-01-31.`)
  if (at.getTime() <= Date.now()) throw badRequest(`--expires is ${expires}, which is not in the future.`)
  return at
}

/** Lists the keys. */
export async function list({ database, json = false }: { database: string; json?: boolean }): Promise<void> {
  const keys = await withDatabase(database, ({ pool }) => listKeys(pool))
  if (json) return write(`${JSON.stringify(keys, null, 2)}\n`)
  if (keys.length === 0) return void say('There are no keys. rapporteur key create makes one.')
  const rows = keys.map((key) => [
    key.name,
    `${key.prefix}…`,
    key.role.toLowerCase(),
    key.datasets.join(' ') || 'all',
    stateOf(key),
    key.lastUsedAt ? day(key.lastUsedAt) : 'never',
  ])
  await write(table(['name', 'key', 'role', 'datasets', 'state', 'last used'], rows))
}

function stateOf(key: ApiKey): string {
  if (key.revokedAt) return `revoked ${day(key.revokedAt)}`
  if (!key.expiresAt) return 'valid'
  return `${isUsable(key) ? 'until' : 'expired'} ${day(key.expiresAt)}`
}

/** Ends a key. */
export async function revoke(name: string, { database }: { database: string }): Promise<void> {
  await withDatabase(database, ({ pool }) => usable(revokeKey(pool, name)))
  say(`The key "${name}" was revoked.`)
}

const day = (at: Date) => at.toISOString().slice(0, 10)
