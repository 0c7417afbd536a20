import type { Client } from '../../../sdk/index.ts'
import type { Route } from '../../http/yoga.ts'
import type { Logger } from '../../rapporteur.ts'
import type { ReadTexts } from './address-operation.ts'

/** Options of the route. */
export interface AddressOptions {
  /** A client of the GraphQL API of this server. */
  client: Client
  texts: ReadTexts
  log: Logger
}

/** The route for permanent URLs of records: `/r/{type}/{slug}`, as JSON-LD or HTML. */
export const addresses =
  (options: AddressOptions): Route =>
  ({ request, url }) =>
    // Imported at the first request, so that it does not delay the start of the server.
    isAddress(url.pathname) ? import('./address-response.ts').then(({ answer }) => answer(options, { request, url })) : undefined

const isAddress = (path: string) => /^\/r\/[^/]+\/[^/]+$/.test(path)
