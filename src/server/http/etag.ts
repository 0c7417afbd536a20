import { createHash } from 'node:crypto'

/** The ETag of a body, and whether the client already has this body (RFC 9110). The ETag is weak, because the body may be compressed. */
export function tagged({ headers }: Request, body: string): { etag: string; known: boolean } {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const given = headers.get('if-none-match')?.split(',') ?? []
  return { etag: `W/${tag}`, known: given.map((each) => each.trim().replace(/^W\//, '')).some((each) => each === '*' || each === tag) }
}
