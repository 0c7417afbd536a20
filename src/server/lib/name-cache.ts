import { LRUCache } from 'lru-cache'
import type { Match } from './ref-matching.ts'
import type { StemmedSearch } from './word-search.ts'

/** The most refs with their candidates, and the most searches, that are cached. */
const most = { refsAndCandidates: 20_000, searches: 1_000 }

/** What names and searches mean, cached by a process for as long as no name changes. */
export class NameCache {
  readonly #matches = new LRUCache<string, Match[]>({ maxSize: most.refsAndCandidates, sizeCalculation: (matches) => matches.length + 1 })
  readonly #searches = new LRUCache<string, StemmedSearch>({ max: most.searches })
  #revision: number | undefined
  hits = 0
  misses = 0

  /** The revision of names at which everything in the cache was read. */
  get revision(): number | undefined {
    return this.#revision
  }

  matches(key: string): Match[] | undefined {
    return this.#counted(this.#matches.get(key))
  }

  search(text: string): StemmedSearch | undefined {
    return this.#counted(this.#searches.get(text))
  }

  /** The number of refs and searches in it. */
  get size(): number {
    return this.#matches.size + this.#searches.size
  }

  #counted<T>(found: T | undefined): T | undefined {
    this[found === undefined ? 'misses' : 'hits']++
    return found
  }

  /** Caches what was read at a revision, unless something newer is cached: a replica may be behind. */
  keep(
    revision: number | undefined,
    read: { matches?: Iterable<readonly [string, Match[]]>; searches?: Iterable<readonly [string, StemmedSearch]> },
  ): void {
    this.advance(revision)
    if (revision === undefined || revision !== this.#revision) return
    for (const [key, matches] of read.matches ?? []) this.#matches.set(key, matches)
    for (const [text, sought] of read.searches ?? []) this.#searches.set(text, sought)
  }

  /** Forgets what was read at an older revision. */
  advance(revision: number | undefined): void {
    if (revision === undefined || (this.#revision !== undefined && revision <= this.#revision)) return
    this.#matches.clear()
    this.#searches.clear()
    this.#revision = revision
  }

  /** Forgets everything: the database may be an earlier one, or another. */
  clear(): void {
    this.#matches.clear()
    this.#searches.clear()
    this.#revision = undefined
  }
}
