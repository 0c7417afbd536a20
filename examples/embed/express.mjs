// A Rapporteur server in an Express application with other routes.
import express from 'express'
import { createRapporteur } from 'rapporteur/server'

const rapporteur = await createRapporteur({ database: 'memory://' })
const app = express()
app.get('/', (_request, response) => response.send('Our newsroom'))
app.all('/graphql', rapporteur.listener)
const server = app.listen(process.env.PORT ?? 3000, () => console.log(`http://localhost:${server.address().port}/graphql`))
process.once('SIGTERM', () => server.close(() => rapporteur.close()))
