import { v7 as uuid } from 'uuid'
import { check, complaintOf, type Document } from '../../record/check-dataset.ts'
import { type DatasetLists, type Entry, listNames, records } from '../../record/dataset-format.ts'
import { findSpans } from '../../record/find-spans.ts'
import { type Kind, kindNames } from '../../record/kinds.ts'
import { Complaints, type Counts, Refused } from '../../record/load-report.ts'
import { parseLists } from '../../record/parse-part.ts'
import type { Part } from '../../record/part.ts'
import { findInconsistencies } from './inconsistencies.ts'
import { matchNamed } from './match-named.ts'
import { type Item, RecordBatch, unresolved, withoutRepeats } from './record-batch.ts'
import { type Ids, rowsOfRecord } from './record-rows.ts'
import { type StoredRecord, StoredRecords } from './stored-records.ts'
import { type Db, writeRecords } from './write-records.ts'

/** A source that is being loaded. */
export interface LoadingSource {
  id: string
  /** The path for messages. */
  shown: string
  /** Whether the dataset had the source before, so that it may lack records now. */
  isReloaded: boolean
}

/** What a load has done so far. */
export interface Outcome {
  counts: Record<Kind, Counts>
  named: { created: number; matched: Set<string>; doubtful: number }
  warnings: Complaints
}

export const newOutcome = (): Outcome => ({
  // Each kind is there.
  counts: Object.fromEntries(kindNames.map((kind) => [kind, { added: 0, changed: 0, removed: 0, unchanged: 0 }])) as Outcome['counts'],
  named: { created: 0, matched: new Set(), doubtful: 0 },
  warnings: new Complaints(),
})

/** Thrown if something refers to a record that is not loaded yet, while other sources follow that may have it. */
export class Postponed extends Error {
  override readonly name = 'Postponed'
}

interface Options {
  dataset: { id: string; slug: string }
  /** The path of the source that a record belongs to, if it cannot be moved to another source. */
  heldBy: (sourceId: string) => string | undefined
  postpones: LoadUnit['postpones']
  onRecords: (records: number, source: string) => void
}

type Found = ReadonlyMap<Kind, Map<string, StoredRecord>>

/** Records are checked and written in batches of about this size. */
const batchRecords = 2_000
const batchCharacters = 8_000_000

/** The number of unknown slugs for which similar ones are suggested. */
const mostSuggestions = 20

/** The number of records that may wait for a record that they refer to. */
const mostWaiting = 50_000

/** Sources that are loaded together in a transaction. After an error the transaction must be rolled back to where the unit began. */
export class LoadUnit {
  /** When a source is postponed whose records refer to unknown ones: when the first batch does, when too many records wait, or never. */
  postpones: 'at once' | 'when full' | 'never'
  readonly outcome = newOutcome()
  /** The ids of records that are no longer in the sources that were loaded again. */
  readonly left: string[] = []
  readonly #db: Db
  readonly #options: Options
  #stored: StoredRecords
  readonly #complaints = new Complaints()
  #source: LoadingSource | undefined
  /** The number of statements of the source. */
  #statements = 0
  readonly #reloaded = new Set<string>()
  readonly #changed = new Map<Kind, string[]>()
  #described: Item[] = []
  #named: Item[] = []
  #waiting: Item[] = []
  #characters = 0
  #isWritten = false
  #hasPlaces = false

  constructor(db: Db, options: Options) {
    this.#db = db
    this.#options = options
    this.#stored = new StoredRecords(db)
    this.postpones = options.postpones
  }

  /** Begins a source. The parts that follow are parts of it. */
  async begin(source: LoadingSource): Promise<void> {
    this.#source = source
    this.#statements = 0
    if (!source.isReloaded) return
    await this.#db.query('CREATE TEMP TABLE IF NOT EXISTS seen (id uuid PRIMARY KEY) ON COMMIT DROP')
    this.#reloaded.add(source.id)
  }

  /** Adds a part of the source. After a complaint the records are only parsed, to find more complaints. */
  async add({ records, named, warnings = [], locate }: Part): Promise<void> {
    const source = this.#source
    if (!source) throw new Error('A part comes after its source has begun')
    const where = locate ?? (() => source.shown)
    for (const warning of warnings) this.outcome.warnings.add(warning)
    const described = records && parseLists(records, where, this.#complaints)
    const mentioned = named && parseLists(named, () => `${source.shown}, a record that it names`, this.#complaints)
    if (described) this.#take(described, source.id, where, this.#described)
    if (mentioned) this.#take(mentioned, null, () => source.shown, this.#named)
    if (this.#described.length + this.#named.length >= batchRecords || this.#characters > batchCharacters) await this.#flush(false)
  }

  /** Writes the records of the source that refer to known records. */
  async endSource(): Promise<void> {
    await this.#flush(false)
  }

  /** Sets a savepoint. The function that it returns forgets everything since then. */
  async savepoint(): Promise<() => Promise<void>> {
    await this.#db.query('SAVEPOINT unit')
    const [counts, named, waiting, reloaded] = [
      structuredClone(this.outcome.counts),
      { ...this.outcome.named },
      this.#waiting,
      new Set(this.#reloaded),
    ]
    return async () => {
      await this.#db.query('ROLLBACK TO SAVEPOINT unit')
      Object.assign(this.outcome, { counts, named })
      this.#stored = new StoredRecords(this.#db)
      ;[this.#described, this.#named, this.#waiting, this.#characters] = [[], [], waiting, 0]
      for (const id of this.#reloaded) if (!reloaded.has(id)) this.#reloaded.delete(id)
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
    await this.#leaveUnseen()
    const found = await findInconsistencies(this.#db, this.#changed, this.#hasPlaces)
    if (found.length > 0) throw this.postpones === 'at once' ? new Postponed() : new Refused(name, found)
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
    const { dataset } = this.#options
    const items = withoutRepeats([...this.#waiting, ...this.#described, ...this.#named])
    ;[this.#waiting, this.#described, this.#named, this.#characters] = [[], [], [], 0]
    if (this.#complaints.size > 0) return
    if (items.length === 0) return

    const found = await this.#stored.find(new RecordBatch(dataset.slug, items).slugs({ references: true }))
    if (!isLast || this.postpones === 'at once')
      this.#waiting = [...unresolved(dataset.slug, items, (kind, slug) => found.get(kind)?.has(slug) ?? false)]
    const [first] = this.#waiting
    if (first && this.postpones === 'at once' && (isLast || !this.#isWritten)) throw new Postponed()
    if (first && this.#waiting.length > mostWaiting) {
      if (this.postpones !== 'never') throw new Postponed()
      throw new Refused(dataset.slug, [
        `${first.locate([])}: more than ${mostWaiting.toLocaleString('en')} records refer to records that come later. Put persons, organizations, places, topics, documents and meetings before the statements`,
      ])
    }
    const waiting = new Set(this.#waiting)
    const ready = waiting.size === 0 ? items : items.filter((item) => !waiting.has(item))
    if (ready.length > 0) await this.#write(new RecordBatch(dataset.slug, ready), ready, found)
  }

  async #write(batch: RecordBatch, items: readonly Item[], found: Found): Promise<void> {
    const { dataset, onRecords } = this.#options
    const { outcome } = this
    const documents = await this.#documentsOf(batch)
    const similar = await this.#similarTo(batch, found)
    const loaded = {
      record: (kind: Kind, slug: string) => found.get(kind)?.get(slug),
      document: (slug: string) => documents.get(slug),
      similar: (kind: Kind, slug: string) => similar.get(`${kind} ${slug}`) ?? [],
    }
    const texts = new Map(batch.record.documents.map(({ slug, text }) => [slug, text]))
    const record = findSpans(
      batch.record,
      (slug) => (texts.has(slug) ? texts.get(slug) : documents.get(slug)?.text),
      (finding) => this.#complaints.add(complaintOf(finding, batch.locate)),
    )
    for (const finding of this.#complaints.size > 0 ? [] : check(record, loaded)) {
      ;(finding.warning ? outcome.warnings : this.#complaints).add(complaintOf(finding, batch.locate))
    }
    const entries = new Map<Kind, Entry[]>(kindNames.map((kind) => [kind, []]))
    for (const entry of records(record)) entries.get(entry.kind)?.push(entry)
    await this.#checkSources(batch, entries, found)
    if (this.#complaints.size > 0) return

    this.#isWritten = true
    const aliases = await this.#match(items, found)
    const isThere = ({ kind, slug, path }: Entry) =>
      batch.itemAt(path).sourceId === null && (found.get(kind)?.has(slug) || aliases.has(`${kind} ${slug}`))
    const ids = identify(entries, found, aliases, dataset.id)
    const identities = new Map(
      [...(found.get('Meeting')?.values() ?? [])].map(({ id, identityId = id }): [string, string] => [id, identityId]),
    )
    const roles = new Map([...(found.get('Position')?.values() ?? [])].map(({ id, role = '' }): [string, string] => [id, role]))
    for (const [kind, list] of entries) {
      const records = parentsFirst(list.filter((entry) => !isThere(entry))).map((entry) => {
        const { sourceId } = batch.itemAt(entry.path)
        return { entry, rows: rowsOfRecord(entry, ids), stored: found.get(kind)?.get(entry.slug), sourceId }
      })
      if (records.length === 0) continue
      if (kind === 'Position') for (const { rows } of records) roles.set(rows.row.id, String(rows.row.role))
      const counts = await writeRecords(this.#db, kind, records, { identities, roles })
      for (const key of ['added', 'changed', 'unchanged'] as const) outcome.counts[kind][key] += counts[key]
      const added = records.flatMap(({ rows, stored, sourceId }) =>
        !stored && sourceId && this.#reloaded.has(sourceId) ? [rows.row.id] : [],
      )
      if (added.length > 0) await this.#db.query('INSERT INTO seen SELECT unnest($1::uuid[])', [added])
      for (const { entry, rows, stored, sourceId } of records) {
        if (kind === 'Person' && sourceId === null) outcome.named.created++
        if (stored && stored.digest !== rows.digest) this.#changed.set(kind, [...(this.#changed.get(kind) ?? []), rows.row.id])
        this.#stored.set(kind, entry.slug, storedAs(rows.row, rows.digest, entry, { dataset: dataset.slug, sourceId, stored }))
      }
      onRecords(records.length, this.#source?.shown ?? '')
    }
    this.#hasPlaces ||= batch.record.places.some(({ parent }) => parent)
  }

  /** The documents that evidence refers to and that are not in the batch. */
  async #documentsOf(batch: RecordBatch): Promise<Map<string, Document>> {
    const own = new Set(batch.record.documents.map(({ slug }) => slug))
    const wanted = [...(batch.slugs({ references: true }).get('Document') ?? [])].filter((slug) => !own.has(slug))
    if (wanted.length === 0) return new Map()
    const { rows } = await this.#db.query<DocumentRow>('SELECT slug, text, sha256, "textAccess" FROM "Document" WHERE slug = ANY($1)', [
      wanted,
    ])
    return new Map(rows.map(({ text, sha256, ...row }) => [row.slug, { ...row, text: text ?? undefined, sha256: sha256 ?? undefined }]))
  }

  /** Slugs that are similar to those that are unknown, for suggestions. */
  async #similarTo(batch: RecordBatch, found: Found): Promise<Map<string, string[]>> {
    const own = batch.slugs({ references: false })
    const unknown = [...batch.slugs({ references: true })].flatMap(([kind, slugs]) =>
      [...slugs].filter((slug) => !own.get(kind)?.has(slug) && !found.get(kind)?.has(slug)).map((slug) => ({ kind, slug })),
    )
    const similar = new Map<string, string[]>()
    for (const { kind, slug } of unknown.slice(0, mostSuggestions)) {
      const { rows } = await this.#db.query<{ slug: string }>(
        `SELECT slug FROM "${kind}" WHERE similarity(slug, $1) > 0.3 ORDER BY similarity(slug, $1) DESC, slug LIMIT 5`,
        [slug],
      )
      similar.set(
        `${kind} ${slug}`,
        rows.map((row) => row.slug),
      )
    }
    return similar
  }

  /** Complains of records that another source of the dataset, or an earlier batch of the same one, describes. */
  async #checkSources(batch: RecordBatch, entries: ReadonlyMap<Kind, readonly Entry[]>, found: Found): Promise<void> {
    const { dataset, heldBy } = this.#options
    for (const [kind, list] of entries) {
      const reloaded = new Map<string, Entry>()
      for (const entry of list) {
        const { sourceId } = batch.itemAt(entry.path)
        if (sourceId === null) continue
        const stored = found.get(kind)?.get(entry.slug)
        if (!stored || stored.dataset !== dataset.slug) continue
        const isOwn = stored.sourceId === sourceId
        const holder = isOwn || stored.sourceId === null ? undefined : heldBy(stored.sourceId)
        if (this.#reloaded.has(sourceId)) reloaded.set(stored.id, entry)
        else if (isOwn) this.#complainOfTwo(entry, batch, 'the same source')
        if (holder) this.#complainOfTwo(entry, batch, holder)
      }
      if (reloaded.size === 0) continue
      const { rows } = await this.#db.query<{ id: string }>(
        'INSERT INTO seen SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING RETURNING id',
        [[...reloaded.keys()]],
      )
      for (const { id } of rows) reloaded.delete(id)
      for (const entry of reloaded.values()) this.#complainOfTwo(entry, batch, 'the same source')
    }
  }

  #complainOfTwo({ kind, slug, path }: Entry, batch: RecordBatch, holder: string): void {
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

  /** Records of sources that were loaded again, and that are no longer in them, do not belong to a source. */
  async #leaveUnseen(): Promise<void> {
    if (this.#reloaded.size === 0) return
    for (const kind of kindNames) {
      const { rows } = await this.#db.query<{ id: string }>(
        `UPDATE "${kind}" r SET "sourceId" = NULL WHERE "sourceId" = ANY($1) AND NOT EXISTS (SELECT FROM seen WHERE seen.id = r.id) RETURNING id`,
        [[...this.#reloaded]],
      )
      for (const { id } of rows) this.left.push(id)
    }
  }
}

interface DocumentRow {
  slug: string
  text: string | null
  sha256: string | null
  textAccess: Document['textAccess']
}

const storedAs = (
  row: { id: string } & Record<string, unknown>,
  digest: string,
  { kind, owner }: Entry,
  { dataset, sourceId, stored }: { dataset: string; sourceId: string | null; stored: StoredRecord | undefined },
): StoredRecord => ({
  id: row.id,
  digest,
  dataset,
  sourceId: sourceId ?? stored?.sourceId ?? null,
  owner: owner ?? null,
  identityId: stored?.identityId ?? row.id,
  ...(kind === 'Position' && { role: String(row.role), start: optional(row.startEdtf), end: optional(row.endEdtf) }),
})

const optional = (value: unknown) => (typeof value === 'string' ? value : null)

/** Assigns an id to every record: its stored id, or a new one. New ids have the order of the source. */
function identify(
  entries: ReadonlyMap<Kind, readonly Entry[]>,
  found: Found,
  aliases: ReadonlyMap<string, string>,
  datasetId: string,
): Ids {
  const ids = new Map<Kind, Map<string, string>>()
  const meetings = new Map<string, string | undefined>()
  for (const [kind, list] of entries) {
    const idsBySlug = new Map([...(found.get(kind) ?? [])].map(([slug, { id }]) => [slug, id]))
    for (const { slug, owner } of list) {
      if (!idsBySlug.has(slug)) idsBySlug.set(slug, uuid())
      meetings.set(`${kind} ${slug}`, owner)
    }
    ids.set(kind, idsBySlug)
  }
  return {
    datasetId,
    of: (kind, slug) => {
      const id = ids.get(kind)?.get(aliases.get(`${kind} ${slug}`) ?? slug)
      if (!id) throw new Error(`${kind} ${slug} is referred to, but was not found`)
      return id
    },
    meetingOf: (kind, slug) => meetings.get(`${kind} ${slug}`) ?? found.get(kind)?.get(slug)?.owner ?? undefined,
  }
}

/** Sorts records so that each comes after the record of its own kind that its foreign key refers to. The check has rejected cycles. */
function parentsFirst(entries: readonly Entry[]): Entry[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  const sorted = new Set<Entry>()
  const add = (entry: Entry | undefined) => {
    if (!entry || sorted.has(entry)) return
    add(bySlug.get(String(entry.value.parent ?? entry.value.syndicatedFrom)))
    sorted.add(entry)
  }
  entries.forEach(add)
  return [...sorted]
}
