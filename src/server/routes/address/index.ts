import type { Client } from '../../../sdk/index.ts'
import type { Route } from '../../http/yoga.ts'
import type { Logger } from '../../rapporteur.ts'
import { answerWithin } from '../../request-scope.ts'
import type { ReadTexts } from './address-operation.ts'

/** Options of the route. */
export interface AddressOptions {
  /** Creates a client of the GraphQL API of this server, which sends these headers. */
  client: (headers: Record<string, string>) => Client
  /** The deadline of a page, in seconds. */
  seconds: number
  /** Reads for a request with these headers. */
  texts: (headers: Record<string, string>) => ReadTexts
  log: Logger
}

/** The route for permanent URLs of records: `/r/{type}/{slug}`, as JSON-LD or HTML. */
export const addresses =
  (options: AddressOptions): Route =>
  ({ request, url }) =>
    // Imported at the first request, so that it does not delay the start of the server.
    isAddress(url.pathname)
      ? answerWithin(request, options, () => import('./address-response.ts').then(({ answer }) => answer(options, { request, url })))
      : undefined

const isAddress = (path: string) => /^\/r\/[^/]+\/[^/]+$/.test(path)
