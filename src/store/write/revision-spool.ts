import { appendFileSync, createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { RecordValue } from '../../record/record-changes.ts'
import { makeTemporaryFolder } from '../database/temporary-folder.ts'

/** A revision as the origin of a mirror publishes it. Ids are those of rows. */
export interface OriginRevision {
  changesetId: number
  ordinal: number
  /** A value of `RecordKind`. */
  kind: string
  recordId: string
  slug: string
  version: number
  action: 'CREATED' | 'UPDATED' | 'DELETED' | 'MERGED' | 'MATCH_ACCEPTED' | 'MATCH_REJECTED'
  otherId: string | null
  before: RecordValue | null
  after: RecordValue | null
  at: string
  origin: 'IMPORT' | 'CURATION'
  actorName: string | null
  reason: string | null
  reverts: string | null
  datasetId: string
  /** The dataset as it is now. Null if it was removed. */
  dataset: OriginDataset | null
}

export interface OriginDataset {
  id: string
  slug: string
  title: string
  licence: string
  homepage: string | null
  version: string | null
}

/** Characters that are kept before they are written to a file. */
const bufferSize = 1_000_000

/** Revisions of whole changesets. What is more than a buffer is in temporary files: an import may have more than fits into memory. */
export class RevisionSpool {
  readonly changesets = new Map<number, Pick<OriginRevision, 'at' | 'origin' | 'actorName' | 'reason' | 'reverts'>>()
  readonly datasets = new Map<string, OriginDataset>()
  size = 0
  /** Whether a record was deleted. */
  hasDeletions = false
  #temporary: ReturnType<typeof makeTemporaryFolder> | undefined
  readonly #files = new Map<string, string>()
  readonly #buffers = new Map<string, string>()
  /** The last version of each record. */
  readonly #last = new Map<string, number>()
  /** When a record was created, if it was. */
  readonly #created = new Map<string, string>()

  add(revision: OriginRevision): void {
    const { changesetId, kind, recordId, version, action, dataset, at, origin, actorName, reason, reverts } = revision
    this.changesets.set(changesetId, { at, origin, actorName, reason, reverts })
    if (dataset) this.datasets.set(dataset.id, dataset)
    this.size++
    this.hasDeletions ||= action === 'DELETED' || action === 'MERGED'
    this.#last.set(recordId, version)
    if (action === 'CREATED') this.#created.set(recordId, at)
    // Some versions of Node end a line at these separators, which JSON leaves as they are.
    const line = JSON.stringify(revision).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
    const lines = `${this.#buffers.get(kind) ?? ''}${line}\n`
    this.#buffers.set(kind, lines)
    if (lines.length > bufferSize) this.#store(kind, lines)
  }

  /** The revisions of the records of a kind, in the order of history. */
  async *of(kind: string): AsyncGenerator<OriginRevision> {
    const file = this.#files.get(kind)
    if (file)
      for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
        yield JSON.parse(line)
    for (const line of (this.#buffers.get(kind) ?? '').split('\n')) if (line) yield JSON.parse(line)
  }

  /** Whether no later revision is of the same record. */
  isLast = ({ recordId, version }: Pick<OriginRevision, 'recordId' | 'version'>): boolean => this.#last.get(recordId) === version

  /** When the record was created, if one of the revisions created it. */
  createdAt = (recordId: string): string | undefined => this.#created.get(recordId)

  remove(): void {
    this.#temporary?.remove()
  }

  #store(kind: string, lines: string): void {
    this.#temporary ??= makeTemporaryFolder('mirror')
    const file = join(this.#temporary.folder, `${kind}.ndjson`)
    appendFileSync(file, lines)
    this.#files.set(kind, file)
    this.#buffers.delete(kind)
  }
}
