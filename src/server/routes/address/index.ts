import type { Client } from '../../../sdk/index.ts'
import type { Route } from '../../http/yoga.ts'
import type { Logger } from '../../rapporteur.ts'
import { answerWithin } from '../../request-scope.ts'
import type { Texts } from './address-operation.ts'

/** What addresses are answered with. */
export interface AddressOptions {
  /** A client of this server's own GraphQL, which sends these headers. */
  client: (headers: Record<string, string>) => Client
  /** The deadline of a page. */
  seconds: number
  texts: Texts
  log: Logger
}

/** The permanent addresses of records: `/r/{type}/{slug}`, as JSON-LD or as a page. */
export const addresses =
  (options: AddressOptions): Route =>
  ({ request, url }) =>
    // Read once somebody asks, so that the server starts as fast as without.
    isAddress(url.pathname)
      ? answerWithin(request, options, () => import('./address-response.ts').then(({ answer }) => answer(options, { request, url })))
      : undefined

const isAddress = (path: string) => /^\/r\/[^/]+\/[^/]+$/.test(path)
