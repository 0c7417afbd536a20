import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

// Every filter is compared with the same condition written in plain TypeScript over all statements, read without any filter.
interface Statement {
  slug: string
  text: string
  language: string
  reporting: string
  kind: string
  procedural: boolean
  verification: string
  saidOn: { edtf: string; earliest: string | null; latest: string | null }
  speakers: {
    kind: string
    person: { slug: string } | null
    organization: { slug: string } | null
    onBehalfOf: { slug: string } | null
    position: { role: string; organization: { slug: string } } | null
  }[]
  meeting: { slug: string; place: { slug: string; parent: { slug: string } | null } | null } | null
  session: { slug: string } | null
  agendaItem: { slug: string } | null
  topics: { stance: string; topic: { slug: string } }[]
  mentions: { person: Ref; organization: Ref; meeting: Ref; place: Ref }[]
  evidence: { document: { slug: string; publisher: Ref; syndicatedFrom: Ref } }[]
  corroboration: { documents: number; publishers: number; independentSources: number }
}
type Ref = { slug: string } | null

const everything = `query ($where: StatementFilter, $first: Int, $after: String) {
  statements(where: $where, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      slug text language reporting kind procedural verification saidOn { edtf earliest latest }
      speakers { kind person { slug } organization { slug } onBehalfOf { slug } position { role organization { slug } } }
      meeting { slug place { slug parent { slug } } } session { slug } agendaItem { slug }
      topics { stance topic { slug } }
      mentions { person { slug } organization { slug } meeting { slug } place { slug } }
      evidence { document { slug publisher { slug } syndicatedFrom { slug } } }
      corroboration { documents publishers independentSources }
    }
  }
}`

let bundled: Bundled
let all: Statement[]
/** For each topic, its slug and those of all topics above it. */
let upwards: Map<string, Set<string>>

const slugsOf = async (where: object): Promise<string[]> => {
  const answer = await bundled.client.request<{ statements: { totalCount: number; nodes: { slug: string }[] } }>(
    'query ($where: StatementFilter) { statements(where: $where, first: 200) { totalCount nodes { slug } } }',
    { where },
  )
  expect(answer.statements.totalCount).toBe(answer.statements.nodes.length)
  return answer.statements.nodes.map(({ slug }) => slug).sort()
}

beforeAll(async () => {
  bundled = await openBundled()
  all = await bundled.pages<Statement>(everything, 'statements', 50)
  const { topics } = await bundled.client.request<{ topics: { nodes: { slug: string; broader: { slug: string }[] }[] } }>(
    '{ topics(first: 200) { nodes { slug broader { slug } } } }',
  )
  const broader = new Map(topics.nodes.map((topic) => [topic.slug, topic.broader.map(({ slug }) => slug)]))
  const climb = (slug: string): string[] => [slug, ...(broader.get(slug) ?? []).flatMap(climb)]
  upwards = new Map([...broader.keys()].map((slug) => [slug, new Set(climb(slug))]))
})

const by = (slug: string) => (statement: Statement) => statement.speakers.some(({ person }) => person?.slug === slug)
const on = (slug: string) => (statement: Statement) => statement.topics.some(({ topic }) => upwards.get(topic.slug)?.has(slug))
const shownBy = (slug: string) => (statement: Statement) => statement.evidence.some(({ document }) => document.slug === slug)
const mentions = (slug: string) => (statement: Statement) =>
  statement.mentions.some((mention) => Object.values(mention).some((one) => one?.slug === slug))
const between = (from: string, to: string) => (statement: Statement) =>
  (statement.saidOn.earliest ?? '0001') <= `${to}T23:59:59.999Z` &&
  (statement.saidOn.latest ?? '9999') >= from &&
  !statement.saidOn.edtf.startsWith('XX')

const lavrov = by('sergey-lavrov')
const ministerial = 'nrc-ministerial-2012-12-04'

const within = (slug: string) => (statement: Statement) =>
  statement.speakers.some(({ organization, position }) => organization?.slug === slug || position?.organization.slug === slug)

const filters: Record<string, [where: object, keep: (statement: Statement) => unknown]> = {
  speaker: [{ speaker: ['Lavrov'] }, lavrov],
  'speaker, several': [{ speaker: ['Lavrov', 'rasmussen'] }, (s) => lavrov(s) || by('anders-fogh-rasmussen')(s)],
  organization: [{ organization: ['NATO'] }, within('nato')],
  onBehalfOf: [
    { onBehalfOf: ['russian-foreign-ministry'] },
    (s) => s.speakers.some(({ onBehalfOf }) => onBehalfOf?.slug === 'russian-foreign-ministry'),
  ],
  role: [{ role: ['FOREIGN_MINISTER'] }, (s) => s.speakers.some(({ position }) => position?.role === 'FOREIGN_MINISTER')],
  speakerKind: [
    { speakerKind: ['ANONYMOUS', 'ORGANIZATION'] },
    (s) => s.speakers.some(({ kind }) => kind === 'ANONYMOUS' || kind === 'ORGANIZATION'),
  ],
  topic: [{ topic: ['missile defense'] }, on('missile-defence')],
  'topic, with narrower ones': [{ topic: ['nato-russia-cooperation'] }, on('nato-russia-cooperation')],
  topicExact: [
    { topic: ['nato-russia-cooperation'], topicExact: true },
    (s) => s.topics.some(({ topic }) => topic.slug === 'nato-russia-cooperation'),
  ],
  stance: [{ stance: ['OPPOSES'] }, (s) => s.topics.some(({ stance }) => stance === 'OPPOSES')],
  'stance on a topic': [
    { topic: ['nato-russia-cooperation'], stance: ['SUPPORTS'] },
    (s) => s.topics.some(({ topic, stance }) => stance === 'SUPPORTS' && upwards.get(topic.slug)?.has('nato-russia-cooperation')),
  ],
  'stance on exactly a topic': [
    { topic: ['missile-defence'], topicExact: true, stance: ['CONDITIONAL', 'OPPOSES'] },
    (s) => s.topics.some(({ topic, stance }) => topic.slug === 'missile-defence' && ['CONDITIONAL', 'OPPOSES'].includes(stance)),
  ],
  meeting: [{ meeting: [ministerial] }, (s) => s.meeting?.slug === ministerial],
  session: [{ session: [`${ministerial}-press-conference-lavrov`] }, (s) => s.session?.slug === `${ministerial}-press-conference-lavrov`],
  place: [{ place: ['Brussels'] }, (s) => s.meeting?.place?.slug === 'brussels' || s.meeting?.place?.parent?.slug === 'brussels'],
  document: [{ document: ['moscow-times-lavrov-yields-2012-12-04'] }, shownBy('moscow-times-lavrov-yields-2012-12-04')],
  publisher: [
    { publisher: ['The Moscow Times'] },
    (s) => s.evidence.some(({ document }) => document.publisher?.slug === 'the-moscow-times'),
  ],
  mentions: [{ mentions: ['NATO'] }, mentions('nato')],
  'saidOn, a month': [{ saidOn: { from: '2012-12', to: '2012-12' } }, between('2012-12-01', '2012-12-31')],
  'saidOn, a year': [{ saidOn: { from: '2013', to: '2013' } }, between('2013-01-01', '2013-12-31')],
  'saidOn, open end': [{ saidOn: { from: '2012-12-04' } }, between('2012-12-04', '9999-12-31')],
  'saidOn, open start': [{ saidOn: { to: '2012-12-03' } }, between('0001-01-01', '2012-12-03')],
  'saidOn, within': [
    { saidOn: { from: '2012-12-03', to: '2012-12-04', match: 'WITHIN' } },
    ({ saidOn: { earliest, latest } }) => earliest && latest && earliest >= '2012-12-03' && latest < '2012-12-05',
  ],
  reporting: [{ reporting: ['INDIRECT'] }, (s) => s.reporting === 'INDIRECT'],
  kind: [{ kind: ['WRITTEN', 'READOUT'] }, (s) => s.kind === 'WRITTEN' || s.kind === 'READOUT'],
  procedural: [{ procedural: true }, (s) => s.procedural],
  'procedural left out': [{ procedural: false }, (s) => !s.procedural],
  verification: [{ verification: ['UNREVIEWED'] }, (s) => s.verification === 'UNREVIEWED'],
  minSources: [{ minSources: 2 }, (s) => s.corroboration.independentSources >= 2],
  'two fields mean and': [{ speaker: ['Lavrov'], topic: ['missile shield'] }, (s) => lavrov(s) && on('missile-defence')(s)],
  'a speaker on several topics': [
    { speaker: ['Lavrov'], topic: ['missile-defence', 'patriot-deployment-in-turkey'] },
    (s) => lavrov(s) && (on('missile-defence')(s) || on('patriot-deployment-in-turkey')(s)),
  ],
  'a speaker on a topic and no narrower one': [
    { speaker: ['Lavrov', 'rasmussen'], topic: ['nato-russia-cooperation'], topicExact: true },
    (s) => (lavrov(s) || by('anders-fogh-rasmussen')(s)) && s.topics.some(({ topic }) => topic.slug === 'nato-russia-cooperation'),
  ],
  'a speaker on a topic, with a stance': [
    { speaker: ['Lavrov'], topic: ['nato-russia-cooperation'], stance: ['SUPPORTS'] },
    (s) =>
      lavrov(s) && s.topics.some(({ topic, stance }) => stance === 'SUPPORTS' && upwards.get(topic.slug)?.has('nato-russia-cooperation')),
  ],
  'an organization on a topic': [
    { organization: ['nato'], topic: ['missile-defence'] },
    (s) => within('nato')(s) && on('missile-defence')(s),
  ],
  'a speaker and an organization on a topic': [
    { speaker: ['Lavrov'], organization: ['russian-foreign-ministry'], topic: ['nato-russia-cooperation'] },
    (s) => lavrov(s) && within('russian-foreign-ministry')(s) && on('nato-russia-cooperation')(s),
  ],
  'not a speaker on a topic': [
    { not: { speaker: ['Lavrov'], topic: ['missile-defence'] } },
    (s) => !(lavrov(s) && on('missile-defence')(s)),
  ],
  not: [{ not: { speaker: ['Lavrov'] } }, (s) => !lavrov(s)],
  and: [
    { and: [{ speaker: ['Lavrov'] }, { reporting: ['INDIRECT'] }], kind: ['REMARK'] },
    (s) => lavrov(s) && s.reporting === 'INDIRECT' && s.kind === 'REMARK',
  ],
  or: [{ or: [{ speaker: ['Lavrov'] }, { reporting: ['INDIRECT'] }] }, (s) => lavrov(s) || s.reporting === 'INDIRECT'],
  'or within not within or': [
    { or: [{ not: { or: [{ speaker: ['Lavrov'] }, { kind: ['REMARK'] }] } }, { mentions: ['NATO'] }], reporting: ['DIRECT'] },
    (s) => s.reporting === 'DIRECT' && (!(lavrov(s) || s.kind === 'REMARK') || mentions('nato')(s)),
  ],
}

describe('a filter finds what its condition says, no more and no less', () => {
  test.each(Object.entries(filters))('%s', async (_name, [where, keep]) => {
    const expected = all
      .filter(keep)
      .map(({ slug }) => slug)
      .sort()
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(all.length)
    expect(await slugsOf(where)).toEqual(expected)
  })

  test('language and dataset, which every statement of the bundled dataset shares', async () => {
    const each = all.map(({ slug }) => slug).sort()
    expect(await slugsOf({ language: ['en'], dataset: ['nato-russia-council'] })).toEqual(each)
    expect(await slugsOf({ language: ['ru'] })).toEqual([])
    expect(await slugsOf({ not: { dataset: ['nato-russia-council'] } })).toEqual([])
  })

  test('agendaItem', async () => {
    const item = all.find(({ agendaItem }) => agendaItem)?.agendaItem?.slug
    expect(await slugsOf({ agendaItem: [item] })).toEqual(
      all
        .filter(({ agendaItem }) => agendaItem?.slug === item)
        .map(({ slug }) => slug)
        .sort(),
    )
  })
})

describe('the flagship question', () => {
  test('is answered with all of his sentences on missile defence, with session, meeting, sources and spans, and in one SQL statement', async () => {
    // The first time it also looks up the names.
    await bundled.client.request(bundled.example('lavrov-on-missile-defence'))
    const { data, sql } = await bundled.counting(() =>
      bundled.client.request<{
        statements: { totalCount: number; nodes: { text: string; session: unknown; evidence: { spans: unknown[] }[] }[] }
      }>(bundled.example('lavrov-on-missile-defence')),
    )
    const { totalCount, nodes } = data.statements
    expect(sql).toHaveLength(1)
    expect(nodes).toHaveLength(totalCount)
    expect(nodes.map(({ text }) => text)).toMatchSnapshot()
    for (const { session, evidence } of nodes) {
      expect(session).toMatchObject({
        title: expect.any(String),
        meeting: { title: expect.any(String), place: { name: expect.any(String) } },
      })
      expect(evidence.length).toBeGreaterThan(0)
      for (const { spans } of evidence) expect(spans.length).toBeGreaterThan(0)
    }
  })

  test('leaves out his words on the Patriots in Turkey', async () => {
    const patriots = await slugsOf({ speaker: ['Lavrov'], topic: ['Patriot deployment in Turkey'] })
    const shield = await slugsOf({ speaker: ['Lavrov'], topic: ['missile defense'] })
    expect(patriots.length).toBeGreaterThan(0)
    expect(shield.filter((slug) => patriots.includes(slug))).toEqual([])
  })

  test.each(['missile defense', 'missile defence', 'Missile-Defence', 'missile shield', 'ПРО'])('under the label %s too', async (label) => {
    expect(await slugsOf({ speaker: ['Лавров'], topic: [label] })).toEqual(
      await slugsOf({ speaker: ['sergey-lavrov'], topic: ['missile-defence'] }),
    )
  })
})

test('corroboration is what the evidence says', () => {
  for (const { slug, evidence, corroboration } of all) {
    const originals = new Set(evidence.map(({ document }) => document.syndicatedFrom?.slug ?? document.slug))
    expect({ slug, ...corroboration }).toEqual({
      slug,
      documents: evidence.length,
      publishers: new Set(evidence.flatMap(({ document }) => document.publisher?.slug ?? [])).size,
      independentSources: originals.size,
    })
  }
})
