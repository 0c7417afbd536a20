import type { Plugin } from 'graphql-yoga'
import type { Client } from '../../sdk/index.ts'
import type { Logger } from '../rapporteur.ts'
import type { Texts } from './questions.ts'

/** What addresses are answered with. */
export interface AddressOptions {
  /** A client of this server's own GraphQL. */
  client: Client
  texts: Texts
  log: Logger
}

/** The permanent addresses of records: `/r/{type}/{slug}`, as JSON-LD or as a page. */
export function useAddresses(options: AddressOptions): Plugin {
  return {
    async onRequest({ request, url, endResponse }) {
      if (!url.pathname.startsWith('/r/') || !['GET', 'HEAD'].includes(request.method)) return
      // Read once somebody asks, so that the server starts as fast as without.
      const { answer } = await import('./answer.ts')
      const response = await answer(options, request)
      if (response) endResponse(response)
    },
  }
}
