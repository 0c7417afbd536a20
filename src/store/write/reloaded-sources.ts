import type { Entry } from '../../record/dataset-format.ts'
import { type Kind, kindNames } from '../../record/kinds.ts'
import type { RecordBatch } from './record-batch.ts'
import type { Found } from './stored-records.ts'
import type { Db } from './write-records.ts'

/** A record that two sources describe, or one source twice. */
export interface DescribedTwice {
  entry: Entry
  /** What else describes it, for people. */
  holder: string
}

/** The sources of a unit that the dataset had before. Which records they still have is in the temporary table `seen`. */
export class ReloadedSources {
  #ids = new Set<string>()
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async add(id: string): Promise<void> {
    await this.#db.query('CREATE TEMP TABLE IF NOT EXISTS seen (id uuid PRIMARY KEY) ON COMMIT DROP')
    this.#ids.add(id)
  }

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  /** The function that it returns forgets the sources that were added since then. */
  savepoint(): () => void {
    const before = new Set(this.#ids)
    return () => {
      this.#ids = before
    }
  }

  /** Remembers new records. */
  async see(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#db.query('INSERT INTO seen SELECT unnest($1::uuid[])', [ids])
  }

  /**
   * Remembers the records of a batch that are stored, and returns those that another source of the dataset, or an earlier batch of the same
   * one, describes. `heldBy` is the path of the source that a record belongs to, if it cannot be moved to another one.
   */
  async seeStored(
    batch: RecordBatch,
    entries: ReadonlyMap<Kind, readonly Entry[]>,
    found: Found,
    heldBy: (sourceId: string) => string | undefined,
  ): Promise<DescribedTwice[]> {
    const twice: DescribedTwice[] = []
    for (const [kind, list] of entries) {
      const again = new Map<string, DescribedTwice>()
      for (const entry of list) {
        const { sourceId } = batch.itemAt(entry.path)
        const stored = found.get(kind)?.get(entry.slug)
        if (sourceId === null || stored?.dataset !== batch.record.dataset.slug) continue
        const isOwn = stored.sourceId === sourceId
        const holder = isOwn ? 'the same source' : stored.sourceId === null ? undefined : heldBy(stored.sourceId)
        // Of a source that is loaded again, a record counts only after the source has described it again.
        const isAgain = stored.sourceId !== null && this.has(stored.sourceId)
        if (isAgain || this.has(sourceId)) again.set(stored.id, { entry, holder: holder ?? 'the same source' })
        if (holder && !isAgain) twice.push({ entry, holder })
      }
      if (again.size === 0) continue
      const { rows } = await this.#db.query<{ id: string }>(
        'INSERT INTO seen SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING RETURNING id',
        [[...again.keys()]],
      )
      for (const { id } of rows) again.delete(id)
      twice.push(...again.values())
    }
    return twice
  }

  /** Removes the link to the source from records that their source no longer has. Returns their ids. */
  async leaveUnseen(): Promise<string[]> {
    const left: string[] = []
    for (const kind of this.#ids.size > 0 ? kindNames : []) {
      const { rows } = await this.#db.query<{ id: string }>(
        `UPDATE "${kind}" r SET "sourceId" = NULL WHERE "sourceId" = ANY($1) AND NOT EXISTS (SELECT FROM seen WHERE seen.id = r.id) RETURNING id`,
        [[...this.#ids]],
      )
      for (const { id } of rows) left.push(id)
    }
    return left
  }
}
