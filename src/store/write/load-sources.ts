import { v7 as uuid } from 'uuid'
import type { FileImportOptions } from '../../record/import-options.ts'
import { hasIdentity, type Kind, kindNames } from '../../record/kinds.ts'
import { Refused, type Report } from '../../record/load-report.ts'
import { type DatasetHeader, noLicence, type Part } from '../../record/part.ts'
import { explained, Unreadable } from '../../record/source-files.ts'
import type { Database } from '../database/open-database.ts'
import { derive, startTouching } from './derive.ts'
import { LoadUnit, newOutcome, type Outcome, Postponed } from './load-unit.ts'
import { digestOfDataset, digestOfSource } from './loaded-datasets.ts'
import { type KeptRecord, sweep } from './remove-records.ts'
import { transaction } from './transaction.ts'
import { type Db, writeDataset } from './write-records.ts'

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

/** The description of a dataset. What is left out is taken from the sources, then from the database. */
export type Description = DatasetHeader & { slug: string }

export interface LoadOptions extends Pick<FileImportOptions, 'dryRun' | 'prune' | 'keepGoing' | 'onProgress'> {
  /** What becomes visible at once: a source (the default), or all of them. */
  transaction?: 'source' | 'run'
}

/** Small sources share a transaction until it has this many records or takes this many milliseconds: other writes and, on the embedded database, reads wait for it. */
const groupRecords = 20_000
const groupMilliseconds = 2_000

/**
 * Makes the records of a dataset equal to its sources. A source that has not changed is not read. Records keep their ids, and those that
 * have not changed are not written.
 * @throws {Refused} with a complaint for each error. With `transaction: 'source'` the sources before it are loaded.
 */
export async function loadSources(
  { pool }: Pick<Database, 'pool'>,
  description: Description,
  sources: readonly Source[],
  options: LoadOptions = {},
): Promise<Report> {
  const given: GivenSource[] = []
  for (const source of sources) {
    const sha256 = await source.sha256()
    given.push({ ...source, sum: sha256, digest: digestOfSource({ ...source, sha256 }) })
  }
  const run = new Run(description, given, options)
  while (!run.isFinished) {
    await transaction(pool, options.dryRun ? 'ROLLBACK' : 'COMMIT', (db) => run.step(db))
    if (run.failure) throw run.failure
  }
  const report = run.report()
  // Rows that were replaced stay in the trigram indexes until a vacuum, which the embedded database does not do by itself.
  const isReplaced = Object.values(report.counts).some(({ changed, removed }) => changed + removed > 0)
  if (isReplaced && !options.dryRun) await pool.query('VACUUM "RefKey"')
  return report
}

type GivenSource = Source & { sum: string; digest: string }

interface StoredSource {
  id: string
  path: string
  digest: string
  sha256: string
}

type StoredDataset = Required<Pick<Description, 'slug' | 'title' | 'licence'>> & {
  id: string
  homepage: string | null
  version: string | null
  digest: string
}

/** One import: its sources, one transaction after another, and what it did. */
class Run {
  /** The error that ended the import before its end. The sources before it are loaded. */
  failure: unknown
  isFinished = false
  readonly #slug: string
  readonly #given: readonly GivenSource[]
  readonly #options: LoadOptions
  /** What the sources say about the dataset, and before it what the caller says. */
  #header: DatasetHeader
  #describing: string | undefined
  #db!: Db
  #dataset!: StoredDataset
  /** The sources of the dataset, by path. */
  #stored = new Map<string, StoredSource>()
  /** The sources that are still to be loaded. */
  #pending: GivenSource[] | undefined
  /** Sources that refer to records of others. They are loaded together at the end. */
  #postponed: GivenSource[] = []
  /** The paths of the sources that were loaded, by id. */
  readonly #loaded = new Map<string, string>()
  /** Records that their source no longer has. */
  readonly #left = new Set<string>()
  readonly #outcome = newOutcome()
  readonly #identityWarnings = new Set<string>()
  readonly #sources: Report['sources'] = { added: 0, changed: 0, unchanged: 0, removed: 0, missing: [], refused: [] }
  #isCurrent = false
  /** Whether the import creates the dataset. */
  #isNew = false
  #derivedCounts = JSON.stringify(newOutcome().counts)
  #records = 0
  #analysedAt = 0
  #progress = { done: 0, sources: 0, bytes: 0, totalBytes: 0 }

  constructor(description: Description, sources: readonly GivenSource[], options: LoadOptions) {
    this.#slug = description.slug
    this.#header = withoutUndefined(description)
    this.#given = sources
    this.#options = options
  }

  /** Does what one transaction has. */
  async step(db: Db): Promise<void> {
    this.#db = db
    const { transaction: scope = 'source', dryRun } = this.#options
    const [started, before] = [performance.now(), this.#records]
    const isFull = () =>
      scope === 'source' && !dryRun && (this.#records - before >= groupRecords || performance.now() - started > groupMilliseconds)
    await startTouching(db)
    const pending = await this.#begin()
    if (this.#isCurrent) {
      this.isFinished = true
      return
    }
    try {
      if (scope === 'run') this.#postponed.push(...pending.splice(0))
      while (pending.length > 0 && !isFull()) await this.#loadAlone(pending)
      if (pending.length === 0 && this.#postponed.length > 0 && !isFull()) await this.#loadTogether()
    } catch (error) {
      // Where no source was loaded, the transaction is rolled back: it would leave an empty dataset.
      const isEmpty = this.#sources.added + this.#sources.changed === 0
      if (scope === 'run' || dryRun || isEmpty || !(error instanceof Refused)) throw error
      this.failure = error
    }
    this.isFinished = !this.failure && pending.length === 0 && this.#postponed.length === 0
    if (this.isFinished) {
      await this.#removeLeft()
      await this.#warnOfNames()
    }
    await this.#derive()
    if (!this.isFinished) return
    const isRefused = this.#isNew && this.#stored.size === 0 && this.#sources.refused.length > 0
    if (isRefused) await db.query('DELETE FROM "Dataset" WHERE id = $1', [this.#dataset.id])
    else await this.#describe()
  }

  report(): Report {
    const { counts, named, warnings } = this.#outcome
    return {
      dataset: this.#slug,
      current: this.#isCurrent,
      dryRun: this.#options.dryRun ?? false,
      counts: this.#isCurrent ? {} : counts,
      sources: this.#sources,
      named: { ...named, matched: named.matched.size },
      warnings: [...warnings.lines(), ...this.#identityWarnings],
    }
  }

  async #begin(): Promise<GivenSource[]> {
    const { rows } = await this.#db.query<StoredDataset>(
      'SELECT id, slug, title, licence, homepage, version, digest FROM "Dataset" WHERE slug = $1',
      [this.#slug],
    )
    const [dataset] = rows
    this.#dataset = dataset ?? {
      id: uuid(),
      slug: this.#slug,
      title: this.#header.title ?? this.#slug,
      licence: this.#header.licence ?? noLicence,
      homepage: null,
      version: null,
      digest: '',
    }
    this.#isNew ||= !dataset
    if (!dataset) await writeDataset(this.#db, this.#dataset)
    const stored = await this.#db.query<StoredSource>('SELECT id, path, digest, sha256 FROM "Source" WHERE "datasetId" = $1', [
      this.#dataset.id,
    ])
    this.#stored = new Map(stored.rows.map((source) => [source.path, source]))
    this.#pending ??= await this.#plan()
    return this.#pending
  }

  /** The sources that have changed. */
  async #plan(): Promise<GivenSource[]> {
    const given = new Set(this.#given.map(({ path }) => path))
    const missing = new Map([...this.#stored.values()].filter(({ path }) => !given.has(path)).map((source) => [source.digest, source]))
    for (const { path, digest } of this.#given) {
      const renamed = this.#stored.has(path) ? undefined : missing.get(digest)
      if (!renamed) continue
      await this.#db.query('UPDATE "Source" SET path = $1 WHERE id = $2', [path, renamed.id])
      this.#stored.delete(renamed.path)
      this.#stored.set(path, { ...renamed, path })
      missing.delete(digest)
    }
    const pending = this.#given.filter(({ path, digest }) => this.#stored.get(path)?.digest !== digest)
    this.#sources.missing = [...this.#stored.keys()].filter((path) => !given.has(path))
    this.#sources.unchanged = this.#given.length - pending.length
    Object.assign(this.#progress, { sources: pending.length, totalBytes: pending.reduce((sum, { size }) => sum + size, 0) })
    const isPruned = this.#options.prune === true && this.#sources.missing.length > 0
    const isDescribed = Object.entries(this.#header).every(([key, value]) => value === undefined || Object(this.#dataset)[key] === value)
    this.#isCurrent = pending.length === 0 && !isPruned && isDescribed && this.#dataset.digest === this.#digest()
    return pending
  }

  #digest(): string {
    return digestOfDataset([...this.#stored.values()])
  }

  /** Loads the next source, or postpones it. */
  async #loadAlone(pending: GivenSource[]): Promise<void> {
    const source = pending.shift()
    if (!source) return
    const others = pending.length + this.#postponed.length
    const unit = this.#unit(others > 0 ? 'at once' : 'never')
    await this.#db.query('SAVEPOINT source')
    try {
      await this.#read(source, unit)
      await unit.finish(source.shown)
      this.#finished([source], unit)
    } catch (error) {
      await unit.stop()
      await this.#db.query('ROLLBACK TO SAVEPOINT source')
      if (error instanceof Postponed) {
        this.#postponed.push(source)
        return
      }
      const refused = refusalOf(error, source)
      if (!refused || !this.#options.keepGoing) throw refused ?? error
      this.#sources.refused.push({ path: source.path, complaints: refused.complaints })
    }
  }

  /** Loads sources that may refer to one another. */
  async #loadTogether(): Promise<void> {
    const sources = this.#postponed.splice(0)
    const isRun = this.#options.transaction === 'run'
    // A source that is alone is not read again: nothing comes after it.
    const unit = this.#unit(sources.length > 1 ? 'when full' : 'never')
    await this.#db.query('SAVEPOINT together')
    try {
      const late = new Set<GivenSource>()
      for (const source of sources) {
        if (late.has(source)) unit.postpones = 'never'
        const rollback = await unit.savepoint()
        try {
          await this.#read(source, unit)
          await unit.endSource()
        } catch (error) {
          if (error instanceof Postponed) {
            await rollback()
            late.add(source)
            sources.push(source)
            continue
          }
          const refused = refusalOf(error, source)
          if (!refused) throw error
          // The other sources are read as well, to find all complaints.
          unit.refuse(refused.complaints)
        }
      }
      await unit.finish(isRun ? this.#slug : [...new Set(sources)].map(({ shown }) => shown).join(', '))
      this.#finished([...new Set(sources)], unit)
    } catch (error) {
      await unit.stop()
      if (isRun || !this.#options.keepGoing || !(error instanceof Refused)) throw error
      await this.#db.query('ROLLBACK TO SAVEPOINT together')
      for (const { path } of new Set(sources)) this.#sources.refused.push({ path, complaints: error.complaints })
    }
  }

  #unit(postpones: LoadUnit['postpones']): LoadUnit {
    const { id, slug } = this.#dataset
    return new LoadUnit(this.#db, {
      dataset: { id, slug },
      postpones,
      heldBy: (sourceId) => this.#holder(sourceId),
      onRecords: (records, source) => {
        this.#records += records
        this.#report(source)
      },
    })
  }

  /** The path of a source, unless its records may move to another source: it is loaded later, or is not given. */
  #holder(sourceId: string): string | undefined {
    const loaded = this.#loaded.get(sourceId)
    if (loaded !== undefined) return loaded
    const stored = [...this.#stored.values()].find(({ id }) => id === sourceId)
    const given = this.#given.find(({ path }) => path === stored?.path)
    return given && given.digest === stored?.digest ? given.path : undefined
  }

  async #read(source: GivenSource, unit: LoadUnit): Promise<void> {
    const { path, shown, format, formatVersion, sum, size, digest } = source
    const stored = this.#stored.get(path)
    const id = stored?.id ?? uuid()
    await this.#db.query(
      `INSERT INTO "Source" (id, "datasetId", path, format, "formatVersion", sha256, size, digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET format = excluded.format, "formatVersion" = excluded."formatVersion", sha256 = excluded.sha256,
         size = excluded.size, digest = excluded.digest, "importedAt" = now()`,
      [id, this.#dataset.id, path, format, formatVersion, sum, size, digest],
    )
    await unit.begin({ id, shown, isReloaded: stored !== undefined })
    let licence: string | undefined
    for await (const part of source.parts()) {
      if (part.dataset) this.#describedBy(source, part, unit)
      licence ??= part.dataset?.licence
      await unit.add(part)
    }
    await unit.written()
    await this.#db.query('UPDATE "Source" SET licence = $2 WHERE id = $1', [id, licence])
    this.#loaded.set(id, path)
  }

  /** A source may describe the dataset. Two sources must not, since it could not be said which one is right. */
  #describedBy({ path, shown }: GivenSource, { dataset = {}, locate = () => shown }: Part, unit: LoadUnit): void {
    if (dataset.slug !== undefined) {
      if (this.#describing !== undefined && this.#describing !== path)
        unit.refuse([`${locate(['dataset'])}: the dataset is described in ${this.#describing} already`])
      this.#describing = path
    }
    this.#header = { ...dataset, ...this.#header }
  }

  #finished(sources: readonly GivenSource[], unit: LoadUnit): void {
    const ids = new Map([...this.#loaded].map(([id, path]) => [path, id]))
    for (const { path, digest, sum, size } of sources) {
      this.#sources[this.#stored.has(path) ? 'changed' : 'added']++
      this.#stored.set(path, { id: ids.get(path) ?? '', path, digest, sha256: sum })
      this.#progress.done++
      this.#progress.bytes += size
    }
    const { counts, named, warnings } = unit.outcome
    for (const kind of kindNames)
      for (const key of ['added', 'changed', 'unchanged'] as const) this.#outcome.counts[kind][key] += counts[kind][key]
    this.#outcome.named.created += named.created
    this.#outcome.named.doubtful += named.doubtful
    for (const slug of named.matched) this.#outcome.named.matched.add(slug)
    this.#outcome.warnings.addAll(warnings)
    for (const id of unit.left) this.#left.add(id)
    this.#report(sources.at(-1)?.path ?? '')
  }

  #report(source: string): void {
    this.#options.onProgress?.({ ...this.#progress, records: this.#records, source })
  }

  /** Removes what no source has any more. */
  async #removeLeft(): Promise<void> {
    const { missing } = this.#sources
    const gone = this.#options.prune ? [...this.#stored.values()].filter(({ path }) => missing.includes(path)).map(({ id }) => id) : []
    for (const kind of gone.length > 0 ? kindNames : []) {
      const { rows } = await this.#db.query<{ id: string }>(`SELECT id FROM "${kind}" WHERE "sourceId" = ANY($1)`, [gone])
      for (const { id } of rows) this.#left.add(id)
    }
    await this.#db.query('DELETE FROM "Source" WHERE id = ANY($1)', [gone])
    this.#sources.removed = gone.length
    if (this.#options.prune) {
      for (const path of missing) this.#stored.delete(path)
      this.#sources.missing = []
    }
    const { removed, kept } = await sweep(this.#db, this.#dataset.id)
    for (const [kind, count] of removed) this.#outcome.counts[kind].removed += count
    const left = kept.filter(({ id }) => this.#left.has(id))
    const [first] = left
    if (first && this.#options.transaction === 'run') throw stillReferred(this.#slug, first)
    for (const { kind, slug, table } of left) {
      const message = `${kind} "${slug}" is in no source any more. It stays, because another record refers to it (in ${table})`
      this.#outcome.warnings.add({ what: message, message })
    }
  }

  /** Says of which persons the sources of the dataset have only names, if the import created such persons. */
  async #warnOfNames(): Promise<void> {
    if (this.#outcome.named.created === 0) return
    const { rows } = await this.#db.query<{ name: string; count: number }>(
      `SELECT name, (count(*) OVER ())::int AS count FROM "Person" WHERE "datasetId" = $1 AND "sourceId" IS NULL ORDER BY slug LIMIT 3`,
      [this.#dataset.id],
    )
    const [first] = rows
    if (!first) return
    const [are, them] = first.count === 1 ? ['1 person of the dataset is', 'it'] : [`${first.count} persons of the dataset are`, 'them']
    const names = rows.map(({ name }) => `"${name}"`).join(', ')
    const message = `${are} known only by a name or an id, since no source describes ${them}: ${names}${first.count > rows.length ? ', …' : ''}`
    this.#outcome.warnings.add({ what: 'known only by name', message })
  }

  /** Updates what is derived from the records that were written. The tables are analysed when they have grown to twice their size. */
  async #derive(): Promise<void> {
    const counts = JSON.stringify(this.#outcome.counts)
    if (counts === this.#derivedCounts) return
    const before: Outcome['counts'] = JSON.parse(this.#derivedCounts)
    this.#derivedCounts = counts
    const changes = (of: Outcome['counts'], kind: Kind) => of[kind].added + of[kind].changed + of[kind].removed
    const kinds = kindNames.filter((kind) => changes(this.#outcome.counts, kind) > changes(before, kind))
    const analyzes = this.isFinished || this.#records >= 2 * this.#analysedAt
    if (analyzes) this.#analysedAt = this.#records
    const { warnings } = await derive(this.#db, kinds.filter(hasIdentity), { analyzes })
    for (const warning of warnings) this.#identityWarnings.add(warning)
  }

  async #describe(): Promise<void> {
    const { id, title, licence, homepage, version } = this.#dataset
    const described = { title, licence, homepage, version, ...this.#header }
    await writeDataset(this.#db, { ...described, id, slug: this.#slug, digest: this.#digest() })
  }
}

/** A refusal of a source; nothing if the error has another cause, such as the database. */
function refusalOf(error: unknown, { shown }: Source): Refused | undefined {
  if (error instanceof Refused) return error
  const cause = explained(error, shown)
  return cause instanceof Unreadable ? new Refused(shown, cause.message.split('\n')) : undefined
}

const withoutUndefined = <T extends object>(value: T): Partial<T> =>
  // Only values that are undefined are left out.
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>

export const stillReferred = (dataset: string, { kind, slug, table }: KeptRecord): Refused =>
  new Refused(dataset, [
    `${kind} "${slug}" is no longer in the source, but another dataset refers to it (in ${table}). Keep it, or correct the other dataset first`,
  ])
