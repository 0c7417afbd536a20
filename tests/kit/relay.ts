import { once } from 'node:events'
import { openAsBlob } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { templateFile } from '../../src/store/database/database-template.ts'

/** A PostgreSQL server with a migrated, empty database on a port of this machine, for one or two connections. */
export async function smallServer(): Promise<{ port: number; stop: () => Promise<void> }> {
  const db = await PGlite.create({ extensions: { pg_trgm }, loadDataDir: await openAsBlob(templateFile()) })
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 2 })
  await server.start()
  const { exitCode } = process
  const stop = async () => {
    await server.stop()
    await db.close()
    // PGlite changes the exit code when it closes.
    process.exitCode = exitCode
  }
  return { port: Number(server.getServerConn().split(':').at(-1)), stop }
}

/** A proxy for a port of this machine, or for a Unix socket, whose connections can be interrupted and restored. */
export async function relay(target: number | string) {
  const lines = new Map<Socket, Socket>()
  const server = createServer((near) => {
    const far = typeof target === 'string' ? connect(target) : connect(target, '127.0.0.1')
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
    restore: () => listen(port),
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const near of lines.keys()) near.destroy()
      lines.clear()
      await closed
    },
  }
}
