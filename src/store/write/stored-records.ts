import { LRUCache } from 'lru-cache'
import { type Kind, kindNames, ownerOf } from '../../record/kinds.ts'
import type { Db } from './write-records.ts'

/** A record in the database, as far as the records that refer to it need it. */
export interface StoredRecord {
  id: string
  digest: string
  version: number
  /** Slug of its dataset. */
  dataset: string
  /** The source that describes it; null if sources only name it. */
  sourceId: string | null
  /** Slug of the record that it is part of. */
  owner: string | null
  /** Of a record with an identity: the id of the record that stands for all. */
  identityId?: string
  /** Of a position: its role and dates. */
  role?: string
  start?: string | null
  end?: string | null
}

/** Stored records by kind and slug. */
export type Found = ReadonlyMap<Kind, Map<string, StoredRecord>>

/** What is read of some kinds in addition. */
const extras: Partial<Record<Kind, string>> = {
  Meeting: ', r."identityId"',
  Position: ', r.role, r."startEdtf" AS start, r."endEdtf" AS "end"',
}

/** The stored records by slug. It caches those of the kinds that many records refer to. One transaction uses it. */
export class StoredRecords {
  readonly #db: Db
  readonly #cached = new Map<Kind, LRUCache<string, StoredRecord>>(
    kindNames.filter((kind) => kind !== 'Statement').map((kind) => [kind, new LRUCache({ max: 10_000 })]),
  )

  constructor(db: Db) {
    this.#db = db
  }

  /** The records of some kinds that have these slugs, whatever their dataset. */
  async find(slugs: ReadonlyMap<Kind, ReadonlySet<string>>): Promise<Map<Kind, Map<string, StoredRecord>>> {
    const found = new Map<Kind, Map<string, StoredRecord>>()
    for (const [kind, wanted] of slugs) {
      const records = new Map<string, StoredRecord>()
      found.set(kind, records)
      const cached = this.#cached.get(kind)
      const missing: string[] = []
      for (const slug of wanted) {
        const record = cached?.get(slug)
        if (record) records.set(slug, record)
        else missing.push(slug)
      }
      if (missing.length === 0) continue
      const { rows } = await this.#db.query<StoredRecord & { slug: string }>(
        `SELECT r.id, r.slug, r.digest, r.version, r."sourceId", d.slug AS dataset, ${ownerSlug(kind)} AS owner ${extras[kind] ?? ''}
         FROM unnest($1::text[]) wanted(slug) JOIN "${kind}" r USING (slug) JOIN "Dataset" d ON d.id = r."datasetId"`,
        [missing],
      )
      for (const { slug, ...record } of rows) {
        records.set(slug, record)
        cached?.set(slug, record)
      }
    }
    return found
  }

  /** Caches a record that was written. */
  set(kind: Kind, slug: string, record: StoredRecord): void {
    this.#cached.get(kind)?.set(slug, record)
  }
}

/** An SQL expression: the slug of the record that a record is part of, or null. */
function ownerSlug(kind: Kind): string {
  const owner = ownerOf(kind)
  return owner ? `(SELECT slug FROM "${owner.kind}" o WHERE o.id = r."${owner.column}")` : 'NULL'
}
