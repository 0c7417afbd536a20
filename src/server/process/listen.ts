import { once } from 'node:events'
import type { Server } from 'node:net'
import type { Config } from './config.ts'

type Address = Pick<Config, 'host' | 'port'>

/** Listens, and returns the port, which the system chooses for port 0. @throws Error with the remedy when the address cannot be had. */
export async function listen(server: Server, { host, port }: Address, names = { host: 'HOST', port: 'PORT' }): Promise<number> {
  const remedies: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken. Stop what listens there, or choose another port: ${names.port}=${port + 1} npm start`,
    EACCES: `Port ${port} on ${host} is not for this user. Choose one above 1023: ${names.port}=${names.port === 'PORT' ? 4000 : 9464} npm start`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set ${names.host} to 127.0.0.1, or to 0.0.0.0 to let other machines in.`,
    ENOTFOUND: `${names.host} is ${host}, which no name server knows. Set it to 127.0.0.1, or to 0.0.0.0 to let other machines in.`,
  }
  try {
    await once(server.listen(port, host), 'listening')
  } catch (error) {
    const remedy = error instanceof Error && 'code' in error && remedies[String(error.code)]
    throw remedy ? new Error(remedy, { cause: error }) : error
  }
  const address = server.address()
  return address && typeof address === 'object' ? address.port : port
}

/** The GraphQL endpoint of a server on an address, for clients on this machine. */
export const endpointOf = ({ host, port }: Address): string => `http://${nameOf(host)}:${port}/graphql`

const nameOf = (host: string) =>
  ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
