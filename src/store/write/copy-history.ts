import { eachReferenceOf } from '../../record/dataset-references.ts'
import { hasIdentity, type Kind, kindNames, recordKinds } from '../../record/kinds.ts'
import type { Database } from '../database/open-database.ts'
import { type CopiedRecord, copyRecords } from './apply-changes.ts'
import { copyRows } from './copy-rows.ts'
import { derive, startTouching } from './derive.ts'
import { ProblemsFound } from './problem.ts'
import { remove } from './remove-records.ts'
import { type OriginRevision, RevisionSpool } from './revision-spool.ts'
import { StoredRecords } from './stored-records.ts'
import { transaction } from './transaction.ts'
import { type Db, writeDataset } from './write-records.ts'

/** A mirror that cannot be kept. The message says why, and what to do. */
export class MirrorRefused extends Error {
  override readonly name = 'MirrorRefused'
  readonly code = 'BAD_REQUEST'
}

/** Makes a database a mirror of a server, if it is empty or a mirror of it already; `ROLLBACK` only checks that. @throws MirrorRefused */
export const beginMirror = ({ pool }: Pick<Database, 'pool'>, url: string, end: 'COMMIT' | 'ROLLBACK' = 'COMMIT'): Promise<void> =>
  transaction(pool, end, async (db) => {
    const { rows } = await db.query<{ url: string }>('SELECT url FROM "Mirror"')
    if (rows[0]?.url === url) return
    if (rows[0]) throw new MirrorRefused(`This record is a mirror of ${rows[0].url}, not of ${url}. Use another database for ${url}.`)
    const { rows: known } = await db.query('SELECT FROM "Dataset" LIMIT 1')
    const { rows: changed } = await db.query('SELECT FROM "Changeset" LIMIT 1')
    if (known.length + changed.length > 0)
      throw new MirrorRefused('This record has records of its own. A mirror needs an empty database: give another one with --database.')
    await db.query('INSERT INTO "Mirror" (url) VALUES ($1)', [url])
  })

/** The server that a database is a mirror of. */
export async function mirrorOf({ pool }: Pick<Database, 'pool'>): Promise<string | undefined> {
  const { rows } = await pool.query<{ url: string }>('SELECT url FROM "Mirror"')
  return rows[0]?.url
}

/** Ends a mirror: from now on records are changed here. The place in history continues after that of the origin. */
export const endMirror = ({ pool }: Pick<Database, 'pool'>): Promise<void> =>
  transaction(pool, 'COMMIT', async (db) => {
    const { rowCount } = await db.query('DELETE FROM "Mirror"')
    if (rowCount === 0) throw new MirrorRefused('This record is no mirror.')
  })

/** The place up to which a mirror has copied: the `id` of a revision is beyond it. Undefined if it has copied nothing. */
export async function copiedUntil({ pool }: Pick<Database, 'pool'>): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string | null }>('SELECT max(id) AS id FROM "Changeset"')
  return rows[0]?.id ? `${rows[0].id}.${lastOrdinal}` : undefined
}

/** An ordinal after all revisions of a changeset. */
const lastOrdinal = 999_999_999

/** Changesets are copied together until they have this many revisions. */
const wanted = 2_000
/** Records are written together until they have this many, or this many characters. */
const most = { records: 500, characters: 8_000_000 }

export interface Copied {
  changesets: number
  revisions: number
}

/**
 * Copies history that comes after the place of the mirror, with the records as they are after it. Each transaction copies whole changesets,
 * so that the mirror always has what the origin had after one of them, and begins again where it was stopped. @throws ProblemsFound
 */
export async function* copyHistory(database: Pick<Database, 'pool'>, revisions: AsyncIterable<OriginRevision>): AsyncGenerator<Copied> {
  let spool = new RevisionSpool()
  let changeset: number | undefined
  let limit = wanted
  const copy = async (isLast: boolean): Promise<Copied | undefined> => {
    try {
      await transaction(database.pool, 'COMMIT', (db) => new HistoryCopy(db, spool).run())
    } catch (error) {
      // A record may refer to one whose dataset was removed later. What comes later then changes it too.
      if (isLast || !(error instanceof ProblemsFound)) throw error
      limit = 2 * spool.size
      return undefined
    }
    const copied = { changesets: spool.changesets.size, revisions: spool.size }
    spool.remove()
    spool = new RevisionSpool()
    limit = wanted
    return copied
  }
  try {
    for await (const revision of revisions) {
      // A slug that a deletion left free may have another record later.
      const isFull = spool.size >= limit || (spool.hasDeletions && limit === wanted)
      const copied = isFull && revision.changesetId !== changeset ? await copy(false) : undefined
      if (copied) yield copied
      spool.add(revision)
      changeset = revision.changesetId
    }
    const copied = spool.size > 0 ? await copy(true) : undefined
    if (copied) yield copied
  } finally {
    spool.remove()
  }
}

/** Copies some changesets in one transaction. */
class HistoryCopy {
  readonly #db: Db
  readonly #spool: RevisionSpool
  readonly #stored: StoredRecords
  /** Records that refer to others that are not there yet. */
  #held: CopiedRecord[] = []
  readonly #kinds = new Set<Kind>()

  constructor(db: Db, spool: RevisionSpool) {
    this.#db = db
    this.#spool = spool
    this.#stored = new StoredRecords(db)
  }

  async run(): Promise<void> {
    const { changesets, datasets, size } = this.#spool
    await startTouching(this.#db)
    await copyRows(
      this.#db,
      'Changeset',
      // The ids of actors are not published.
      [...changesets].map(([id, changeset]) => ({ id, ...changeset, actor: changeset.actorName && `origin:${changeset.actorName}` })),
    )
    for (const dataset of datasets.values()) await writeDataset(this.#db, { ...dataset, digest: '' })
    for (const kind of kindNames) await this.#write(kind)
    await copyRecords(this.#db, this.#held)
    for (const kind of [...kindNames].reverse()) await this.#remove(kind)
    for (const kind of kindNames) if (this.#kinds.has(kind)) await this.#decide(kind)
    await this.#removeDatasets()
    await derive(this.#db, [...this.#kinds].filter(hasIdentity), { analyzes: size > wanted, topics: this.#kinds.has('Topic') })
  }

  /** Writes the revisions of a kind, and its records as the last of them leaves them. */
  async #write(kind: Kind): Promise<void> {
    let revisions: OriginRevision[] = []
    let characters = 0
    const flush = async () => {
      await this.#addRevisions(revisions)
      await this.#copy(kind, revisions)
      revisions = []
      characters = 0
    }
    for await (const revision of this.#spool.of(recordKinds[kind])) {
      this.#kinds.add(kind)
      revisions.push(revision)
      const { text } = Object(revision.after)
      characters += 1_000 + (typeof text === 'string' ? text.length : 0)
      if (revisions.length >= most.records || characters >= most.characters) await flush()
    }
    await flush()
  }

  async #addRevisions(revisions: readonly OriginRevision[]): Promise<void> {
    await copyRows(
      this.#db,
      'Revision',
      revisions.map(({ changesetId, ordinal, kind, recordId, version, slug, action, before, otherId, datasetId }) => ({
        changesetId,
        ordinal,
        kind,
        recordId,
        version,
        slug,
        action,
        otherId,
        datasetId,
        before: before === null ? null : JSON.stringify(before),
      })),
    )
  }

  async #copy(kind: Kind, revisions: readonly OriginRevision[]): Promise<void> {
    const records = revisions.flatMap((revision): CopiedRecord[] => {
      const { recordId: id, version, slug, after: set, dataset, at } = revision
      // The words of a dataset that was removed later are gone.
      if (!this.#spool.isLast(revision) || !set || !dataset) return []
      const created = this.#spool.createdAt(id)
      const times = { updatedAt: new Date(at), ...(created !== undefined && { createdAt: new Date(created) }) }
      return [{ kind, slug, dataset: dataset.slug, set, again: { id, version, times } }]
    })
    const ready = await this.#withoutMissing([...this.#held, ...records])
    this.#held = [...this.#held, ...records].filter((record) => !ready.has(record))
    await copyRecords(this.#db, [...ready])
    // It redirected the slug of a record that was merged, and is there again.
    await this.#db.query('DELETE FROM "Curation" WHERE "recordId" = ANY($1)', [records.map(({ again }) => again.id)])
  }

  /** The records whose references are there, or among them. */
  async #withoutMissing(records: readonly CopiedRecord[]): Promise<Set<CopiedRecord>> {
    const references = new Map<CopiedRecord, [Kind, string][]>()
    const slugs = new Map<Kind, Set<string>>()
    for (const record of records) {
      const own: [Kind, string][] = []
      references.set(record, own)
      eachReferenceOf(record.kind, record.set, (kind, slug) => {
        own.push([kind, slug])
        slugs.set(kind, (slugs.get(kind) ?? new Set()).add(slug))
      })
    }
    const found = await this.#stored.find(slugs)
    const ready = new Set(records)
    const among = new Set(records.map(({ kind, slug }) => `${kind} ${slug}`))
    const isThere = ([kind, slug]: [Kind, string]) => found.get(kind)?.has(slug) || among.has(`${kind} ${slug}`)
    for (let before = -1; before !== ready.size; ) {
      before = ready.size
      for (const record of ready) {
        if (references.get(record)?.every(isThere)) continue
        ready.delete(record)
        among.delete(`${record.kind} ${record.slug}`)
      }
    }
    return ready
  }

  /** Removes the records of a kind that history deletes, and lets the slugs of those that were merged lead on. */
  async #remove(kind: Kind): Promise<void> {
    const gone: OriginRevision[] = []
    for await (const revision of this.#spool.of(recordKinds[kind]))
      if (this.#spool.isLast(revision) && (revision.action === 'DELETED' || revision.action === 'MERGED'))
        gone.push({ ...revision, before: null })
    if (gone.length === 0) return
    await remove(
      this.#db,
      kind,
      gone.map(({ recordId }) => recordId),
    )
    const merged = gone.filter(({ action, dataset }) => action === 'MERGED' && dataset)
    await this.#db.query(
      `INSERT INTO "Curation" ("recordId", kind, slug, "datasetId", "isDeleted", "mergedIntoId")
       SELECT g."recordId", g.kind, g.slug, g."datasetId", TRUE, g."otherId"
       FROM jsonb_to_recordset($1) g("recordId" uuid, kind "RecordKind", slug text, "datasetId" uuid, "otherId" uuid)
       ON CONFLICT (kind, slug) DO UPDATE SET "recordId" = excluded."recordId", "mergedIntoId" = excluded."mergedIntoId"`,
      [JSON.stringify(merged)],
    )
  }

  /** Stores the decisions on matches of a kind. */
  async #decide(kind: Kind): Promise<void> {
    for await (const { action, slug, otherId } of this.#spool.of(recordKinds[kind])) {
      const [, verdict] = /^MATCH_(.+)$/.exec(action) ?? []
      if (!verdict) continue
      await this.#db.query(
        `INSERT INTO "IdentityDecision" (kind, slug, "otherSlug", verdict)
         SELECT $1::"RecordKind", least(o.slug COLLATE "C", $2), greatest(o.slug COLLATE "C", $2), $4::"IdentityVerdict" FROM "${kind}" o WHERE o.id = $3
         ON CONFLICT (kind, slug, "otherSlug") DO UPDATE SET verdict = excluded.verdict`,
        [recordKinds[kind], slug, otherId, verdict],
      )
    }
  }

  /** Writes the revisions of datasets, and removes those that the origin removed, with their words in history. */
  async #removeDatasets(): Promise<void> {
    for await (const revision of this.#spool.of('DATASET')) {
      await this.#addRevisions([revision])
      await this.#db.query('UPDATE "Dataset" SET "recordVersion" = $2 WHERE id = $1', [revision.recordId, revision.version])
      if (revision.action !== 'DELETED') continue
      await this.#db.query('UPDATE "Revision" SET before = NULL WHERE "datasetId" = $1', [revision.recordId])
      await this.#db.query('DELETE FROM "Dataset" WHERE id = $1', [revision.recordId])
    }
  }
}
