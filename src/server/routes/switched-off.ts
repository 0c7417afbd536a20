import { RapporteurError } from '../api-errors.ts'
import type { Route } from '../http/yoga.ts'

/** Answers paths that the operator has switched off, and says which variable switches them on. */
export const switchedOff =
  (paths: string, what: string, variable: string): Route =>
  ({ url: { pathname } }) =>
    pathname.startsWith(paths) ? Promise.reject(refusal(what, variable)) : undefined

const refusal = (what: string, variable: string) =>
  new RapporteurError('NOT_FOUND', `${what} are switched off on this server. Its operator can set ${variable}=true.`)
