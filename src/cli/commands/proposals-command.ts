import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { type Client, withCurate } from '../../sdk/index.ts'
import { badRequest } from '../../server/api-errors.ts'
import { say, warn, write } from '../print.ts'
import { withRecord } from '../queries/with-record.ts'
import { differenceLine, sayChanged } from '../said-changes.ts'
import { onOneLine } from '../text-table.ts'

/** What can be done with proposals. */
export type Action = 'list' | 'show' | 'accept' | 'reject'

interface Options {
  reason?: string
  status: string
  dataset?: string[]
  first: number
  after?: string
  dryRun?: boolean
  format: string
}

interface Proposal {
  id: string
  at: string
  by: string
  reason: string
  datasets: string[]
  status: string
  decidedAt: string | null
  decidedBy: string | null
  decisionReason: string | null
  changes: { kind: string; slug: string; dataset?: string; version?: number; set: Record<string, unknown> | null }[]
}

const selection = 'id at by reason datasets status decidedAt decidedBy decisionReason changes'

/** Lists proposals, shows one, or decides one. */
export async function proposals(action: Action, id: string | undefined, command: Command): Promise<void> {
  const options = command.opts<Options>()
  if (action === 'list' && id !== undefined) throw badRequest(`Say what to do with ${id}: show, accept or reject.`)
  await withRecord(command, async ({ client, signal }) => {
    if (action === 'list') return list(client, options, signal)
    if (id === undefined) throw badRequest(`Give the id of the proposal. rapporteur proposals lists them.`)
    if (action === 'show') return show(client, { id, format: options.format }, signal)
    const { reason, dryRun = false } = options
    if (reason === undefined) throw badRequest('--reason is missing: why it is decided so.')
    if (action === 'reject') {
      if (dryRun) throw badRequest('--dry-run is for accept: a rejection changes no record.')
      await withCurate(client).curate.rejectProposal({ id, reason, idempotencyKey: randomUUID() }, { signal })
      return void say('Rejected.')
    }
    const differences = { field: true, before: true, after: true } as const
    const select = {
      records: { kind: true, slug: true, version: true, differences },
      warnings: { path: true, message: true },
      proposal: { id: true },
    } as const
    const accepted = await withCurate(client).curate.acceptProposal(
      { id, reason, dryRun, idempotencyKey: randomUUID() },
      { select, signal },
    )
    if (dryRun) for (const record of accepted.records) for (const each of record.differences) await write(`  ${differenceLine(each)}\n`)
    sayChanged(accepted, dryRun)
  })
}

async function list(client: Client, { status, dataset, first, after, format }: Options, signal: AbortSignal): Promise<void> {
  const query = `query ($where: ProposalFilter, $first: Int!, $after: String) {
    proposals(where: $where, first: $first, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } }
  }`
  const where = { ...(status !== 'all' && { status: [status.toUpperCase()] }), ...(dataset && { dataset }) }
  const answer = await client.request<{
    proposals: { nodes: Proposal[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  }>(query, { where, first, after }, { signal })
  const { nodes, pageInfo } = answer.proposals
  if (format === 'json') await write(`${JSON.stringify(nodes, null, 2)}\n`)
  else if (nodes.length === 0) say(after === undefined ? 'There are no such proposals.' : 'There are no more proposals.')
  else for (const each of nodes) await write(`${heading(each)}\n${each.changes.map((change) => `  ${changeLine(change)}\n`).join('')}`)
  if (pageInfo.hasNextPage) warn(`There are more than these ${nodes.length}. The next ones: --after ${pageInfo.endCursor}`)
}

async function show(client: Client, { id, format }: { id: string; format: string }, signal: AbortSignal): Promise<void> {
  const query = `query ($id: ID!) { proposal(id: $id) { ${selection} } }`
  const { proposal } = await client.request<{ proposal: Proposal | null }>(query, { id }, { signal })
  if (!proposal) throw badRequest(`There is no proposal "${id}" that you may read. rapporteur proposals lists them.`)
  if (format === 'json') return write(`${JSON.stringify(proposal, null, 2)}\n`)
  const { decidedAt, decidedBy, decisionReason, changes } = proposal
  await write(`${heading(proposal)}\n`)
  if (decidedAt) await write(`${onOneLine(`${proposal.status.toLowerCase()} ${decidedAt}  ${decidedBy}: ${decisionReason}`)}\n`)
  for (const change of changes) {
    await write(`\n${changeLine(change)}\n`)
    for (const [field, value] of Object.entries(change.set ?? {})) await write(`  ${field}: ${onOneLine(JSON.stringify(value))}\n`)
  }
}

const heading = ({ id, at, by, status, datasets, reason }: Proposal) =>
  onOneLine(`${id}  ${status.toLowerCase()}  ${at}  ${datasets.join(' ')}  ${by}: ${reason}`)

/** What a change does, in one line. */
function changeLine({ kind, slug, dataset, version, set }: Proposal['changes'][number]): string {
  const verb = set === null ? 'delete' : dataset === undefined ? 'update' : 'create'
  return `${verb} ${kind.toLowerCase()} ${slug}${version === undefined ? '' : ` (version ${version})`}`
}
