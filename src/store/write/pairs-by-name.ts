import { type IdentityKind, recordKinds } from '../../record/kinds.ts'
import type { Database } from '../database/open-database.ts'
import { similarPairs } from '../text/similar-names.ts'

/** The most pairs of a kind that are compared, those with the most names in common first. */
const mostCompared = 2_000

/** A name that more records have says little, and no pair is compared for it. */
export const mostWithName = 50

/** Similar names are searched where a kind has at most so many records. Of more, only records with an equal name are compared. */
export const mostForSimilarNames = 5_000

/** The same for the names of these records, of which each can have many: the time grows with the square of their number. */
export const mostSimilarNames = 20_000

/** Two records, by id: the names that they have in common, and how alike the nearest ones are. */
export interface Pair {
  one: string
  other: string
  names: string[]
  similarity: number
}

interface PairsByName {
  pairs: Pair[]
  /** How many pairs have a common or similar name. */
  candidates: number
  /** How many records of the kind there are. */
  records: number
  /** How many names these records have. */
  names: number
  /** The names of several datasets that too many records have. */
  commonNames: string[]
}

/** Only pairs with a record of each of these datasets. */
interface Selection {
  dataset?: string
  with?: string
}

/** The records of a kind that have a name in common, or a similar one, and about which nothing was decided. */
export async function pairsByName(query: Database['query'], kind: IdentityKind, selection: Selection): Promise<PairsByName> {
  const counted = await query<Pick<PairsByName, 'records' | 'names' | 'commonNames'>>(
    `WITH ${named(kind)}
     SELECT (SELECT count(*)::int FROM "${kind}") AS records, (SELECT count(*)::int FROM named) AS names, ARRAY(
       SELECT key FROM named GROUP BY key HAVING count(DISTINCT "datasetId") > 1 AND count(*) > ${mostWithName} ORDER BY count(*) DESC, key) AS "commonNames"`,
    [recordKinds[kind]],
  )
  const [{ records, names, commonNames } = { records: 0, names: 0, commonNames: [] }] = counted
  const equal = await equalNames(query, kind, selection)
  const isBounded = records <= mostForSimilarNames && names <= mostSimilarNames
  const similar = isBounded ? await similarNames(query, kind, selection) : { pairs: [], candidates: 0 }
  return {
    pairs: [...equal.pairs, ...similar.pairs].slice(0, mostCompared),
    candidates: equal.candidates + similar.candidates,
    records,
    names,
    commonNames,
  }
}

type Found = Pick<PairsByName, 'pairs' | 'candidates'>

/** The names of records, as an SQL table \`named\`. Identifiers are keys as well, but a number means nothing outside its register. Family names say too little. */
const named = (kind: IdentityKind) => `named AS MATERIALIZED (
  SELECT k.key, k."recordId", k."datasetId" FROM "RefKey" k JOIN "${kind}" r ON r.id = k."recordId" WHERE k.kind = $1::"RecordKind"
  AND EXISTS (SELECT FROM unnest(k.names) name WHERE NOT EXISTS (SELECT FROM unnest(r.identifiers) i WHERE name IN (i, substr(i, strpos(i, ':') + 1)))))`

/** The pairs with names in common, those with the most of them first. */
async function equalNames(query: Database['query'], kind: IdentityKind, { dataset, with: other }: Selection): Promise<Found> {
  const rows = await query<Pair & { candidates: number }>(
    `WITH ${named(kind)},
     rare AS MATERIALIZED (SELECT key FROM named GROUP BY key HAVING count(DISTINCT "datasetId") > 1 AND count(*) <= ${mostWithName}),
     pairs AS (
       SELECT a."recordId" AS one, b."recordId" AS other, array_agg(key ORDER BY key) AS names
       FROM rare JOIN named a USING (key) JOIN named b USING (key) WHERE a."recordId" < b."recordId" AND a."datasetId" <> b."datasetId" GROUP BY 1, 2)
     SELECT p.*, 1::float8 AS similarity, (count(*) OVER ())::int AS candidates FROM pairs p JOIN "${kind}" a ON a.id = p.one JOIN "${kind}" b ON b.id = p.other
     JOIN "Dataset" da ON da.id = a."datasetId" JOIN "Dataset" db ON db.id = b."datasetId"
     WHERE a."identityId" <> b."identityId"
       AND ($2::text IS NULL OR da.slug = $2 OR db.slug = $2) AND ($3::text IS NULL OR da.slug = $3 OR db.slug = $3)
       AND NOT EXISTS (SELECT FROM "IdentityDecision" d WHERE d.kind = $1::"RecordKind" AND d.slug COLLATE "C" = least(a.slug COLLATE "C", b.slug COLLATE "C")
         AND d."otherSlug" COLLATE "C" = greatest(a.slug COLLATE "C", b.slug COLLATE "C"))
     ORDER BY cardinality(p.names) DESC, p.one, p.other LIMIT ${mostCompared}`,
    [recordKinds[kind], dataset ?? null, other ?? null],
  )
  return { pairs: rows.map(({ candidates: _, ...pair }) => pair), candidates: rows[0]?.candidates ?? 0 }
}

interface NamedRecord {
  id: string
  slug: string
  dataset: string
  identityId: string
  keys: string[]
}

/** The pairs with similar names and none in common, the most similar ones first. */
async function similarNames(query: Database['query'], kind: IdentityKind, { dataset, with: other }: Selection): Promise<Found> {
  const records = await query<NamedRecord>(
    `WITH ${named(kind)}
     SELECT r.id, r.slug, d.slug AS dataset, r."identityId", array_agg(n.key) AS keys
     FROM named n JOIN "${kind}" r ON r.id = n."recordId" JOIN "Dataset" d ON d.id = r."datasetId" GROUP BY r.id, d.id ORDER BY r.id`,
    [recordKinds[kind]],
  )
  const decided = await query<{ slug: string; otherSlug: string }>(
    'SELECT slug, "otherSlug" FROM "IdentityDecision" WHERE kind = $1::"RecordKind"',
    [recordKinds[kind]],
  )
  const pairKey = (one: string, another: string) => [one, another].sort().join(' ')
  const decisions = new Set(decided.map(({ slug, otherSlug }) => pairKey(slug, otherSlug)))
  const times = new Map<string, number>()
  for (const key of records.flatMap(({ keys }) => keys)) times.set(key, (times.get(key) ?? 0) + 1)

  const isOpen = (one: NamedRecord, another: NamedRecord) => {
    const datasets = [one.dataset, another.dataset]
    return (
      one.dataset !== another.dataset &&
      one.identityId !== another.identityId &&
      (dataset === undefined || datasets.includes(dataset)) &&
      (other === undefined || datasets.includes(other)) &&
      !decisions.has(pairKey(one.slug, another.slug)) &&
      !one.keys.some((key) => another.keys.includes(key) && (times.get(key) ?? 0) <= mostWithName)
    )
  }
  let pairs: Pair[] = []
  let candidates = 0
  for (const { one, other, similarity } of similarPairs(records.map(({ keys }) => keys))) {
    const [later, earlier] = [records[one], records[other]]
    if (!later || !earlier || !isOpen(earlier, later)) continue
    candidates++
    pairs.push({ one: earlier.id, other: later.id, names: [], similarity })
    if (pairs.length >= 10 * mostCompared) pairs = mostSimilar(pairs)
  }
  return { pairs: mostSimilar(pairs), candidates }
}

const mostSimilar = (pairs: readonly Pair[]): Pair[] =>
  pairs.toSorted((a, b) => b.similarity - a.similarity || (a.one + a.other < b.one + b.other ? -1 : 1)).slice(0, mostCompared)
