import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { byHand } from './questions.ts'

// The minimal HTTP server, as a separate process: no GraphQL, one prepared statement for each query, at a path with its name. It sends the
// response exactly as PostgreSQL returns it.

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
createServer(async (request, response) => {
  const name = request.url?.slice(1) ?? ''
  const { values } = JSON.parse(await text(request))
  // Searches of words have custom plans, because a generic plan takes much longer.
  const { rows } = await pool.query({ ...(!name.startsWith('words') && { name }), text: byHand[name] ?? '', values })
  response.setHeader('content-type', 'application/json').end(`{"data":${rows[0].data}}`)
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('up'))
