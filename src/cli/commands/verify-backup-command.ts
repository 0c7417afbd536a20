import { openBackup, unknownMigrations, verifyBackup } from '../../store/backup/open-backup.ts'
import { backupReport, sizeOf } from '../backup-report.ts'
import { progress, warn } from '../print.ts'

/** Checks that a backup is complete and undamaged, without a database. */
export async function verifyBackupFile(file: string, { json = false }: { json?: boolean }): Promise<void> {
  const opened = await openBackup(file)
  const { manifest, size } = opened
  const total = Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0)
  const shown = progress('rows checked')
  await verifyBackup(opened, (rows) => shown.update(rows, total)).finally(async () => {
    shown.end()
    await opened.close()
  })
  const newer = unknownMigrations(manifest)
  await backupReport(`${file}, ${sizeOf(size)}, is complete and undamaged.`, { file, size, manifest }, json)
  if (newer.length > 0)
    warn(
      `This version of Rapporteur cannot restore it: it has the migrations ${newer.join(', ')}. Install ${manifest.rapporteur} or later.`,
    )
}
