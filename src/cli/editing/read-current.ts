import { kindNames, kinds, spoken } from '../../record/kinds.ts'
import type { RecordValue } from '../../record/record-changes.ts'
import { AnswerError, type Client, UnknownRefError } from '../../sdk/index.ts'
import { badRequest } from '../../server/api-errors.ts'
import type { CurrentRecord } from './record-text.ts'

interface Found {
  slug: string
  revisions: { nodes: { version: number; after: RecordValue | null }[] }
}

/** Reads a record as it is now. @throws BAD_REQUEST if a record of another kind has the ref */
export async function readCurrent(
  client: Pick<Client, 'request'>,
  { kind, ref }: Pick<CurrentRecord, 'kind'> & { ref: string },
  signal: AbortSignal,
): Promise<CurrentRecord> {
  const { field } = kinds[kind]
  const query = `query ($ref: String!) { ${field}(ref: $ref) { slug revisions(first: 1) { nodes { version after } } } }`
  try {
    const answer = await client.request<Record<string, Found | null>>(query, { ref }, { signal })
    const found = answer[field]
    const [latest] = found?.revisions.nodes ?? []
    if (!found || !latest?.after) throw new Error(`The ${spoken(kind)} "${ref}" has no history, so that it cannot be edited.`)
    const { slug: _, ...value } = latest.after
    return { kind, slug: found.slug, version: latest.version, value }
  } catch (error) {
    if (!(error instanceof UnknownRefError)) throw error
    const others = await kindsWith(client, ref, signal)
    if (others.length === 0) throw error
    throw badRequest([`No ${spoken(kind)} "${ref}".`, ...others].join('\n'))
  }
}

/** For each kind that has a record of a ref, a line that says so. */
async function kindsWith(client: Pick<Client, 'request'>, ref: string, signal: AbortSignal): Promise<string[]> {
  const query = `query ($ref: String!) { ${kindNames.map((kind) => `${kinds[kind].field}(ref: $ref) { slug }`).join(' ')} }`
  const answer = await client.request<Record<string, { slug: string } | null>>(query, { ref }, { signal }).catch((error: unknown) => {
    if (!(error instanceof AnswerError)) throw error
    // The part that succeeded has the form of the query.
    return (error.data ?? {}) as Record<string, { slug: string } | null>
  })
  return kindNames.flatMap((kind) => {
    const slug = answer[kinds[kind].field]?.slug
    return slug === undefined ? [] : [`The ${spoken(kind)} ${slug} is edited with --kind ${kinds[kind].segment}.`]
  })
}
