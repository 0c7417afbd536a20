import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** What a proxy does with connections and data. */
export type Fault =
  | 'none'
  /** It closes all connections and accepts no other. */
  | 'refuse'
  /** It accepts connections, keeps them open and forwards nothing. */
  | 'hang'
  /** It forwards what clients send, and of the answers nothing after the first bytes. */
  | 'half an answer'
  /** It forwards a COMMIT and then closes the connection without its answer. */
  | 'lose COMMIT'
  /** It forwards a COMMIT, and nothing of its answer. */
  | 'hang COMMIT'

/** The message of the statement COMMIT. A statement that creates a temporary table has this word, too. */
const commit = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1')

/** A proxy in front of a PostgreSQL server, on a port of this machine, with faults of a network. */
export class FaultProxy {
  /** Milliseconds that each part of an answer takes longer. */
  delay = 0
  /** Where new connections go: the path of a Unix socket. */
  target: string
  readonly port: number
  /** How often a fault was met by data or by a connection. */
  met = 0
  #fault: Fault = 'none'
  readonly #server
  readonly #lines = new Set<Socket>()

  private constructor(target: string, server: ReturnType<typeof createServer>) {
    this.target = target
    this.#server = server
    const address = server.address()
    this.port = address && typeof address === 'object' ? address.port : 0
    server.on('connection', (near) => this.#forward(near))
  }

  static async start(target: string): Promise<FaultProxy> {
    const server = createServer()
    await once(server.listen(0, '127.0.0.1'), 'listening')
    return new FaultProxy(target, server)
  }

  /** Begins a fault, or ends it. After `hang` the connections of that time stay silent: they are left open by both sides, as by a network that lost them. */
  set fault(fault: Fault) {
    this.#fault = fault
    this.met = 0
    if (fault === 'refuse') this.cut()
  }

  /** Closes all connections. */
  cut(): void {
    for (const near of this.#lines) near.resetAndDestroy()
    this.#lines.clear()
  }

  stop(): void {
    this.cut()
    this.#server.close()
  }

  #forward(near: Socket): void {
    near.on('error', () => {})
    if (this.#fault === 'refuse') {
      this.met++
      near.resetAndDestroy()
      return
    }
    this.#lines.add(near)
    const far = connect(this.target)
    let isSilent = this.#fault === 'hang'
    if (isSilent) this.met++
    for (const end of [near, far]) end.on('error', () => {}).on('close', () => void [near, far].map((each) => each.destroy()))
    near.on('close', () => this.#lines.delete(near))
    near.on('data', (data) => {
      if (this.#fault === 'hang' && !isSilent) {
        isSilent = true
        this.met++
      }
      if (isSilent && this.#fault !== 'hang COMMIT' && this.#fault !== 'half an answer') return
      far.write(data)
      if (!data.includes(commit)) return
      if (this.#fault === 'hang COMMIT') {
        isSilent = true
        this.met++
      } else if (this.#fault === 'lose COMMIT') {
        this.met++
        isSilent = true
        // The server has committed when it answers.
        far.once('data', () => near.resetAndDestroy())
      }
    })
    let later = Promise.resolve()
    far.on('data', (data) => {
      if (isSilent) return
      if (this.#fault === 'half an answer' && data.length > 60) {
        this.met++
        isSilent = true
        near.write(data.subarray(0, 40))
      } else if (this.delay > 0) {
        const until = new Promise<void>((done) => setTimeout(done, this.delay))
        later = later.then(() => until).then(() => void (near.destroyed || near.write(data)))
      } else near.write(data)
    })
  }
}
