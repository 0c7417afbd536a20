import type { Kind } from '../../record/kinds.ts'
import type { RecordChange } from './apply-changes.ts'
import { type Problem, problem } from './problem.ts'
import type { Db } from './write-records.ts'

/** Changes that belong together, with the datasets of their records, or why there are none. */
export interface PlannedChanges {
  changes: RecordChange[]
  datasets: ReadonlySet<string>
  problems: Problem[]
  warnings: Problem[]
}

/** No changes, for this reason. */
export const unplanned = (...given: Parameters<typeof problem>): PlannedChanges => ({
  changes: [],
  datasets: new Set(),
  problems: [problem(...given)],
  warnings: [],
})

/** The version that a record has now; 0 if there is none. */
export async function versionOf(db: Db, kind: Kind, id: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>(`SELECT version FROM "${kind}" WHERE id = $1`, [id])
  return rows[0]?.version ?? 0
}
