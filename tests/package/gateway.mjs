// A supergraph of the record and a newsroom's articles, which quote statements, as a router would join them. argv: the subgraph's URL.
import { normalizedExecutor } from '@graphql-tools/executor'
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { composeServices } from '@theguild/federation-composition'
import { graphql, parse, print } from 'graphql'

const url = process.argv[2]
const ask = async (query, variables) => {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json()
}
const { data } = await ask('{ _service { sdl } statement(ref: "lavrov-2012-12-04-directly-opposing-views") { id } }')
const articles = [{ headline: 'Old differences', quotes: [{ __typename: 'Statement', id: data.statement.id }] }]

const types = 'type Query { articles: [Article!]! } type Article { headline: String! quotes: [Statement!]! }'
const typeDefs = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  ${types} type Statement @key(fields: "id") { id: ID! articles: [Article!]! }`
const newsroom = makeExecutableSchema({
  typeDefs: `${types} type Statement { id: ID! articles: [Article!]! }
    scalar _Any union _Entity = Statement extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
  resolvers: {
    Query: {
      articles: () => articles,
      _entities: (_parent, { representations }) =>
        representations.map(({ id }) => ({ id, articles: articles.filter(({ quotes }) => quotes.some((quote) => quote.id === id)) })),
    },
    _Entity: { __resolveType: () => 'Statement' },
  },
})

const services = [
  { name: 'record', url, typeDefs: parse(data._service.sdl) },
  { name: 'newsroom', url: 'http://newsroom', typeDefs: parse(typeDefs) },
]
const { supergraphSdl, errors } = composeServices(services)
if (errors) throw new Error(errors.join('\n'))
const schema = getStitchedSchemaFromSupergraphSdl({
  supergraphSdl,
  onSubschemaConfig: (config) => {
    config.executor = ({ document, variables }) =>
      config.name.toLowerCase() === 'record'
        ? ask(print(document), variables)
        : normalizedExecutor({ schema: newsroom, document, variableValues: variables })
  },
})
for (const source of [
  '{ articles { headline quotes { text citation(style: BIBTEX) speaker { person { name } } } } }',
  '{ statements(where: { speaker: ["lavrov"] }, first: 50) { nodes { slug articles { headline } } } }',
])
  console.log(JSON.stringify(await graphql({ schema, source })))
