import { v7 as uuid } from 'uuid'
import type { Complaints } from '../../record/load-report.ts'
import { type DatasetHeader, noLicence, type Part } from '../../record/part.ts'
import { type StoredDataset, storedDatasets, valueOfDataset } from '../reads/stored-datasets.ts'
import { rewriteDataset } from './change-dataset.ts'
import type { Source } from './dataset-sources.ts'
import type { History } from './history.ts'
import { type DatasetCuration, datasetCuration, keepDataset } from './keep-dataset.ts'
import { type Db, writeDataset } from './write-records.ts'

/** The description of a dataset. What is left out is taken from the sources, then from the database. */
export type Description = DatasetHeader & { slug: string }

/** The row of a dataset, and what an import says about it. */
export class DatasetDescription {
  readonly slug: string
  /** Whether the import creates the dataset. */
  isNew = false
  #stored: StoredDataset
  /** Whether the transaction created the row. */
  #isCreated = false
  #curation: DatasetCuration | undefined
  /** What the sources say, and before it what the caller says. */
  #header: DatasetHeader
  /** The path of the source that describes the dataset. */
  #describing: string | undefined

  constructor(description: Description) {
    this.slug = description.slug
    // Only values that are undefined are left out.
    this.#header = Object.fromEntries(Object.entries(description).filter(([, value]) => value !== undefined)) as DatasetHeader
    const { title = this.slug, licence = noLicence } = description
    this.#stored = {
      id: uuid(),
      slug: this.slug,
      title,
      licence,
      homepage: null,
      version: null,
      digest: '',
      recordVersion: 1,
      importedAt: new Date(),
    }
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
    const [stored] = await storedDatasets(db, 'slug', [this.slug])
    this.#isCreated = !stored
    this.isNew ||= !stored
    if (stored) this.#stored = stored
    else await writeDataset(db, { ...this.#stored })
    this.#curation = await datasetCuration(db, this.id)
  }

  /** Adds the revision of a dataset that the transaction created. */
  async end(history: History): Promise<void> {
    const { id, slug } = this
    if (this.#isCreated) await history.add('Dataset', [{ recordId: id, slug, datasetId: id, version: 1, action: 'CREATED' }])
  }

  /** Whether the import says nothing new about the dataset. */
  get isDescribed(): boolean {
    const known = this.#curation ? this.#curation.described : this.#stored
    return Object.entries(this.#header).every(([key, value]) => Object(known)[key] === value)
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

  /** Writes the row at the end of an import. What a person changed is kept, and a conflict if the sources changed it too. */
  async write(db: Db, digest: string, { history, warnings }: { history: History; warnings: Complaints }): Promise<void> {
    const { slug: _, ...header } = this.#header
    const stored = this.#stored
    const imported = { digest, importedAt: new Date() }
    const said = { ...valueOfDataset(stored), ...header }
    if (this.#isCreated) return writeDataset(db, { ...stored, ...said, ...imported })
    const given = { id: this.id, slug: this.slug, source: this.#describing ?? this.slug, warnings }
    const after = this.#curation ? await keepDataset(db, this.#curation, { ours: valueOfDataset(stored), header, ...given }) : said
    await rewriteDataset(db, history, stored, after, imported)
  }

  async remove(db: Db): Promise<void> {
    this.#isCreated = false
    await db.query('DELETE FROM "Dataset" WHERE id = $1', [this.id])
  }
}
