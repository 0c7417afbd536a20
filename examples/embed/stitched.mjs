// The schema of Rapporteur within another GraphQL schema: its fields together with others, and a new field that links both.
import { createServer } from 'node:http'
import { delegateToSchema } from '@graphql-tools/delegate'
import { buildHTTPExecutor } from '@graphql-tools/executor-http'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { stitchSchemas } from '@graphql-tools/stitch'
import { createYoga } from 'graphql-yoga'
import { createRapporteur } from 'rapporteur/server'

const rapporteur = await createRapporteur({ database: 'memory://' })
const record = {
  schema: rapporteur.schema,
  executor: buildHTTPExecutor({ endpoint: 'http://localhost/graphql', fetch: (url, init) => rapporteur.fetch(new Request(url, init)) }),
}
const own = makeExecutableSchema({
  typeDefs: 'type Query { articles: [Article!]! } type Article { headline: String! about: String! }',
  resolvers: { Query: { articles: () => [{ headline: 'What the minister said', about: 'missile defense' }] } },
})
const schema = stitchSchemas({
  subschemas: [record, own],
  typeDefs: 'extend type Article { statements: StatementConnection! }',
  resolvers: {
    Article: {
      statements: {
        selectionSet: '{ about }',
        resolve: ({ about }, _args, context, info) =>
          delegateToSchema({
            schema: record,
            operation: 'query',
            fieldName: 'statements',
            args: { where: { topic: [about] } },
            context,
            info,
          }),
      },
    },
  },
})
const server = createServer(createYoga({ schema })).listen(process.env.PORT ?? 3000, () =>
  console.log(`http://localhost:${server.address().port}/graphql`),
)
process.once('SIGTERM', () => server.close(() => rapporteur.close()))
