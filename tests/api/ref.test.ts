import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let bundled: Bundled
beforeAll(async () => {
  bundled = await openBundled()
})

const find = (field: string, ref: string) =>
  bundled.client
    .request<Record<string, { slug: string }>>(`query ($ref: String!) { ${field}(ref: $ref) { slug } }`, { ref })
    .then((data) => data[field]?.slug)

describe('a ref names a record', () => {
  test.each([
    ['person', 'sergey-lavrov', 'sergey-lavrov'],
    ['person', 'Sergey Lavrov', 'sergey-lavrov'],
    ['person', 'SERGEI LAVROV', 'sergey-lavrov'],
    ['person', 'Лавров', 'sergey-lavrov'],
    ['person', 'Сергей Лавров', 'sergey-lavrov'],
    ['person', 'lavrov', 'sergey-lavrov'],
    ['person', 'Erdogan', 'recep-tayyip-erdogan'],
    ['person', 'Erdoğan', 'recep-tayyip-erdogan'],
    ['organization', 'NATO', 'nato'],
    ['organization', 'nato russia council', 'nato-russia-council'],
    ['topic', 'missile-defense', 'missile-defence'],
    ['topic', 'Missile Shield', 'missile-defence'],
    ['place', 'brussels', 'brussels'],
    ['meeting', 'nrc-ministerial-2012-12-04', 'nrc-ministerial-2012-12-04'],
    ['document', 'reuters-nato-aims-to-repair-2012-12-02', 'reuters-nato-aims-to-repair-2012-12-02'],
    ['dataset', 'nato-russia-council', 'nato-russia-council'],
  ])('%s(ref: %o) is %s', async (field, ref, slug) => {
    expect(await find(field, ref)).toBe(slug)
  })

  test('by the global id that the record gives itself, for every type', async () => {
    const fields = ['person', 'organization', 'position', 'meeting', 'session', 'agendaItem', 'topic', 'document', 'statement']
    for (const field of fields) {
      const list = await bundled.client.request<Record<string, { nodes: { id: string; slug: string }[] }>>(
        `{ ${field}s(first: 1) { nodes { id slug } } }`,
      )
      const [record] = list[`${field}s`]?.nodes ?? []
      expect(await find(field, record?.id ?? '')).toBe(record?.slug)
      expect(await bundled.client.request('query ($id: ID!) { node(id: $id) { id __typename } }', { id: record?.id })).toEqual({
        node: { id: record?.id, __typename: `${field.charAt(0).toUpperCase()}${field.slice(1)}` },
      })
    }
  })
})

describe('a ref that names no record is an error with suggestions', () => {
  test.each([
    ['person', 'Lavrof', 'sergey-lavrov'],
    ['person', 'Rasmusen', 'anders-fogh-rasmussen'],
    ['topic', 'misile defence', 'missile-defence'],
    ['organization', 'NATO Russia Counsil', 'nato-russia-council'],
  ])('%s(ref: %o) suggests %s', async (field, ref, slug) => {
    await expect(find(field, ref)).rejects.toMatchObject({
      code: 'UNKNOWN_REF',
      message: expect.stringMatching(new RegExp(`^No ${field} "${ref}"\\. Did you mean .*\\(${slug}\\)`)),
      extensions: {
        ref,
        argument: 'ref',
        suggestions: expect.arrayContaining([
          { slug, name: expect.any(String), dataset: 'nato-russia-council', description: expect.any(String) },
        ]),
      },
    })
  })

  test('in a filter it is never an empty list', async () => {
    const nested = bundled.client.request(
      '{ persons { nodes { statements(where: { not: { topic: ["misile defence"] } }) { totalCount } } } }',
    )
    await expect(nested).rejects.toMatchObject({
      code: 'UNKNOWN_REF',
      extensions: { kind: 'Topic', argument: 'statements.where.not.topic[0]' },
    })
  })

  test('a global id of another type is not taken for one of this', async () => {
    const { topics } = await bundled.client.request<{ topics: { nodes: { id: string }[] } }>('{ topics(first: 1) { nodes { id } } }')
    await expect(find('person', topics.nodes[0]?.id ?? '')).rejects.toMatchObject({ code: 'UNKNOWN_REF' })
  })

  test('whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('\'; DROP TABLE "Person"; --', '%', '\u0000', '🎙️', ' ')),
        async (ref) => {
          const failure = await find('person', ref).then(
            () => 'found',
            ({ code }) => code,
          )
          expect(ref.includes('\0') ? ['BAD_REQUEST'] : ['UNKNOWN_REF', 'found']).toContain(failure)
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('a global id that is none is refused, one of a record that is gone is null', async () => {
  await expect(bundled.client.request('{ node(id: "nonsense") { id } }')).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    extensions: { argument: 'id' },
  })
  const gone = Buffer.from('Person:01900000-0000-7000-8000-000000000000').toString('base64')
  expect(await bundled.client.request('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [gone] })).toEqual({ nodes: [null] })
})
