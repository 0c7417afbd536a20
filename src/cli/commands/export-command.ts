import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { writerOf } from '../../export/known-writers.ts'
import { kinds } from '../../record/kinds.ts'
import { badRequest } from '../../server/api-errors.ts'
import { type SelectedStatements, selectStatements } from '../../store/reads/selected-statements.ts'
import { atOneMoment, type DatasetRow, datasetsIn, storedDataset } from '../../store/reads/stored-dataset.ts'
import { warn, write } from '../print.ts'
import { isFiltered, whereOf } from '../queries/filter-flags.ts'
import { listType } from '../queries/sdl.ts'
import { withRecord } from '../queries/with-record.ts'

interface ExportOptions {
  format: string
  output?: string
  base?: string
}

/** The origin that a server has by default. */
const localServer = 'http://localhost:4000'

/** Writes a dataset, or the statements that the flags find with everything they refer to, to a file or the standard output. */
export async function exportDataset(slug: string | undefined, command: Command): Promise<void> {
  const { format, output, base } = command.opts<ExportOptions>()
  const { filter } = listType('statements')
  const where = isFiltered(filter, command.opts()) ? whereOf(filter, command.opts()) : undefined
  const writer = await writerOf(format)
  await withRecord(command, async ({ client, database, signal }) => {
    if (!database) throw badRequest('An export reads the database itself. Give --database.')
    const slugs: string[] = []
    if (where) for await (const each of client.statements.each(where, { select: { slug: true }, signal })) slugs.push(each.slug)
    await atOneMoment(database, async (db) => {
      const dataset = chosen(slug, await datasetsIn(db, where && slugs), where !== undefined)
      const selected = where && (await selectStatements(db, dataset.id, slugs))
      const exported = await storedDataset(db, dataset.id, {
        publishedTexts: writer.texts === 'published',
        ...(selected && { only: selected.only }),
      })
      const leftOut = new Map(selected?.leftOut)
      const leaveOut = (what: string, count = 1) => void (count > 0 && leftOut.set(what, (leftOut.get(what) ?? 0) + count))
      await writeTo(output, stoppable(writer.write(exported, { leaveOut, base: base ?? localServer }), signal))
      warnOf(leftOut, selected)
      if (writer.hasUrls && !base) warn(`The URLs of records begin with ${localServer}. Give the origin of your server with --base.`)
    })
  })
}

/**
 * The dataset of a slug, or the only one. With `isPart`, these are the datasets of statements that match.
 * @throws BAD_REQUEST with the datasets to choose from
 */
function chosen(slug: string | undefined, datasets: readonly DatasetRow[], isPart: boolean): DatasetRow {
  const [first, second] = datasets.filter((each) => slug === undefined || each.slug === slug)
  const counted = (count: number) => (count === 1 ? '1 statement' : `${count.toLocaleString('en')} statements`)
  const listed = datasets.map(({ slug, statements }) => `${slug} (${counted(statements)})`).join(', ')
  if (first && !second) return first
  if (second) throw badRequest(`An export has one dataset, and there are ${datasets.length}. Name one of them: ${listed}.`)
  if (datasets.length === 0 && !isPart) throw badRequest('The database has no dataset to export. Import one: rapporteur import PATH.')
  if (isPart && datasets.length === 0) throw badRequest('No statements match, so there is nothing to export.')
  if (isPart) throw badRequest(`No statement of the dataset "${slug}" matches. These datasets have statements that match: ${listed}.`)
  throw badRequest(`There is no dataset "${slug}" to export. Choose one of ${listed}.`)
}

/** Ends before the next part when the signal is aborted. */
async function* stoppable(parts: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  for await (const part of parts) {
    signal.throwIfAborted()
    yield part
  }
}

/** Says what the export does not have. */
function warnOf(leftOut: ReadonlyMap<string, number>, selected: SelectedStatements | undefined): void {
  const counted = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([what, count]) => `${count.toLocaleString('en')} ${what}`).join(', ')
  if (leftOut.size > 0) warn(`Left out: ${counted(leftOut)}.`)
  if (selected && selected.elsewhere.size > 0)
    warn(
      `The export refers to records of other datasets, which must be imported before it: ${counted(new Map([...selected.elsewhere].map(([kind, count]) => [kinds[kind].segment, count])))}.`,
    )
}

/** Writes a text to a file, which appears when it is complete, or to the standard output. */
async function writeTo(file: string | undefined, parts: AsyncIterable<string>): Promise<void> {
  if (file === undefined) {
    for await (const portion of portions(parts)) await write(portion)
    return
  }
  const unfinished = `${file}.part`
  try {
    await pipeline(portions(parts), createWriteStream(unfinished))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** The same text in portions of at least 64 KB: a call for each record would take most of the time. */
async function* portions(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let text = ''
  for await (const part of parts) {
    text += part
    if (text.length < 65_536) continue
    yield text
    text = ''
  }
  if (text) yield text
}
