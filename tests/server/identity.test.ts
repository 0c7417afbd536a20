import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { type Client, createClient } from '../../src/sdk/index.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { decideIdentity } from '../../src/store/write/decide-identity.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { removeDataset } from '../../src/store/write/remove-dataset.ts'
import { freshDatabase } from '../kit/database.ts'
import { writeFiles } from '../kit/dataset.ts'

/** A dataset of one minister, Russia and missile defence, each under slugs of its own, and one statement. */
const dataset = (name: string, year: number, more: { identifiers?: boolean; sameAs?: string } = {}) => ({
  format: 'rapporteur/1',
  dataset: { slug: name, title: `Dataset ${name}`, licence: 'CC0-1.0' },
  persons: [
    {
      slug: `${name}-lavrov`,
      name: 'Sergey Lavrov',
      ...(more.identifiers && { identifiers: [{ scheme: 'wikidata', value: 'Q58217' }] }),
      ...(more.sameAs && { sameAs: [more.sameAs] }),
      positions: [
        {
          slug: `${name}-lavrov-minister`,
          organization: `${name}-russia`,
          title: 'Foreign Minister of Russia',
          role: 'FOREIGN_MINISTER',
          start: '2004-03-09',
        },
      ],
    },
  ],
  organizations: [{ slug: `${name}-russia`, name: 'Russia', classification: 'STATE', country: 'RU' }],
  topics: [
    { slug: `${name}-missile-defence`, label: 'missile defence' },
    { slug: `${name}-radars`, label: `radars of ${name}`, broader: [`${name}-missile-defence`] },
  ],
  documents: [
    {
      slug: `${name}-article`,
      title: `Article of ${name}`,
      kind: 'NEWS_ARTICLE',
      published: `${year}`,
      language: 'en',
      textAccess: 'FULL',
      text: `They object in ${year}.`,
    },
  ],
  meetings: [{ slug: `${name}-meeting`, title: `Meeting of ${name}`, kind: 'MINISTERIAL', start: `${year}`, status: 'HELD' }],
  statements: [
    {
      slug: `${name}-statement`,
      text: `We object in ${year}`,
      language: 'en',
      reporting: 'INDIRECT',
      kind: 'REMARK',
      speakers: [{ kind: 'PERSON', person: `${name}-lavrov`, position: `${name}-lavrov-minister` }],
      saidOn: `${year}-06-01`,
      meeting: `${name}-meeting`,
      topics: [{ topic: `${name}-radars` }],
      mentions: [{ organization: `${name}-russia` }],
      evidence: [{ document: `${name}-article`, wording: 'PARAPHRASE', spans: [{ start: 0, end: 19 }] }],
    },
  ],
})

interface World {
  rapporteur: Opened
  client: Client
  sql: string[]
}

async function open(reads: 'compiled' | 'prisma' = 'compiled'): Promise<World> {
  const { url, drop } = await freshDatabase()
  const sql: string[] = []
  const rapporteur = await openRapporteur({ database: url, reads, log: createLog('error'), onSql: (statement) => sql.push(statement) })
  afterAll(async () => {
    await rapporteur.close()
    await drop()
  })
  return { rapporteur, client: createClient({ fetch: rapporteur.fetch }), sql }
}

const draft = (content: object) => readRecord(writeFiles({ 'dataset.json': content }))

describe.each(['compiled', 'prisma'] as const)('Two datasets that both know Lavrov, Russia and missile defence, with reads %s', (reads) => {
  let world: World
  beforeAll(async () => {
    world = await open(reads)
  })
  const flagship = async () => {
    const { statements } = await world.client.request<{ statements: { totalCount: number; nodes: { slug: string }[] } }>(
      `{ statements(where: { speaker: ["Lavrov"], topic: ["missile defence"] }) { totalCount nodes { slug speaker { person { slug } } } } }`,
    )
    return statements.nodes.map(({ slug }) => slug)
  }

  test('is told who the candidates are, and after accepted matches gets the statements of both in one SQL statement', async () => {
    const { rapporteur, sql } = world
    await load(rapporteur.database, draft(dataset('one', 2010)))
    await load(rapporteur.database, draft(dataset('two', 2011)))
    await expect(flagship()).rejects.toMatchObject({
      errors: [{ extensions: { code: 'AMBIGUOUS_REF', candidates: [{ slug: 'one-lavrov' }, { slug: 'two-lavrov' }] } }],
    })
    await decideIdentity(rapporteur.database, 'Person', [['two-lavrov', 'one-lavrov']], 'ACCEPTED')
    await decideIdentity(rapporteur.database, 'Topic', [['one-missile-defence', 'two-missile-defence']], 'ACCEPTED')
    expect(await flagship()).toEqual(['two-statement', 'one-statement'])
    sql.length = 0
    expect(await flagship()).toEqual(['two-statement', 'one-statement'])
    if (reads === 'compiled') expect(sql).toEqual([expect.stringContaining('StatementTopicVoice')])
    expect(await misderived(rapporteur.database)).toEqual(new Map())
  })

  test('finds the records of both wherever one leads to a list', async () => {
    const { sql } = world
    sql.length = 0
    const { person, topic } = await world.client.request<
      Record<string, Record<string, { nodes: { slug: string }[]; totalCount: number }>>
    >(`{
      person(ref: "two-lavrov") {
        slug
        statementCount
        statements { totalCount nodes { slug speaker { person { slug dataset { slug } } } } facets { speakers { count person { slug } } topics { count topic { slug } } } }
        positions { totalCount nodes { slug } }
        sameAs { totalCount nodes { slug dataset { slug } } }
      }
      topic(ref: "one-missile-defence") { statements { totalCount nodes { slug } } narrower { nodes { slug } } }
    }`)
    expect(person).toEqual({
      slug: 'two-lavrov',
      statementCount: 2,
      statements: {
        totalCount: 2,
        nodes: [
          { slug: 'two-statement', speaker: { person: { slug: 'two-lavrov', dataset: { slug: 'two' } } } },
          { slug: 'one-statement', speaker: { person: { slug: 'one-lavrov', dataset: { slug: 'one' } } } },
        ],
        facets: {
          speakers: [{ count: 2, person: { slug: 'one-lavrov' } }],
          topics: [
            { count: 2, topic: { slug: 'one-missile-defence' } },
            { count: 1, topic: { slug: 'one-radars' } },
            { count: 1, topic: { slug: 'two-radars' } },
          ],
        },
      },
      positions: { totalCount: 2, nodes: [{ slug: 'one-lavrov-minister' }, { slug: 'two-lavrov-minister' }] },
      sameAs: { totalCount: 1, nodes: [{ slug: 'one-lavrov', dataset: { slug: 'one' } }] },
    })
    expect(topic).toEqual({
      statements: { totalCount: 2, nodes: [{ slug: 'two-statement' }, { slug: 'one-statement' }] },
      narrower: { nodes: [{ slug: 'one-radars' }, { slug: 'two-radars' }] },
    })
  })

  test('are found once by a search, by the record that stands for all', async () => {
    const hits = async (text: string, kinds: string) => {
      const { search } = await world.client.request<{ search: { nodes: { kind: string; slug: string }[] } }>(
        `query ($text: String!) { search(text: $text, in: [${kinds}]) { nodes { kind slug person { slug } topic { slug } } } }`,
        { text },
      )
      return search.nodes.map(({ slug }) => slug)
    }
    expect(await hits('Lavrov', 'PERSON')).toEqual(['one-lavrov'])
    expect(await hits('lavrof', 'PERSON')).toEqual(['one-lavrov'])
    expect(await hits('two-lavrov', 'PERSON')).toEqual(['one-lavrov'])
    expect(await hits('missile defence', 'TOPIC')).toEqual(['one-missile-defence'])
    for (const text of ['lavrov missile defence', 'lavrof missle defence', 'lavrov on missile defence']) {
      expect(await hits(text, 'PERSON, TOPIC')).toEqual(expect.arrayContaining(['one-lavrov', 'one-missile-defence']))
      expect(await hits(text, 'PERSON, TOPIC')).not.toEqual(expect.arrayContaining([expect.stringMatching(/^two-/)]))
      expect(await hits(text, 'STATEMENT')).toEqual(['two-statement', 'one-statement'])
    }
    // Russia is not joined: each dataset has its own.
    expect((await hits('Russia', 'ORGANIZATION')).toSorted()).toEqual(['one-russia', 'two-russia'])
  })

  test('show the statements of both in exports, in the feed and on the page of a record', async () => {
    const read = async (path: string, accept = '*/*') => {
      const response = await world.rapporteur.fetch(new Request(`http://localhost${path}`, { headers: { accept } }))
      expect(response.status).toBe(200)
      return response.text()
    }
    for (const slug of ['one-lavrov', 'two-lavrov']) {
      for (const text of [
        await read(`/export/statements.csv?speaker=${slug}`),
        await read(`/export/statements.jsonl?speaker=${slug}`),
        await read(`/feed.atom?speaker=${slug}`),
        await read(`/r/person/${slug}`, 'text/html'),
      ]) {
        expect(text).toContain('We object in 2010')
        expect(text).toContain('We object in 2011')
      }
    }
    const both = await read('/export/statements.csv?topic=two-missile-defence&speaker=one-lavrov')
    expect(both.trim().split('\n')).toHaveLength(3)
    const page = await read('/r/topic/one-missile-defence', 'text/html')
    for (const text of ['We object in 2010', 'We object in 2011']) expect(page).toContain(text)
  })

  test('are apart again when a decision is forgotten, and joined again when a dataset that was removed comes back', async () => {
    const { database } = world.rapporteur
    await decideIdentity(database, 'Person', [['one-lavrov', 'two-lavrov']], 'FORGET')
    await expect(flagship()).rejects.toMatchObject({ code: 'AMBIGUOUS_REF' })
    await decideIdentity(database, 'Person', [['one-lavrov', 'two-lavrov']], 'ACCEPTED')
    const { counts } = await removeDataset(database, 'one')
    expect(counts.Person).toMatchObject({ removed: 1 })
    expect(await misderived(database)).toEqual(new Map())
    expect(await flagship()).toEqual(['two-statement'])
    await load(database, draft(dataset('one', 2010)))
    expect(await flagship()).toEqual(['two-statement', 'one-statement'])
    expect(await misderived(database)).toEqual(new Map())
  })

  test('are joined with a third one by a shared identifier and by sameAs, not against a rejection', async () => {
    const { database } = world.rapporteur
    const third = dataset('three', 2012, { sameAs: 'two-lavrov' })
    expect((await load(database, draft(third))).warnings).toEqual([])
    const records = async () => {
      const { person } = await world.client.request<{ person: { sameAs: { nodes: { slug: string }[] } } }>(
        `{ person(ref: "three-lavrov") { sameAs { nodes { slug } } } }`,
      )
      return person.sameAs.nodes.map(({ slug }) => slug).sort()
    }
    expect(await records()).toEqual(['one-lavrov', 'two-lavrov'])
    await expect(decideIdentity(database, 'Person', [['one-lavrov', 'two-lavrov']], 'REJECTED')).rejects.toThrow(
      '"one-lavrov" and "two-lavrov" were accepted before. Forget that decision first',
    )
    await decideIdentity(database, 'Person', [['three-lavrov', 'one-lavrov']], 'REJECTED')
    expect(await records()).toEqual([])
    const fourth = dataset('four', 2013, { identifiers: true })
    await load(database, draft(fourth))
    const { warnings } = await load(database, draft(dataset('three', 2012, { sameAs: 'two-lavrov', identifiers: true })))
    expect(warnings).toEqual([
      '1 × join of two persons was left out: "three-lavrov" and "two-lavrov", by sameAs: "three-lavrov" and "one-lavrov" were decided to be different',
    ])
    expect(await records()).toEqual(['four-lavrov'])
    await expect(
      decideIdentity(
        database,
        'Person',
        [
          ['four-lavrov', 'three-lavrov'],
          ['four-lavrov', 'one-lavrov'],
        ],
        'ACCEPTED',
      ),
    ).rejects.toThrow('contradicts another one: "three-lavrov" and "one-lavrov" were decided to be different')
    expect(await misderived(database)).toEqual(new Map())
  })
})
