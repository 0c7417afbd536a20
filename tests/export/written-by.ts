import type { WriteOptions, Writer } from '../../src/export/writer.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { atOneMoment, datasetsIn, storedDataset } from '../../src/store/reads/stored-dataset.ts'

/** What a format writes of a dataset, and what it leaves out. */
export async function writtenBy(
  writer: Writer,
  database: Database,
  slug: string,
  options: Partial<WriteOptions> = {},
): Promise<{ text: string; leftOut: Map<string, number> }> {
  const leftOut = new Map<string, number>()
  const leaveOut = (what: string, count = 1) => void (count > 0 && leftOut.set(what, (leftOut.get(what) ?? 0) + count))
  const text = await atOneMoment(database, async (db) => {
    const row = (await datasetsIn(db)).find((each) => each.slug === slug)
    if (!row) throw new Error(`There is no dataset ${slug}`)
    const dataset = await storedDataset(db, row.id, { publishedTexts: writer.texts === 'published' })
    const parts: string[] = []
    for await (const part of writer.write(dataset, { base: 'https://example.org', leaveOut, ...options })) parts.push(part)
    return parts.join('')
  })
  return { text, leftOut }
}
