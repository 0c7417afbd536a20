import { isDeepStrictEqual } from 'node:util'
import type { FileImportOptions } from '../../record/import-options.ts'
import { hasIdentity, type Kind, kindNames } from '../../record/kinds.ts'
import { Refused, type Report } from '../../record/load-report.ts'
import { explained, Unreadable } from '../../record/source-files.ts'
import { DatasetDescription, type Description } from './dataset-description.ts'
import { DatasetSources, type GivenSource, type Source } from './dataset-sources.ts'
import { derive, startTouching } from './derive.ts'
import { History } from './history.ts'
import { keepWithoutSource } from './keep-curations.ts'
import { LoadUnit, Postponed } from './load-unit.ts'
import { addOutcome, newOutcome } from './outcome.ts'
import { stillReferred, sweep } from './remove-records.ts'
import type { Db } from './write-records.ts'

export interface LoadOptions extends Pick<FileImportOptions, 'dryRun' | 'prune' | 'keepGoing' | 'onProgress'> {
  /** What becomes visible at once: a source (the default), or all of them. */
  transaction?: 'source' | 'run'
}

/** Small sources share a transaction until it has this many records or takes this many milliseconds: other writes and, on the embedded database, reads wait for it. */
const groupRecords = 20_000
const groupMilliseconds = 2_000

/** One import: its sources, one transaction after another, and what it did. */
export class LoadRun {
  /** The error that ended the import before its end. The sources before it are loaded. */
  failure: unknown
  isFinished = false
  readonly #options: LoadOptions
  readonly #dataset: DatasetDescription
  readonly #sources: DatasetSources
  /** The connection of the current transaction. */
  #db!: Db
  /** The history of the current transaction. */
  #history!: History
  /** The sources that are still to be loaded. Undefined before the first transaction. */
  #pending: GivenSource[] | undefined
  /** Sources that refer to records of others. They are loaded together at the end. */
  readonly #postponed: GivenSource[] = []
  /** Records that their source no longer has. */
  readonly #left = new Set<string>()
  readonly #outcome = newOutcome()
  readonly #identityWarnings = new Set<string>()
  readonly #counts: Report['sources'] = { added: 0, changed: 0, unchanged: 0, removed: 0, missing: [], refused: [] }
  #isCurrent = false
  /** The counts when the derived tables were last updated. */
  #derived = newOutcome().counts
  #records = 0
  /** The number of records when the tables were last analysed. */
  #analysedAt = 0
  readonly #progress = { done: 0, sources: 0, bytes: 0, totalBytes: 0 }

  constructor(description: Description, given: readonly GivenSource[], options: LoadOptions) {
    this.#dataset = new DatasetDescription(description)
    this.#sources = new DatasetSources(given)
    this.#options = options
  }

  /** Does what one transaction has: the first one plans, each loads a group of sources, and the last one removes what no source has. */
  async step(db: Db): Promise<void> {
    this.#db = db
    await startTouching(db)
    this.#history = await History.begin(db, { origin: 'IMPORT' })
    await this.#dataset.begin(db)
    await this.#sources.begin(db, this.#dataset.id)
    this.#pending ??= await this.#plan()
    if (!this.#isCurrent) {
      await this.#loadGroup(this.#pending)
      this.isFinished = !this.failure && this.#pending.length === 0 && this.#postponed.length === 0
      if (this.isFinished) {
        await this.#removeLeft()
        await this.#warnOfNames()
      }
      await this.#derive()
      if (this.isFinished) await this.#describe()
    } else this.isFinished = true
    await this.#dataset.end(this.#history)
    await this.#history.end()
  }

  report(): Report {
    const { counts, named, warnings } = this.#outcome
    return {
      dataset: this.#dataset.slug,
      current: this.#isCurrent,
      dryRun: this.#options.dryRun ?? false,
      counts: this.#isCurrent ? {} : counts,
      sources: this.#counts,
      named: { ...named, matched: named.matched.size },
      warnings: [...warnings.lines(), ...this.#identityWarnings],
    }
  }

  /** The sources that have changed. */
  async #plan(): Promise<GivenSource[]> {
    if (this.#sources.isIncomplete(this.#dataset.digest)) {
      const message = `The last import of ${this.#dataset.slug} did not finish. This one goes on with what was missing`
      this.#outcome.warnings.add({ what: message, message })
    }
    await this.#sources.rename(this.#db)
    const { changed, missing, given } = this.#sources
    this.#counts.missing = missing
    this.#counts.unchanged = given - changed.length
    this.#progress.sources = changed.length
    this.#progress.totalBytes = changed.reduce((sum, { size }) => sum + size, 0)
    const isPruned = this.#options.prune === true && missing.length > 0
    this.#isCurrent = changed.length === 0 && !isPruned && this.#dataset.isDescribed && this.#dataset.digest === this.#sources.digest
    if (this.#options.transaction !== 'run') return changed
    this.#postponed.push(...changed)
    return []
  }

  /** Loads sources until the transaction is full, those that were postponed at the end. */
  async #loadGroup(pending: GivenSource[]): Promise<void> {
    const { transaction: scope = 'source', dryRun } = this.#options
    const [started, before] = [performance.now(), this.#records]
    const isFull = () =>
      scope === 'source' && !dryRun && (this.#records - before >= groupRecords || performance.now() - started > groupMilliseconds)
    try {
      while (pending.length > 0 && !isFull()) await this.#loadAlone(pending)
      if (pending.length === 0 && this.#postponed.length > 0 && !isFull()) await this.#loadTogether()
    } catch (error) {
      // Where no source was loaded, the transaction is rolled back: it would leave an empty dataset.
      const isEmpty = this.#counts.added + this.#counts.changed === 0
      if (scope === 'run' || dryRun || isEmpty || !(error instanceof Refused)) throw error
      this.failure = error
    }
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
      await this.#loaded([source], unit)
    } catch (error) {
      await unit.stop()
      await this.#db.query('ROLLBACK TO SAVEPOINT source')
      this.#sources.wasRolledBack(source)
      if (error instanceof Postponed) {
        this.#postponed.push(source)
        return
      }
      const refused = refusalOf(error, source)
      if (!refused || !this.#options.keepGoing) throw refused ?? error
      this.#counts.refused.push({ path: source.path, complaints: refused.complaints })
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
            this.#sources.wasRolledBack(source)
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
      await unit.finish(isRun ? this.#dataset.slug : [...new Set(sources)].map(({ shown }) => shown).join(', '))
      await this.#loaded([...new Set(sources)], unit)
    } catch (error) {
      await unit.stop()
      if (isRun || !this.#options.keepGoing || !(error instanceof Refused)) throw error
      await this.#db.query('ROLLBACK TO SAVEPOINT together')
      for (const source of new Set(sources)) {
        this.#sources.wasRolledBack(source)
        this.#counts.refused.push({ path: source.path, complaints: error.complaints })
      }
    }
  }

  #unit(postpones: LoadUnit['postpones']): LoadUnit {
    return new LoadUnit(this.#db, {
      dataset: this.#dataset,
      postpones,
      history: this.#history,
      heldBy: (sourceId) => this.#sources.holder(sourceId),
      onRecords: (records, source) => {
        this.#records += records
        this.#report(source)
      },
    })
  }

  async #read(source: GivenSource, unit: LoadUnit): Promise<void> {
    const id = await this.#sources.write(this.#db, this.#dataset.id, source)
    await unit.begin({ id, shown: source.shown, isReloaded: this.#sources.has(source.path) })
    let licence: string | undefined
    for await (const part of source.parts()) {
      if (part.dataset) this.#dataset.add(source, part, (lines) => unit.refuse(lines))
      licence ??= part.dataset?.licence
      await unit.add(part)
    }
    await unit.written()
    await this.#db.query('UPDATE "Source" SET licence = $2 WHERE id = $1', [id, licence])
    this.#sources.wasRead(source)
  }

  async #loaded(sources: readonly GivenSource[], unit: LoadUnit): Promise<void> {
    for (const source of sources) {
      this.#counts[this.#sources.has(source.path) ? 'changed' : 'added']++
      this.#sources.wasLoaded(source)
      this.#progress.done++
      this.#progress.bytes += source.size
    }
    await this.#sources.outdate(this.#db, unit.movedFrom)
    addOutcome(this.#outcome, unit.outcome)
    for (const id of unit.left) this.#left.add(id)
    this.#report(sources.at(-1)?.path ?? '')
  }

  #report(source: string): void {
    this.#options.onProgress?.({ ...this.#progress, records: this.#records, source })
  }

  /** Removes what no source has any more. */
  async #removeLeft(): Promise<void> {
    if (this.#options.prune) {
      const { sources, records } = await this.#sources.prune(this.#db)
      for (const id of records) this.#left.add(id)
      Object.assign(this.#counts, { removed: sources, missing: [] })
    }
    await keepWithoutSource(this.#db, [...this.#left], this.#outcome.warnings)
    const { removed, kept } = await sweep(this.#db, this.#dataset.id, { history: this.#history })
    for (const [kind, count] of removed) this.#outcome.counts[kind].removed += count
    const left = kept.filter(({ id }) => this.#left.has(id))
    const [first] = left
    if (first && this.#options.transaction === 'run') throw stillReferred(this.#dataset.slug, first)
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
    const { counts } = this.#outcome
    const before = this.#derived
    if (isDeepStrictEqual(counts, before)) return
    this.#derived = structuredClone(counts)
    const changes = (of: typeof counts, kind: Kind) => of[kind].added + of[kind].changed + of[kind].removed
    const kinds = kindNames.filter((kind) => changes(counts, kind) > changes(before, kind))
    const analyzes = this.isFinished || this.#records >= 2 * this.#analysedAt
    if (analyzes) this.#analysedAt = this.#records
    const { warnings } = await derive(this.#db, kinds.filter(hasIdentity), { analyzes })
    for (const warning of warnings) this.#identityWarnings.add(warning)
  }

  /** Writes the row of the dataset. A new one whose sources were all refused is removed. */
  async #describe(): Promise<void> {
    const isRefused = this.#dataset.isNew && this.#sources.isEmpty && this.#counts.refused.length > 0
    if (isRefused) await this.#dataset.remove(this.#db)
    else await this.#dataset.write(this.#db, this.#sources.digest, { history: this.#history, warnings: this.#outcome.warnings })
  }
}

/** A refusal of a source; nothing if the error has another cause, such as the database. */
function refusalOf(error: unknown, { shown }: Source): Refused | undefined {
  if (error instanceof Refused) return error
  const cause = explained(error, shown)
  return cause instanceof Unreadable ? new Refused(shown, cause.message.split('\n')) : undefined
}
