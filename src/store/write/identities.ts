import type { PoolClient, QueryResultRow } from 'pg'
import { type IdentityKind, identityKinds, type Kind, recordKinds } from '../../record/kinds.ts'

type Db = Pick<PoolClient, 'query'>
type Query = <Row extends QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>

/** A record that can be the same as others. */
interface Member {
  id: string
  slug: string
  datasetId: string
  dataset: string
  identityId: string
}

/** Two records that are the same according to a source, by slug. */
interface Edge {
  slug: string
  otherSlug: string
  source: 'a decision' | 'sameAs' | 'an identifier'
  /** The identifier. */
  identifier?: string
}

/** The result of joining the records of a kind. */
interface Joined {
  /** The id of the identity by the id of the record, for each record that is the same as others. */
  identities: Map<string, string>
  /** The joins that were not made. */
  refused: RefusedEdge[]
  warnings: string[]
}

/** The joins that were not made, and warnings about them. */
type RefusedJoins = Pick<Joined, 'warnings' | 'refused'>

/** The maximum number of examples in a warning. For the rest it has only the number. */
const mostWarnings = 20

const displayName = (kind: Kind) => kind.toLowerCase()

/**
 * Joins the records of each kind that are the same, and touches the statements of those whose identity changes. The records
 * themselves do not change, so that a join can be undone completely. Returns the joins that were not made.
 */
export async function deriveIdentities(db: Db, of: readonly IdentityKind[] = identityKinds): Promise<RefusedJoins> {
  const found: RefusedJoins = { warnings: [], refused: [] }
  for (const kind of of) {
    const { identities, warnings, refused } = await joined(queryOn(db), kind)
    found.warnings.push(...warnings)
    found.refused.push(...refused)
    await writeIdentities(db, kind, identities)
  }
  return found
}

const queryOn =
  (db: Db): Query =>
  async (sql, values) =>
    (await db.query(sql, values)).rows

/** The statements of documents, of all records of the same identities and of their copies at any distance: what counts as independent depends on these. */
export const statementsOfDocuments = `
  WITH RECURSIVE related(id) AS (
    SELECT unnest($1::uuid[])
    UNION SELECT near.id FROM related r JOIN "Document" d ON d.id = r.id, LATERAL (
      SELECT same.id FROM "Document" same WHERE same."identityId" = d."identityId"
      UNION ALL SELECT copy.id FROM "Document" copy WHERE copy."syndicatedFromId" = d.id) near)
  SELECT "statementId" FROM related r JOIN "Evidence" ON "documentId" = r.id WHERE "statementId" IS NOT NULL`

/** The statements whose derived rows depend on the identity of records. */
const dependents: Record<IdentityKind, string> = {
  Person: `SELECT "statementId" FROM "Speaker" WHERE "personId" = ANY($1) UNION SELECT "statementId" FROM "Mention" WHERE "personId" = ANY($1)`,
  Organization: `
    SELECT "statementId" FROM "Speaker" WHERE "organizationId" = ANY($1)
    UNION SELECT v."statementId" FROM "Speaker" v JOIN "Position" p ON p.id = v."positionId" WHERE p."organizationId" = ANY($1)
    UNION SELECT "statementId" FROM "Mention" WHERE "organizationId" = ANY($1)`,
  Place: `SELECT "statementId" FROM "Mention" WHERE "placeId" = ANY($1)`,
  // The statements on a topic are touched where its closure changes.
  Topic: `SELECT "statementId" FROM "StatementTopic" WHERE "topicId" = ANY($1)`,
  Meeting: `SELECT "statementId" FROM "Mention" WHERE "meetingId" = ANY($1)`,
  Document: statementsOfDocuments,
}

/** Writes the identities of a kind. A record without an entry is its own identity. */
async function writeIdentities(db: Db, kind: IdentityKind, identities: ReadonlyMap<string, string>): Promise<void> {
  const given = [[...identities.keys()], [...identities.values()]]
  const changed = await queryOn(db)<{ id: string }>(
    `WITH due(id, "identityId") AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]))
     SELECT r.id FROM "${kind}" r LEFT JOIN due USING (id) WHERE r."identityId" <> coalesce(due."identityId", r.id)`,
    given,
  )
  const ids = changed.map(({ id }) => id)
  // What a record leaves is affected as well as what it joins.
  await touchDependents(db, kind, ids)
  await db.query(
    `WITH due(id, "identityId") AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]))
     UPDATE "${kind}" r SET "identityId" = coalesce(due."identityId", r.id)
     FROM unnest($3::uuid[]) changed(id) LEFT JOIN due USING (id) WHERE changed.id = r.id`,
    [...given, ids],
  )
  await touchDependents(db, kind, ids)
  await db.query(
    `UPDATE "RefKey" k SET "identityIds" = due.ids FROM (
       SELECT r.id, CASE WHEN r."identityId" = r.id AND alone THEN ARRAY[r.id] ELSE members.ids END AS ids
       FROM "${kind}" r JOIN (
         SELECT "identityId", count(*) = 1 AS alone, "identityId" || array_agg(id ORDER BY id) FILTER (WHERE id <> "identityId") AS ids
         FROM "${kind}" GROUP BY "identityId") members USING ("identityId")) due
     WHERE k.kind = $1::"RecordKind" AND k."recordId" = due.id AND k."identityIds" IS DISTINCT FROM due.ids`,
    [recordKinds[kind]],
  )
}

async function touchDependents(db: Db, kind: IdentityKind, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.query(`INSERT INTO touched ${dependents[kind]} ON CONFLICT DO NOTHING`, [ids])
}

/** Removes records from their identities before they are deleted, so that no remaining record refers to them. */
export async function leaveIdentities(db: Db, kind: IdentityKind, gone: readonly string[]): Promise<void> {
  const left = await queryOn(db)<{ id: string }>(
    `UPDATE "${kind}" SET "identityId" = id WHERE "identityId" = ANY($1) AND id <> ALL($1) RETURNING id`,
    [gone],
  )
  await touchDependents(
    db,
    kind,
    left.map(({ id }) => id),
  )
}

/** The records of a kind that are the same as others, by decisions, by what datasets state and by shared identifiers, in this order. */
async function joined(query: Query, kind: IdentityKind): Promise<Joined> {
  const recordKind = recordKinds[kind]
  const decisions = await query<{ slug: string; otherSlug: string; verdict: 'ACCEPTED' | 'REJECTED' }>(
    `SELECT slug, "otherSlug", verdict FROM "IdentityDecision" WHERE kind = $1::"RecordKind" ORDER BY slug, "otherSlug"`,
    [recordKind],
  )
  const stated = await query<{ slug: string; otherSlug: string; loaded: boolean; own: boolean }>(
    `SELECT r.slug, s.slug AS "otherSlug", o.id IS NOT NULL AS loaded, coalesce(o."datasetId" = r."datasetId", FALSE) AS own
     FROM "SameAs" s JOIN "${kind}" r ON r.id = s."recordId" LEFT JOIN "${kind}" o ON o.slug = s.slug
     WHERE s.kind = $1::"RecordKind" ORDER BY 1, 2`,
    [recordKind],
  )
  const shared = await query<{ identifier: string; slugs: string[]; datasets: number }>(
    `SELECT identifier, array_agg(slug ORDER BY slug) AS slugs, count(DISTINCT "datasetId")::int AS datasets
     FROM (SELECT DISTINCT unnest(identifiers) AS identifier, slug, "datasetId" FROM "${kind}") held
     GROUP BY identifier HAVING count(DISTINCT "datasetId") > 1 ORDER BY identifier`,
  )
  const missing = stated.filter(({ loaded }) => !loaded)
  const own = stated.filter((each) => each.own)
  const ambiguous = shared.filter(({ slugs, datasets }) => slugs.length > datasets)
  const edges: Edge[] = [
    ...decisions.flatMap(({ slug, otherSlug, verdict }): Edge[] =>
      verdict === 'ACCEPTED' ? [{ slug, otherSlug, source: 'a decision' }] : [],
    ),
    ...stated.flatMap(({ slug, otherSlug, loaded, own }): Edge[] => (loaded && !own ? [{ slug, otherSlug, source: 'sameAs' }] : [])),
    // Each pair, as a join that is left out must not keep the others apart.
    ...shared.flatMap(({ identifier, slugs, datasets }) =>
      slugs.length > datasets
        ? []
        : slugs.flatMap((slug, index) =>
            slugs.slice(index + 1).map((otherSlug): Edge => ({ slug, otherSlug, source: 'an identifier', identifier })),
          ),
    ),
  ]
  const rejected = decisions.filter(({ verdict }) => verdict === 'REJECTED')
  const members = await membersOf(query, kind, [...edges, ...rejected])
  const { components, refused } = unite(members, edges, rejected)
  const identities = new Map<string, string>()
  for (const component of components) {
    const [first = ''] = component.map(({ id }) => id).sort()
    for (const { id } of component) identities.set(id, first)
  }
  return {
    identities,
    refused,
    warnings: [
      ...warningOf(
        missing,
        `${displayName(kind)} of \`sameAs\` is not loaded yet, and is joined when it is`,
        ({ slug, otherSlug }) => `"${slug}" is the same as "${otherSlug}"`,
      ),
      ...warningOf(
        own,
        `\`sameAs\` names a ${displayName(kind)} of the same dataset, and joins nothing`,
        ({ slug, otherSlug }) => `"${slug}" and "${otherSlug}"`,
      ),
      ...warningOf(
        ambiguous,
        `identifier is of several ${displayName(kind)}s of one dataset, and joins nothing`,
        ({ identifier, slugs }) =>
          `${identifier} of ${slugs
            .slice(0, 5)
            .map((slug) => `"${slug}"`)
            .join(', ')}`,
      ),
      ...warningOf(
        refused,
        `join of two ${displayName(kind)}s was left out`,
        ({ slug, otherSlug, source, identifier, why }) =>
          `"${slug}" and "${otherSlug}", by ${source}${identifier ? ` (${identifier})` : ''}: ${why}`,
      ),
    ],
  }
}

/** One warning with the number of findings and examples. */
function warningOf<T>(found: readonly T[], what: string, show: (each: T) => string): string[] {
  if (found.length === 0) return []
  const rest = found.length - mostWarnings
  return [`${found.length} × ${what}: ${found.slice(0, mostWarnings).map(show).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`]
}

async function membersOf(
  query: Query,
  kind: IdentityKind,
  pairs: readonly { slug: string; otherSlug: string }[],
): Promise<Map<string, Member>> {
  const slugs = [...new Set(pairs.flatMap(({ slug, otherSlug }) => [slug, otherSlug]))]
  const rows = await query<Member>(
    `SELECT r.id, r.slug, r."datasetId", d.slug AS dataset, r."identityId" FROM "${kind}" r JOIN "Dataset" d ON d.id = r."datasetId" WHERE r.slug = ANY($1)`,
    [slugs],
  )
  return new Map(rows.map((row) => [row.slug, row]))
}

/** A join that was not made, and why. */
export type RefusedEdge = Edge & { why: string }

/**
 * The connected components of records, built one edge after another. An edge is refused if it would join two records that were decided to
 * be different, or, for an edge from an identifier, two records of one dataset.
 */
function unite(
  members: ReadonlyMap<string, Member>,
  edges: readonly Edge[],
  rejected: readonly { slug: string; otherSlug: string }[],
): { components: Member[][]; refused: RefusedEdge[] } {
  const components = new Map<string, Component>()
  const of = (member: Member): Component => {
    const component = components.get(member.slug) ?? {
      members: [member],
      datasets: new Map([[member.datasetId, member]]),
      rejected: new Map(),
    }
    components.set(member.slug, component)
    return component
  }
  for (const { slug, otherSlug } of rejected) {
    const [one, other] = [members.get(slug), members.get(otherSlug)]
    if (!one || !other) continue
    of(one).rejected.set(otherSlug, slug)
    of(other).rejected.set(slug, otherSlug)
  }
  const refused: RefusedEdge[] = []
  for (const edge of edges) {
    const [one, other] = [members.get(edge.slug), members.get(edge.otherSlug)]
    if (!one || !other) continue
    // Sorting does not change the number of elements.
    const [larger, smaller] = [of(one), of(other)].sort((a, b) => sizeOf(b) - sizeOf(a)) as [Component, Component]
    if (larger === smaller) continue
    const why = different(larger, smaller, components) ?? (edge.source === 'an identifier' ? ofOneDataset(larger, smaller) : undefined)
    if (why) {
      refused.push({ ...edge, why })
      continue
    }
    for (const member of smaller.members) {
      larger.members.push(member)
      components.set(member.slug, larger)
    }
    for (const [id, member] of smaller.datasets) larger.datasets.set(id, member)
    for (const [slug, by] of smaller.rejected) larger.rejected.set(slug, by)
  }
  return { components: [...new Set(components.values())].map(({ members }) => members).filter(({ length }) => length > 1), refused }
}

/** Records that are joined. The smaller component is moved into the larger one, so that a record moves at most log2(records) times. */
interface Component {
  members: Member[]
  /** One of its records by dataset. */
  datasets: Map<string, Member>
  /** The slugs of records that were decided to be different from a record of it, with the slug of that record. */
  rejected: Map<string, string>
}

/** How much work it is to move a component. */
const sizeOf = ({ members, rejected }: Component) => members.length + rejected.size

/** The decision that keeps two components separate, as a sentence. Undefined if there is none. Each rejection is in both components. */
function different(larger: Component, smaller: Component, components: ReadonlyMap<string, Component>): string | undefined {
  for (const [otherSlug, slug] of smaller.rejected) {
    if (components.get(otherSlug) === larger) return `"${slug}" and "${otherSlug}" were decided to be different`
  }
  return undefined
}

/** Two records of one dataset that an identifier would join, as a sentence. A dataset has each record once. Undefined if there are none. */
function ofOneDataset(larger: Component, smaller: Component): string | undefined {
  for (const [id, member] of smaller.datasets) {
    const same = larger.datasets.get(id)
    if (same) return `"${same.slug}" and "${member.slug}" are two records of "${member.dataset}"`
  }
  return undefined
}

/** The number of records whose stored identity differs from the derived one, by kind. Kinds without differences are not included. */
export async function misidentified(query: Query): Promise<Map<string, number>> {
  const wrong = new Map<string, number>()
  for (const kind of identityKinds) {
    const { identities } = await joined(query, kind)
    const [row] = await query<{ records: number }>(
      `WITH due(id, "identityId") AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]))
       SELECT count(*)::int AS records FROM "${kind}" r LEFT JOIN due USING (id) WHERE r."identityId" <> coalesce(due."identityId", r.id)
       OR EXISTS (SELECT FROM "RefKey" k WHERE k.kind = $3::"RecordKind" AND k."recordId" = r.id AND k."identityIds"[1] IS DISTINCT FROM r."identityId")`,
      [[...identities.keys()], [...identities.values()], recordKinds[kind]],
    )
    if (row && row.records > 0) wrong.set(`identities of ${kind}`, row.records)
  }
  return wrong
}
