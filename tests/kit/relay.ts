import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A proxy for a socket whose connection can be interrupted and restored. */
export async function relay(socket: string) {
  const lines = new Map<Socket, Socket>()
  const server = createServer((near) => {
    const far = connect(socket)
    lines.set(near, far)
    for (const end of [near, far]) end.on('error', () => {}).on('close', () => [near, far].map((each) => each.destroy()))
    near.pipe(far).pipe(near)
  })
  const listen = (port: number) => once(server.listen(port, '127.0.0.1'), 'listening')
  await listen(0)
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    port,
    /** Stops forwarding responses. Resolves when the next request has been forwarded. */
    hold: () => Promise.race([...lines].map(([near, far]) => once(far.unpipe(near) && near, 'data'))),
    mend: () => listen(port),
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const near of lines.keys()) near.destroy()
      lines.clear()
      await closed
    },
  }
}
