import type { IdentityKind } from '../../record/kinds.ts'
import type { Database } from '../database/open-database.ts'
import { mostForSimilarNames, mostSimilarNames, mostWithName, type Pair, pairsByName } from './pairs-by-name.ts'

/** A record of a pair. */
export interface MatchedRecord {
  slug: string
  label: string
  dataset: string
}

/** Two records of different datasets that may be the same, with what speaks for that and what against. */
export interface ProposedMatch {
  kind: IdentityKind
  one: MatchedRecord
  other: MatchedRecord
  /** The sum of what speaks for the match, less what speaks against it. */
  score: number
  for: string[]
  against: string[]
}

/** The pairs that are proposed, the best first. */
export interface Proposal {
  matches: ProposedMatch[]
  /** How many pairs were compared. */
  compared: number
  /** What was not searched, not compared or not returned, in sentences. Empty: nothing. */
  limits: string[]
}

/** Which pairs are proposed. */
export interface MatchOptions {
  /** Only pairs with a record of this dataset. */
  dataset?: string
  /** Only pairs of which the other record is of this dataset. */
  with?: string
  /** How many pairs, the best first. */
  first: number
}

/** What is known of a record beside its names. Dates are instants, the end of an open span is null. */
interface Facts extends MatchedRecord {
  id: string
  identifiers: string[]
  /** Single values by what they are called. */
  values: Record<string, string | null>
  /** Spans of time by what happened in them. */
  spans: { what: string; from: string | null; to: string | null }[]
}

const span = (what: string, name: string) =>
  `jsonb_build_array(jsonb_build_object('what', ${what}, 'from', r."${name}Earliest", 'to', r."${name}Latest"))`
const none = `'[]'::jsonb`
const nameOf = (table: string, column: string) => `(SELECT lower(o.name) FROM "${table}" o WHERE o.id = r."${column}")`

/** Per kind: the label, the values and the spans of a record \`r\`, as SQL. */
const facts: Record<IdentityKind, { label: string; values: string; spans: string }> = {
  Person: {
    label: 'r.name',
    values: `jsonb_build_object('nationality', r.nationality)`,
    spans: `coalesce((SELECT jsonb_agg(jsonb_build_object('what', lower(replace(p.role::text, '_', ' ')) || ' in ' || lower(o.name), 'from', p."startEarliest", 'to', p."endLatest"))
      FROM "Position" p JOIN "Organization" o ON o.id = p."organizationId" WHERE p."personId" = r.id), '[]')`,
  },
  Organization: {
    label: 'r.name',
    values: `jsonb_build_object('country', r.country, 'classification', r.classification, 'acronym', r.acronym, 'parent', ${nameOf('Organization', 'parentId')})`,
    spans: none,
  },
  Place: {
    label: 'r.name',
    values: `jsonb_build_object('country', r.country, 'parent', ${nameOf('Place', 'parentId')},
      'position', round(r.latitude::numeric, 0) || ', ' || round(r.longitude::numeric, 0))`,
    spans: none,
  },
  Topic: { label: 'r.label', values: `'{}'::jsonb`, spans: none },
  Document: {
    label: 'r.title',
    values: `jsonb_build_object('url', r.url, 'SHA-256 of the text', r.sha256, 'language', r.language, 'publisher', ${nameOf('Organization', 'publisherId')})`,
    spans: span(`'published'`, 'published'),
  },
  Meeting: {
    label: 'r.title',
    values: `jsonb_build_object('kind', r.kind, 'place', ${nameOf('Place', 'placeId')}, 'convener', ${nameOf('Organization', 'convenerId')})`,
    spans: span(`'start'`, 'start'),
  },
}

/** How much an equal value speaks for a match, and another one against it. */
const weights: Record<string, [equal: number, other: number]> = {
  nationality: [0.5, 2],
  country: [1, 2],
  classification: [0.5, 1],
  acronym: [1, 1],
  parent: [0.5, 0],
  position: [1, 2],
  url: [4, 0.5],
  'SHA-256 of the text': [5, 0],
  language: [0.2, 1],
  publisher: [0.5, 0.5],
  kind: [0.5, 1],
  place: [1, 1],
  convener: [0.5, 0],
}

/**
 * Proposes pairs of records of different datasets that may be the same and about which nothing was decided, the best first. Says what it
 * did not search.
 */
export async function proposeMatches({ query }: Pick<Database, 'query'>, kind: IdentityKind, options: MatchOptions): Promise<Proposal> {
  const { pairs, candidates, records, names, commonNames } = await pairsByName(query, kind, options)
  const facts = await factsOf(query, kind, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))])
  const matches = pairs
    .flatMap((pair): ProposedMatch[] => {
      const [one, other] = [facts.get(pair.one), facts.get(pair.other)]
      return one && other ? [compare(kind, pair, one, other)] : []
    })
    .sort((a, b) => b.score - a.score || (a.one.slug + a.other.slug < b.one.slug + b.other.slug ? -1 : 1))
  const returned = matches.slice(0, options.first)
  const count = (number: number) => number.toLocaleString('en')
  const limits = [
    returned.length < matches.length && `${count(matches.length)} pairs were found, and ${count(returned.length)} are shown. Raise --first`,
    candidates > pairs.length &&
      `${count(candidates)} pairs have a common or similar name, and ${count(pairs.length)} were compared, those with the most names in common first. Select datasets with --dataset and --with`,
    records > mostForSimilarNames &&
      `there are ${count(records)} records of this type, and similar names are searched up to ${count(mostForSimilarNames)}: only records with an equal name were compared`,
    records <= mostForSimilarNames &&
      names > mostSimilarNames &&
      `the records of this type have ${count(names)} names, and similar names are searched up to ${count(mostSimilarNames)}: only records with an equal name were compared`,
    commonNames.length > 0 &&
      `${count(commonNames.length)} ${commonNames.length === 1 ? 'name is' : 'names are'} of more than ${mostWithName} records, and no pair was compared for them: ${commonNames
        .slice(0, 5)
        .join(', ')}${commonNames.length > 5 ? ' and others' : ''}`,
  ]
  return { matches: returned, compared: pairs.length, limits: limits.filter((limit) => limit !== false) }
}

async function factsOf(query: Database['query'], kind: IdentityKind, ids: readonly string[]): Promise<Map<string, Facts>> {
  const { label, values, spans } = facts[kind]
  const rows = await query<Facts>(
    `SELECT r.id, r.slug, ${label} AS label, d.slug AS dataset, coalesce(r.identifiers, '{}') AS identifiers, ${values} AS values, ${spans} AS spans
     FROM "${kind}" r JOIN "Dataset" d ON d.id = r."datasetId" WHERE r.id = ANY($1)`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function compare(kind: IdentityKind, { names, similarity }: Pair, one: Facts, other: Facts): ProposedMatch {
  const reasons: { weight: number; reason: string }[] = []
  const add = (weight: number, reason: string) => reasons.push({ weight, reason })
  if (names.length > 0)
    add(2 + Math.min(1.5, 0.5 * (names.length - 1)), `${names.length === 1 ? 'name' : 'names'} in common: ${names.slice(0, 5).join(', ')}`)
  else add(1.5 * similarity, `names alike: "${one.label}" and "${other.label}" (${Math.round(similarity * 100)}%)`)
  compareIdentifiers(one, other, add)
  for (const [name, value] of Object.entries(one.values)) {
    const [equal, differs] = weights[name] ?? [0, 0]
    const there = other.values[name]
    if (value === null || there === null || there === undefined) continue
    if (value === there) add(equal, `same ${name}: ${value}`)
    else if (differs > 0) add(-differs, `other ${name}: ${value} and ${there}`)
  }
  compareSpans(kind, one, other, add)
  const record = ({ slug, label, dataset }: Facts): MatchedRecord => ({ slug, label, dataset })
  return {
    kind,
    one: record(one),
    other: record(other),
    score: Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100,
    for: reasons.flatMap(({ weight, reason }) => (weight > 0 ? [reason] : [])),
    against: reasons.flatMap(({ weight, reason }) => (weight < 0 ? [reason] : [])),
  }
}

type Add = (weight: number, reason: string) => void

function compareIdentifiers(one: Facts, other: Facts, add: Add): void {
  const schemeOf = (identifier: string) => identifier.slice(0, identifier.indexOf(':'))
  const common = one.identifiers.filter((identifier) => other.identifiers.includes(identifier))
  for (const identifier of common) add(4, `same identifier: ${identifier}`)
  const agreed = new Set(common.map(schemeOf))
  for (const identifier of one.identifiers) {
    const scheme = schemeOf(identifier)
    const there = other.identifiers.find((each) => schemeOf(each) === scheme)
    if (there && !agreed.has(scheme)) add(-4, `other identifier: ${identifier} and ${there}`)
  }
}

const day = (instant: string | null) => instant?.slice(0, 10) ?? 'open'
const shown = ({ what, from, to }: Facts['spans'][number]) => `${what} (${day(from)} to ${day(to)})`

function compareSpans(kind: IdentityKind, one: Facts, other: Facts, add: Add): void {
  for (const span of one.spans) {
    for (const there of other.spans.filter(({ what }) => what === span.what)) {
      const overlaps = (span.from ?? '') <= (there.to ?? '9999') && (there.from ?? '') <= (span.to ?? '9999')
      if (overlaps) add(kind === 'Document' ? 1 : 2, `same time: ${shown(span)}`)
      else add(kind === 'Person' ? -0.5 : -3, `other time: ${shown(span)} and ${shown(there)}`)
    }
  }
}
