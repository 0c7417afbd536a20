import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { type Client, createClient } from '../../src/sdk/index.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { decideIdentity } from '../../src/store/write/decide-identity.ts'
import { misderived } from '../../src/store/write/derive.ts'
import { load } from '../../src/store/write/load-dataset.ts'
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
      textAccess: 'METADATA',
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
      evidence: [{ document: `${name}-article`, wording: 'PARAPHRASE', note: 'Seen in print.' }],
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

describe('A researcher with two datasets that both know Lavrov, Russia and missile defence', () => {
  let world: World
  beforeAll(async () => {
    world = await open()
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
    expect(sql).toHaveLength(1)
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
})
