import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { migrate } from '../../src/store/database/migrate-database.ts'
import { type Database, openDatabase } from '../../src/store/database/open-database.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { rapporteur } from '../kit/command.ts'
import { lastingDatabase } from '../kit/database.ts'
import { countsOf, dump, writeFiles } from '../kit/dataset.ts'

const bundled = 'data/nato-russia-council'
const { Person: persons, Statement: statements } = countsOf(bundled)

async function lasting(): Promise<string> {
  const { url, drop } = await lastingDatabase()
  onTestFinished(drop)
  return url
}

describe('rapporteur', () => {
  test('says what it can, its version, and what a command takes', async () => {
    const { stdout } = await rapporteur(['--help'])
    for (const command of ['serve', 'import', 'verify', 'doctor', 'statements', 'facets', 'cite', 'completion'])
      expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
    expect((await rapporteur(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await rapporteur(['serve', '--help'])).stdout).toContain('DATABASE_URL')
  })

  test.each([
    [['imprt'], "error: unknown command 'imprt'\n(Did you mean import?)"],
    [['import'], "error: missing required argument 'path'"],
    [['import', bundled, '--format', 'pdf'], "error: option '--format <name>' argument 'pdf' is invalid. Allowed choices are record, "],
  ])('%j is told what is wrong, and leaves with 2', async (args, message) => {
    const { status, stderr } = await rapporteur(args)
    expect(stderr).toContain(message)
    expect(status).toBe(2)
  })

  test('imports, says what changed, and the second time that nothing did', async () => {
    const database = await lasting()
    const dry = await rapporteur(['import', bundled, '--database', database, '--dry-run'])
    expect(dry.stdout).toMatch(
      /^Dataset nato-russia-council\. 12 files: .*\n.*\nDry run, nothing was written\. In .*, nato-russia-council: \d+ of \d+ records would change\.\n/,
    )
    const first = await rapporteur(['import', bundled], { DATABASE_URL: database })
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toMatch(new RegExp(`^Statement +${statements} +0 +0 +0$`, 'm'))
    const second = await rapporteur(['import', bundled, '--database', database])
    expect(second.stdout).toMatch(/\nNothing to do: .* has nato-russia-council just as it is here\.\n/)
    expect(second.stdout).not.toContain('\x1b')
  })

  test.each([
    [
      'a file that is not there',
      'nowhere.yaml',
      /^Nothing of nowhere\.yaml was loaded: 1 complaint\.\n {2}nowhere\.yaml: there is no such file or folder\. Correct the path\.\n$/,
    ],
    ['a folder that has none', 'prisma/migrations', /prisma\/migrations: no file that a format reads/],
  ])('says so of %s', async (_, path, message) => {
    const { status, stderr } = await rapporteur(['import', path, '--database', 'memory://'])
    expect(stderr).toMatch(message)
    expect(status).toBe(1)
  })

  test.each(['import', 'doctor', 'statements'])('%s says why a folder for the database cannot be, and what to do', async (name) => {
    const database = join(writeFiles({ 'a.yaml': '' }), 'a.yaml', 'record')
    const { stdout, stderr } = await rapporteur([name, ...(name === 'import' ? [bundled] : []), '--database', database])
    expect(stdout + stderr).toMatch(
      /a\.yaml\/record: a part of its path is a file .*Point DATABASE_URL at a folder that can be written to\.\n/,
    )
  })

  test.skipIf(process.getuid?.() === 0)('says that it may not read a file, and what to do', async () => {
    const folder = writeFiles({ 'a.yaml': '' })
    chmodSync(join(folder, 'a.yaml'), 0)
    const { status, stderr } = await rapporteur(['verify', folder])
    expect(stderr).toMatch(
      /a\.yaml: the user of this process has no permission\. Change its permissions, or run the command as another user\.\n$/,
    )
    expect(status).toBe(1)
  })

  test('says where a dataset is wrong, and leaves no database behind', async () => {
    const folder = writeFiles({
      'a.yaml': 'format: rapporteur/1\ndataset: { slug: a, title: A, licence: CC0-1.0 }\npersons:\n  - slug: kerry\n    name: 5\n',
    })
    const database = join(folder, 'record')
    const { status, stderr } = await rapporteur(['import', folder, '--database', database])
    expect(stderr).toMatch(/a\.yaml:5 persons\[0\]\.name: expected some text, found 5; put it in quotation marks\n$/)
    expect(status).toBe(1)
    expect(existsSync(database)).toBe(false)
  })

  test('keeps the files before a refused one, also in a new database', async () => {
    const folder = writeFiles({
      'a.csv': 'who,text,date\nJane Doe,We agree.,2012-12-04\n',
      'b.csv': 'who,text,date\nJane Doe,No.,2012-02-31\n',
    })
    const database = join(folder, '.record')
    const { status, stderr } = await rapporteur(['import', folder, '--dataset', 'codings', '--database', database])
    expect(stderr).toContain('b.csv')
    expect(status).toBe(1)
    const { stdout } = await rapporteur(['datasets', '--database', database, '--json'])
    expect(JSON.parse(stdout)).toMatchObject([{ slug: 'codings' }])
  })

  test('says that a database is away, without its password, and what to do', async () => {
    const { status, stderr } = await rapporteur(['import', bundled, '--database', 'postgres://desk:hunter2@localhost:1/record'])
    expect(stderr).toBe(
      'The database localhost:1/record does not answer. Start it, correct DATABASE_URL, or unset DATABASE_URL to use the embedded database.\n',
    )
    expect(status).toBe(1)
  })

  test('what a user imports into the bundled dataset is not replaced by the next command', async () => {
    const { url, drop } = await lastingDatabase()
    const env = { DATABASE_URL: url }
    const versions = async () => {
      const { stdout } = await rapporteur(['history', 'lavrov-2012-12-04-directly-opposing-views', '--format', 'json'], env)
      return JSON.parse(stdout).length
    }
    expect(await versions()).toBe(1)
    expect((await rapporteur(['import', bundled], env)).status).toBe(0)
    const imported = await versions()
    expect(await versions()).toBe(imported)
    expect(imported).toBeLessThanOrEqual(2)
    await drop()
  })

  test('verifies the bundled dataset, and says which text it does not have', async () => {
    expect(await rapporteur(['verify'])).toMatchObject({ status: 0, stdout: expect.stringContaining('The dataset is sound in itself.') })
    const { status, stderr } = await rapporteur(['verify', '--texts', writeFiles({ 'other.txt': 'other' })])
    expect(stderr).toMatch(/moscow-times-lavrov-yields-2012-12-04.*: no file in .* has the SHA-256 of this document's text/)
    expect(status).toBe(1)
  })

  test('has a doctor that finds a fresh installation well', async () => {
    const { status, stdout } = await rapporteur(['doctor', '--database', await lasting()], { PORT: '0' })
    expect(stdout).toMatch(/^ok +Rapporteur +\d+\.\d+\.\d+, with Prisma \d+\.\d+\.\d+$/m)
    expect(stdout).toMatch(/^ok +database .*PostgreSQL \d+\.\d+/m)
    expect(stdout.match(/^ok .*$/gm)).toHaveLength(9)
    expect(status).toBe(0)
  })

  test('has a doctor that finds wrong derived rows and recomputes them', async () => {
    const url = await lasting()
    const withRecord = async <T>(run: (database: Database) => Promise<T>) => {
      const database = await openDatabase(url)
      return run(database).finally(() => database.close())
    }
    const whole = await withRecord(async (database) => {
      await migrate(database)
      await load(database, readRecord(bundled))
      const whole = await dump(database)
      await database.query('DELETE FROM "TopicClosure" WHERE "topicId" <> "ancestorId"')
      await database.query('DELETE FROM "StatementOrganization"')
      await database.query(`UPDATE "StatementTopicVoice" SET "voiceId" = 'ffffffff-ffff-ffff-ffff-ffffffffffff' WHERE "voiceId" IN
        (SELECT id FROM "Person" WHERE slug = 'sergey-lavrov')`)
      await database.query('UPDATE "Statement" SET "independentSources" = 9')
      await database.query(`DELETE FROM "StatementWords" WHERE "statementId" IN (SELECT id FROM "Statement" ORDER BY id LIMIT 5)`)
      await database.query(`UPDATE "StatementWords" SET text = 'other words'`)
      return whole
    })
    const ill = await rapporteur(['doctor', '--database', url], { PORT: '0' })
    expect(ill.stdout).toMatch(
      new RegExp(
        `^wrong derived +not as it would be derived now: TopicClosure \\(\\d+ rows\\), .*StatementOrganization.*StatementTopicVoice.*independentSources \\(${statements} rows\\), StatementWords \\(5 rows\\); run "rapporteur doctor --derive"$`,
        'm',
      ),
    )
    expect(ill.status).toBe(1)
    const cured = await rapporteur(['doctor', '--derive', '--database', url], { PORT: '0' })
    expect(cured.stdout).toMatch(/^ok +derived +recomputed: TopicClosure/m)
    expect(cured.stdout).toMatch(
      new RegExp(`^ok +records +AgendaItem \\d+, .*Person ${persons}, .*Statement ${statements}, Topic \\d+$`, 'm'),
    )
    expect(cured.status).toBe(0)
    await withRecord(async (database) => expect(await dump(database)).toEqual(whole))
  })

  test('has a doctor that says what is wrong', async () => {
    const { status, stdout } = await rapporteur(['doctor', '--database', 'postgres://127.0.0.1:1/record'], { PORT: 'x' })
    expect(stdout).toMatch(/^wrong configuration +PORT is "x", but must be a whole number/m)
    expect(stdout).toMatch(/^wrong database +The database 127\.0\.0\.1:1\/record does not answer\. Start it/m)
    expect(status).toBe(1)
  })
})
