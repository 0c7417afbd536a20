import { v7 as uuid } from 'uuid'
import { type DatasetHeader, noLicence, type Part } from '../../record/part.ts'
import type { Source } from './dataset-sources.ts'
import { type Db, writeDataset } from './write-records.ts'

/** The description of a dataset. What is left out is taken from the sources, then from the database. */
export type Description = DatasetHeader & { slug: string }

type StoredDataset = {
  id: string
  slug: string
  title: string
  licence: string
  homepage: string | null
  version: string | null
  /** The digest of its sources when an import last finished. */
  digest: string
}

/** The row of a dataset, and what an import says about it. */
export class DatasetDescription {
  readonly slug: string
  /** Whether the import creates the dataset. */
  isNew = false
  #stored: StoredDataset
  /** What the sources say, and before it what the caller says. */
  #header: DatasetHeader
  /** The path of the source that describes the dataset. */
  #describing: string | undefined

  constructor(description: Description) {
    this.slug = description.slug
    // Only values that are undefined are left out.
    this.#header = Object.fromEntries(Object.entries(description).filter(([, value]) => value !== undefined)) as DatasetHeader
    const { title = this.slug, licence = noLicence } = description
    this.#stored = { id: uuid(), slug: this.slug, title, licence, homepage: null, version: null, digest: '' }
  }

  get id(): string {
    return this.#stored.id
  }

  /** The digest of the sources when an import last finished; empty before. */
  get digest(): string {
    return this.#stored.digest
  }

  /** Reads the row of the dataset, or creates it. */
  async begin(db: Db): Promise<void> {
    const { rows } = await db.query<StoredDataset>(
      'SELECT id, slug, title, licence, homepage, version, digest FROM "Dataset" WHERE slug = $1',
      [this.slug],
    )
    const [stored] = rows
    this.isNew ||= !stored
    if (stored) this.#stored = stored
    else await writeDataset(db, { ...this.#stored })
  }

  /** Whether the import says nothing new about the dataset. */
  get isDescribed(): boolean {
    return Object.entries(this.#header).every(([key, value]) => Object(this.#stored)[key] === value)
  }

  /** Takes what a source says about the dataset. Two sources must not describe it, since it could not be said which one is right. */
  add({ path, shown }: Source, { dataset = {}, locate = () => shown }: Part, refuse: (lines: readonly string[]) => void): void {
    if (dataset.slug !== undefined) {
      if (this.#describing !== undefined && this.#describing !== path)
        refuse([`${locate(['dataset'])}: the dataset is described in ${this.#describing} already`])
      this.#describing = path
    }
    this.#header = { ...dataset, ...this.#header }
  }

  /** Writes the row at the end of an import. */
  async write(db: Db, digest: string): Promise<void> {
    await writeDataset(db, { ...this.#stored, ...this.#header, id: this.id, slug: this.slug, digest })
  }

  async remove(db: Db): Promise<void> {
    await db.query('DELETE FROM "Dataset" WHERE id = $1', [this.id])
  }
}
