import { Duplex } from 'node:stream'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** A connection to the embedded database, in the place of a socket: what `pg` writes goes to the worker thread as messages. */
export class EmbeddedConnection extends Duplex {
  readonly #attach: (port: MessagePort) => void
  #port: MessagePort | undefined
  #sent = 0
  #answered = 0

  /** `attach` hands a port to the worker, and throws where there is none. */
  constructor(attach: (port: MessagePort) => void) {
    super()
    this.#attach = attach
  }

  /** Whether the worker has something of this connection to execute. */
  get isBusy(): boolean {
    return this.#answered < this.#sent && !this.destroyed
  }

  /** A function that says whether what is under way now has been answered, or the connection has ended. */
  underWay(): () => boolean {
    const last = this.#sent
    return () => this.#answered >= last || this.destroyed
  }

  connect(): void {
    const { port1, port2 } = new MessageChannel()
    try {
      this.#attach(port2)
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)))
      return
    }
    this.#port = port1
    port1.on('message', (answer: Uint8Array<ArrayBuffer>) => {
      this.#answered++
      if (answer.length > 0) this.push(Buffer.from(answer.buffer))
    })
    process.nextTick(() => this.emit('connect'))
  }

  /** Called by `pg` as on a socket; there is nothing to set. */
  setNoDelay(): void {}

  ref(): void {
    this.#port?.ref()
  }

  unref(): void {
    this.#port?.unref()
  }

  override _read(): void {}

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#send([chunk])
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#send(chunks.map(({ chunk }) => chunk))
    done()
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#port?.close()
    done(error)
  }

  /** Copies: a buffer of `pg` is a part of a larger one, which would travel as a whole. */
  #send(chunks: readonly Buffer[]): void {
    const bytes = new Uint8Array(Buffer.concat(chunks))
    // Terminate has no answer: the end of the port says it.
    if (bytes[0] === 0x58) return
    this.#sent++
    this.#port?.postMessage(bytes, [bytes.buffer])
  }
}
