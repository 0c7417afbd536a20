import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { withCurate } from '../../sdk/index.ts'
import { badRequest } from '../../server/api-errors.ts'
import { say, write } from '../print.ts'
import { withRecord } from '../queries/with-record.ts'

interface Options {
  take?: 'record' | 'source'
  fields?: string[]
  reason?: string
  dryRun?: boolean
  format: string
}

interface Conflict {
  id: string
  kind: string
  slug: string
  source: string | null
  foundAt: string
  differences: { field: string; before: unknown; after: unknown }[]
}

/** Lists conflicts, or decides one. */
export async function conflicts(id: string | undefined, command: Command): Promise<void> {
  const { take, fields, reason, dryRun = false, format } = command.opts<Options>()
  if ((id === undefined) !== (take === undefined)) throw badRequest('To decide a conflict, give its id and --take record or --take source.')
  await withRecord(command, async ({ client, signal }) => {
    if (id !== undefined && take !== undefined) {
      if (reason === undefined) throw badRequest('--reason is missing: why it is decided so.')
      const side = take === 'record' ? 'RECORD' : 'SOURCE'
      const args = { id, take: side, reason, dryRun, ...(fields && { fields }), idempotencyKey: randomUUID() } as const
      await withCurate(client).curate.resolveConflict(args, { signal })
      return void say(dryRun ? 'It can be decided so. Nothing was written.' : 'Decided.')
    }
    const query = '{ conflicts(first: 200) { nodes { id kind slug source foundAt differences { field before after } } } }'
    const answer = await client.request<{ conflicts: { nodes: Conflict[] } }>(query, {}, { signal })
    const { nodes } = answer.conflicts
    if (format === 'json') return write(`${JSON.stringify(nodes, null, 2)}\n`)
    if (nodes.length === 0) return void say('There are no open conflicts.')
    for (const { id: conflict, kind, slug, source, foundAt, differences } of nodes) {
      await write(`${conflict}  ${kind.toLowerCase()} ${slug}  ${source ?? 'no source has it any more'}  ${foundAt}\n`)
      for (const { field, before, after } of differences)
        await write(`  ${field}: record ${JSON.stringify(before ?? null)}, source ${JSON.stringify(after ?? null)}\n`)
    }
    if (nodes.length === 200) say('There may be more: these are the first 200.')
  })
}
