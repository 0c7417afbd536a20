import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rapporteur } from '../kit/command.ts'
import { lastingDatabase } from '../kit/database.ts'
import { writeFiles } from '../kit/dataset.ts'

const header = (slug: string) => ({ format: 'rapporteur/1', dataset: { slug, title: `The ${slug} dataset`, licence: 'CC0-1.0' } })

describe('rapporteur datasets and remove', () => {
  let url: string
  const run = (...args: string[]) => rapporteur([...args, '--database', url])
  beforeAll(async () => {
    const database = await lastingDatabase()
    url = database.url
    afterAll(database.drop)
  })

  test('a database without datasets says so', async () => {
    expect(await run('datasets')).toEqual({ status: 0, stdout: 'There is no dataset.\n', stderr: '' })
    expect(await run('datasets', '--json')).toMatchObject({ status: 0, stdout: '[]\n' })
  })

  test('datasets are listed with their counts, and one with its sources', async () => {
    const folder = writeFiles({
      'one/dataset.json': header('one'),
      'one/persons.json': { persons: [{ slug: 'ann', name: 'Ann' }] },
      'two.json': {
        ...header('two'),
        meetings: [],
        organizations: [],
        topics: [{ slug: 'peace', label: 'Peace' }],
        persons: [{ slug: 'bob', name: 'Bob', sameAs: ['ann'] }],
      },
      'three.json': { ...header('three'), topics: [{ slug: 'war', label: 'War', related: ['peace'] }] },
    })
    for (const name of ['one', 'two.json', 'three.json']) expect((await run('import', join(folder, name))).status).toBe(0)
    const { stdout } = await run('datasets')
    expect(stdout).toMatch(/^slug +title +licence +statements +persons +documents +sources +imported\n/)
    expect(stdout).toMatch(/^one +The one dataset +CC0-1\.0 +0 +1 +0 +2 +\d{4}-\d\d-\d\d \d\d:\d\d *$/m)
    expect(JSON.parse((await run('datasets', '--json')).stdout)).toMatchObject([
      { slug: 'one', persons: 1, sources: 2 },
      { slug: 'three', persons: 0, sources: 1 },
      { slug: 'two', title: 'The two dataset', licence: 'CC0-1.0', statements: 0, persons: 1, documents: 0, sources: 1 },
    ])
    expect(JSON.parse((await run('datasets', 'one', '--json')).stdout)).toMatchObject([
      {
        path: 'dataset.json',
        format: 'record',
        formatVersion: expect.any(Number),
        size: expect.any(Number),
        sha256: expect.stringMatching(/^\w{64}$/),
      },
      { path: 'persons.json' },
    ])
    expect((await run('datasets', 'one')).stdout).toMatch(
      /^path +format +version +bytes +sha256 +licence +imported\ndataset\.json +record +\d+ +\d+ /,
    )
    expect(await run('datasets', 'ones')).toEqual({ status: 2, stdout: '', stderr: 'There is no dataset "ones". Did you mean "one"?\n' })
  })

  test('a dataset of which an import did not finish is listed with a warning until one does', async () => {
    const table = 'speaker,text,date\nAnn,Yes,2012-03-04\n'
    const folder = writeFiles({ 'a.csv': table, 'b.csv': 'speaker,text,date\nBob,No,31 February 2012\n' })
    const load = (...args: string[]) => run('import', folder, '--dataset', 'sheets', ...args)
    expect((await load()).status).toBe(1)
    const warning = 'Warning The last import of sheets did not finish. Repeat it: it goes on with what is missing.\n'
    expect(await run('datasets')).toMatchObject({ status: 0, stderr: warning })
    expect(JSON.parse((await run('datasets', '--json')).stdout)).toContainEqual(
      expect.objectContaining({ slug: 'sheets', complete: false }),
    )
    writeFileSync(join(folder, 'b.csv'), table.replace('Ann', 'Bob'))
    expect((await load()).stderr).toMatch(/The last import of sheets did not finish/)
    expect(await run('datasets')).toMatchObject({ status: 0, stderr: '' })
    expect((await run('remove', 'sheets')).status).toBe(0)
  })

  test('a dataset that others refer to is not removed', async () => {
    expect(await run('remove', 'two')).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^The dataset two was not removed\. Topic "peace" .*another dataset refers to it \(in Topic\)/),
    })
    expect(await run('remove', 'nowhere')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'The dataset nowhere was not removed. There is no dataset "nowhere"\n',
    })
  })

  test('a dataset is removed with all of its records, in a dry run only counted', async () => {
    const dry = await run('remove', 'one', '--dry-run')
    expect(dry).toMatchObject({ status: 0, stderr: expect.stringContaining('"bob" is the same as "ann"') })
    expect(dry.stdout).toMatch(
      /^Dry run, nothing was written\. In .*, the dataset one would be removed\.\n +removed\nPerson +1\nSource +2\n$/,
    )
    expect((await run('datasets')).stdout).toContain('The one dataset')
    expect((await run('remove', 'one')).stdout).toMatch(/the dataset one was removed\.\n/)
    expect(JSON.parse((await run('remove', 'three', '--json')).stdout)).toMatchObject({
      dataset: 'three',
      counts: { Topic: { removed: 1 } },
    })
    expect(JSON.parse((await run('datasets', '--json')).stdout)).toMatchObject([{ slug: 'two' }])
  })
})
