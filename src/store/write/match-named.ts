import type { Identifier } from '../../record/dataset-format.ts'
import { type Kind, recordKinds } from '../../record/kinds.ts'
import type { Complaint } from '../../record/load-report.ts'
import { fold } from '../text/fold-name.ts'
import type { Item } from './record-batch.ts'
import type { Db } from './write-records.ts'

/** The kinds that are matched by name. */
const matchedKinds = { persons: 'Person', organizations: 'Organization' } as const
type MatchedList = keyof typeof matchedKinds

/** The record of the dataset that a source names by its identifier or name. */
export interface Match {
  kind: Kind
  /** The slug that the source uses. */
  slug: string
  /** The slug of the record. */
  of: string
}

interface Candidate {
  slug: string
  key: string
  identifiers: string[]
}

/**
 * Finds the records of a dataset that sources name, among those loaded and those described in the same batch: by an identifier first, then
 * by exactly the same name. A name of several records, or of one with another identifier of the same register, matches none and is a doubt.
 */
export async function matchNamed(
  db: Db,
  datasetId: string,
  named: readonly Item[],
  described: readonly Item[],
): Promise<{ matches: Match[]; doubts: Complaint[] }> {
  const matches: Match[] = []
  const doubts: Complaint[] = []
  for (const list of ['persons', 'organizations'] as const satisfies MatchedList[]) {
    const wanted = named.filter((item) => item.list === list)
    if (wanted.length === 0) continue
    const kind = matchedKinds[list]
    const candidates = byKey([
      ...(await loadedCandidates(
        db,
        kind,
        datasetId,
        wanted.flatMap(({ value }) => keysOf(value)),
      )),
      ...described
        .filter((item) => item.list === list)
        .flatMap(({ value }) => keysOf(value).map((key) => ({ slug: value.slug, key, identifiers: identifiersOf(value) }))),
    ])
    for (const { value, locate } of wanted) {
      const identifiers = identifiersOf(value)
      const sameIdentifier = slugsOf(identifiers.flatMap((key) => candidates.get(key) ?? []))
      const sameName = slugsOf(candidates.get(nameOf(value)) ?? [])
      const [found = [], by] = sameIdentifier.length > 0 ? [sameIdentifier, 'identifier'] : [sameName, 'name']
      const [only] = found
      const other = (candidates.get(nameOf(value)) ?? []).find(({ slug }) => slug === only)
      if (found.length === 1 && only && (by === 'identifier' || !contradict(identifiers, other?.identifiers ?? []))) {
        if (only !== value.slug) matches.push({ kind, slug: value.slug, of: only })
      } else if (found.length > 0) {
        const others = found.map((slug) => `"${slug}"`).join(', ')
        doubts.push({
          what: `doubtful ${kind} ${value.slug}`,
          message: `"${nameOf(value)}" is recorded as "${value.slug}", since the ${by} does not tell whether it is one of ${others}`,
          where: () => locate([]),
        })
      }
    }
  }
  return { matches, doubts }
}

async function loadedCandidates(db: Db, kind: Kind, datasetId: string, keys: string[]): Promise<Candidate[]> {
  const { rows } = await db.query<Candidate>(
    `SELECT r.slug, written AS key, r.identifiers FROM "RefKey" k CROSS JOIN unnest(k.names) written JOIN "${kind}" r ON r.id = k."recordId"
     WHERE k.kind = $1::"RecordKind" AND k.key = ANY($2) AND k."datasetId" = $3 AND written = ANY($4)`,
    [recordKinds[kind], [...new Set(keys.map(fold))], datasetId, keys],
  )
  return rows
}

const byKey = (candidates: readonly Candidate[]) => {
  const all = new Map<string, Candidate[]>()
  for (const candidate of candidates) all.set(candidate.key, [...(all.get(candidate.key) ?? []), candidate])
  return all
}

const slugsOf = (candidates: readonly Candidate[]) => [...new Set(candidates.map(({ slug }) => slug))]

/** Whether two records have different identifiers in one register. */
function contradict(some: readonly string[], others: readonly string[]): boolean {
  const schemeOf = (identifier: string) => identifier.slice(0, identifier.indexOf(':'))
  const schemes = new Set(others.map(schemeOf))
  return some.some((identifier) => schemes.has(schemeOf(identifier)) && !others.includes(identifier))
}

type Value = Item['value']
const nameOf = (value: Value) => ('name' in value ? value.name : value.slug)
const identifiersOf = ({ identifiers }: { identifiers: Identifier[] }) => identifiers.map(({ scheme, value }) => `${scheme}:${value}`)
const keysOf = (value: Value) => [
  nameOf(value),
  ...('names' in value ? value.names.map((each) => each.value) : []),
  ...identifiersOf(value),
]
