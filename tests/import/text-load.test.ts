import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFiles } from '../../src/import/import-sources.ts'
import { type Opened, openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { freshDatabase } from '../kit/database.ts'
import { writeFiles } from '../kit/dataset.ts'

let record: Opened
let drop: () => void | Promise<void>
let sql: string[] = []
beforeAll(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  record = await openRapporteur({ database: fresh.url, log: createLog('error'), onSql: (text) => void sql.push(text) })
})
afterAll(async () => {
  await record.close()
  await drop()
})

const briefing = `---
title: Remarks by President Doe
date: 2021-05-04
license: CC0-1.0
---

East Room

8:30 P.M. EDT

THE PRESIDENT:  We agree on the
treaty.  (Applause.)  It is a good one.

Q    Is that all?

CHANCELLOR VON DER HEIDE:  (As interpreted.)  The treaty is good.
`
const second = '# 2021-05-05 Remarks\n\n### President Doe:\n\nThe treaty, again. 😀\n\n### 王小明：\n\n大家好。\n'
const roster = {
  persons: [{ id: 'd', name: 'Jane Doe', sort_name: 'Doe, Jane', other_names: [{ lang: 'ru', name: 'Джейн Доу' }] }],
  organizations: [{ id: 'o', name: 'Chamber', classification: 'legislature' }],
  memberships: [{ person_id: 'd', organization_id: 'o', role: 'member', start_date: '2020-01' }],
}

test('transcripts and a roster: who said what about a topic, with the exact words, in one query', async () => {
  const folder = writeFiles({ 'briefings/2021-05-04.md': briefing, 'briefings/second.md': second, 'roster.json': roster })
  const options = { dataset: 'talks', title: 'Talks', licence: 'CC0-1.0' }
  const first = await importFiles(record.database, [join(folder, 'briefings')], options)
  expect(first.named).toMatchObject({ created: 3, doubtful: 0 })
  expect(first.counts.Statement?.added).toBe(5)
  await importFiles(record.database, [join(folder, 'roster.json')], { dataset: 'roster', title: 'Roster', licence: 'CC0-1.0' })

  sql = []
  const page = await record.client.statements(
    { speaker: 'President Doe', text: 'treaty' },
    {
      select: {
        text: true,
        saidOn: { edtf: true },
        speakers: { person: { name: true } },
        session: { start: { edtf: true, text: true } },
        evidence: { attribution: true, spans: { exact: true, role: true }, document: { title: true } },
      },
    },
  )
  expect(page.nodes.map(({ text, saidOn }) => [saidOn.edtf, text])).toEqual([
    ['2021-05-05', 'The treaty, again. 😀'],
    ['2021-05-04', 'We agree on the treaty. It is a good one.'],
  ])
  // The ref, the languages of the indexed texts, and the page.
  expect(sql).toHaveLength(3)
  expect(page.nodes[1]?.evidence).toMatchObject([
    {
      attribution: 'THE PRESIDENT',
      spans: [
        { exact: 'THE PRESIDENT', role: 'SOURCE' },
        { exact: 'We agree on the\ntreaty.', role: 'CONTENT' },
        { exact: 'It is a good one.', role: 'CONTENT' },
      ],
      document: { title: 'Remarks by President Doe' },
    },
  ])
  expect(page.nodes[1]?.session).toMatchObject({ start: { edtf: '2021-05-04', text: '8:30 P.M. EDT' } })

  const heide = await record.client.statements({ speaker: 'von der Heide' })
  expect(heide.nodes.map(({ text }) => text)).toEqual(['The treaty is good.'])
  const anonymous = await record.client.statements(
    { kind: 'QUESTION', dataset: 'talks' },
    { select: { speakers: { kind: true, description: true, person: { name: true } } } },
  )
  expect(anonymous.nodes.map(({ speakers }) => speakers)).toEqual([[{ kind: 'ANONYMOUS', description: 'Q', person: null }]])
  const [doe] = (
    await record.client.persons(
      { dataset: 'roster' },
      { select: { name: true, positions: { nodes: { title: true, start: { edtf: true } } } } },
    )
  ).nodes
  expect(doe).toMatchObject({ name: 'Jane Doe', positions: { nodes: [{ title: 'Member, Chamber', start: { edtf: '2020-01' } }] } })

  const again = await importFiles(record.database, [join(folder, 'briefings')], options)
  expect(again.current).toBe(true)
})

const corpora = '../shared/corpora'
describe.skipIf(!existsSync(corpora))(`corpora, skipped if ${corpora} is not there`, () => {
  test('six parliaments have 1,418 persons, one of a seventh file, and 1,622 positions; a second import changes nothing', async () => {
    const path = join(corpora, 'popolo')
    const options = { dataset: 'parliaments', title: 'Parliaments', licence: 'NOASSERTION' }
    const { counts, sources } = await importFiles(record.database, [path], options)
    expect(sources).toMatchObject({ added: 7, refused: [] })
    expect([counts.Person?.added, counts.Position?.added]).toEqual([227 + 193 + 226 + 355 + 349 + 67 + 1, 227 + 299 + 324 + 355 + 349 + 68])
    expect(await record.client.persons.count({ dataset: 'parliaments', organization: 'Riigikogu' })).toBe(193)
    expect((await importFiles(record.database, [path], options)).current).toBe(true)
  })

  test('23 transcripts have 2,954 statements', async () => {
    const path = join(corpora, 'archive-tw')
    const { counts, sources } = await importFiles(record.database, [path], { dataset: 'archive', title: 'Archive', licence: 'CC0-1.0' })
    expect(sources).toMatchObject({ added: readdirSync(path).length, refused: [] })
    expect(counts.Statement?.added).toBe(2954)
    expect(await record.client.statements.count({ speaker: '唐鳳', dataset: 'archive' })).toBe(1014)
  })
})
