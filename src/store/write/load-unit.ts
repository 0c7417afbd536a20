import { setImmediate } from 'node:timers/promises'
import { complaintOf } from '../../record/check-dataset.ts'
import { type DatasetLists, type Entry, listNames, records } from '../../record/dataset-format.ts'
import { type Kind, kindNames } from '../../record/kinds.ts'
import { Complaints, Refused } from '../../record/load-report.ts'
import { parseLists } from '../../record/parse-part.ts'
import type { Part } from '../../record/part.ts'
import { checkBatch } from './check-batch.ts'
import type { History } from './history.ts'
import { findInconsistencies } from './inconsistencies.ts'
import { Curations } from './keep-curations.ts'
import { matchNamed } from './match-named.ts'
import { addOutcome, newOutcome } from './outcome.ts'
import { type Item, RecordBatch, unresolved, withoutRepeats } from './record-batch.ts'
import { identify, parentsFirst } from './record-ids.ts'
import { rowsOfRecord } from './record-rows.ts'
import { type DescribedTwice, ReloadedSources } from './reloaded-sources.ts'
import { type Found, type StoredRecord, StoredRecords } from './stored-records.ts'
import { copiedFrom, type Db, type RecordToWrite, writeRecords } from './write-records.ts'

/** A source that is being loaded. */
export interface LoadingSource {
  id: string
  /** The path for messages. */
  shown: string
  /** Whether the dataset had the source before, so that it may lack records now. */
  isReloaded: boolean
}

/** Thrown if something refers to a record that is not loaded yet, while other sources follow that may have it. */
export class Postponed extends Error {
  override readonly name = 'Postponed'
}

interface Options {
  dataset: { id: string; slug: string }
  /** The path of the source that a record belongs to, if it cannot be moved to another source. */
  heldBy: (sourceId: string) => string | undefined
  postpones: LoadUnit['postpones']
  /** Where the revisions of records are written. */
  history: History
  onRecords: (records: number, source: string) => void
}

/** Records are checked and written in batches of about this size. */
const batchRecords = 1_000
const batchCharacters = 2_000_000

/** After this many different complaints the rest of a source is not read. */
const mostComplaints = 1_000

/** The number of records that may wait for a record that they refer to. */
const mostWaiting = 50_000

/** Sources that are loaded together in a transaction. After an error the transaction must be rolled back to where the unit began. */
export class LoadUnit {
  /** When a source is postponed whose records refer to unknown ones: when the first batch does, when too many records wait, or never. */
  postpones: 'at once' | 'when full' | 'never'
  readonly outcome = newOutcome()
  /** The ids of records that are no longer in the sources that were loaded again. */
  left: string[] = []
  /** The ids of the sources that records moved away from. */
  readonly movedFrom = new Set<string>()
  readonly #db: Db
  readonly #options: Options
  #stored: StoredRecords
  readonly #complaints = new Complaints()
  #source: LoadingSource | undefined
  /** The number of statements of the source. */
  #statements = 0
  readonly #reloaded: ReloadedSources
  readonly #changed = new Map<Kind, string[]>()
  #described: Item[] = []
  #named: Item[] = []
  #waiting: Item[] = []
  #characters = 0
  #isWritten = false
  /** The batch that is being written, while the next one is read. */
  #writing: Promise<void> | undefined
  #hasPlaces = false
  readonly #curations: Curations

  constructor(db: Db, options: Options) {
    this.#db = db
    this.#options = options
    this.#stored = new StoredRecords(db)
    this.#reloaded = new ReloadedSources(db)
    this.postpones = options.postpones
    this.#curations = new Curations(db, {
      dataset: options.dataset,
      warnings: () => this.outcome.warnings,
      source: () => this.#source?.shown ?? '',
    })
  }

  /** Begins a source. The parts that follow are parts of it. */
  async begin(source: LoadingSource): Promise<void> {
    this.#source = source
    this.#statements = 0
    if (source.isReloaded) await this.#reloaded.add(source.id)
  }

  /** Adds a part of the source. After a complaint the records are only parsed, to find more complaints. */
  async add({ records, named, warnings = [], locate }: Part): Promise<void> {
    const source = this.#source
    if (!source) throw new Error('A part comes after its source has begun')
    const where = locate ?? (() => source.shown)
    for (const warning of warnings) this.outcome.warnings.add(warning)
    const described = records && parseLists(records, where, this.#complaints)
    const mentioned = named && parseLists(named, () => `${source.shown}, a record that it names`, this.#complaints)
    // A source can be without an end, and all of it wrong.
    if (this.#complaints.size > mostComplaints) throw new Refused(source.shown, this.#complaints)
    if (described) this.#take(described, source.id, where, this.#described)
    if (mentioned) this.#take(mentioned, null, () => source.shown, this.#named)
    if (this.#described.length + this.#named.length >= batchRecords || this.#characters > batchCharacters) await this.#flush(false)
    // The answers of the database are handled between two parts.
    else if (this.#writing) await setImmediate()
  }

  /** Writes the records of the source that refer to known records. */
  async endSource(): Promise<void> {
    await this.#flush(false)
    await this.written()
  }

  /** Sets a savepoint. The function that it returns forgets everything since then. */
  async savepoint(): Promise<() => Promise<void>> {
    await this.#db.query('SAVEPOINT unit')
    const before = newOutcome()
    addOutcome(before, this.outcome)
    const [waiting, forgetReloaded] = [this.#waiting, this.#reloaded.savepoint()]
    return async () => {
      await this.stop()
      await this.#db.query('ROLLBACK TO SAVEPOINT unit')
      Object.assign(this.outcome, before)
      this.#stored = new StoredRecords(this.#db)
      ;[this.#described, this.#named, this.#waiting, this.#characters] = [[], [], waiting, 0]
      forgetReloaded()
    }
  }

  /** Adds complaints of a format that could not read a source. */
  refuse(lines: readonly string[]): void {
    for (const line of lines) this.#complaints.add({ what: line, message: line })
  }

  /**
   * Writes what is left. `name` is what the sources are called in messages.
   * @throws {Refused} with a complaint for each error
   */
  async finish(name: string): Promise<void> {
    await this.#flush(true)
    if (this.#complaints.size > 0) throw new Refused(name, this.#complaints)
    this.left = await this.#reloaded.leaveUnseen()
    const found = await findInconsistencies(this.#db, this.#changed, this.#hasPlaces)
    if (found.length === 0) return
    if (this.postpones === 'at once') throw new Postponed()
    throw new Refused(
      name,
      found.map(({ message }) => message),
    )
  }

  #take(lists: DatasetLists, sourceId: string | null, locate: NonNullable<Part['locate']>, into: Item[]): void {
    // The default of `ordinal` is the position in the source.
    const statements = lists.statements.map((statement) => ({ ordinal: ++this.#statements, ...statement }))
    for (const list of listNames) {
      for (const [index, value] of (list === 'statements' ? statements : lists[list]).entries()) {
        into.push({ list, value, sourceId, locate: (path) => locate([list, index, ...path]) })
        this.#characters += 'text' in value ? (value.text?.length ?? 0) : 0
      }
    }
  }

  async #flush(isLast: boolean): Promise<void> {
    // A connection executes one statement at a time.
    await this.written()
    const { dataset } = this.#options
    const added = await this.#curations.keep([...this.#described, ...this.#named])
    const items = withoutRepeats([...this.#waiting, ...added])
    ;[this.#waiting, this.#described, this.#named, this.#characters] = [[], [], [], 0]
    if (this.#complaints.size > 0) return
    if (items.length === 0) return

    let batch = new RecordBatch(dataset.slug, items)
    const found = await this.#stored.find(batch.named)
    if (!isLast || this.postpones === 'at once') {
      const waiting = unresolved(batch, (kind, slug) => found.get(kind)?.has(slug) ?? false)
      this.#waiting = [...waiting]
      if (waiting.size > 0) batch = batch.without(waiting)
    }
    const [first] = this.#waiting
    if (first && this.postpones === 'at once' && (isLast || !this.#isWritten)) throw new Postponed()
    if (first && this.#waiting.length > mostWaiting) {
      if (this.postpones !== 'never') throw new Postponed()
      throw new Refused(dataset.slug, [
        `${first.locate([])}: more than ${mostWaiting.toLocaleString('en')} records refer to records that come later. Put persons, organizations, places, topics, documents and meetings before the statements`,
      ])
    }
    if (batch.items.length > 0) await this.#write(batch, found)
    if (isLast) await this.written()
  }

  async #write(batch: RecordBatch, found: Found): Promise<void> {
    const { dataset, heldBy, history, onRecords } = this.#options
    const record = await checkBatch(this.#db, batch, found, (finding) =>
      (finding.warning ? this.outcome.warnings : this.#complaints).add(complaintOf(finding, batch.locate)),
    )
    const entries = new Map<Kind, Entry[]>(kindNames.map((kind) => [kind, []]))
    for (const entry of records(record)) entries.get(entry.kind)?.push(entry)
    for (const twice of await this.#reloaded.seeStored(batch, entries, found, heldBy)) this.#complainOfTwo(twice, batch)
    if (this.#complaints.size > 0) return

    this.#isWritten = true
    const aliases = await this.#match(batch.items, found)
    const isThere = ({ kind, slug, path }: Entry) =>
      batch.itemAt(path).sourceId === null && (found.get(kind)?.has(slug) || aliases.has(`${kind} ${slug}`))
    const ids = identify(entries, found, { datasetId: dataset.id, aliases })
    const copied = copiedFrom(found)
    const writes: [Kind, RecordToWrite[]][] = []
    const added: string[] = []
    for (const [kind, list] of entries) {
      const toWrite: RecordToWrite[] = []
      for (const entry of parentsFirst(list.filter((entry) => !isThere(entry)))) {
        const { sourceId } = batch.itemAt(entry.path)
        const write = { rows: rowsOfRecord(entry, ids), stored: found.get(kind)?.get(entry.slug), sourceId }
        toWrite.push(write)
        const from = write.stored?.sourceId
        if (from && sourceId && from !== sourceId) this.movedFrom.add(from)
        this.#count(kind, write)
        if (!write.stored && sourceId && this.#reloaded.has(sourceId)) added.push(write.rows.row.id)
        if (kind === 'Position') copied.roles.set(write.rows.row.id, String(write.rows.row.role))
        if (kind !== 'Statement') this.#stored.set(kind, entry.slug, storedAs(write, entry, dataset.slug))
      }
      if (toWrite.length > 0) writes.push([kind, toWrite])
    }
    this.#hasPlaces ||= record.places.some(({ parent }) => parent)
    const source = this.#source?.shown ?? ''
    const execute = async () => {
      await this.#reloaded.see(added)
      for (const [kind, list] of writes) {
        await writeRecords(this.#db, kind, list, { copied, history })
        onRecords(list.length, source)
      }
    }
    this.#writing = execute()
    // An error is thrown when the next batch is written. Until then it is not unhandled.
    this.#writing.catch(() => {})
  }

  /** Waits until nothing is written any more, whether it was written or not. It must be called after an error, before anything is rolled back. */
  async stop(): Promise<void> {
    await this.written().catch(() => {})
  }

  /** Waits until the last batch is written. */
  async written(): Promise<void> {
    const writing = this.#writing
    this.#writing = undefined
    await writing
  }

  #count(kind: Kind, { rows, stored, sourceId }: RecordToWrite): void {
    const { counts, named } = this.outcome
    if (!stored) counts[kind].added++
    else if (stored.digest === rows.digest) counts[kind].unchanged++
    else {
      counts[kind].changed++
      const changed = this.#changed.get(kind) ?? []
      changed.push(rows.row.id)
      this.#changed.set(kind, changed)
    }
    if (kind === 'Person' && sourceId === null) named.created++
  }

  #complainOfTwo({ entry: { kind, slug, path }, holder }: DescribedTwice, batch: RecordBatch): void {
    this.#complaints.add({
      what: `${kind} ${slug} twice`,
      message: `expected a slug of its own, found "${slug}", which ${holder} describes already`,
      where: () => batch.locate([...path, 'slug']),
    })
  }

  /** The slugs of records that sources name, each with the slug of the record of the dataset that it is. */
  async #match(items: readonly Item[], found: Found): Promise<Map<string, string>> {
    const { dataset } = this.#options
    const { outcome } = this
    const named = items.filter(
      ({ list, value, sourceId }) => sourceId === null && !found.get(list === 'persons' ? 'Person' : 'Organization')?.has(value.slug),
    )
    const { matches, doubts } = await matchNamed(
      this.#db,
      dataset.id,
      named,
      items.filter(({ sourceId }) => sourceId !== null),
    )
    for (const doubt of doubts) outcome.warnings.add(doubt)
    outcome.named.doubtful += doubts.length
    const slugs = new Map<Kind, Set<string>>([
      ['Person', new Set()],
      ['Organization', new Set()],
    ])
    for (const { kind, of } of matches) slugs.get(kind)?.add(of)
    const stored = await this.#stored.find(slugs)
    const aliases = new Map<string, string>()
    for (const { kind, slug, of } of matches) {
      aliases.set(`${kind} ${slug}`, of)
      if (kind === 'Person') outcome.named.matched.add(of)
      const record = stored.get(kind)?.get(of)
      if (record) found.get(kind)?.set(of, record)
    }
    return aliases
  }
}

const storedAs = ({ rows, stored, sourceId }: RecordToWrite, { kind, owner }: Entry, dataset: string): StoredRecord => ({
  id: rows.row.id,
  digest: rows.digest,
  version: stored ? stored.version + Number(stored.digest !== rows.digest) : 1,
  dataset,
  sourceId: sourceId ?? stored?.sourceId ?? null,
  owner: owner ?? null,
  identityId: stored?.identityId ?? rows.row.id,
  ...(kind === 'Position' && { role: String(rows.row.role), start: optional(rows.row.startEdtf), end: optional(rows.row.endEdtf) }),
})

const optional = (value: unknown) => (typeof value === 'string' ? value : null)
