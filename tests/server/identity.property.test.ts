import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { datasetRecord } from '../../src/record/dataset-format.ts'
import { type IdentityKind, identityKinds } from '../../src/record/kinds.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { DecisionRefused, decideIdentity, type Pair } from '../../src/store/write/decide-identity.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { removeDataset } from '../../src/store/write/remove-dataset.ts'
import { freshDatabase } from '../kit/database.ts'
import { dump } from '../kit/dataset.ts'
import { trials } from '../kit/trials.ts'

let rapporteur: Opened
beforeAll(async () => {
  const { url, drop } = await freshDatabase()
  rapporteur = await openRapporteur({ database: url, log: createLog('error') })
  afterAll(async () => {
    await rapporteur.close()
    await drop()
  })
})

const datasets = ['a', 'b', 'c', 'd'] as const
const numbers = [0, 1] as const
/** The slug of a record: its dataset, its kind and its number. */
const slugOf = (dataset: string, kind: IdentityKind | 'Statement' | 'Position', number: number) =>
  `${dataset}-${kind.toLowerCase()}-${number}`
const datasetOf = (slug: string) => slug.charAt(0)

/** What a record says about its identity. */
interface Joins {
  sameAs: string[]
  identifiers: number[]
}
interface Statement {
  speakers: number[]
  /** Numbers of persons whose position the statement is made in. */
  inPosition: boolean
  organizations: number[]
  topics: number[]
  meeting: number | undefined
  documents: number[]
  mentions: [Exclude<IdentityKind, 'Topic' | 'Document'>, number][]
}
/** What a dataset says, apart from slugs and titles. */
interface Content {
  joins: Record<IdentityKind, Joins[]>
  statements: Statement[]
  /** Whether topic 1 is narrower than topic 0. */
  isNarrower: boolean
  /** Whether place 1 is in place 0. */
  isWithin: boolean
  /** The number of the organization of the position of each person. */
  positions: number[]
  /** The number of the publisher of each document. */
  publishers: number[]
  /** The number of the place of each meeting. */
  places: number[]
  /** Whether document 1 is a copy of document 0. */
  isCopy: boolean
}

const number = fc.constantFrom(...numbers)
const some = fc.subarray([...numbers])
const none = <T>(): fc.Arbitrary<T[]> => fc.constant([])
const joinsOf = (kind: IdentityKind): fc.Arbitrary<Joins[]> =>
  fc.tuple(
    ...numbers.map(() =>
      fc.record({
        sameAs: fc.oneof(
          { weight: 2, arbitrary: none<string>() },
          fc.uniqueArray(
            fc.tuple(fc.constantFrom(...datasets), number).map(([dataset, each]) => slugOf(dataset, kind, each)),
            { maxLength: 2 },
          ),
        ),
        identifiers: fc.oneof({ weight: 2, arbitrary: none<number>() }, fc.uniqueArray(fc.nat(2), { maxLength: 2 })),
      }),
    ),
  )
const contents: fc.Arbitrary<Content> = fc.record({
  joins: fc.record({
    Person: joinsOf('Person'),
    Organization: joinsOf('Organization'),
    Place: joinsOf('Place'),
    Topic: joinsOf('Topic'),
    Document: joinsOf('Document'),
    Meeting: joinsOf('Meeting'),
  }),
  statements: fc.array(
    fc.record({
      speakers: some,
      inPosition: fc.boolean(),
      organizations: some,
      topics: some,
      meeting: fc.option(number, { nil: undefined }),
      documents: fc.subarray([...numbers], { minLength: 1 }),
      mentions: fc.uniqueArray(fc.tuple(fc.constantFrom('Person', 'Organization', 'Place', 'Meeting'), number), {
        maxLength: 3,
        selector: String,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  isNarrower: fc.boolean(),
  isWithin: fc.boolean(),
  positions: fc.tuple(number, number),
  publishers: fc.tuple(number, number),
  places: fc.tuple(number, number),
  isCopy: fc.boolean(),
})

/** What is done to the database. */
type Step =
  | { do: 'load'; dataset: string; content: Content }
  | { do: 'remove'; dataset: string }
  | { do: 'decide'; kind: IdentityKind; pair: Pair; verdict: 'ACCEPTED' | 'REJECTED' }
  | { do: 'forget'; which: number }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('load' as const), dataset: fc.constantFrom(...datasets), content: contents }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), dataset: fc.constantFrom(...datasets) }) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...identityKinds), fc.constantFrom(...datasets), number, fc.constantFrom(...datasets), number, fc.boolean())
        .map(
          ([kind, one, oneNumber, other, otherNumber, isSame]): Step => ({
            do: 'decide',
            kind,
            pair: [slugOf(one, kind, oneNumber), slugOf(other, kind, otherNumber)],
            verdict: isSame ? 'ACCEPTED' : 'REJECTED',
          }),
        ),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), which: fc.nat(5) }) },
  ),
  { minLength: 4, maxLength: 8 },
)

/** The dataset in the record format, with or without what joins its records to others. */
function recordOf(dataset: string, content: Content, withJoins = true) {
  const slug = (kind: IdentityKind | 'Position') => (each: number) => slugOf(dataset, kind, each)
  const own = (kind: IdentityKind, each: number) => {
    const { sameAs = [], identifiers = [] } = content.joins[kind][each] ?? {}
    return {
      slug: slugOf(dataset, kind, each),
      ...(withJoins && { sameAs, identifiers: identifiers.map((value) => ({ scheme: 'x', value: `${value}` })) }),
    }
  }
  return datasetRecord.parse({
    dataset: { slug: dataset, title: dataset, licence: 'CC0-1.0' },
    persons: numbers.map((each) => ({
      ...own('Person', each),
      name: `Sergey ${dataset}${each} Lavrov`,
      positions: [
        {
          slug: slug('Position')(each),
          organization: slug('Organization')(content.positions[each] ?? 0),
          title: 'Minister',
          role: 'FOREIGN_MINISTER',
        },
      ],
    })),
    organizations: numbers.map((each) => ({ ...own('Organization', each), name: 'Russia', classification: 'STATE' })),
    places: numbers.map((each) => ({
      ...own('Place', each),
      name: 'Brussels',
      ...(each === 1 && content.isWithin && { parent: slug('Place')(0) }),
    })),
    topics: numbers.map((each) => ({
      ...own('Topic', each),
      label: `${dataset}${each}`,
      ...(each === 1 && content.isNarrower && { broader: [slug('Topic')(0)] }),
    })),
    documents: numbers.map((each) => ({
      ...own('Document', each),
      title: 'Article',
      kind: 'OTHER',
      published: '2012',
      language: 'en',
      textAccess: 'FULL',
      text: 'What was said',
      publisher: slug('Organization')(content.publishers[each] ?? 0),
      ...(each === 1 && content.isCopy && { syndicatedFrom: slug('Document')(0) }),
    })),
    meetings: numbers.map((each) => ({
      ...own('Meeting', each),
      title: 'Meeting',
      kind: 'OTHER',
      start: '2012',
      status: 'HELD',
      place: slug('Place')(content.places[each] ?? 0),
    })),
    statements: content.statements.map((statement, index) => ({
      slug: slugOf(dataset, 'Statement', index),
      text: 'We object',
      language: 'en',
      reporting: 'INDIRECT',
      kind: 'REMARK',
      saidOn: '2012',
      speakers: [
        ...statement.speakers.map((each) => ({
          kind: 'PERSON',
          person: slug('Person')(each),
          ...(statement.inPosition && { position: slug('Position')(each) }),
        })),
        ...statement.organizations.map((each) => ({ kind: 'ORGANIZATION', organization: slug('Organization')(each) })),
      ],
      topics: statement.topics.map((each) => ({ topic: slug('Topic')(each) })),
      ...(statement.meeting !== undefined && { meeting: slug('Meeting')(statement.meeting) }),
      mentions: statement.mentions.map(([kind, each]) => ({ [kind.toLowerCase()]: slugOf(dataset, kind, each) })),
      evidence: statement.documents.map((each) => ({
        document: slug('Document')(each),
        wording: 'PARAPHRASE',
        spans: [{ start: 0, end: 4 }],
      })),
    })),
  })
}

interface Decision {
  kind: IdentityKind
  pair: Pair
  verdict: 'ACCEPTED' | 'REJECTED'
}

/** What was loaded and decided, and what follows from it: computed from this alone, with sets and plain loops. */
class Oracle {
  loaded = new Map<string, Content>()
  decisions: Decision[] = []

  members(kind: IdentityKind): string[] {
    return [...this.loaded.keys()].sort().flatMap((dataset) => numbers.map((each) => slugOf(dataset, kind, each)))
  }

  joins(kind: IdentityKind, slug: string): Joins {
    return this.loaded.get(datasetOf(slug))?.joins[kind][Number(slug.at(-1))] ?? { sameAs: [], identifiers: [] }
  }

  /** The name of the group of each record of a kind, and whether an accepted decision had no effect. */
  groups(kind: IdentityKind): { of: Map<string, string>; isContradicted: boolean } {
    const members = this.members(kind)
    const of = new Map(members.map((slug) => [slug, slug]))
    const decided = (verdict: string) =>
      this.decisions
        .filter((each) => each.kind === kind && each.verdict === verdict && each.pair.every((slug) => of.has(slug)))
        .map(({ pair }) => pair)
        .sort()
    const rejected = decided('REJECTED')
    const all = (group: string | undefined) => members.filter((slug) => of.get(slug) === group)
    const join = ([one, other]: Pair, byIdentifier = false): boolean => {
      const [left, right] = [of.get(one), of.get(other)]
      if (left === right) return true
      const isRejected = rejected.some(([a, b]) => {
        const groups = [of.get(a), of.get(b)]
        return groups.includes(left) && groups.includes(right)
      })
      const shares = all(left).some((slug) => all(right).some((each) => datasetOf(each) === datasetOf(slug)))
      if (isRejected || (byIdentifier && shares)) return false
      for (const slug of all(right)) of.set(slug, left ?? '')
      return true
    }
    const isContradicted = decided('ACCEPTED').filter((pair) => !join(pair)).length > 0
    for (const slug of members)
      for (const other of this.joins(kind, slug).sameAs.toSorted())
        if (of.has(other) && datasetOf(other) !== datasetOf(slug)) join([slug, other])
    for (const identifier of [0, 1, 2]) {
      const bearers = members.filter((slug) => this.joins(kind, slug).identifiers.includes(identifier))
      if (new Set(bearers.map(datasetOf)).size < bearers.length) continue
      for (const [index, one] of bearers.entries()) for (const other of bearers.slice(index + 1)) join([one, other], true)
    }
    return { of, isContradicted }
  }

  /** All statements, with the slugs of what they name. */
  statements() {
    return [...this.loaded].flatMap(([dataset, content]) =>
      content.statements.map((statement, index) => {
        const slugs = (kind: IdentityKind, list: readonly number[]) => list.map((each) => slugOf(dataset, kind, each))
        const held = statement.inPosition ? statement.speakers.map((each) => content.positions[each] ?? 0) : []
        const meeting = statement.meeting === undefined ? [] : [statement.meeting]
        return {
          slug: slugOf(dataset, 'Statement', index),
          speaker: slugs('Person', statement.speakers),
          organization: slugs('Organization', [...statement.organizations, ...held]),
          topic: slugs('Topic', statement.topics),
          meeting: slugs('Meeting', meeting),
          place: slugs(
            'Place',
            // What contains a place is said by its own record alone.
            meeting.flatMap((each) => (content.places[each] === 1 ? (content.isWithin ? [1, 0] : [1]) : [0])),
          ),
          document: slugs('Document', statement.documents),
          publisher: slugs(
            'Organization',
            statement.documents.map((each) => content.publishers[each] ?? 0),
          ),
          mentions: statement.mentions.map(([kind, each]) => slugOf(dataset, kind, each)),
        }
      }),
    )
  }

  /** The groups at and above records, where record 1 of a dataset can be below record 0, and a document a copy of the one above it. */
  above(kind: 'Topic' | 'Document', of: ReadonlyMap<string, string>, slugs: readonly string[]): Set<string> {
    const groups = new Set(slugs.map((slug) => of.get(slug) ?? ''))
    // A set also visits what is added during the loop.
    for (const group of groups)
      for (const [dataset, { isNarrower, isCopy }] of this.loaded)
        if ({ Topic: isNarrower, Document: isCopy }[kind] && of.get(slugOf(dataset, kind, 1)) === group)
          groups.add(of.get(slugOf(dataset, kind, 0)) ?? '')
    return groups
  }
}

const filters = {
  speaker: 'Person',
  organization: 'Organization',
  topic: 'Topic',
  meeting: 'Meeting',
  place: 'Place',
  document: 'Document',
  publisher: 'Organization',
} as const satisfies Record<string, IdentityKind>
type Filter = keyof typeof filters
// Object.keys forgets the keys.
const filterNames = Object.keys(filters) as Filter[]

/** The groups of records by which each filter finds each statement. */
function foundBy(oracle: Oracle) {
  // Object.fromEntries forgets the keys.
  const of = Object.fromEntries(identityKinds.map((kind) => [kind, oracle.groups(kind).of])) as Record<IdentityKind, Map<string, string>>
  const anyOf = new Map(identityKinds.flatMap((kind) => [...of[kind]]))
  const found = oracle.statements().map((statement) => {
    const groups = (filter: Filter): Set<string> => {
      const kind = filters[filter]
      if (kind === 'Topic') return oracle.above(kind, of[kind], statement[filter])
      return new Set(statement[filter].map((slug) => of[kind].get(slug) ?? ''))
    }
    // Object.fromEntries forgets the keys.
    const by = Object.fromEntries(filterNames.map((filter) => [filter, groups(filter)])) as Record<Filter, Set<string>>
    const parents = (group: string) => [...oracle.above('Document', of.Document, [group])].filter((each) => each !== group)
    // Documents that are only copies of one another count once.
    const originals = [...oracle.above('Document', of.Document, statement.document)].filter((group) => parents(group).length === 0)
    const sources = Math.max(1, originals.length)
    return {
      slug: statement.slug,
      by,
      sources,
      documents: by.document.size,
      mentions: new Set(statement.mentions.map((slug) => anyOf.get(slug) ?? '')),
    }
  })
  return { of, anyOf, found }
}

interface Slug {
  slug: string
}
interface List {
  totalCount: number
  nodes: Slug[]
}
const nodes = '(first: 100) { totalCount nodes { slug } }'
const slugsOf = (list: List): string[] => {
  const slugs = list.nodes.map(({ slug }) => slug).sort()
  expect(list.totalCount).toBe(slugs.length)
  return slugs
}

/** Compares what the server answers with what the oracle says. */
async function compare(oracle: Oracle): Promise<void> {
  const { of, anyOf, found } = foundBy(oracle)
  const { client } = rapporteur
  const where = (filter: Filter, slug: string) =>
    found.flatMap((each) => (each.by[filter].has(of[filters[filter]].get(slug) ?? '') ? [each.slug] : [])).sort()
  /** A record of each group. Which one differs from group to group. */
  const oneOfEach = (groups: ReadonlyMap<string, string>): string[] =>
    [...new Set(groups.values())].map((group, index) => {
      const members = [...groups].flatMap(([slug, its]) => (its === group ? [slug] : []))
      return members[index % members.length] ?? group
    })
  const wrong: unknown[] = []
  const same = (what: string, seen: unknown, due: unknown) => {
    if (JSON.stringify(seen) !== JSON.stringify(due)) wrong.push({ what, seen, due })
  }
  for (const filter of filterNames)
    for (const slug of oneOfEach(of[filters[filter]])) {
      const query = `query ($ref: [String!]) { statements(first: 100, where: { ${filter}: $ref }) { totalCount nodes { slug } } }`
      const { statements } = await client.request<{ statements: List }>(query, { ref: [slug] })
      same(`${filter} ${slug}`, slugsOf(statements), where(filter, slug))
    }
  for (const slug of oneOfEach(anyOf)) {
    if (of.Topic.has(slug) || of.Document.has(slug)) continue
    const group = anyOf.get(slug) ?? ''
    const query = `query ($ref: [String!]) { statements(first: 100, where: { mentions: $ref }) { totalCount nodes { slug } } }`
    const { statements } = await client.request<{ statements: List }>(query, { ref: [slug] })
    same(`mentions ${slug}`, slugsOf(statements), found.flatMap((each) => (each.mentions.has(group) ? [each.slug] : [])).sort())
  }
  for (const speaker of oneOfEach(of.Person).slice(0, 2))
    for (const topic of oneOfEach(of.Topic).slice(0, 2)) {
      const query = `query ($speaker: [String!], $topic: [String!]) {
        statements(first: 100, where: { speaker: $speaker, topic: $topic }) { totalCount nodes { slug } } }`
      const { statements } = await client.request<{ statements: List }>(query, { speaker: [speaker], topic: [topic] })
      const due = where('speaker', speaker).filter((slug) => where('topic', topic).includes(slug))
      same(`speaker ${speaker}, topic ${topic}`, slugsOf(statements), due)
    }
  const nested = [
    ['person', 'Person', 'speaker', `positions${nodes}`],
    ['topic', 'Topic', 'topic', ''],
    ['meeting', 'Meeting', 'meeting', ''],
    ['document', 'Document', 'document', ''],
  ] as const
  for (const [field, kind, filter, more] of nested)
    for (const slug of oneOfEach(of[kind])) {
      const group = of[kind].get(slug)
      const query = `query ($ref: String!) { ${field}(ref: $ref) { slug statements${nodes} sameAs${nodes} ${more} } }`
      const answer = await client.request<Record<string, Slug & { statements: List; sameAs: List; positions?: List }>>(query, { ref: slug })
      const record = answer[field]
      if (!record) throw new Error(`There is no ${field} ${slug}`)
      const members = [...of[kind]].flatMap(([each, its]) => (its === group ? [each] : [])).sort()
      same(`${field} ${slug}`, record.slug, slug)
      same(`statements of ${slug}`, slugsOf(record.statements), where(filter, slug))
      same(
        `sameAs of ${slug}`,
        slugsOf(record.sameAs),
        members.filter((each) => each !== slug),
      )
      if (record.positions)
        same(
          `positions of ${slug}`,
          slugsOf(record.positions),
          members.map((each) => each.replace('person', 'position')),
        )
    }
  const facets = {
    speakers: 'speaker',
    organizations: 'organization',
    topics: 'topic',
    meetings: 'meeting',
    documents: 'document',
    publishers: 'publisher',
  } as const
  const counted = await client.request<{
    statements: {
      nodes: { slug: string; corroboration: { documents: number; independentSources: number } }[]
      facets: Record<string, { count: number; filter: string }[]>
      crosstab: { rows: { filter: string }[]; columns: { filter: string }[]; cells: number[][] }
    }
  }>(`{
    statements(first: 100) {
      nodes { slug corroboration { documents independentSources } }
      facets { ${Object.keys(facets)
        .map((facet) => `${facet}(first: 50) { count filter }`)
        .join(' ')} }
      crosstab(rows: SPEAKER, columns: TOPIC, first: 50) { rows { filter } columns { filter } cells }
    }
  }`)
  const count = (by: (each: (typeof found)[number]) => Iterable<string>) => {
    const counts = new Map<string, number>()
    for (const each of found) for (const key of by(each)) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts].sort()
  }
  const groupOf = (filter: string, key: Filter) => of[filters[key]].get(JSON.parse(filter)[key][0]) ?? ''
  for (const [facet, filter] of Object.entries(facets))
    same(
      facet,
      (counted.statements.facets[facet] ?? []).map((bucket) => [groupOf(bucket.filter, filter), bucket.count]).sort(),
      count(({ by }) => by[filter]),
    )
  same(
    'sources',
    counted.statements.nodes.map(({ slug, corroboration }) => [slug, corroboration.documents, corroboration.independentSources]).sort(),
    found.map(({ slug, documents, sources }) => [slug, documents, sources]).sort(),
  )
  const { rows, columns, cells } = counted.statements.crosstab
  same(
    'crosstab',
    rows
      .flatMap((row, y) =>
        columns.map((column, x) => [`${groupOf(row.filter, 'speaker')} ${groupOf(column.filter, 'topic')}`, cells[y]?.[x] ?? 0]),
      )
      .filter(([, cell]) => cell !== 0)
      .sort(),
    count(({ by }) => [...by.speaker].flatMap((speaker) => [...by.topic].map((topic) => `${speaker} ${topic}`))),
  )
  expect(wrong).toEqual([])
}

async function put(dataset: string, content: Content, withJoins = true): Promise<void> {
  const record = recordOf(dataset, content, withJoins)
  const digest = createHash('sha256').update(JSON.stringify(record)).digest('hex')
  await load(rapporteur.database, { record, digest, locate: (path) => path.join('.') })
}

/** Does a step to the database and to the oracle. */
async function take(step: Step, oracle: Oracle): Promise<void> {
  const { database } = rapporteur
  switch (step.do) {
    case 'load':
      oracle.loaded.set(step.dataset, step.content)
      return put(step.dataset, step.content)
    case 'remove':
      if (oracle.loaded.delete(step.dataset)) await removeDataset(database, step.dataset)
      return
    case 'forget': {
      const [decision] = oracle.decisions.splice(step.which, 1)
      if (decision) await decideIdentity(database, decision.kind, [decision.pair], 'FORGET')
      return
    }
    case 'decide': {
      const { kind, verdict } = step
      const pair = step.pair.toSorted() as unknown as Pair
      const before = oracle.decisions
      const [one, other] = pair
      const earlier = before.find((each) => each.kind === kind && each.pair.join() === pair.join())
      if (!earlier) oracle.decisions = [...before, { kind, pair, verdict }]
      const isPossible =
        pair.every((slug) => oracle.loaded.has(datasetOf(slug))) &&
        datasetOf(one) !== datasetOf(other) &&
        (!earlier || earlier.verdict === verdict) &&
        !oracle.groups(kind).isContradicted
      if (!isPossible) oracle.decisions = before
      const decided = await decideIdentity(database, kind, [step.pair], verdict).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DecisionRefused) return false
          throw error
        },
      )
      expect(decided).toBe(isPossible)
    }
  }
}

test('Random joins, undone in any order: each list, count and crosstab has what was said of any record of the identity', async () => {
  const { database } = rapporteur
  const clear = () => database.query('TRUNCATE "Dataset", "IdentityDecision" CASCADE')
  await fc.assert(
    fc.asyncProperty(fc.array(contents, { minLength: 2, maxLength: 3 }), steps, async (first, then) => {
      await clear()
      const oracle = new Oracle()
      for (const [index, content] of first.entries()) await take({ do: 'load', dataset: datasets[index] ?? 'a', content }, oracle)
      for (const step of then) {
        await take(step, oracle)
        expect(await misderived(database)).toEqual(new Map())
      }
      await compare(oracle)
      while (oracle.decisions.length > 0) await take({ do: 'forget', which: 0 }, oracle)
      for (const [dataset, content] of oracle.loaded) await put(dataset, content, false)
      expect(await misderived(database)).toEqual(new Map())
      const undone = await dump(database)
      await clear()
      for (const [dataset, content] of oracle.loaded) await put(dataset, content, false)
      expect(undone).toEqual(await dump(database))
    }),
    { numRuns: trials(4), endOnFailure: true },
  )
}, 1_200_000)
