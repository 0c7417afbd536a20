import DataLoader from 'dataloader'
import { recordKinds } from '../../record/kinds.ts'
import type { PrismaClient } from '../../store/database/prisma-client.ts'
import type { RecordKind, RefKey, RevisionAction } from '../../store/generated/prisma/client.ts'
import type { Read, Reads } from '../../store/reads/reads.ts'
import { fold } from '../../store/text/fold-name.ts'
import { ambiguousRef, gone, mostCandidates, type RefCandidate, unknownRef } from '../api-errors.ts'
import { decodeId } from './global-id.ts'
import type { NameCache } from './name-cache.ts'
import { describe } from './ref-candidates.ts'
import { exactly, type Match, matchesOf } from './ref-matching.ts'
import { personReadings, type Reading, readingsOf } from './ref-readings.ts'
import { suggest } from './ref-suggestions.ts'
import { lookUpWords, type StemmedSearch } from './word-search.ts'

/** The types that a ref can name, with their kind in the database. */
export const refKinds = { Dataset: 'DATASET', ...recordKinds } as const satisfies Record<string, RecordKind>

export type RefType = keyof typeof refKinds

interface Lookup {
  type: RefType
  ref: string
}

/** What refs name, for filters. */
export interface Identities {
  /** The keys of the records that stand for all of their identity, as derived tables hold them. */
  identities: string[]
  /** The keys of all records of these identities. */
  records: string[]
}

const identitiesOf = (matches: readonly Match[]): Identities => ({
  identities: [...new Set(matches.map(({ identity }) => identity))],
  records: [...new Set(matches.flatMap(({ records }) => records))],
})

/** Thrown when names have changed since they were looked up. */
export class Stale extends Error {}

/** What the requests of a process share: who reads, and the cache of names. */
interface Shared {
  reads: Reads
  names: NameCache
  /** Cancels the statements of this request. */
  signal?: AbortSignal
  /** Whether this request looks names up again, as those in the cache were of another revision. */
  isRepeated?: boolean
}

const revisionRead: Read = { model: 'RefRevision', operation: 'findFirst', args: { select: { value: true } } }

// The type of what `revisionRead` returns is known to Prisma only.
const revisionOf = (row: unknown) => (row as { value: number } | null)?.value

const keyOf = ({ type, ref }: Lookup) => `${type}:${ref}`

/** Finds records by slug, global id, name or label. The refs of one turn of a request are looked up in one SQL statement. */
export class Refs {
  readonly #db: PrismaClient
  readonly #shared: Shared | undefined
  readonly #lookups: DataLoader<Lookup, Match[], string>
  readonly #suggestions: DataLoader<{ types: readonly RefType[]; ref: string }, RefCandidate[]>
  /** The revision of names that this request relies on. */
  #revision: number | undefined

  constructor(db: PrismaClient, shared?: Shared) {
    this.#db = db
    this.#shared = shared
    this.#lookups = new DataLoader((lookups) => this.#find(lookups), { cacheKeyFn: keyOf })
    this.#suggestions = new DataLoader(
      (unknown) =>
        suggest(
          db,
          unknown.map(({ types, ref }) => ({ kinds: types.map((type) => refKinds[type]), ref })),
        ),
      { cache: false },
    )
  }

  /** Runs reads with the ids of refs in them, in one statement that says whether these refs still mean the same. @throws {Stale} */
  async read(wanted: readonly Read[]): Promise<unknown[]> {
    if (!this.#shared) throw new Error('These refs have nobody to read for them')
    const { reads, names, signal } = this.#shared
    if (this.#revision === undefined || wanted.length === 0) return reads.run(wanted, signal)
    const results = await reads.run([...wanted, revisionRead], signal)
    const revision = revisionOf(results.pop())
    if (revision === this.#revision) return results
    names.advance(revision)
    throw new Stale('Names have changed')
  }

  /**
   * The id of the record that a ref names: of a slug or id its record, of a name the record that stands for all of the identity.
   * With an instant, a slug or id may be of a record that was deleted or merged after it.
   * @throws UNKNOWN_REF with suggestions, AMBIGUOUS_REF with the candidates.
   */
  async one(type: RefType, ref: string, argument = 'ref', asOf?: Date): Promise<string> {
    const past = asOf && (await this.#deleted(type, ref, asOf))
    if (past) return past.recordId
    const { id, identity, isExact } = await this.#match(type, ref, argument)
    return isExact ? id : identity
  }

  /** The records of the identity that a ref names. @throws UNKNOWN_REF, AMBIGUOUS_REF like `one`. */
  async identity(type: RefType, ref: string, argument: string): Promise<Identities> {
    return identitiesOf([await this.#match(type, ref, argument)])
  }

  async #match(type: RefType, ref: string, argument: string): Promise<Match> {
    const [first, ...others] = await this.#matches(type, ref)
    const match = first ?? (await this.#successor(type, ref, argument))
    if (!match) throw await this.#unknown([type], ref, argument)
    if (others.length > 0) throw await this.#ambiguous(type, ref, [match, ...others], argument)
    return match
  }

  /** The records that refs name, and those of the same identities. @throws UNKNOWN_REF or AMBIGUOUS_REF for the first ref that does not name one. */
  async many(type: RefType, refs: readonly string[], argument: string): Promise<Identities> {
    return (await this.across([type], refs, argument))[type]
  }

  /**
   * The same by type for refs of several types. A name that several types know means all of these; a slug or id
   * means the records that have it.
   */
  async across<T extends RefType>(types: readonly T[], refs: readonly string[], argument: string): Promise<Record<T, Identities>> {
    const found = await Promise.all(refs.map((ref) => Promise.all(types.map((type) => this.#matches(type, ref)))))
    // One after the other, so that only the first error is described.
    for (const [index, byType] of found.entries()) {
      const [ref = '', at] = [refs[index], `${argument}[${index}]`]
      if (byType.every(({ length }) => length === 0)) {
        const successors = await Promise.all(types.map((type) => this.#successor(type, ref, at)))
        for (const [place, successor] of successors.entries()) if (successor) byType[place] = [successor]
        if (successors.every((successor) => !successor)) throw await this.#unknown(types, ref, at)
      }
      if (byType.some((matches) => matches.length === 1 && matches[0]?.isExact)) {
        for (const matches of byType) if (!matches.some(({ isExact }) => isExact)) matches.length = 0
      }
      for (const [place, type] of types.entries()) {
        const matches = byType[place] ?? []
        if (matches.length > 1) throw await this.#ambiguous(type, ref, matches, at)
      }
    }
    const named = types.map((type, place) => [type, identitiesOf(found.flatMap((byType) => byType[place]?.[0] ?? []))])
    // Object.fromEntries forgets the keys.
    return Object.fromEntries(named) as Record<T, Identities>
  }

  /** What the words of a search are in the languages of the record. @throws BAD_REQUEST when there is no word to search for. */
  async words(text: string, argument: string): Promise<StemmedSearch> {
    const cached = this.#cached((names) => names.search(text))
    if (cached) return cached
    const { revision, ...sought } = await lookUpWords(this.#db, text, argument)
    if (!this.#shared || revision === undefined) return sought
    this.#shared.names.keep(revision, { searches: [[text, sought]] })
    this.#relyOn(revision)
    return sought
  }

  /** The records that a ref may mean, one of each identity. */
  async #matches(type: RefType, ref: string): Promise<Match[]> {
    const lookup = { type, ref }
    return [...(this.#cached((names) => names.matches(keyOf(lookup))) ?? (await this.#lookups.load(lookup)))]
  }

  #cached<T>(read: (names: NameCache) => T | undefined): T | undefined {
    if (!this.#shared || this.#shared.isRepeated) return undefined
    const cached = read(this.#shared.names)
    if (cached !== undefined) this.#relyOn(this.#shared.names.revision)
    return cached
  }

  #relyOn(revision: number | undefined): void {
    this.#revision ??= revision
    if (revision !== this.#revision) throw new Stale('Names have changed')
  }

  async #find(lookups: readonly Lookup[]): Promise<Match[][]> {
    const plans = lookups.map(plan)
    const rows = await this.#rows(plans)
    const byId = grouped(rows, ({ kind, recordId }) => `${kind} ${recordId}`)
    const byKind = new Map([...grouped(rows, ({ kind }) => kind)].map(([kind, own]) => [kind, grouped(own, ({ key }) => key)]))
    const found = plans.map(({ kind, ref, id, slug, levels }) => {
      const byKey = byKind.get(kind) ?? new Map<string, RefKey[]>()
      if (id !== undefined) return exactly(byId.get(`${kind} ${id}`) ?? [])
      if (slug !== undefined) return exactly((byKey.get(fold(slug)) ?? []).filter((row) => row.slug === slug))
      return matchesOf(ref, levels, byKey)
    })
    this.#shared?.names.keep(this.#revision, { matches: lookups.map((lookup, place) => [keyOf(lookup), found[place] ?? []] as const) })
    return found
  }

  /** The rows of all keys of these lookups, in one statement. */
  async #rows(plans: readonly Plan[]): Promise<RefKey[]> {
    const alternatives = [...grouped(plans, ({ kind }) => kind)].flatMap(([kind, own]) => {
      const [keys, ids] = [[...new Set(own.flatMap(keysOf))], [...new Set(own.flatMap(({ id }) => id ?? []))]]
      return [...(keys.length > 0 ? [{ kind, key: { in: keys } }] : []), ...(ids.length > 0 ? [{ kind, recordId: { in: ids } }] : [])]
    })
    const args = { where: { OR: alternatives } }
    if (!this.#shared) return this.#db.refKey.findMany(args)
    const [rows, last] = await this.#shared.reads.run([{ model: 'RefKey', operation: 'findMany', args }, revisionRead], this.#shared.signal)
    this.#shared.names.advance(revisionOf(last))
    this.#relyOn(revisionOf(last))
    // A read returns what Prisma would have returned.
    return rows as RefKey[]
  }

  /** Errors are not said of cached names that have changed. @throws {Stale} */
  async #assertCurrent(): Promise<void> {
    if (!this.#shared || this.#revision === undefined || this.#shared.isRepeated) return
    const [row] = await this.#shared.reads.run([revisionRead], this.#shared.signal)
    this.#shared.names.advance(revisionOf(row))
    this.#relyOn(revisionOf(row))
  }

  /** The record into which the one with a slug or id was merged. @throws NOT_FOUND if it was deleted; the error says when, by whom and why. */
  async #successor(type: RefType, ref: string, argument: string): Promise<Match | undefined> {
    const { kind } = plan({ type, ref })
    const last = await this.#deleted(type, ref)
    if (!last) return undefined
    for (const seen = new Set([last.recordId]); ; ) {
      const [recordId = ''] = [...seen].slice(-1)
      const curation = await this.#db.curation.findUnique({ where: { recordId }, select: { mergedIntoId: true } })
      const next = curation?.mergedIntoId
      if (!next || seen.has(next)) break
      const [match] = exactly(await this.#db.refKey.findMany({ where: { kind, recordId: next } }))
      if (match) return match
      seen.add(next)
    }
    const { at, actorName, reason } = last.changeset
    throw gone(type, ref, { at, by: actorName, reason, revision: `${last.changesetId}.${last.ordinal}` }, argument)
  }

  /** The last time that a record with this slug or id was deleted or merged, or the first time after an instant. */
  #deleted(type: RefType, ref: string, after?: Date) {
    const { kind, id, slug } = plan({ type, ref })
    const actions: RevisionAction[] = ['DELETED', 'MERGED']
    return this.#db.revision.findFirst({
      where: {
        kind,
        action: { in: actions },
        ...(id === undefined ? { slug: slug ?? ref } : { recordId: id }),
        ...(after && { changeset: { at: { gt: after } } }),
      },
      orderBy: { changesetId: after ? 'asc' : 'desc' },
      select: {
        changesetId: true,
        ordinal: true,
        action: true,
        recordId: true,
        changeset: { select: { at: true, actorName: true, reason: true } },
      },
    })
  }

  async #unknown(types: readonly RefType[], ref: string, argument: string) {
    await this.#assertCurrent()
    return unknownRef(types.join(' or '), ref, await this.#suggestions.load({ types, ref }), argument)
  }

  async #ambiguous(type: RefType, ref: string, matches: readonly Match[], argument: string) {
    await this.#assertCurrent()
    const described = matches.slice(0, mostCandidates.inExtensions).map((match) => ({ ...match, kind: refKinds[type] }))
    return ambiguousRef(type, ref, await describe(this.#db, described), matches.length, argument)
  }
}

/** How a ref is looked up: by id, by slug alone, or as whatever it may be. */
interface Plan {
  kind: RecordKind
  ref: string
  id?: string
  slug?: string
  levels: readonly Reading[][]
}

function plan({ type, ref }: Lookup): Plan {
  const kind = refKinds[type]
  const decoded = decodeId(ref)
  if (decoded?.typename === type) return { kind, ref, id: decoded.id, levels: [] }
  if (ref.startsWith('slug:')) return { kind, ref, slug: ref.slice('slug:'.length), levels: [] }
  return { kind, ref, levels: type === 'Person' ? personReadings(ref) : readingsOf(ref) }
}

const keysOf = ({ ref, id, slug, levels }: Plan): string[] => {
  if (id !== undefined) return []
  const read = levels.flat().flatMap(({ names, joined, families }) => [...names, joined ?? '', ...families.flatMap(({ keys }) => keys)])
  return [fold(slug ?? ref), ...read].filter(Boolean)
}

function grouped<T, K>(list: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const each of list) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}
