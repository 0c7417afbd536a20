import type { IncomingMessage } from 'node:http'
import { findKey } from '../../store/write/api-keys.ts'
import type { Db } from '../../store/write/write-records.ts'
import { unauthenticated } from '../api-errors.ts'
import { type Actor, anonymous } from './actor.ts'
import type { TokenVerifier } from './token-verifier.ts'

/** Says who sends a request, and by which message of node:http if it came in that way. @throws UNAUTHENTICATED */
export type Authenticate = (request: Request, message?: IncomingMessage) => Promise<Actor>

/** Who sent a key of this server. */
export interface KeyActor extends Actor {
  /** The id of the key, by which is known whether it was revoked in the meantime. */
  keyId: string
}

interface Options {
  db: Db
  /** Verifies tokens of an OpenID provider. Without it, only keys are accepted. */
  verifyToken?: TokenVerifier | undefined
  /** Whether requests without credentials may read. */
  allowsAnonymous: boolean
}

/** Knows actors by what `Authorization: Bearer` has: a key, or a token of an OpenID provider. */
export function byCredentials({ db, verifyToken, allowsAnonymous }: Options): Authenticate {
  return async ({ headers }) => {
    const authorization = headers.get('authorization')
    if (authorization === null) {
      if (allowsAnonymous) return anonymous
      throw unauthenticated('MISSING', 'This server answers only with a key. Send the header `Authorization: Bearer <key>`.')
    }
    const [, secret] = /^Bearer +([\w.~+/=-]{1,8000}) *$/i.exec(authorization) ?? []
    if (!secret) throw unauthenticated('MALFORMED', 'The header `Authorization` is not of the form `Bearer <key>`.')
    if (secret.includes('.')) {
      if (verifyToken) return verifyToken(secret)
      throw unauthenticated('UNKNOWN', 'This server accepts keys, and no tokens of an OpenID provider.')
    }
    const key = await findKey(db, secret)
    if (!key) throw unauthenticated('UNKNOWN', 'There is no such key. Check that it is complete.')
    const { id, name, role, datasets, revokedAt, expiresAt } = key
    if (revokedAt) throw unauthenticated('REVOKED', `The key "${name}" was revoked on ${day(revokedAt)}. Ask for another one.`)
    if (expiresAt && expiresAt.getTime() <= Date.now())
      throw unauthenticated('EXPIRED', `The key "${name}" expired on ${day(expiresAt)}. Ask for another one.`)
    const actor: KeyActor = {
      id: `key:${id}`,
      keyId: id,
      name,
      role,
      ...(datasets.length > 0 && { datasets }),
      ...(expiresAt && { expiresAt }),
    }
    return actor
  }
}

const day = (at: Date) => at.toISOString().slice(0, 10)
