import { connect } from 'node:net'

// The load generator, a separate process so that it does not slow down the servers: for each message, a Load, it returns a Shot.
// It writes to sockets and parses only the end of a response, because its work on a shared core is measured together with the servers.

/** Requests that are sent in a loop, one after the other, over keep-alive connections. */
export interface Load {
  port: number
  requests: { path: string; body: string }[]
  connections: number
  /** Number of requests, or duration in seconds. */
  amount?: number
  seconds?: number
}

/** Times in milliseconds. */
export interface Shot {
  amount: number
  wall: number
  p50: number
  p99: number
}

process.on('message', async (load: Load) => process.send?.(await shoot(load)))

async function shoot({
  port,
  requests,
  connections,
  amount = Number.POSITIVE_INFINITY,
  seconds = Number.POSITIVE_INFINITY,
}: Load): Promise<Shot> {
  const packets = requests.map(({ path, body }) =>
    Buffer.from(
      `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  )
  const took: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  let sent = 0
  const next = () => (sent < amount && performance.now() < end ? packets[sent++ % packets.length] : undefined)
  await Promise.all(Array.from({ length: connections }, () => keepAsking(port, next, took)))
  const wall = performance.now() - start
  took.sort((a, b) => a - b)
  const percentile = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN
  return { amount: took.length, wall, p50: percentile(0.5), p99: percentile(0.99) }
}

function keepAsking(port: number, next: () => Buffer | undefined, took: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let chunks: Buffer[] = []
    let asked = 0
    const ask = () => {
      const packet = next()
      if (!packet) return socket.destroy()
      chunks = []
      asked = performance.now()
      socket.write(packet)
    }
    socket.on('connect', ask)
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      const answer = chunks.length > 1 ? Buffer.concat(chunks) : chunk
      if (!isWhole(answer)) return
      if (!answer.subarray(0, 12).equals(ok)) return socket.destroy(new Error(`Port ${port} answers ${answer.toString('utf8', 0, 500)}`))
      took.push(performance.now() - asked)
      ask()
    })
    socket.on('error', reject)
    socket.on('end', () => reject(new Error(`Port ${port} closed the connection.`)))
    socket.on('close', resolve)
  })
}

const ok = Buffer.from('HTTP/1.1 200')

function isWhole(answer: Buffer): boolean {
  const body = answer.indexOf('\r\n\r\n') + 4
  if (body < 4) return false
  const length = /\ncontent-length: *(\d+)/i.exec(answer.toString('latin1', 0, body))?.[1]
  return length === undefined ? answer.subarray(-7).equals(lastChunk) : answer.length >= body + Number(length)
}

const lastChunk = Buffer.from('\r\n0\r\n\r\n')
