import { Agent, request } from 'node:http'

// Run as a process of its own, so that to ask takes nothing from those who answer: its argument is a Load, its message the pairs.

/** A request that can be asked again and again. */
export interface Call {
  url: string
  body: string
}

/** Two calls to compare. Over one connection a request is timed, over several those of a second are counted. */
export interface Load {
  calls: [Call, Call]
  connections: number
  seconds: number
}

/** The same measured of each of the two calls, one right after the other: milliseconds, or answers a second. */
export type Pair = [number, number]

const { calls, connections, seconds }: Load = JSON.parse(process.argv[2] ?? '')
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const sample = connections === 1 ? milliseconds : answersPerSecond

await pairs(seconds / 2)
process.send?.(await pairs(seconds))
agent.destroy()

/** Every other pair begins with the other call, so that neither gains by its place. */
async function pairs(seconds: number): Promise<Pair[]> {
  const [one, other] = calls
  const measured: Pair[] = []
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    const first = await sample(one)
    const [second, third] = [await sample(other), await sample(other)]
    measured.push([first, second], [await sample(one), third])
  }
  return measured
}

async function milliseconds(call: Call): Promise<number> {
  const start = performance.now()
  await ask(call)
  return performance.now() - start
}

async function answersPerSecond(call: Call): Promise<number> {
  const start = performance.now()
  let answers = 0
  const keepAsking = async () => {
    for (; performance.now() < start + 1000; answers++) await ask(call)
  }
  await Promise.all(Array.from({ length: connections }, keepAsking))
  return (answers * 1000) / (performance.now() - start)
}

function ask({ url, body }: Call): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers with status ${response.statusCode}.`))
      response.on('error', reject).on('end', resolve).resume()
    })
    sent.on('error', reject).end(body)
  })
}
