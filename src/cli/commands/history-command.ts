import type { Command } from 'commander'
import { kinds } from '../../record/kinds.ts'
import { badRequest } from '../../server/api-errors.ts'
import { write } from '../print.ts'
import { withRecord } from '../queries/with-record.ts'
import { differenceLine } from '../said-changes.ts'
import { onOneLine } from '../text-table.ts'

interface Change {
  id: string
  version: number
  action: string
  at: string
  by: string | null
  reason: string | null
  differences: { field: string; before: unknown; after: unknown }[]
}

/** Prints the changes of a record, the newest first. */
export async function history(ref: string, command: Command): Promise<void> {
  const { kind, first, format } = command.opts<{ kind: string; first: number; format: string }>()
  const { field } = Object.values(kinds).find(({ segment }) => segment === kind) ?? {}
  if (!field) throw badRequest(`--kind is ${kind}.`)
  await withRecord(command, async ({ client, signal }) => {
    const selection = 'nodes { id version action at by reason differences { field before after } }'
    const query = `query ($ref: String!, $first: Int!) { ${field}(ref: $ref) { revisions(first: $first) { ${selection} } } }`
    const answer = await client.request<Record<string, { revisions: { nodes: Change[] } } | null>>(query, { ref, first }, { signal })
    const changes = answer[field]?.revisions.nodes ?? []
    if (format === 'json') return write(`${JSON.stringify(changes, null, 2)}\n`)
    for (const { id, version, action, at, by, reason, differences } of changes) {
      const why = reason === null ? '' : `: ${reason}`
      await write(`${onOneLine(`${id}  version ${version}  ${action.toLowerCase()}  ${at}  ${by ?? 'an import'}${why}`)}\n`)
      if (action === 'UPDATED') for (const difference of differences) await write(`  ${differenceLine(difference)}\n`)
    }
  })
}
