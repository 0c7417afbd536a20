import { createHash } from 'node:crypto'

/** The tag of a body, weak since it may travel compressed, and whether whoever asks has that body already (RFC 9110). */
export function tagged({ headers }: Request, body: string): { etag: string; known: boolean } {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const given = headers.get('if-none-match')?.split(',') ?? []
  return { etag: `W/${tag}`, known: given.map((each) => each.trim().replace(/^W\//, '')).some((each) => each === '*' || each === tag) }
}
