import { type Entry, ownShapes, type Path, records, shapes } from '../../record/dataset-format.ts'
import type { Finding } from '../../record/finding.ts'
import { hasIdentity, type Kind, kindNames, ownerOf, recordKinds, spoken } from '../../record/kinds.ts'
import { closest } from '../../record/load-report.ts'
import { explain } from '../../record/parse-part.ts'
import { differencesOf, type RecordValue } from '../../record/record-changes.ts'
import type { Database } from '../database/open-database.ts'
import { ownRecordsOf, recordsOf } from '../reads/rows-to-records.ts'
import { kindsOfLists, type ListName } from '../reads/stored-dataset.ts'
import { answerOnce, type Once } from './answer-once.ts'
import { checkBatch } from './check-batch.ts'
import { derive, startTouching } from './derive.ts'
import { type Author, History, type Revisions } from './history.ts'
import { findInconsistencies } from './inconsistencies.ts'
import { type Problem, ProblemsFound, problem } from './problem.ts'
import { type Item, RecordBatch } from './record-batch.ts'
import { identify, parentsFirst } from './record-ids.ts'
import { referencesTo, rowsOfRecord } from './record-rows.ts'
import { remove } from './remove-records.ts'
import { type StoredRecord, StoredRecords } from './stored-records.ts'
import { transaction } from './transaction.ts'
import { addChanges, copiedFrom, type Db, type RecordToWrite, writeRecords } from './write-records.ts'

/** A change of one record. */
export interface RecordChange {
  kind: Kind
  slug: string
  /** Of a new record: the slug of its dataset. Undefined for a record that is there. */
  dataset?: string
  /** The version of the record that the change was made from. */
  version?: number
  /** The fields that change, with null for those that the record loses. Null alone deletes the record. */
  set: RecordValue | null
  /** Of a record that is created again, or copied: its id, and the version that it has then. */
  again?: { id: string; version: number; times?: RecordToWrite['times'] }
  /** Of a record that is deleted because it is the same as another one: the slug of that one. */
  mergedInto?: string
}

/** A record that was changed. The versions of a record that does not exist, before or after, are undefined. */
export interface ChangedRecord {
  kind: Kind | 'Dataset'
  id: string
  slug: string
  version: number
  before: RecordValue | undefined
  after: RecordValue | undefined
}

export interface AppliedChanges {
  /** Undefined in a dry run, and if nothing was different. */
  changeset?: { id: number; at: Date }
  /** One for each record, in the order of the changes. Empty if there are problems. */
  records: ChangedRecord[]
  /** If there are any, nothing was changed. */
  problems: readonly Problem[]
  warnings: readonly Problem[]
}

export interface ApplyOptions {
  /** Says what would change, and changes nothing. */
  dryRun?: boolean
  /** Makes changes that are sent again only once. */
  once?: Once | undefined
  /** Writes what belongs to the changes, in the same transaction. @throws ProblemsFound to change nothing */
  within?: ((db: Db, applied: AppliedChanges) => Promise<void>) | undefined
}

/**
 * Makes changes of records in one transaction: all of them, or none if there is a problem. They are checked and written by the code that
 * loads datasets. A dry run says what would change.
 */
export async function applyChanges(
  { pool }: Pick<Database, 'pool'>,
  changes: readonly RecordChange[],
  author: Author & { origin: 'CURATION' },
  { dryRun = false, once, within }: ApplyOptions = {},
): Promise<AppliedChanges> {
  const warnings: Problem[] = []
  try {
    return await transaction(pool, dryRun ? 'ROLLBACK' : 'COMMIT', async (db) => {
      await startTouching(db)
      return answerOnce(db, dryRun ? undefined : once, async (): Promise<AppliedChanges> => {
        const history = await History.begin(db, author)
        const records = await new Changes(db, history, changes, warnings).apply()
        const changeset = await history.end()
        const applied = { records, problems: [], warnings, ...(changeset && !dryRun && { changeset }) }
        if (!dryRun) await within?.(db, applied)
        return applied
      })
    })
  } catch (error) {
    if (error instanceof ProblemsFound) return { records: [], problems: error.problems, warnings }
    throw error
  }
}

/** A record of another database: all that it says, with its id, version and times. */
export type CopiedRecord = Required<Pick<RecordChange, 'kind' | 'slug' | 'dataset' | 'again'>> & { set: RecordValue }

/**
 * Writes records as they are in another database, where each was checked with the others. Their history is copied by the caller, who also
 * derives. @throws ProblemsFound if they do not fit the records that are there
 */
export async function copyRecords(db: Db, records: readonly CopiedRecord[]): Promise<void> {
  const changes = new Changes(db, { id: 0, add: async () => {} }, records, [])
  await changes.copy(records)
}

/** A record that changes, with what all changes make of it. */
interface Target {
  kind: Kind
  slug: string
  /** The index of its last change. */
  change: number
  dataset: string
  stored: StoredRecord | undefined
  before: RecordValue | undefined
  after: RecordValue | undefined
  again: RecordChange['again']
  mergedInto: string | undefined
  /** The id of that record. */
  mergedIntoId?: string | undefined
}

const keyOf = ({ kind, slug }: { kind: Kind; slug: string }) => `${kind} ${slug}`

class Changes {
  readonly #db: Db
  readonly #history: Revisions & Pick<History, 'id'>
  readonly #changes: readonly RecordChange[]
  readonly #warnings: Problem[]
  readonly #stored: StoredRecords
  readonly #problems: Problem[] = []

  constructor(db: Db, history: Revisions & Pick<History, 'id'>, changes: readonly RecordChange[], warnings: Problem[]) {
    this.#db = db
    this.#history = history
    this.#changes = changes
    this.#warnings = warnings
    this.#stored = new StoredRecords(db)
  }

  async apply(): Promise<ChangedRecord[]> {
    const targets = await this.#targets()
    this.#throwProblems()
    const written = targets.filter(({ after }) => after)
    await this.#writeAll(written)
    const removed = await this.#remove(targets.filter(({ after }) => !after))
    await this.#remember([...written, ...removed])
    const kinds = new Set(targets.map(({ kind }) => kind))
    await derive(this.#db, [...kinds].filter(hasIdentity), { analyzes: false, topics: kinds.has('Topic') })
    return this.#changed([...written, ...removed])
  }

  async copy(records: readonly CopiedRecord[]): Promise<void> {
    const found = await this.#stored.find(slugsByKind(records))
    const targets = records.map(
      (record, index): Target => ({
        ...record,
        change: index,
        stored: found.get(record.kind)?.get(record.slug),
        before: undefined,
        after: this.#parsed(record.kind, record.set, index),
        mergedInto: undefined,
      }),
    )
    this.#throwProblems()
    await this.#writeAll(targets)
    // A decision on a match, and a change that was taken back, give a record a new version without new rows.
    for (const kind of new Set(records.map((record) => record.kind)))
      await this.#db.query(
        `UPDATE "${kind}" r SET version = given.version FROM jsonb_to_recordset($1) given(slug text, version int)
         WHERE r.slug = given.slug AND r.version <> given.version`,
        [JSON.stringify(records.filter((record) => record.kind === kind).map(({ slug, again: { version } }) => ({ slug, version })))],
      )
  }

  async #writeAll(targets: readonly Target[]): Promise<void> {
    for (const dataset of new Set(targets.map((target) => target.dataset))) {
      await this.#write(
        dataset,
        targets.filter((target) => target.dataset === dataset),
      )
    }
  }

  #throwProblems(): void {
    if (this.#problems.length > 0) throw new ProblemsFound(...this.#problems)
  }

  /** The records as they are, and as the changes make them. */
  async #targets(): Promise<Target[]> {
    const found = await this.#stored.find(slugsByKind(this.#changes))
    const before = new Map<string, RecordValue>()
    for (const [kind, records] of found) {
      const own = await ownRecordsOf(
        this.#db,
        kind,
        [...records.values()].map(({ id }) => id),
      )
      for (const [slug, { id }] of records) before.set(keyOf({ kind, slug }), own.get(id) ?? {})
    }
    const targets = new Map<string, Target>()
    for (const [index, change] of this.#changes.entries()) {
      const { kind, slug } = change
      const key = keyOf(change)
      const stored = found.get(kind)?.get(slug)
      const target = targets.get(key) ?? {
        kind,
        slug,
        change: index,
        stored,
        again: change.again,
        mergedInto: undefined,
        dataset: stored?.dataset ?? change.dataset ?? '',
        before: before.get(key),
        after: before.get(key),
      }
      target.change = index
      target.mergedInto = change.mergedInto
      if (!this.#isPossible(change, index, target)) continue
      target.after = change.set === null ? undefined : this.#parsed(kind, { ...target.after, ...change.set, slug }, index)
      if (kind === 'Statement' && !stored && target.after && target.after.ordinal === undefined)
        target.after = { ...target.after, ordinal: await this.#nextOrdinal(target, [...targets.values()]) }
      targets.set(key, target)
    }
    return [...targets.values()]
  }

  /** The place of a new statement: after the others of its session or, without a session, of its dataset. */
  async #nextOrdinal({ dataset, after }: Target, before: readonly Target[]): Promise<number> {
    const session = after?.session
    const { rows } = await this.#db.query<{ last: number | null }>(
      session === undefined
        ? 'SELECT max(s.ordinal) AS last FROM "Statement" s JOIN "Dataset" d ON d.id = s."datasetId" WHERE d.slug = $1 AND s."sessionId" IS NULL'
        : 'SELECT max(s.ordinal) AS last FROM "Statement" s JOIN "Session" r ON r.id = s."sessionId" WHERE r.slug = $1',
      [session ?? dataset],
    )
    const added = before.flatMap((other) =>
      other.kind === 'Statement' && !other.stored && other.dataset === dataset && other.after?.session === session
        ? Number(other.after?.ordinal ?? 0)
        : [],
    )
    return Math.max(rows[0]?.last ?? 0, ...added) + 1
  }

  #isPossible({ kind, slug, dataset, version, set }: RecordChange, change: number, { stored, before, after }: Target): boolean {
    const refuse = (code: Problem['code'], message: string, more: Partial<Problem> = {}) => {
      this.#problems.push(problem(code, message, { change, ...more }))
      return false
    }
    if (dataset !== undefined) {
      const taken = `expected a slug of its own, found "${slug}", which another ${spoken(kind)} has`
      return !after || refuse('SLUG_TAKEN', taken, { path: ['slug'] })
    }
    if (!stored || !after) return refuse('NOT_FOUND', `There is no ${spoken(kind)} "${slug}".`)
    if (version === undefined || version === stored.version) return true
    const differences = set === null ? [] : differencesOf(before, { ...before, ...set })
    const message = `${spoken(kind)} "${slug}" has version ${stored.version} now, and the change was made from version ${version}. Read it again, and decide what it shall say.`
    return refuse('CONFLICT', message, { conflict: { version: stored.version, differences } })
  }

  /** A record with the defaults of the format. */
  #parsed(kind: Kind, value: RecordValue, change: number): RecordValue | undefined {
    const given = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined))
    const { success, data, error } = ownShapes[kind].safeParse(given)
    if (success) return data
    for (const issue of error.issues)
      for (const finding of explain(issue, given)) this.#problems.push(problemOf(finding, finding.path, change))
    return given
  }

  /** Checks and writes the records of a dataset. */
  async #write(slug: string, targets: readonly Target[]): Promise<void> {
    const {
      rows: [dataset],
    } = await this.#db.query<{ id: string; slug: string }>('SELECT id, slug FROM "Dataset" WHERE slug = $1', [slug])
    if (!dataset) {
      const { rows } = await this.#db.query<{ slug: string }>('SELECT slug FROM "Dataset" ORDER BY slug')
      const suggestions = closest(
        slug,
        rows.map((row) => row.slug),
      )
      throw new ProblemsFound(
        problem('UNKNOWN_REF', `There is no dataset "${slug}".`, { path: ['dataset'], suggestions, ...changeOf(targets[0]) }),
      )
    }
    const items = await this.#items(targets)
    const batch = new RecordBatch(slug, [...items.keys()])
    const found = await this.#stored.find(batch.named)
    const record = await checkBatch(this.#db, batch, found, (finding) => {
      const item = batch.itemAt(finding.path)
      const { target, path } = placeOf(item, items.get(item) ?? [], finding.path.slice(2))
      ;(finding.warning ? this.#warnings : this.#problems).push(problemOf(finding, path, target?.change))
    })
    this.#throwProblems()
    const entries = new Map<Kind, Entry[]>(kindNames.map((kind) => [kind, []]))
    for (const entry of records(record)) entries.get(entry.kind)?.push(entry)
    const byKey = new Map(targets.map((target) => [keyOf(target), target]))
    const again = new Map(targets.flatMap((target): [string, string][] => (target.again ? [[keyOf(target), target.again.id]] : [])))
    const ids = identify(entries, found, { datasetId: dataset.id, again })
    const sources = await this.#sourcesOf([...again.values()])
    const copied = copiedFrom(found)
    const changed = new Map<Kind, string[]>()
    for (const [kind, list] of entries) {
      const writes: RecordToWrite[] = []
      for (const entry of parentsFirst(list)) {
        const target = byKey.get(keyOf(entry))
        // The others are only there to be referred to.
        if (!target) continue
        const rows = rowsOfRecord(entry, ids)
        const { stored, again } = target
        writes.push({
          rows,
          stored,
          sourceId: stored?.sourceId ?? sources.get(rows.row.id) ?? null,
          ...(again && { version: again.version, times: again.times }),
        })
        if (kind === 'Position') copied.roles.set(rows.row.id, String(rows.row.role))
      }
      await writeRecords(this.#db, kind, writes, { copied, history: this.#history })
      changed.set(
        kind,
        writes.flatMap(({ stored }) => stored?.id ?? []),
      )
    }
    const hasPlaces = record.places.some(({ parent }) => parent)
    for (const { code, message } of await findInconsistencies(this.#db, changed, hasPlaces)) {
      this.#problems.push(problem(code, message))
    }
    this.#throwProblems()
  }

  /** The sources that described records which are created again, if they are still there. */
  async #sourcesOf(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map()
    const { rows } = await this.#db.query<{ recordId: string; sourceId: string }>(
      'SELECT c."recordId", c."sourceId" FROM "Curation" c JOIN "Source" s ON s.id = c."sourceId" WHERE c."recordId" = ANY($1)',
      [ids],
    )
    return new Map(rows.map(({ recordId, sourceId }) => [recordId, sourceId]))
  }

  /** The items of a batch that has these records, each with the records that stand in it. Parts stand in the record that they are part of. */
  async #items(targets: readonly Target[]): Promise<Map<Item, Target[]>> {
    const items = new Map<string, { item: Item; within: Target[] }>()
    const itemOf = (list: ListName, value: RecordValue): { item: Item; within: Target[] } => ({
      // The list says the type of the value.
      item: { list, value: value as Item['value'], sourceId: 'changes', locate: () => String(value.slug) },
      within: [],
    })
    for (const target of targets) {
      if (ownerOf(target.kind)) continue
      const own = itemOf(listOf(target.kind), { ...emptyParts(target.kind), ...target.after })
      own.within.push(target)
      items.set(keyOf(target), own)
    }
    for (const target of targets) {
      const owner = ownerOf(target.kind)
      if (!owner) continue
      const field = owner.column.replace(/Id$/, '')
      const { [field]: ownerSlug, ...part } = target.after ?? {}
      const key = keyOf({ kind: owner.kind, slug: String(ownerSlug) })
      const known = items.get(key)
      const whole = known ?? (await this.#ownerItem(owner.kind, String(ownerSlug), itemOf))
      if (!whole) {
        const message = `There is no ${spoken(owner.kind)} "${ownerSlug}".`
        this.#problems.push(problem('UNKNOWN_REF', message, { change: target.change, path: [field] }))
        continue
      }
      items.set(key, whole)
      const parts = partsOfItem(whole.item, target.kind)
      const index = parts.findIndex(({ slug }) => slug === target.slug)
      parts.splice(index < 0 ? parts.length : index, index < 0 ? 0 : 1, { ...part, slug: target.slug })
      whole.within.push(target)
    }
    this.#throwProblems()
    return new Map([...items.values()].map(({ item, within }) => [item, within]))
  }

  async #ownerItem<T>(kind: Kind, slug: string, itemOf: (list: ListName, value: RecordValue) => T): Promise<T | undefined> {
    const found = await this.#stored.find(new Map([[kind, new Set([slug])]]))
    const stored = found.get(kind)?.get(slug)
    if (!stored) return undefined
    const [value] = await recordsOf(this.#db, { kind, ids: [stored.id] })
    return value && itemOf(listOf(kind), value)
  }

  /** Deletes records, and the records that are part of them. */
  async #remove(targets: readonly Target[]): Promise<Target[]> {
    const removed = [...targets]
    for (const { kind, stored, change } of targets) {
      for (const part of kindNames.filter((each) => ownerOf(each)?.kind === kind)) {
        const { rows } = await this.#db.query<{ slug: string }>(`SELECT slug FROM "${part}" WHERE "${ownerOf(part)?.column}" = $1`, [
          stored?.id,
        ])
        const known = new Set(removed.map(keyOf))
        const slugs = rows.map(({ slug }) => slug).filter((slug) => !known.has(keyOf({ kind: part, slug })))
        const found = (await this.#stored.find(new Map([[part, new Set(slugs)]]))).get(part) ?? new Map<string, StoredRecord>()
        const before = await ownRecordsOf(
          this.#db,
          part,
          [...found.values()].map(({ id }) => id),
        )
        for (const [slug, record] of found) {
          removed.push({
            kind: part,
            slug,
            change,
            dataset: record.dataset,
            stored: record,
            before: before.get(record.id),
            after: undefined,
            again: undefined,
            mergedInto: undefined,
          })
        }
      }
    }
    for (const kind of [...kindNames].reverse()) {
      const own = removed.filter((target) => target.kind === kind)
      for (const target of own) await this.#checkReferred(target, own)
      this.#throwProblems()
      const idsOf = (some: readonly Target[]) => some.flatMap(({ stored }) => stored?.id ?? [])
      const history = this.#history
      await addChanges(this.#db, kind, idsOf(own.filter(({ mergedInto }) => !mergedInto)), { action: 'DELETED', history })
      for (const target of own.filter(({ mergedInto }) => mergedInto)) {
        const { rows } = await this.#db.query<{ id: string }>(`SELECT id FROM "${kind}" WHERE slug = $1`, [target.mergedInto])
        const otherId = rows[0]?.id
        target.mergedIntoId = otherId
        await addChanges(this.#db, kind, idsOf([target]), { action: 'MERGED', history, ...(otherId && { otherId }) })
      }
      await remove(this.#db, kind, idsOf(own))
    }
    return removed
  }

  async #checkReferred({ kind, slug, stored, change }: Target, also: readonly Target[]): Promise<void> {
    const ids = also.flatMap(({ stored: other }) => other?.id ?? [])
    for (const { table, column, owner, of } of referencesTo(kind)) {
      const { rows } = await this.#db.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM "${table}" r WHERE r."${column}" = $1 AND r."${owner}" <> ALL($2)`,
        [stored?.id, ids],
      )
      const count = rows[0]?.count ?? 0
      if (count === 0) continue
      const message = `${spoken(kind)} "${slug}" cannot be deleted: ${count} ${spoken(of)}${count === 1 ? ' refers' : 's refer'} to it (in ${table}). Change or delete these first, or merge it into another record.`
      this.#problems.push(problem('REFERRED_TO', message, { change }))
    }
  }

  /** Stores what the sources said, so that their next import does not undo the changes. */
  async #remember(targets: readonly Target[]): Promise<void> {
    const rows = targets.map(({ kind, slug, dataset, stored, before, after, again, mergedIntoId }) => ({
      mergedIntoId,
      sourceId: stored?.sourceId,
      recordId: stored?.id ?? again?.id,
      kind: recordKinds[kind],
      slug,
      dataset,
      described: stored?.sourceId ? before : null,
      isDeleted: after === undefined,
    }))
    await this.#db.query(
      `INSERT INTO "Curation" ("recordId", kind, slug, "datasetId", described, "isDeleted", "mergedIntoId", "sourceId")
       SELECT coalesce(g."recordId", (SELECT "recordId" FROM "Revision" r WHERE r.kind = g.kind AND r.slug = g.slug AND r."changesetId" = $2 LIMIT 1)),
         g.kind, g.slug, d.id, g.described, g."isDeleted", g."mergedIntoId", g."sourceId"
       FROM jsonb_to_recordset($1) g("recordId" uuid, kind "RecordKind", slug text, dataset text, described jsonb, "isDeleted" boolean, "mergedIntoId" uuid, "sourceId" uuid)
       JOIN "Dataset" d ON d.slug = g.dataset
       ON CONFLICT (kind, slug) DO UPDATE SET "isDeleted" = excluded."isDeleted", "recordId" = excluded."recordId",
         "mergedIntoId" = excluded."mergedIntoId", "sourceId" = coalesce(excluded."sourceId", "Curation"."sourceId")`,
      [JSON.stringify(rows), this.#history.id],
    )
  }

  async #changed(targets: readonly Target[]): Promise<ChangedRecord[]> {
    const found = await new StoredRecords(this.#db).find(slugsByKind(targets))
    const after = new Map<string, RecordValue>()
    for (const [kind, records] of found) {
      const ids = [...records.values()].map(({ id }) => id)
      for (const [id, value] of await ownRecordsOf(this.#db, kind, ids)) after.set(id, value)
    }
    return targets.map(({ kind, slug, stored, before }) => {
      const now = found.get(kind)?.get(slug)
      const id = now?.id ?? stored?.id ?? ''
      return { kind, id, slug, version: now?.version ?? Number(stored?.version) + 1, before, after: after.get(id) }
    })
  }
}

const problemOf = ({ code, message, hint, suggestions }: Finding, path: Path, change: number | undefined): Problem => ({
  code,
  path,
  message: `${message}${hint?.() ?? ''}`,
  suggestions: suggestions?.() ?? [],
  ...(change !== undefined && { change }),
})

const changeOf = (target: Target | undefined) => (target ? { change: target.change } : {})

function slugsByKind(records: readonly { kind: Kind; slug: string }[]): Map<Kind, Set<string>> {
  const slugs = new Map<Kind, Set<string>>()
  for (const { kind, slug } of records) slugs.set(kind, (slugs.get(kind) ?? new Set()).add(slug))
  return slugs
}

/** The list that the records of a kind are in. */
function listOf(kind: Kind): ListName {
  // Object.entries forgets the keys.
  const [list] = (Object.entries(kindsOfLists) as [ListName, Kind][]).find(([, each]) => each === kind) ?? []
  if (!list) throw new Error(`${kind} has no list of its own`)
  return list
}

/** The fields that hold the parts of a kind, empty. */
const emptyParts = (kind: Kind): Record<string, []> =>
  Object.fromEntries(
    Object.keys(shapes[kind].shape)
      .filter((field) => !Object.hasOwn(ownShapes[kind].shape, field))
      .map((field) => [field, []]),
  )

const partFields: Partial<Record<Kind, string>> = { Position: 'positions', Session: 'sessions', AgendaItem: 'agendaItems' }

function partsOfItem({ value }: Item, kind: Kind): { slug: string }[] {
  // The records of lists have these fields, but the type of any of them does not say so.
  return Object(value)[partFields[kind] ?? '']
}

/** The record that a value of an item belongs to, and where in this record it is. */
function placeOf(item: Item, within: readonly Target[], path: Path): { target: Target | undefined; path: Path } {
  const [list, index] = path
  const part = within.find(
    ({ kind, slug }) => partFields[kind] === list && list !== undefined && partsOfItem(item, kind)[Number(index)]?.slug === slug,
  )
  return part ? { target: part, path: path.slice(2) } : { target: within.find(({ kind }) => !ownerOf(kind)) ?? within[0], path }
}
