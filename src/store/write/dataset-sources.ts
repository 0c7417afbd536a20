import { v7 as uuid } from 'uuid'
import { kindNames } from '../../record/kinds.ts'
import type { Part } from '../../record/part.ts'
import { digestOfDataset, isIncomplete } from './loaded-datasets.ts'
import type { Db } from './write-records.ts'

/** What records are read from: a file, or what an application gives. */
export interface Source {
  /** Identifies the source in its dataset. */
  path: string
  /** The path for messages. */
  shown: string
  format: string
  formatVersion: number
  /** The options that change what is read, as text. */
  options: string
  /** In bytes. */
  size: number
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: () => Promise<string>
  parts: () => AsyncIterable<Part>
}

/** A source of an import, with the SHA-256 of its bytes and the digest that decides whether it has to be loaded. */
export type GivenSource = Source & { sum: string; digest: string }

interface StoredSource {
  id: string
  path: string
  digest: string
}

/** The sources of a dataset in the database, compared with those of an import. */
export class DatasetSources {
  readonly #given: ReadonlyMap<string, GivenSource>
  #stored = new Map<string, StoredSource>()
  /** Those that the import has written, by path. */
  readonly #written = new Map<string, StoredSource>()
  /** The paths of all that are stored or written, by id. */
  readonly #paths = new Map<string, string>()
  /** The paths of the sources that the import has read. */
  readonly #read = new Set<string>()

  constructor(given: readonly GivenSource[]) {
    this.#given = new Map(given.map((source) => [source.path, source]))
  }

  /** Reads what is stored, at the start of a transaction. */
  async begin(db: Db, datasetId: string): Promise<void> {
    const { rows } = await db.query<StoredSource>('SELECT id, path, digest FROM "Source" WHERE "datasetId" = $1', [datasetId])
    this.#stored = new Map(rows.map((source) => [source.path, source]))
    for (const { id, path } of rows) this.#paths.set(id, path)
  }

  /** Gives sources with a new path and an old digest their new path. */
  async rename(db: Db): Promise<void> {
    const missing = new Map(this.missing.flatMap((path) => this.#stored.get(path) ?? []).map((source) => [source.digest, source]))
    for (const { path, digest } of this.#given.values()) {
      const renamed = this.#stored.has(path) ? undefined : missing.get(digest)
      if (!renamed) continue
      await db.query('UPDATE "Source" SET path = $1 WHERE id = $2', [path, renamed.id])
      this.#stored.delete(renamed.path)
      this.#stored.set(path, { ...renamed, path })
      this.#paths.set(renamed.id, path)
      missing.delete(digest)
    }
  }

  /** The number of sources that were given. */
  get given(): number {
    return this.#given.size
  }

  /** The given sources that have to be loaded. */
  get changed(): GivenSource[] {
    return [...this.#given.values()].filter(({ path, digest }) => this.#stored.get(path)?.digest !== digest)
  }

  /** The paths of the sources that are stored and were not given. */
  get missing(): string[] {
    return [...this.#stored.keys()].filter((path) => !this.#given.has(path))
  }

  get isEmpty(): boolean {
    return this.#stored.size === 0
  }

  /** The digest of a dataset that has the stored sources. */
  get digest(): string {
    return digestOfDataset([...this.#stored.values()])
  }

  /** Whether an import of the dataset has ended before all of its sources were loaded. */
  isIncomplete(digest: string): boolean {
    return isIncomplete(digest, [...this.#stored.values()])
  }

  has(path: string): boolean {
    return this.#stored.has(path)
  }

  /** The path of a source, unless its records may move to another source: it is read later, or was not given. */
  holder(id: string): string | undefined {
    const path = this.#paths.get(id)
    if (path === undefined || this.#read.has(path)) return path
    const given = this.#given.get(path)
    return given && given.digest === this.#stored.get(path)?.digest ? path : undefined
  }

  /** Writes the row of a source before its records. Returns its id. */
  async write(db: Db, datasetId: string, { path, format, formatVersion, sum, size, digest }: GivenSource): Promise<string> {
    const id = this.#stored.get(path)?.id ?? uuid()
    await db.query(
      `INSERT INTO "Source" (id, "datasetId", path, format, "formatVersion", sha256, size, digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET format = excluded.format, "formatVersion" = excluded."formatVersion", sha256 = excluded.sha256,
         size = excluded.size, digest = excluded.digest, "importedAt" = now()`,
      [id, datasetId, path, format, formatVersion, sum, size, digest],
    )
    this.#written.set(path, { id, path, digest })
    this.#paths.set(id, path)
    return id
  }

  /** Marks a source as read to its end. */
  wasRead({ path }: Source): void {
    this.#read.add(path)
  }

  /** Marks a source as not read, after what was read of it was rolled back. */
  wasRolledBack({ path }: Source): void {
    this.#read.delete(path)
  }

  /** Marks a source as loaded: its records are written and checked. */
  wasLoaded({ path }: Source): void {
    const written = this.#written.get(path)
    if (written) this.#stored.set(path, written)
  }

  /**
   * Marks sources whose records moved to others as not loaded: if they are given again, they are read again. Those that the import has read
   * have all of their records.
   */
  async outdate(db: Db, ids: ReadonlySet<string>): Promise<void> {
    const outdated = [...this.#stored.values()].filter(({ id, path }) => ids.has(id) && !this.#read.has(path))
    if (outdated.length === 0) return
    await db.query(`UPDATE "Source" SET digest = '' WHERE id = ANY($1)`, [outdated.map(({ id }) => id)])
    for (const source of outdated) this.#stored.set(source.path, { ...source, digest: '' })
  }

  /** Removes the rows of the sources that were not given. Returns the ids of the records that belonged to them. */
  async prune(db: Db): Promise<{ sources: number; records: string[] }> {
    const { missing } = this
    const ids = missing.flatMap((path) => this.#stored.get(path)?.id ?? [])
    const records: string[] = []
    for (const kind of ids.length > 0 ? kindNames : []) {
      const { rows } = await db.query<{ id: string }>(`SELECT id FROM "${kind}" WHERE "sourceId" = ANY($1)`, [ids])
      for (const { id } of rows) records.push(id)
    }
    await db.query('DELETE FROM "Source" WHERE id = ANY($1)', [ids])
    for (const path of missing) this.#stored.delete(path)
    return { sources: ids.length, records }
  }
}
