import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { migrate } from '../../src/store/database/migrate-database.ts'
import { openDatabase } from '../../src/store/database/open-database.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { rapporteur } from '../kit/command.ts'
import { freshFolder, lastingDatabase } from '../kit/database.ts'
import { writeFiles } from '../kit/dataset.ts'

const document = { slug: 'other-page', title: 'Page', kind: 'OTHER', published: '2012', language: 'en', textAccess: 'FULL', text: 'Yes.' }
const other = {
  format: 'rapporteur/1',
  dataset: { slug: 'other', title: 'Another dataset', licence: 'CC0-1.0' },
  documents: [document],
  statements: [
    {
      slug: 'other-yes',
      text: 'Yes.',
      language: 'en',
      reporting: 'DIRECT',
      kind: 'REMARK',
      speakers: [{ kind: 'PERSON', person: 'sergey-lavrov' }],
      saidOn: '2012-12-04',
      evidence: [{ document: 'other-page', wording: 'VERBATIM', spans: [{ start: 0, end: 4, exact: 'Yes.' }] }],
    },
  ],
}

const linesOf = (text: string): Record<string, unknown[]>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('rapporteur export', () => {
  let url: string
  let drop: () => Promise<void>
  const { folder, remove } = freshFolder()
  const run = (...args: string[]) => rapporteur(['export', '--database', url, ...args])

  beforeAll(async () => {
    ;({ url, drop } = await lastingDatabase())
    const database = await openDatabase(url)
    await migrate(database)
    await load(database, readRecord('data/nato-russia-council'))
    await database.close()
  })
  afterAll(async () => {
    remove()
    await drop()
  })

  test('writes the only dataset to the standard output, one record a line', async () => {
    const { stdout, stderr, status } = await run()
    const [head, ...lines] = linesOf(stdout)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(head).toMatchObject({ format: 'rapporteur/1', dataset: { slug: 'nato-russia-council' } })
    expect(lines.filter(({ statements }) => statements).length).toBe(readRecord('data/nato-russia-council').record.statements.length)
  })

  test('with filters writes what they find, and says what is left out', async () => {
    const { stdout, stderr, status } = await run('--speaker', 'lavrov', '--topic', 'missile defence', '--said-on-from', '2012-12-04')
    const { stdout: counted } = await rapporteur([
      'statements',
      '--database',
      url,
      '--speaker',
      'lavrov',
      '--topic',
      'missile defence',
      '--said-on-from',
      '2012-12-04',
      '--count',
    ])
    const lines = linesOf(stdout)
    expect(status).toBe(0)
    expect(lines.filter(({ statements }) => statements).length).toBe(Number(counted))
    expect(lines.flatMap(({ persons }) => persons ?? [])).toContainEqual(expect.objectContaining({ slug: 'sergey-lavrov' }))
    expect(stderr).toMatch(/^(Left out: [\w ,]+\.\n)?$/)
  })

  test('writes a file that appears when it is complete', async () => {
    const file = join(folder, 'out.jsonld')
    const { status, stdout, stderr } = await run('--format', 'jsonld', '--output', file)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(/^Left out: .*stances of statements on topics/)
    expect(stderr).toContain('The URLs of records begin with http://localhost:4000. Give the origin of your server with --base.')
    expect(JSON.parse(readFileSync(file, 'utf8'))['@graph'].length).toBeGreaterThan(100)
    expect(readdirSync(folder)).toEqual(['out.jsonld'])
    const nowhere = join(folder, 'none', 'out.jsonl')
    const failed = await run('--output', nowhere)
    expect(failed).toMatchObject({ status: 1, stderr: expect.stringContaining('there is no such file or folder') })
    expect(existsSync(nowhere)).toBe(false)
  })

  test('without a dataset to choose says which there are', async () => {
    expect(await run('nothing')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no dataset "nothing" to export. Choose one of nato-russia-council (82 statements).'),
    })
    expect(await run('--speaker', 'lavrov', '--said-on-from', '1990', '--said-on-to', '1991')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('No statements match, so there is nothing to export.'),
    })
  })

  test('of several datasets writes one, with references to the others', async () => {
    const database = await openDatabase(url)
    await load(database, readRecord(writeFiles({ 'other.json': other })))
    await database.close()
    const several =
      'An export has one dataset, and there are 2. Name one of them: nato-russia-council (82 statements), other (1 statement).'
    expect(await run()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(several) })
    const { stdout, stderr } = await run('other', '--speaker', 'lavrov')
    expect(linesOf(stdout).map((line) => Object.keys(line)[0])).toEqual(['format', 'documents', 'statements'])
    expect(stderr).toContain('The export refers to records of other datasets, which must be imported before it: 1 person.')
    expect(stderr).toMatch(/Left out: \d+ statements of other datasets\./)
    expect(await run('other', '--said-on-from', '2013')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        'No statement of the dataset "other" matches. These datasets have statements that match: nato-russia-council (',
      ),
    })
  })
})
