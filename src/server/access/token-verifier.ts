import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose'
import { unauthenticated, unavailable } from '../api-errors.ts'
import { type Actor, type Role, roles } from './actor.ts'

/** How tokens of an OpenID provider are verified. */
export interface OpenIdOptions {
  /** The `iss` of the tokens. */
  issuer: string
  /** The `aud` of the tokens. */
  audience: string
  /** The URL of the provider's keys (JWKS). Default: `/.well-known/jwks.json` of the issuer. */
  keys?: string | undefined
  /** The claim that has the role: `reader`, `contributor`, `curator` or `admin`, or a list in which one of them is. Default: `role`. */
  roleClaim?: string | undefined
  /** The claim that has the list of datasets. Default: `datasets`. Without the claim, the role holds for all datasets. */
  datasetsClaim?: string | undefined
}

/** Says who a token is for. @throws UNAUTHENTICATED */
export type TokenVerifier = (token: string) => Promise<Actor>

/** Only signatures with a public key: the server has no secret of the provider. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

/** Verifies tokens of an OpenID provider. Its keys are read when they are needed, and kept for ten minutes. */
export function tokenVerifier({ issuer, audience, keys, roleClaim = 'role', datasetsClaim = 'datasets' }: OpenIdOptions): TokenVerifier {
  const url = new URL(keys ?? `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`)
  const jwks = createRemoteJWKSet(url, { timeoutDuration: 5_000, cooldownDuration: 30_000, cacheMaxAge: 600_000 })
  const options = { issuer, audience, algorithms, clockTolerance: 30, requiredClaims: ['sub', 'exp'] }
  return async (token) => {
    const { payload } = await jwtVerify(token, jwks, options)
      .catch((error: unknown) => {
        if (error instanceof errors.JWKSMultipleMatchingKeys) return verifyByAny(token, error, options)
        throw error
      })
      .catch((error: unknown) => {
        throw refusal(error)
      })
    return actorOf(payload, roleClaim, datasetsClaim)
  }
}

/** Verifies a token that does not say which of several keys it is signed by. */
async function verifyByAny(token: string, keys: errors.JWKSMultipleMatchingKeys, options: JWTVerifyOptions) {
  for await (const key of keys) {
    const verified = await jwtVerify(token, key, options).catch((error: unknown) => {
      if (error instanceof errors.JWSSignatureVerificationFailed) return undefined
      throw error
    })
    if (verified) return verified
  }
  throw new errors.JWSSignatureVerificationFailed()
}

function actorOf(payload: JWTPayload, roleClaim: string, datasetsClaim: string): Actor {
  const claimed = [payload[roleClaim]].flat().map((each) => String(each).toUpperCase())
  // A token without a role that is known here may read.
  const role: Role = [...roles].reverse().find((each) => claimed.includes(each)) ?? 'READER'
  const { sub, name, email, exp = 0 } = payload
  const datasets = payload[datasetsClaim]
  return {
    id: `token:${sub}`,
    name: String(name ?? email ?? sub),
    role,
    ...(datasets !== undefined && { datasets: [datasets].flat().map(String) }),
    expiresAt: new Date(exp * 1_000),
  }
}

function refusal(error: unknown) {
  if (error instanceof errors.JWTExpired) return unauthenticated('EXPIRED', 'The token has expired. Sign in again.')
  if (error instanceof errors.JWTClaimValidationFailed)
    return unauthenticated('CLAIM', `The token is not for this server: its claim \`${error.claim}\` is missing or wrong.`)
  if (error instanceof errors.JOSEAlgNotAllowed)
    return unauthenticated('ALGORITHM', `The token is signed with an algorithm that is not allowed. Allowed are ${algorithms.join(', ')}.`)
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return unauthenticated('SIGNATURE', 'The signature of the token is not from the OpenID provider.')
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid || error instanceof errors.JOSENotSupported)
    return unauthenticated('MALFORMED', 'The token is not a signed JSON Web Token.')
  return unavailable('The keys of the OpenID provider cannot be read at the moment. Ask again shortly.')
}
