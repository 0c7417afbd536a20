import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { withCurate } from '../../sdk/index.ts'
import { withRecord } from '../queries/with-record.ts'
import { sayChanged } from '../said-changes.ts'

/** Takes a revision back, or says what that would change. */
export async function revert(id: string, command: Command): Promise<void> {
  const { reason, dryRun = false } = command.opts<{ reason: string; dryRun?: boolean }>()
  await withRecord(command, async ({ client, signal }) => {
    sayChanged(await withCurate(client).curate.revertRevision({ id, reason, dryRun, idempotencyKey: randomUUID() }, { signal }), dryRun)
  })
}
