import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tableMapping } from '../../src/cli/table-mapping.ts'
import { rapporteur } from '../kit/command.ts'
import { lastingDatabase } from '../kit/database.ts'
import { writeFiles } from '../kit/dataset.ts'

const sheet = 'Coder,"Said, by",Words = quote,Day,L\nA,Jane Doe,We agree.,03/04/2012,en\nB,John Roe,No.,04/04/2012,en\n'
const mapping = `# The codings of 2012
speaker: Said, by
text: Words = quote
date: 4
language: L
options:
  dataset: codings
  title: Codings of 2012
  licence: CC-BY-4.0
  dates: dmy
`

describe('import --map FILE', () => {
  test('takes columns and options from a file, and options of the command line first', async () => {
    const { url, drop } = await lastingDatabase()
    try {
      const folder = writeFiles({
        'in/sheet.csv': sheet,
        'map.yaml': mapping,
        'map.json': JSON.stringify({ speaker: 'Said, by', text: 'Words = quote', date: 4, options: { dates: 'dmy', language: 'fr' } }),
      })
      const command = ['import', join(folder, 'in'), '--database', url]
      const first = await rapporteur([...command, '--map', join(folder, 'map.yaml')])
      expect(first.stderr).not.toContain('Refused')
      expect(first).toMatchObject({ status: 0 })
      expect(first.stdout).toContain('speaker = "Said, by"')
      const second = await rapporteur([...command, '--map', join(folder, 'map.json'), '--dates', 'mdy', '--dataset', 'other'])
      expect(second.status).toBe(0)
      const datasets = JSON.parse((await rapporteur(['datasets', '--json', '--database', url])).stdout)
      expect(datasets).toMatchObject([
        { slug: 'codings', title: 'Codings of 2012', licence: 'CC-BY-4.0' },
        { slug: 'other', title: 'other' },
      ])
      const columns = 'dataset.slug,saidOn.edtf,speaker.person.name,text,language'
      const out = await rapporteur(['statements', '--all', '--format', 'csv', '--columns', columns, '--database', url])
      expect(out.stdout.trim().split('\r\n').slice(1).sort()).toEqual([
        'codings,2012-04-03,Jane Doe,We agree.,en',
        'codings,2012-04-04,John Roe,No.,en',
        'other,2012-03-04,Jane Doe,We agree.,fr',
        'other,2012-04-04,John Roe,No.,fr',
      ])
    } finally {
      await drop()
    }
  })

  const refusals: [name: string, content: string, message: string][] = [
    [
      'an unknown field',
      'text: a\nspaeker: b\n',
      'map.yaml:2: expected a field of a table or "options", found "spaeker". Did you mean "speaker"',
    ],
    ['a column that is a list', 'text: [a, b]\n', 'map.yaml:1: text: expected the name or the number of a column, found a list'],
    ['a column without a name', 'text:\n', 'map.yaml:1: text: expected the name or the number of a column, found null'],
    [
      'a field that is there twice',
      'who: a\ntext: c\nspeaker: b\n',
      'map.yaml:3: speaker: the field has the column "a" already, by the key "who"',
    ],
    [
      'an unknown option',
      'options:\n  date: dmy\n',
      'map.yaml:2: options: expected one of dataset, title, licence, homepage, language, dates, found "date". Did you mean "dates"',
    ],
    ['a wrong order of dates', 'options: { dates: ymd }\n', 'map.yaml:1: options.dates: expected dmy or mdy, found "ymd"'],
    ['an option that is no text', 'options: { title: 5 }\n', 'map.yaml:1: options.title: expected some text, found 5'],
    ['options that are no mapping', 'options: dmy\n', 'map.yaml:1: options: expected a mapping, found "dmy"'],
    ['no mapping', '- text\n', 'map.yaml:1: expected a mapping of fields to columns, found a list'],
    ['what is not YAML', 'text: [a\n', 'map.yaml:'],
    ['a key that is there twice', 'text: a\ntext: b\n', 'map.yaml:2 Map keys must be unique'],
    ['nothing', '', 'map.yaml:1: expected a mapping of fields to columns, found null'],
    ['too much', `# ${'a'.repeat(300_000)}\n`, 'map.yaml: it has more than 256 kB. A mapping names columns only.'],
  ]
  test.each(refusals)('refuses %s', (_, content, message) => {
    const folder = writeFiles({ 'map.yaml': content })
    expect(() => tableMapping(join(folder, 'map.yaml'))).toThrow(message)
  })

  test.each([
    [
      'maps.yml',
      '--map maps.yml: there is no such file. Write field=column, separated by commas, as in speaker=who,text=speech; or the path of a file',
    ],
    ['text=a=b', '--map text=a=b: expected field=column, separated by commas, as in speaker=who,text=speech; or the path of a file'],
    ['text=Day,text=L', '--map text=L: the field has the column "Day" already, by the key "text"'],
    ['text=Day,quote=L', '--map quote=L: the field has the column "Day" already, by the key "text"'],
  ])('refuses %s', (map, message) => expect(() => tableMapping(map)).toThrow(message))

  test('says which column is not in the table, and leaves no database behind', async () => {
    const folder = writeFiles({ 'sheet.csv': sheet, 'map.yaml': 'text: Words\ndate: Day\n' })
    const { status, stderr } = await rapporteur([
      'import',
      join(folder, 'sheet.csv'),
      '--map',
      join(folder, 'map.yaml'),
      '--database',
      join(folder, 'record'),
    ])
    expect([status, existsSync(join(folder, 'record'))]).toEqual([1, false])
    expect(stderr).toContain(
      'sheet.csv: --map text=Words: expected a column, one of "Coder", "Said, by", "Words = quote", "Day", "L", found "Words". Did you mean "Words = quote"?',
    )
  })
})
