/** Requests that one client may send in a minute. None by default. */
export interface RateLimits {
  /** A client without credentials, by its address. */
  address?: number | undefined
  /** An actor with a key or a token. */
  key?: number | undefined
}
