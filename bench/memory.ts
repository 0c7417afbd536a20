import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { shoot } from './measure.ts'
import { range, type Variables } from './questions.ts'
import { rapporteur, start, stop } from './servers.ts'

/** Bytes after a number of requests; the heap after garbage collection. */
export interface Sample {
  requests: number
  rss: number
  heap: number
}

const shapes = 500
const samples = 10

/** Sends requests of all shapes in turn, and samples the memory of the server ten times. */
export async function watchMemory(
  database: string,
  pairs: Variables[],
  requests: number,
  progress: (doing: string) => void,
): Promise<Sample[]> {
  const program = rapporteur(database)
  const server = await start({
    ...program,
    args: ['--expose-gc', '--import', fileURLToPath(new URL('probe.mjs', import.meta.url)), ...program.args],
    options: { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  })
  const sample = async (requests: number): Promise<Sample> => {
    // The probe sends only this message.
    const answered = once(server.process, 'message') as Promise<[NodeJS.MemoryUsage]>
    server.process.send('sample')
    const [usage]: [NodeJS.MemoryUsage] = await answered
    return { requests, rss: usage.rss, heap: usage.heapUsed }
  }
  const load = range(8 * shapes).map((i) => {
    const { variables } = pairs[(i + Math.floor(i / shapes)) % pairs.length] ?? {}
    return { path: '/graphql', body: JSON.stringify({ query: shape(i % shapes), variables }) }
  })
  const seen = [await sample(0)]
  for (let part = 1; part <= samples; part++) {
    progress(`memory, ${part} of ${samples}`)
    await shoot({ port: server.port, requests: load, connections: 8, amount: requests / samples })
    seen.push(await sample((part * requests) / samples))
  }
  await stop(server)
  return seen
}

const fields = [
  'text',
  'reporting',
  'language',
  'verification',
  'saidOn { edtf }',
  'speaker { person { name } }',
  'topics { topic { label } }',
  'session { title }',
  'meeting { title start { edtf } }',
]

/** The bits of the number select the fields, so no two queries are equal. */
function shape(i: number): string {
  const nodes = `nodes { id ${fields.filter((_, bit) => (i >> bit) & 1).join(' ')} }`
  const asked = [
    `($speaker: String!) { statements(where: { speaker: [$speaker] }, first: 5)`,
    `($speaker: String!, $topic: String!) { statements(where: { speaker: [$speaker], topic: [$topic] }, first: 5)`,
    `($topic: String!) { topic(ref: $topic) { label } statements(where: { topic: [$topic] }, first: 5)`,
  ]
  return `query Shape${i}${asked[i % asked.length]} { ${nodes} } }`
}
