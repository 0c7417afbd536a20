import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'graphql-yoga'
import { anonymous } from '../access/actor.ts'
import type { Authenticate } from '../access/authenticate.ts'
import type { ClientAddress } from './client-address.ts'
import type { Rate, RateOf, RequestRate } from './request-rate.ts'

/**
 * Counts the requests over HTTP by their actor, else by their address. Requests in process, such as those of the application itself, are not
 * counted. A request is counted once, on whichever way it is answered.
 */
export class ClientRates {
  readonly #rate: RequestRate
  readonly #addressOf: ClientAddress
  readonly #counted = new WeakMap<IncomingMessage | Request, Rate>()

  constructor(rate: RequestRate, addressOf: ClientAddress) {
    this.#rate = rate
    this.#addressOf = addressOf
  }

  /** Counts a request without credentials. Undefined if it has no limit. */
  takeAddress(message: IncomingMessage): Rate | undefined {
    return this.#counted.get(message) ?? this.#take(message, { kind: 'address', id: this.#addressOf(message) })
  }

  /** Says who sends a request, and counts it. @throws RATE_LIMITED. Wrong credentials count for the address, which then cannot try others. */
  authenticate(authenticate: Authenticate): Authenticate {
    return async (request, message) => {
      if (!message) return authenticate(request)
      const failures: RateOf = { kind: 'address', id: `${this.#addressOf(message)} with wrong credentials` }
      const hasCredentials = request.headers.has('authorization')
      const admit = (rate: Rate | undefined) => {
        if (!rate) return
        this.#counted.set(request, rate)
        if (rate.isOver) throw rate.error
      }
      if (hasCredentials && this.#rate.isOver(failures)) admit(this.#take(message, failures))
      try {
        const actor = await authenticate(request, message)
        admit(actor.id === anonymous.id ? this.takeAddress(message) : this.#take(message, { kind: 'key', id: actor.id }))
        return actor
      } catch (error) {
        if (!this.#counted.has(request)) admit(hasCredentials ? this.#take(message, failures) : this.takeAddress(message))
        throw error
      }
    }
  }

  /** Says in each response what the client has left. */
  readonly plugin: Plugin = {
    onResponse: ({ request, response }) => {
      for (const [name, value] of Object.entries(this.#counted.get(request)?.headers ?? {})) response.headers.set(name, value)
    },
  }

  #take(message: IncomingMessage, of: RateOf): Rate | undefined {
    const rate = this.#rate.take(of)
    if (rate) this.#counted.set(message, rate)
    return rate
  }
}
