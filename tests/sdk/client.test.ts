import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  AmbiguousRefError,
  AnswerError,
  BadRequestError,
  type Client,
  createClient,
  graphql,
  RapporteurError,
  select,
  TooCostlyError,
  UnknownRefError,
} from '../../src/sdk/index.ts'
import { type Bundled, openBundled } from '../kit/bundled.ts'

describe.each(['over HTTP', 'in process'])('the client, %s', (transport) => {
  let bundled: Bundled
  let client: Client
  let requests: { query: string; variables: Record<string, unknown> }[] = []
  beforeAll(async () => {
    bundled = await openBundled()
    const { url, close } = await bundled.listen()
    afterAll(close)
    const send = transport === 'in process' ? bundled.rapporteur.fetch : globalThis.fetch
    client = createClient({
      url,
      fetch: async (request) => {
        requests.push(await request.clone().json())
        return send(request)
      },
    })
  })
  const recorded = async <T>(run: () => Promise<T>) => {
    requests = []
    return { answer: await run(), requests }
  }

  describe('with one method call', () => {
    test('returns the statements of a speaker on a topic, the same as the flagship query', async () => {
      const { nodes, pageInfo } = await client.statements({ speaker: 'Lavrov', topic: 'missile defense' }, { orderBy: 'SAID_ON_ASC' })
      const flagship = await client.request<{ statements: { nodes: { text: string }[] } }>(bundled.example('lavrov-on-missile-defence'))
      expect(nodes.map(({ text }) => text)).toEqual(flagship.statements.nodes.map(({ text }) => text))
      expect(nodes[0]?.speaker?.person?.name).toBe('Sergey Lavrov')
      expect(nodes[0]?.evidence[0]?.document.url).toMatch(/^http/)
      expect(pageInfo.hasNextPage).toBe(false)
    })

    test('finds a record by any of its names, in one SQL statement if the name is cached', async () => {
      await client.person('Лавров')
      const { data, sql } = await bundled.counting(() => client.person('Лавров'))
      expect(data?.slug).toBe('sergey-lavrov')
      expect(sql).toHaveLength(1)
    })

    test('reads every record type and every list', async () => {
      const lists = {
        persons: 'person',
        organizations: 'organization',
        positions: 'position',
        meetings: 'meeting',
        sessions: 'session',
        agendaItems: 'agendaItem',
        topics: 'topic',
        documents: 'document',
        statements: 'statement',
      } as const
      for (const [list, one] of Object.entries(lists) as [keyof typeof lists, (typeof lists)[keyof typeof lists]][]) {
        // The types differ for each list. The test treats all as one of them.
        const many = client[list] as Client['persons']
        const { nodes } = await many({}, { first: 1 })
        expect(nodes).toHaveLength(1)
        expect(await (client[one] as Client['person'])(nodes[0]?.slug ?? '')).toEqual(nodes[0])
        expect(await many.count()).toBeGreaterThan(0)
      }
      expect(await client.place('Brussels')).toMatchObject({ name: 'Brussels' })
      expect(await client.dataset('nato-russia-council')).toMatchObject({ slug: 'nato-russia-council' })
    })

    test('requests only the selected fields', async () => {
      expect(await client.person('lavrov', { select: { name: true } })).toEqual({ name: 'Sergey Lavrov' })
      const page = await client.topics({}, { first: 2, select: { slug: true } })
      expect(page.nodes).toEqual([{ slug: expect.any(String) }, { slug: expect.any(String) }])
    })

    test('reads pages after a cursor and from the end', async () => {
      const first = await client.statements({}, { first: 3, select: { slug: true } })
      const second = await client.statements({}, { first: 3, after: first.pageInfo.endCursor, select: { slug: true } })
      const both = await client.statements({}, { first: 6, select: { slug: true } })
      expect([...first.nodes, ...second.nodes]).toEqual(both.nodes)
      const last = await client.statements({}, { last: 1, select: { slug: true } })
      expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    })
  })

  describe('every page', () => {
    const slug = { slug: true } as const

    test('is requested once, when it is needed, and not after the limit', async () => {
      const total = await client.statements.count()
      const everything = await recorded(() => client.statements.all({}, { limit: 10_000, pageSize: 7, select: slug }))
      expect(new Set(everything.answer.map(({ slug }) => slug)).size).toBe(total)
      expect(everything.requests).toHaveLength(Math.ceil(total / 7))
      const limited = await recorded(() => client.statements.all({}, { limit: 10, pageSize: 7, select: slug }))
      expect(limited.answer).toEqual(everything.answer.slice(0, 10))
      expect(limited.requests.map(({ variables }) => variables.first)).toEqual([7, 3])
      expect((await recorded(() => client.statements.all({}, { limit: 0 }))).requests).toEqual([])
    })

    test('is requested with the same query text', async () => {
      const { requests } = await recorded(() =>
        client.statements.all({ topic: 'missile defense' }, { limit: 8, pageSize: 3, select: slug }),
      )
      expect(requests.length).toBeGreaterThan(1)
      expect(new Set(requests.slice(1).map(({ query }) => query)).size).toBe(1)
    })

    test('is not requested after the loop has ended', async () => {
      const { answer, requests } = await recorded(async () => {
        for await (const statement of client.statements.each({}, { pageSize: 2, select: slug })) return statement
        return undefined
      })
      expect(answer).toEqual({ slug: expect.any(String) })
      expect(requests).toHaveLength(1)
    })

    test('of a nested list follows the page in the response', async () => {
      const { answer: nested, requests: first } = await recorded(async () => {
        const { meetings } = await client.query({
          meetings: {
            $: { first: 100 },
            nodes: { slug: true, statements: { $: { first: 2, where: { reporting: ['DIRECT', 'INDIRECT'] } }, nodes: slug } },
          },
        })
        return meetings
      })
      expect(first).toHaveLength(1)
      expect(Object.keys(nested.nodes[0] ?? {})).toEqual(['slug', 'statements'])
      expect(Object.keys(nested.nodes[0]?.statements ?? {})).toEqual(['nodes'])
      let more = 0
      for (const meeting of nested.nodes) {
        const where = { meeting: meeting.slug, reporting: ['DIRECT', 'INDIRECT'] as const }
        const expected = await client.statements.all(where, { limit: 1_000, select: slug })
        const { answer, requests } = await recorded(() => client.all(meeting.statements, { limit: 1_000, pageSize: 3 }))
        expect(answer).toEqual(expected)
        expect(requests).toHaveLength(Math.ceil(Math.max(0, expected.length - 2) / 3))
        more += requests.length
      }
      expect(more).toBeGreaterThan(0)
    })

    test('of edges returns edges', async () => {
      const { person } = await client.query({
        person: { $: { ref: 'lavrov' }, statements: { $: { first: 1 }, edges: { cursor: true, node: slug } } },
      })
      if (!person) throw new Error('The dataset has no Lavrov')
      const edges = await client.all(person.statements, { limit: 3 })
      expect(edges.map(({ node }) => node.slug)).toHaveLength(3)
      expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(3)
    })

    test('must be of a response of this client', async () => {
      await expect(client.all({ nodes: [1] }, { limit: 5 })).rejects.toThrow('No page of this client')
    })

    test('aborts its request when the iteration ends', async () => {
      let aborted = false
      const slow = createClient({
        fetch: (request) =>
          new Promise((_, reject) =>
            request.signal.addEventListener('abort', () => {
              aborted = true
              reject(request.signal.reason)
            }),
          ),
      })
      const rows = slow.statements.each()
      const pending = rows.next()
      await rows.return?.()
      expect(aborted).toBe(true)
      expect(await pending).toEqual({ done: true, value: undefined })
    })
  })

  describe('a nested query', () => {
    test('returns the selected fields, under their aliases', async () => {
      const cited = select('Statement', { text: true, evidence: { document: { title: true } } })
      const answer = await client.query({
        person: {
          $: { ref: 'lavrov' },
          name: true,
          'first: statements': { $: { first: 1, orderBy: 'SAID_ON_ASC' }, nodes: cited },
          'latest: statements': { $: { first: 1 }, totalCount: true },
        },
      })
      const asText = await client.request(
        graphql(`{
          person(ref: "lavrov") {
            name
            first: statements(first: 1, orderBy: SAID_ON_ASC) { nodes { text evidence { document { title } } } }
            latest: statements(first: 1) { totalCount }
          }
        }`),
      )
      expect(answer).toEqual(asText)
    })

    test('has the same text for all values of its arguments', async () => {
      const ask = (ref: string) => client.query({ person: { $: { ref }, name: true } })
      const { requests } = await recorded(() => Promise.all([ask('lavrov'), ask('rasmussen')]))
      expect(requests[0]?.query).toBe(requests[1]?.query)
      expect(requests.map(({ variables }) => variables)).toEqual([{ ref: 'lavrov' }, { ref: 'rasmussen' }])
    })

    test('selects fields of one possible type', async () => {
      const person = await client.person('lavrov', { select: { id: true } })
      const { node } = await client.query({
        node: { $: { id: person?.id ?? '' }, id: true, '... on Person': { name: true, __typename: true } },
      })
      expect(node).toEqual({ id: person?.id, name: 'Sergey Lavrov', __typename: 'Person' })
    })

    test('does not return a field that is false', async () => {
      const withText = false as boolean
      const { statements } = await client.query({ statements: { $: { first: 1 }, nodes: { slug: true, text: withText } } })
      expect(Object.keys(statements.nodes[0] ?? {})).toEqual(['slug'])
    })

    test.each([
      [{}, 'The selection is empty.'],
      [{ 'statements { nodes { text } } #': true }, 'is not a field'],
      [{ statements: 'all' }, 'statements is "all". Write true or a selection'],
      [{ statements: { $: { size: 5 }, totalCount: true } }, 'Unknown argument size of statements.'],
    ])('%j is rejected', async (selection, message) => {
      // The types reject it, too.
      await expect(client.query(selection as never)).rejects.toThrow(message)
    })
  })

  describe('toGraphQL', () => {
    test('returns the query that is sent, and a link that opens it', async () => {
      const { query, variables, graphiql } = client.statements.toGraphQL({ topic: 'missile defense' }, { first: 2, select: { text: true } })
      expect(variables).toEqual({ where: { topic: 'missile defense' }, first: 2 })
      expect(await client.request(query, variables)).toMatchObject({
        statements: { nodes: [{ text: expect.any(String) }, { text: expect.any(String) }] },
      })
      const { searchParams } = new URL(graphiql)
      expect([searchParams.get('query'), JSON.parse(searchParams.get('variables') ?? '')]).toEqual([query, variables])
      expect(client.person.toGraphQL('lavrov', { select: { name: true } }).query).toBe(
        'query ($ref: String!) { person(ref: $ref) { name } }',
      )
      expect(client.toGraphQL({ datasets: { slug: true } }).query).toBe('query { datasets { slug } }')
    })
  })

  describe('an error', () => {
    test('of an unknown name has suggestions', async () => {
      const error = await client.person('Lavrof').catch((error) => error)
      expect(error).toBeInstanceOf(UnknownRefError)
      expect(error).toBeInstanceOf(RapporteurError)
      expect(error).toMatchObject({
        name: 'UnknownRefError',
        code: 'UNKNOWN_REF',
        path: ['person'],
        variables: { ref: 'Lavrof' },
        requestId: expect.any(String),
      })
      expect(error.suggestions[0]).toEqual({
        slug: 'sergey-lavrov',
        name: 'Sergey Lavrov',
        dataset: 'nato-russia-council',
        description: expect.stringContaining('RU'),
      })
      expect(error.query).toContain('person(ref: $ref)')
    })

    test('has the part of the query that succeeded', async () => {
      const error: unknown = await client
        .request('{ good: person(ref: "lavrov") { name } bad: person(ref: "Lavrof") { name } }')
        .catch((error) => error)
      if (!(error instanceof AnswerError)) throw error
      expect(error.isPartial).toBe(true)
      expect(error.data).toEqual({ good: { name: 'Sergey Lavrov' }, bad: null })
      expect(error.errors).toHaveLength(1)
    })

    test('has the class of its code', async () => {
      await expect(client.statements({}, { first: 201 })).rejects.toBeInstanceOf(BadRequestError)
      await expect(client.request('{ nope }')).rejects.toBeInstanceOf(BadRequestError)
      await expect(client.request(`{ ${Array.from({ length: 60 }, (_, i) => `a${i}: __typename`).join(' ')} }`)).rejects.toBeInstanceOf(
        TooCostlyError,
      )
      expect(AmbiguousRefError.prototype).toBeInstanceOf(AnswerError)
    })

    test.each([
      [
        'an unknown option of the client',
        () => createClient({ uri: 'x' } as never),
        'createClient has no option "uri". Options: url, fetch, headers, timeout, retries.',
      ],
      ['an unknown option of a list', () => client.statements({}, { size: 5 } as never), 'statements has no option "size"'],
      ['an unknown option of a record', () => client.person('x', { first: 5 } as never), 'person has no option "first"'],
      [
        'an unknown option of an iteration',
        () => client.statements.each({}, { first: 5 } as never),
        'statements.each has no option "first"',
      ],
      ['a missing limit', () => client.statements.all({}, {} as never), 'all needs a limit'],
      ['a page size of 0', () => client.statements.each({}, { pageSize: 0 }), 'pageSize is 0. Give 1 to 200.'],
    ])('of %s', async (_what, run, message) => {
      await expect((async () => run())()).rejects.toThrow(message)
    })
  })
})
