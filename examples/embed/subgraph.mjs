// Rapporteur as a subgraph of Apollo Federation: each type with an id is an entity, which other services can reference and extend.
import { createServer } from 'node:http'
import { delegateToSchema } from '@graphql-tools/delegate'
import { buildHTTPExecutor } from '@graphql-tools/executor-http'
import { stitchSchemas } from '@graphql-tools/stitch'
import { printSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import { createRapporteur } from 'rapporteur/server'

const rapporteur = await createRapporteur({ database: process.env.RECORD ?? 'memory://' })
const record = {
  schema: rapporteur.schema,
  executor: buildHTTPExecutor({ endpoint: 'http://localhost/graphql', fetch: (url, init) => rapporteur.fetch(new Request(url, init)) }),
}
const entities = rapporteur.schema.getPossibleTypes(rapporteur.schema.getType('Node')).map(({ name }) => name)
const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  ${printSchema(rapporteur.schema)}
  ${entities.map((name) => `extend type ${name} @key(fields: "id")`).join('\n')}
  extend type PageInfo @shareable
`
const schema = stitchSchemas({
  subschemas: [record],
  typeDefs: `
    scalar _Any
    type _Service { sdl: String! }
    union _Entity = ${entities.join(' | ')}
    extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
  `,
  resolvers: {
    Query: {
      _service: () => ({ sdl }),
      _entities: (_parent, { representations }, context, info) =>
        delegateToSchema({
          schema: record,
          operation: 'query',
          fieldName: 'nodes',
          args: { ids: representations.map(({ id }) => id) },
          context,
          info,
        }),
    },
  },
})
const server = createServer(createYoga({ schema })).listen(process.env.PORT ?? 3000, () =>
  console.log(`http://localhost:${server.address().port}/graphql`),
)
process.once('SIGTERM', () => server.close(() => rapporteur.close()))
