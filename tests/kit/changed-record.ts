import { readRecord } from '../../src/import/formats/record-format.ts'
import { withCurate } from '../../src/sdk/index.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { load } from '../../src/store/write/load-dataset.ts'

/**
 * Fills a database with the bundled dataset and one of every language of the tests, and with all that people add to a record: keys, changes,
 * proposals, merges, deletions, decisions, disputes. Returns the secret of a key with the role ADMIN.
 */
export async function fillWithChanges(database: string): Promise<string> {
  const record = await openRapporteur({ database, log: createLog('error') })
  try {
    for (const path of ['data/nato-russia-council', 'tests/kit/languages.yaml']) await load(record.database, readRecord(path))
    const { pool } = record.database
    const key = await createKey(pool, { name: 'Backups', role: 'ADMIN', datasets: [], expiresAt: null })
    await createKey(pool, { name: 'Cora', role: 'CURATOR', datasets: ['nato-russia-council'], expiresAt: new Date('2030-01-01') })
    const { curate } = withCurate(record.clientFor({ id: 'key:1', name: 'Cora', role: 'CURATOR' }))
    const reason = 'Her passport\tsays so.\nAnd a \\ backslash: \\N'
    const dataset = 'nato-russia-council'
    const { person } = await curate.createPerson({ dataset, person: { name: 'Ada Берг 明 ✓' }, reason, idempotencyKey: 'once' })
    await curate.createPerson({ dataset, person: { name: 'Ada Other' }, reason })
    await curate.mergePersons({ from: 'ada-other', into: String(person?.slug), reason })
    await curate.createPerson({ dataset, person: { name: 'Bo Lind' }, reason })
    await curate.updatePerson({ ref: 'bo-lind', version: 1, set: { summary: 'x' }, reason })
    await curate.deletePerson({ ref: 'bo-lind', version: 2, reason })
    await curate.updatePerson({ ref: 'sergey-lavrov', version: 1, set: { summary: 'Minister' }, reason, propose: true })
    return key
  } finally {
    await record.close()
  }
}
