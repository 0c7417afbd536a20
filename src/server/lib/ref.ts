import DataLoader from 'dataloader'
import { LRUCache } from 'lru-cache'
import type { PrismaClient } from '../../store/database/prisma-client.ts'
import type { RecordKind, RefKey } from '../../store/generated/prisma/client.ts'
import type { Read, Reads } from '../../store/reads/reads.ts'
import { fold } from '../../store/text/fold-name.ts'
import { ambiguousRef, type RefCandidate, unknownRef } from '../api-errors.ts'
import { decodeId } from './global-id.ts'
import { lookUpWords, type Sought } from './word-search.ts'

/** The types that a ref can name, with their kind in the database. */
export const refKinds = {
  Dataset: 'DATASET',
  Person: 'PERSON',
  Organization: 'ORGANIZATION',
  Position: 'POSITION',
  Place: 'PLACE',
  Meeting: 'MEETING',
  Session: 'SESSION',
  AgendaItem: 'AGENDA_ITEM',
  Topic: 'TOPIC',
  Document: 'DOCUMENT',
  Statement: 'STATEMENT',
} as const satisfies Record<string, RecordKind>

export type RefType = keyof typeof refKinds

interface Lookup {
  type: RefType
  ref: string
}

/** A record that a lookup found. A lower rank is a better match: 0 slug or identifier, 1 name, 2 surname. */
interface Match extends RefCandidate {
  id: string
  rank: number
  /** The records of its identity: the one that stands for all first. */
  identityIds: readonly string[]
}

/** What refs name, for filters. */
export interface Identities {
  /** The keys of the records that stand for all of their identity, as derived tables hold them. */
  identities: string[]
  /** The keys of all records of these identities. */
  records: string[]
}

const identitiesOf = (found: readonly Match[]): Identities => ({
  identities: [...new Set(found.map(({ id, identityIds: [first] }) => first ?? id))],
  records: [...new Set(found.flatMap(({ id, identityIds }) => (identityIds.length > 0 ? identityIds : id)))],
})

/** What names mean, remembered by a process for as long as no name changes. */
export class Names {
  readonly matches = new LRUCache<string, Match[]>({ max: 10_000 })
  /** What searches mean: in which configurations, too, depends on what is loaded. */
  readonly searches = new LRUCache<string, Sought>({ max: 1_000 })
  /** The count of changes at which they were looked up. */
  revision: number | undefined

  /** Forgets what was looked up at another revision. */
  at(revision: number | undefined): void {
    if (revision !== this.revision) for (const known of [this.matches, this.searches]) known.clear()
    this.revision = revision
  }
}

/** Thrown when names have changed since they were looked up. */
export class Stale extends Error {}

/** Where names are remembered, and who reads. */
interface Shared {
  reads: Reads
  names: Names
}

const revisionRead: Read = { model: 'RefRevision', operation: 'findFirst', args: { select: { value: true } } }

// The type of what `revisionRead` returns is known to Prisma only.
const revisionOf = (row: unknown) => (row as { value: number } | null)?.value

const keyOf = ({ type, ref }: Lookup) => `${type}:${ref}`

/** Finds records by slug, global id, name or label. The refs asked for in one turn of a request are looked up in one SQL statement. */
export class Refs {
  readonly #db: PrismaClient
  readonly #shared: Shared | undefined
  readonly #loader: DataLoader<Lookup, Match[], string>
  /** The revision of what was remembered, once something of it was used. */
  #revision: number | undefined

  constructor(db: PrismaClient, shared?: Shared) {
    this.#db = db
    this.#shared = shared
    this.#loader = new DataLoader((lookups) => this.#find(lookups), { cacheKeyFn: keyOf })
  }

  /** Runs reads for which refs were looked up, in one statement that tells whether these still mean the same. @throws {Stale} */
  async read(wanted: readonly Read[]): Promise<unknown[]> {
    if (!this.#shared) throw new Error('These refs have nobody to read for them')
    const { reads, names } = this.#shared
    if (this.#revision === undefined || wanted.length === 0) return reads.run(wanted)
    const results = await reads.run([...wanted, revisionRead])
    const revision = revisionOf(results.pop())
    if (revision === this.#revision) return results
    names.at(revision)
    throw new Stale('Names have changed')
  }

  /** The id of the record that a ref names. @throws UNKNOWN_REF with suggestions, AMBIGUOUS_REF with the candidates. */
  async one(type: RefType, ref: string, argument = 'ref'): Promise<string> {
    return (await this.#match(type, ref, argument)).id
  }

  /** The records of the identity that a ref names. @throws UNKNOWN_REF, AMBIGUOUS_REF like `one`. */
  async identity(type: RefType, ref: string, argument: string): Promise<Identities> {
    return identitiesOf([await this.#match(type, ref, argument)])
  }

  async #match(type: RefType, ref: string, argument: string): Promise<Match> {
    const match = await this.#known(type, ref, argument)
    if (!match) throw unknownRef(type, ref, await this.#suggest([type], ref), argument)
    return match
  }

  /** The records that refs name, and those of the same identities. */
  async many(type: RefType, refs: readonly string[], argument: string): Promise<Identities> {
    return identitiesOf(await Promise.all(refs.map((ref, index) => this.#match(type, ref, `${argument}[${index}]`))))
  }

  /** The same by type for refs of several types; a name that several types know means all of these. */
  async across<T extends RefType>(types: readonly T[], refs: readonly string[], argument: string): Promise<Record<T, Identities>> {
    const found = await Promise.all(
      refs.map(async (ref, index) => {
        const matches = await Promise.all(types.map((type) => this.#known(type, ref, `${argument}[${index}]`)))
        if (!matches.some(Boolean)) throw unknownRef(types.join(' or '), ref, await this.#suggest(types, ref), `${argument}[${index}]`)
        return matches
      }),
    )
    const byType = types.map((type, at) => [type, identitiesOf(found.flatMap((matches) => matches[at] ?? []))])
    // Object.fromEntries forgets the keys.
    return Object.fromEntries(byType) as Record<T, Identities>
  }

  /** What the words of a search are in the languages of the record. @throws BAD_REQUEST when there is no word to search for. */
  async words(text: string, argument: string): Promise<Sought> {
    const known = this.#shared?.names.searches.get(text)
    if (known) {
      this.#relyOn(this.#shared?.names.revision)
      return known
    }
    const { revision, ...sought } = await lookUpWords(this.#db, text, argument)
    if (!this.#shared || revision === undefined) return sought
    this.#shared.names.at(revision)
    this.#relyOn(revision)
    this.#shared.names.searches.set(text, sought)
    return sought
  }

  async #known(type: RefType, ref: string, argument: string): Promise<Match | undefined> {
    const found = this.#remembered({ type, ref }) ?? (await this.#loader.load({ type, ref }))
    // A slug is of one record, even where an identifier of another reads like it.
    const own = found.find(({ slug }) => slug === ref)
    if (own) return own
    const best = Math.min(...found.map((match) => match.rank))
    const byIdentity = new Map<string, Match>()
    for (const match of found.filter(({ rank }) => rank === best)) {
      const [identity = match.id] = match.identityIds
      // Of several records of one identity a name means the one that stands for all.
      byIdentity.set(identity, byIdentity.has(identity) ? { ...match, id: identity } : match)
    }
    const [match, ...others] = byIdentity.values()
    if (match && others.length > 0) throw ambiguousRef(type, ref, [match, ...others], argument)
    return match
  }

  #remembered(lookup: Lookup): Match[] | undefined {
    const matches = this.#shared?.names.matches.get(keyOf(lookup))
    if (matches) this.#relyOn(this.#shared?.names.revision)
    return matches
  }

  #relyOn(revision: number | undefined): void {
    this.#revision ??= revision
    if (revision !== this.#revision) throw new Stale('Names have changed')
  }

  async #find(lookups: readonly Lookup[]): Promise<Match[][]> {
    const wanted = lookups.map(({ type, ref }) => ({ kind: refKinds[type], ...byIdOrKey(type, ref) }))
    const rows = await this.#keys({ where: { OR: wanted }, orderBy: [{ rank: 'asc' }, { slug: 'asc' }] })
    const found = wanted.map(({ kind, key, recordId }) =>
      rows
        .filter((row) => row.kind === kind && (recordId ? row.recordId === recordId : row.key === key))
        .map((row) => ({ id: row.recordId, rank: recordId ? 0 : row.rank, slug: row.slug, name: row.label, identityIds: row.identityIds })),
    )
    for (const [place, lookup] of lookups.entries()) {
      // A name that nothing has costs a search for suggestions anyway.
      if (found[place]?.length) this.#shared?.names.matches.set(keyOf(lookup), found[place])
    }
    return found
  }

  async #keys(args: NonNullable<Parameters<PrismaClient['refKey']['findMany']>[0]>): Promise<RefKey[]> {
    if (!this.#shared) return this.#db.refKey.findMany(args)
    const { reads, names } = this.#shared
    const [rows, last] = await reads.run([{ model: 'RefKey', operation: 'findMany', args: { ...args } }, revisionRead])
    const revision = revisionOf(last)
    names.at(revision)
    this.#relyOn(revision)
    // A read returns what Prisma would have returned.
    return rows as RefKey[]
  }

  #suggest(types: readonly RefType[], ref: string): Promise<RefCandidate[]> {
    return this.#db.$queryRaw<RefCandidate[]>`
      SELECT slug, min(label) AS name FROM "RefKey"
      WHERE kind = ANY(${types.map((type) => refKinds[type])}::"RecordKind"[]) AND key % ${fold(ref)}
      GROUP BY slug ORDER BY max(similarity(key, ${fold(ref)})) DESC, slug LIMIT 5`
  }
}

const byIdOrKey = (type: RefType, ref: string): { key?: string; recordId?: string } => {
  const decoded = decodeId(ref)
  return decoded?.typename === type ? { recordId: decoded.id } : { key: fold(ref) }
}
