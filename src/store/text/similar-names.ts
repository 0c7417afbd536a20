/** Two names are similar from this similarity on. It is the default threshold of the operator % of pg_trgm. */
const leastSimilarity = 0.3

/** Two names of fewer characters are not compared. */
const leastLength = 4

/** Two records with similar names, by their indexes, and the similarity of the nearest ones. */
export interface SimilarPair {
  one: number
  /** Smaller than `one`. */
  other: number
  similarity: number
}

/**
 * Finds the records that have similar names, as pg_trgm measures it: the number of trigrams that both names have, divided by the number
 * of those that one of them has. Only names that have a trigram in common are compared. Equal names are not similar.
 * @param records - the folded names of each record
 */
export function* similarPairs(records: readonly (readonly string[])[]): Generator<SimilarPair> {
  const before: { name: string; record: number; trigrams: ReadonlySet<string> }[] = []
  /** The indexes in `before` of the names that have a trigram. */
  const having = new Map<string, number[]>()
  for (const [record, names] of records.entries()) {
    const own = names.map((name) => ({ name, record, trigrams: trigramsOf(name) }))
    const nearest = new Map<number, number>()
    for (const { name, trigrams } of own) {
      for (const [index, common] of countsOf(trigrams, having)) {
        const there = before[index]
        if (!there || there.name === name || Math.max(name.length, there.name.length) < leastLength) continue
        // PostgreSQL calculates with 32 bits.
        const similarity = Math.fround(common / (trigrams.size + there.trigrams.size - common))
        if (similarity >= leastSimilarity) nearest.set(there.record, Math.max(similarity, nearest.get(there.record) ?? 0))
      }
    }
    for (const [other, similarity] of nearest) yield { one: record, other, similarity }
    for (const each of own) {
      for (const trigram of each.trigrams) {
        const list = having.get(trigram)
        if (list) list.push(before.length)
        else having.set(trigram, [before.length])
      }
      before.push(each)
    }
  }
}

/** The names that have some of the trigrams, with the number of those that they have. */
function countsOf(trigrams: ReadonlySet<string>, having: ReadonlyMap<string, readonly number[]>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const trigram of trigrams) for (const index of having.get(trigram) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1)
  return counts
}

/** The sequences of three characters in the words of a folded name, each word with two spaces before it and one after it. */
function trigramsOf(name: string): Set<string> {
  const trigrams = new Set<string>()
  for (const word of name.split(' ')) {
    if (!word) continue
    const padded = `  ${word} `
    for (let start = 0; start + 3 <= padded.length; start++) trigrams.add(padded.slice(start, start + 3))
  }
  return trigrams
}
