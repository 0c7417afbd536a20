// A Rapporteur server in a Hono application.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createRapporteur } from 'rapporteur/server'

const rapporteur = await createRapporteur({ database: 'memory://' })
const app = new Hono()
app.get('/', (context) => context.text('Our newsroom'))
app.all('/graphql', (context) => rapporteur.fetch(context.req.raw))
const server = serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) }, ({ port }) =>
  console.log(`http://localhost:${port}/graphql`),
)
process.once('SIGTERM', () => server.close(() => rapporteur.close()))
