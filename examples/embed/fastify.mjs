// A Rapporteur server in a Fastify application.
import Fastify from 'fastify'
import { createRapporteur } from 'rapporteur/server'

const rapporteur = await createRapporteur({ database: 'memory://' })
const app = Fastify()
app.get('/', () => 'Our newsroom')
// Fastify must not parse the request body.
app.removeAllContentTypeParsers()
app.addContentTypeParser('*', (_request, _payload, done) => done(null))
app.all('/graphql', (request, reply) => {
  reply.hijack()
  rapporteur.listener(request.raw, reply.raw)
})
app.addHook('onClose', () => rapporteur.close())
const address = await app.listen({ port: Number(process.env.PORT ?? 3000) })
console.log(`${address}/graphql`)
process.once('SIGTERM', () => app.close())
