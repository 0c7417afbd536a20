import { openRapporteur } from './open-rapporteur.ts'
import type { Rapporteur, RapporteurOptions } from './rapporteur.ts'

export type * from '../record/generated/record-input.ts'
export type { FileImportOptions, ImportOptions, ImportProgress, RecordImportOptions, RecordPart } from '../record/import-options.ts'
export { type Counts, Refused, type RefusedSource, type Report } from '../record/load-report.ts'
export type { Limits } from './http/query-limits.ts'
export type * from './rapporteur.ts'

/**
 * Opens the record and brings its database to the schema of this version.
 *
 * @example
 * const record = await createRapporteur({ database: 'memory://' })
 * console.log(await record.client.statements.count())
 * await record.close()
 * @throws {DatabaseInUse} when another process has the embedded folder open.
 * @throws {DatabaseNewer} when a later version has migrated the database.
 */
export const createRapporteur = (options?: RapporteurOptions): Promise<Rapporteur> => openRapporteur(options)
