import { type Kind, recordKinds } from '../../record/kinds.ts'
import { copyRows } from './copy-rows.ts'
import { ProblemsFound, problem } from './problem.ts'
import type { Db } from './write-records.ts'

/** Who changes records, and why. */
export type Author = { origin: 'IMPORT' } | { origin: 'CURATION'; actor: string; actorName: string; reason: string; reverts?: string }

/** A change of a record that is being made. */
export interface NewRevision {
  recordId: string
  slug: string
  datasetId: string
  /** The version of the record after the change. */
  version: number
  action: 'CREATED' | 'UPDATED' | 'DELETED' | 'MERGED' | 'MATCH_ACCEPTED' | 'MATCH_REJECTED'
  /** The record before the change, in the record format. */
  before?: unknown
  otherId?: string
}

/** What takes the revisions of the records that are written. */
export type Revisions = Pick<History, 'add'>

/** The changes of one transaction, a changeset. Whatever writes records adds their revisions here. */
export class History {
  readonly #db: Db
  #revisions = 0

  private constructor(
    db: Db,
    /** The id of the changeset: its position in the order of commits. */
    readonly id: number,
  ) {
    this.#db = db
  }

  /**
   * Begins the changes of a transaction. Only one transaction writes at a time, so that the ids have the order of the commits and no gaps.
   * @throws ProblemsFound in a mirror
   */
  static async begin(db: Db, author: Author): Promise<History> {
    const { rows: mirrors } = await db.query<{ url: string }>('SELECT url FROM "Mirror"')
    if (mirrors[0])
      throw new ProblemsFound(
        problem('FORBIDDEN', `This record is a mirror of ${mirrors[0].url}, and only copies what changes there. Make the change there.`),
      )
    const { origin } = author
    const { actor = null, actorName = null, reason = null, reverts = null } = origin === 'CURATION' ? author : {}
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO "Changeset" (id, origin, actor, "actorName", reason, reverts)
       SELECT coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5 FROM "Changeset" RETURNING id`,
      [origin, actor, actorName, reason, reverts],
    )
    return new History(db, Number(rows[0]?.id))
  }

  /** Adds revisions of records of a kind. */
  async add(kind: Kind | 'Dataset', revisions: readonly NewRevision[]): Promise<void> {
    await copyRows(
      this.#db,
      'Revision',
      revisions.map(({ before, otherId = null, ...revision }) => ({
        ...revision,
        changesetId: this.id,
        ordinal: ++this.#revisions,
        kind: kind === 'Dataset' ? 'DATASET' : recordKinds[kind],
        before: before === undefined ? null : JSON.stringify(before),
        otherId,
      })),
    )
  }

  /** Ends the changes, directly before the commit. Undefined if nothing changed. */
  async end(): Promise<{ id: number; at: Date } | undefined> {
    if (this.#revisions === 0) {
      await this.#db.query('DELETE FROM "Changeset" WHERE id = $1', [this.id])
      return undefined
    }
    const { rows } = await this.#db.query<{ at: Date }>(
      `UPDATE "Changeset" SET at = greatest(clock_timestamp(), (SELECT at + interval '1 millisecond' FROM "Changeset" WHERE id = $1 - 1))
       WHERE id = $1 RETURNING at`,
      [this.id],
    )
    return { id: this.id, at: rows[0]?.at ?? new Date() }
  }
}
