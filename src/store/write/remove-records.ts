import { hasIdentity, type Kind, kindNames } from '../../record/kinds.ts'
import { Refused } from '../../record/load-report.ts'
import type { History } from './history.ts'
import { leaveIdentities } from './identities.ts'
import { type Reference, referencesTo } from './record-rows.ts'
import { addChanges, type Db, removeParts, touch } from './write-records.ts'

/** A record that stays because another record refers to it. */
export interface KeptRecord {
  kind: Kind
  id: string
  slug: string
  /** A table that refers to it. */
  table: string
}

interface Candidate {
  id: string
  slug: string
  /** The table that refers to it; null if none does. */
  table: string | null
}

/**
 * Removes the records of a dataset that no source describes, and to which no record refers that stays; with `all` those that sources
 * describe as well. Returns the number of removed records, and the records that others refer to.
 */
export async function sweep(
  db: Db,
  datasetId: string,
  { all = false, history }: { all?: boolean; history: History },
): Promise<{ removed: Map<Kind, number>; kept: KeptRecord[] }> {
  const removed = new Map<Kind, number>()
  const kept: KeptRecord[] = []
  // In reverse order of the references, so that the records that refer to a candidate are those that stay.
  for (const kind of [...kindNames].reverse()) {
    const { rows } = await db.query<Candidate>(candidates(kind, all), [datasetId])
    const ids = rows.filter(({ table }) => table === null).map(({ id }) => id)
    for (const { id, slug, table } of rows) if (table !== null) kept.push({ kind, id, slug, table })
    await addChanges(db, kind, ids, { action: 'DELETED', history, words: !all })
    await remove(db, kind, ids)
    removed.set(kind, ids.length)
  }
  return { removed, kept }
}

/** What people wrote stays. */
const isNotCurated = (kind: Kind) => `NOT EXISTS (SELECT FROM "Curation" c WHERE c."recordId" = "${kind}".id)`

/** The candidates of a kind, each with a table that refers to it from a record that stays. */
function candidates(kind: Kind, all: boolean): string {
  const references = referencesTo(kind)
  const tableOf = ({ table, column, owner, of }: Reference) => `
    SELECT c.id, '${of}' FROM candidate c
    WHERE EXISTS (SELECT FROM "${table}" r WHERE r."${column}" = c.id${of === kind ? ` AND NOT EXISTS (SELECT FROM candidate o WHERE o.id = r."${owner}")` : ''})`
  const own = references.filter(({ of }) => of === kind)
  const below = own.map(({ table, column, owner }) => `SELECT "${owner}" AS owner, "${column}" AS target FROM "${table}"`)
  const byKept =
    own.length === 0
      ? ''
      : `UNION SELECT c.id, '${kind}' FROM kept k JOIN (${below.join(' UNION ALL ')}) r ON r.owner = k.id JOIN candidate c ON c.id = r.target`
  return `
    WITH RECURSIVE candidate AS MATERIALIZED (SELECT id, slug FROM "${kind}" WHERE "datasetId" = $1 ${all ? '' : `AND "sourceId" IS NULL AND ${isNotCurated(kind)}`}),
    referred(id, "table") AS (${references.map(tableOf).join(' UNION ALL ') || 'SELECT id, NULL FROM candidate WHERE FALSE'}),
    kept(id, "table") AS (SELECT * FROM referred ${byKept})
    SELECT c.id, c.slug, (SELECT min("table") FROM kept k WHERE k.id = c.id) AS "table" FROM candidate c`
}

/** Deletes records to which no other record refers. */
export async function remove(db: Db, kind: Kind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await touch(db, kind, ids)
  if (hasIdentity(kind)) await leaveIdentities(db, kind, ids)
  await removeParts(db, kind, ids)
  await db.query(`DELETE FROM "${kind}" WHERE id = ANY($1)`, [ids])
}

export const stillReferred = (dataset: string, { kind, slug, table }: KeptRecord): Refused =>
  new Refused(dataset, [
    `${kind} "${slug}" is no longer in the source, but another dataset refers to it (in ${table}). Keep it, or correct the other dataset first`,
  ])
