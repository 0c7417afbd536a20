import type { Command } from 'commander'
import { withCurate } from '../../sdk/index.ts'
import { say } from '../print.ts'
import { withRecord } from '../queries/with-record.ts'

/** Takes a revision back, or says what that would change. */
export async function revert(id: string, command: Command): Promise<void> {
  const { reason, dryRun = false } = command.opts<{ reason: string; dryRun?: boolean }>()
  await withRecord(command, async ({ client, signal }) => {
    const { records, proposal } = await withCurate(client).curate.revertRevision({ id, reason, dryRun }, { signal })
    for (const { kind, slug, version } of records) say(`${kind.toLowerCase()} ${slug}: version ${version}${dryRun ? ' (dry run)' : ''}`)
    if (proposal) say(`Proposal ${proposal.id} waits for a curator.`)
    else if (records.length === 0) say('Nothing was different.')
  })
}
