import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { loadBundled } from '../../src/cli/bundled-dataset.ts'
import { readCurrent } from '../../src/cli/editing/read-current.ts'
import { changesOf, headerOf, parseRecord, withoutHeader, yamlOf } from '../../src/cli/editing/record-text.ts'
import { kindNames } from '../../src/record/kinds.ts'
import { openRapporteur } from '../../src/server/open-rapporteur.ts'
import { createLog } from '../../src/server/process/log.ts'
import { rapporteur } from '../kit/command.ts'
import { freshFolder, lastingDatabase } from '../kit/database.ts'
import { onTerminal } from '../kit/terminal.ts'
import { startProcess } from '../server/process.ts'

// Records are edited, proposed and decided from the command line: with an editor on a terminal, and by flags without one.

const { folder, remove } = freshFolder()
const { url: database, drop } = await lastingDatabase()
const source = join(folder, 'harbour.yaml')
writeFileSync(
  source,
  `format: rapporteur/1
dataset: { slug: harbour, title: Harbour talks, licence: CC0-1.0 }
persons: [{ slug: ada, name: Ada Berg, summary: A minister. }, { slug: bo, name: Bo Lind }]
topics: [{ slug: ports, label: Ports }]
documents: [{ slug: news, title: News, kind: NEWS_ARTICLE, language: en, published: 2012-12-05, textAccess: FULL, text: It was discussed. }]
statements:
  - slug: talk
    text: It was discussed.
    language: en
    kind: REMARK
    reporting: INDIRECT
    saidOn: { edtf: 2012-12-04, text: on Tuesday }
    speakers: [{ kind: PERSON, person: ada }]
    evidence: [{ document: news, wording: VERBATIM, spans: [{ exact: It was discussed }] }]
`,
)
const must = async (args: string[], env: NodeJS.ProcessEnv = { DATABASE_URL: database }) => {
  const { status, stdout, stderr } = await rapporteur(args, env)
  expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({ args, status: 0, stderr: '' })
  return stdout
}
await must(['import', source])
const keys: Record<string, string> = {}
for (const role of ['reader', 'contributor', 'curator']) keys[role] = (await must(['key', 'create', role, '--role', role])).trim()
const server = startProcess({ DATABASE_URL: database })
const { href: url } = await server.greeted()
afterAll(async () => {
  server.kill('SIGTERM')
  await server.exited
  remove()
  await drop()
})
const as = (role: string): NodeJS.ProcessEnv => ({ RAPPORTEUR_URL: url, RAPPORTEUR_KEY: keys[role] })

// An editor that replaces texts, each time that it is opened the next one, and keeps what it was given.
const editor = join(folder, 'editor.mjs')
writeFileSync(
  editor,
  `import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
const [log, edits, path] = process.argv.slice(2)
const seen = existsSync(log) ? JSON.parse(readFileSync(log, 'utf8')) : []
const text = readFileSync(path, 'utf8')
writeFileSync(log, JSON.stringify([...seen, { path, text }]))
const edit = JSON.parse(readFileSync(edits, 'utf8'))[seen.length] ?? {}
if ('run' in edit) (await import('node:child_process')).execSync(edit.run)
if ('from' in edit) {
  if (!text.includes(edit.from)) throw new Error('no ' + edit.from)
  writeFileSync(path, text.replace(edit.from, edit.to))
}
if ('write' in edit) writeFileSync(path, edit.write)
if ('latin1' in edit) writeFileSync(path, edit.latin1, 'latin1')
process.exit(edit.code ?? 0)
`,
)
let editors = 0
interface Step {
  from?: string
  to?: string
  write?: string
  latin1?: string
  run?: string
  code?: number
}
/** The environment of an editor that makes these edits, and what it was given. */
function editing(steps: Step[]) {
  const [log, edits] = [join(folder, `log-${++editors}`), join(folder, `edits-${editors}`)]
  writeFileSync(edits, JSON.stringify(steps))
  const seen = (): { path: string; text: string }[] => (existsSync(log) ? JSON.parse(readFileSync(log, 'utf8')) : [])
  return { env: { TMPDIR: folder, VISUAL: '', EDITOR: `'${process.execPath}' ${editor} '${log}' '${edits}'` }, seen }
}
const why = { after: 'Why is it changed? ', type: 'Her passport\n' }
const history = async (slug: string, kind: string) =>
  JSON.parse(await must(['history', slug, '--kind', kind, '--format', 'json'], { RAPPORTEUR_URL: url }))

describe('rapporteur edit', () => {
  test('opens the record in the editor, shows what differs, and asks why', async () => {
    const { env, seen } = editing([{ from: 'saidOn:\n  edtf: 2012-12-04', to: 'saidOn:\n  edtf: 2012-12-05' }])
    const { status, output } = await onTerminal(['edit', 'talk'], { ...as('curator'), ...env }, [why])
    expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(/\nstatement talk: version 2\n$/) })
    expect(output).toContain('saidOn: {"edtf":"2012-12-04","text":"on Tuesday"} -> {"edtf":"2012-12-05","text":"on Tuesday"}')
    const [{ path, text }] = seen() as [{ path: string; text: string }]
    expect(text).toMatch(/^# statement talk, version 1\n(# .*\n)+\n\w+:/)
    expect(text).toContain('speakers:\n  - kind: PERSON\n    person: ada\n')
    expect(existsSync(path)).toBe(false)
    expect((await history('talk', 'statement'))[0]).toMatchObject({ version: 2, by: 'curator', reason: 'Her passport' })
  })

  test('opens the editor again with what was refused, until it is corrected', async () => {
    const { env, seen } = editing([
      { from: 'person: ada', to: 'person: adda' },
      { from: 'person: adda', to: 'person: bo\n  nobody: x: y' },
      { from: '\n  nobody: x: y', to: '\nnothing: 1' },
      { from: '\nnothing: 1', to: '' },
    ])
    const { status, output } = await onTerminal(['edit', 'talk', '--reason', 'The list of speakers'], { ...as('curator'), ...env })
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('statement talk: version 3\n') })
    const texts = seen().map(({ text }) => text)
    expect(texts.length).toBe(4)
    expect(texts[1]).toMatch(/# It was refused:\n# +speakers\[0\]\.person: No person "adda".*\n[\s\S]*person: adda/)
    expect(texts[2]).toMatch(/# It was refused:\n# .*(mapping|Nested)/i)
    expect(texts[3]).toMatch(/# It was refused:\n# .*"nothing" is not defined/)
    // The comment is there once.
    for (const text of texts) expect(text.match(/# To change nothing/g)).toHaveLength(1)
    expect((await history('talk', 'statement'))[0].differences).toMatchObject([{ field: 'speakers', after: [{ person: 'bo' }] }])
  })

  test('an empty or unchanged file changes nothing, and says so', async () => {
    for (const step of [{}, { write: '' }, { write: '# nothing\n' }, { from: 'speakers:', to: '# a remark\nspeakers:' }]) {
      const { env, seen } = editing([step])
      const { status, output } = await onTerminal(['edit', 'talk'], { ...as('curator'), ...env })
      expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(/^Nothing was changed/) })
      expect(existsSync(seen()[0]?.path ?? '')).toBe(false)
    }
    expect((await history('talk', 'statement'))[0].version).toBe(3)
  })

  test('what was written is kept where the change is not made', async () => {
    const typed = { from: 'It was discussed.', to: 'It was debated.' }
    interface Case {
      step?: Step
      answer?: string
      flags?: string[]
      kept?: string
      message: RegExp
    }
    const cases: Case[] = [
      { answer: '\n', message: /A change needs a reason/ },
      { answer: '\x03', message: /What you wrote/ },
      { answer: '\x04', message: /A change needs a reason/ },
      { answer: `${'x'.repeat(2_001)}\n`, message: /at most 2000 characters/ },
      { step: { ...typed, code: 3 }, message: /The editor .* ended with code 3\./ },
      { step: { latin1: 'text: é' }, kept: 'text: é', message: /is not in UTF-8/ },
      { step: { from: 'person: bo', to: 'person: nobody' }, kept: 'person: nobody', message: /No person "nobody"[\s\S]*was not corrected/ },
      { flags: ['--dry-run'], message: /Dry run, nothing was written/ },
    ]
    for (const { step = typed, answer, flags = [], kept = typed.to, message } of cases) {
      const { env, seen } = editing([step])
      const answers = answer === undefined ? [] : [{ after: 'Why', type: answer }]
      const { status, output } = await onTerminal(['edit', 'talk', ...flags], { ...as('curator'), ...env }, answers)
      expect(output).toMatch(message)
      expect([output, status === 0]).toEqual([output, flags.length > 0])
      const path = /What you wrote is in (\S+)/.exec(output)?.[1] ?? ''
      expect([output, path]).toEqual([output, seen()[0]?.path])
      expect(readFileSync(path, 'latin1' in step ? 'latin1' : 'utf8')).toContain(kept)
    }
    expect((await history('talk', 'statement'))[0].version).toBe(3)
  })

  test('a record that has changed meanwhile is shown as it is, with the changes', async () => {
    const meanwhile = `'${process.execPath}' bin/rapporteur.mjs edit ada --kind person --set summary=Meanwhile --set sortName='Berg, Ada' --reason x`
    const { env, seen } = editing([{ run: meanwhile, from: 'summary: A minister.', to: 'summary: Mine' }, {}])
    const { status, output } = await onTerminal(['edit', 'ada', '--kind', 'person', '--reason', 'Mine'], { ...as('curator'), ...env })
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('person ada: version 3\n') })
    const { text } = seen()[1] ?? { text: '' }
    expect(text).toMatch(/^# person ada, version 2\n/)
    expect(text).toContain('#     summary: the record says "Meanwhile", the change "Mine"\n')
    expect(text).toContain('\nsummary: Mine\n')
    expect(text).toContain('\nsortName: Berg, Ada\n')
    const [latest] = await history('ada', 'person')
    expect(latest.differences).toEqual([{ field: 'summary', before: 'Meanwhile', after: 'Mine' }])
  })

  test('changes fields without an editor, and removes them', async () => {
    const set = (...args: string[]) => must(['edit', 'ada', '--kind', 'person', '--reason', 'x', ...args], as('curator'))
    expect(await set('--set', 'names=[{ value: Ada of Berg, kind: ALTERNATE }]', '--set', 'summary=', '--dry-run')).toBe(
      'names: [] -> [{"value":"Ada of Berg","kind":"ALTERNATE"}]\nsummary: "Mine" -> null\nDry run, nothing was written.\n',
    )
    expect(await set('--set', 'summary=')).toBe('summary: "Mine" -> null\nperson ada: version 4\n')
    expect(await set('--set', 'summary=')).toBe('Nothing was changed.\n')
    // Of long texts, the part that differs is shown.
    const long = 'It was debated at length. '.repeat(20)
    await set('--set', `summary=${long}.`)
    expect(await set('--set', `summary=${long}!`)).toMatch(/^summary: …[^…]{40,60}\. *\." -> …[^…]{40,60}!"\n/)
    // A year alone is a number in YAML, and a date in the record.
    const dated = await must(['edit', 'talk', '--set', 'saidOn=2012', '--reason', 'x'], as('curator'))
    expect(dated).toContain('-> "2012"\n')
  })

  test.each<[string, string[], number, RegExp]>([
    ['no terminal', ['talk'], 2, /There is no terminal for an editor\. .* --set field=value\./],
    ['no reason', ['talk', '--set', 'text=x'], 2, /--reason is missing/],
    ['no field', ['talk', '--set', 'text', '--reason', 'x'], 2, /--set is text\. Give one such as/],
    ['a field twice', ['talk', '--set', 'text=x', '--set', 'text=y', '--reason', 'x'], 2, /--set has text twice/],
    ['no YAML', ['talk', '--set', 'text=[', '--reason', 'x'], 2, /--set text is not YAML/],
    ['a field that is not there', ['talk', '--set', 'txt=x', '--reason', 'x'], 2, /^Field "txt" is not defined .*"text"/],
    ['a value of another type', ['talk', '--set', 'ordinal=x', '--reason', 'x'], 2, /^ordinal: .*Int/],
    ['a field that it needs', ['talk', '--set', 'text=', '--reason', 'x'], 1, /^text: /],
    [
      'an unknown speaker',
      ['talk', '--set', 'speakers=[{ kind: PERSON, person: adda }]', '--reason', 'x'],
      1,
      /^speakers\[0\]\.person: .*ada/s,
    ],
    [
      'the ref of another kind',
      ['ports', '--set', 'text=x', '--reason', 'x'],
      2,
      /^No statement "ports"\.\nThe topic ports is edited with --kind topic\.\n$/,
    ],
    ['an unknown ref', ['nobody-at-all', '--set', 'text=x', '--reason', 'x'], 2, /No statement "nobody-at-all"/],
  ])('%s is refused', async (_name, args, exit, message) => {
    const { status, stderr, stdout } = await rapporteur(['edit', ...args], as('curator'))
    expect({ status, stderr, stdout }).toEqual({ status: exit, stderr: expect.stringMatching(message), stdout: '' })
  })

  test.each<[string, string, string[], RegExp]>([
    ['who may not change it', 'reader', [], /needs the role CONTRIBUTOR/],
    ['whose reason is too long', 'curator', ['--reason', 'x'.repeat(2_001)], /at most 2000 characters/],
  ])('one %s is told before the editor opens', async (_name, role, flags, message) => {
    const { env, seen } = editing([])
    const { status, output } = await onTerminal(['edit', 'talk', ...flags], { ...as(role), ...env })
    expect({ status, output }).toEqual({ status: 1, output: expect.stringMatching(message) })
    expect(seen()).toEqual([])
  })

  test('a connection that breaks after the change was made does not make it twice', async () => {
    let cut = 0
    const proxy = createServer(async (request, response) => {
      const body = await textOf(request)
      const headers = { 'content-type': 'application/json', authorization: String(request.headers.authorization) }
      const answer = await fetch(url, { method: 'POST', headers, body })
      const json = await answer.text()
      if (body.includes('"_dryRun":false') && cut++ === 0) request.socket.destroy()
      else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(json)
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void proxy.close())
    await once(proxy, 'listening')
    const { port } = proxy.address() as AddressInfo
    const env = { ...as('curator'), RAPPORTEUR_URL: `http://127.0.0.1:${port}/graphql` }
    expect(await must(['edit', 'ports', '--kind', 'topic', '--set', 'label=Harbours', '--reason', 'x'], env)).toBe(
      'label: "Ports" -> "Harbours"\ntopic ports: version 2\n',
    )
    expect(cut).toBe(2)
    expect((await history('ports', 'topic')).map(({ version }: { version: number }) => version)).toEqual([2, 1])
  })

  test('changes a record of a database that no server has open', async () => {
    const { url: own, drop: dropOwn } = await lastingDatabase()
    onTestFinished(dropOwn)
    await must(['import', source, '--database', own])
    const { env } = editing([{ from: 'name: Bo Lind', to: 'name: Bo Lindh' }])
    const { status, output } = await onTerminal(['edit', 'bo', '--kind', 'person', '--database', own], env, [why])
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('person bo: version 2\n') })
    const latest = JSON.parse(await must(['history', 'bo', '--kind', 'person', '--format', 'json', '--database', own]))[0]
    expect(latest).toMatchObject({ version: 2, by: userInfo().username, reason: 'Her passport' })
  })
})

test('proposals of a contributor and of a curator are listed, shown, tried, accepted and rejected', async () => {
  const proposed = async (role: string, command: string, name: string) => {
    const said = await must([command, 'bo', '--kind', 'person', '--set', `name=${name}`, '--reason', `as\x1b[31m\n${role}`], as(role))
    const [, id] = /^name: "Bo Lind" -> .*\nProposal (\S+) waits for a curator\.\n$/.exec(said) ?? []
    expect([said, typeof id]).toEqual([said, 'string'])
    return String(id)
  }
  const first = await proposed('contributor', 'edit', 'Bo Lindh')
  const second = await proposed('curator', 'propose', 'Bo L.')
  const decide = (...args: string[]) => must(['proposals', ...args], as('curator'))
  expect(await decide()).toMatch(
    new RegExp(`^${first}  waiting  .*  harbour  contributor: as \\[31m contributor\n  update person bo \\(version 1\\)\n${second}  `),
  )
  const cut = await rapporteur(['proposals', '--first', '1', '--format', 'json', '--dataset', 'harbour'], as('curator'))
  expect(JSON.parse(cut.stdout)).toMatchObject([{ id: first }])
  const [, cursor = ''] = /^There are more than these 1\. The next ones: --after (\S+)\n$/.exec(cut.stderr) ?? []
  expect(JSON.parse(await decide('list', '--format', 'json', '--after', cursor))).toMatchObject([{ id: second, by: 'curator' }])
  expect(await decide('show', second)).toMatch(/as \[31m curator\n\nupdate person bo \(version 1\)\n {2}name: "Bo L\."\n$/)
  expect(await decide('accept', first, '--reason', 'x', '--dry-run')).toBe(
    '  name: "Bo Lind" -> "Bo Lindh"\nperson bo: version 2 (dry run)\n',
  )
  expect(await decide('accept', first, '--reason', 'Checked')).toBe('person bo: version 2\n')
  // What others wrote does not control the terminal.
  expect(await must(['history', 'bo', '--kind', 'person'], as('curator'))).toMatch(
    / contributor: as \[31m contributor Accepted by curator: Checked\n/,
  )
  const stale = await rapporteur(['proposals', 'accept', second, '--reason', 'x'], as('curator'))
  expect(stale).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('name: the record says "Bo Lindh", the change "Bo L."'),
  })
  expect(await decide('reject', second, '--reason', 'Too short')).toBe('Rejected.\n')
  expect(await decide()).toBe('There are no such proposals.\n')
  expect(JSON.parse(await decide('list', '--status', 'all', '--format', 'json'))).toMatchObject([
    { id: first, status: 'ACCEPTED' },
    { id: second, decisionReason: 'Too short' },
  ])
  for (const [args, message] of [
    [['accept', first], /--reason is missing/],
    [['show'], /Give the id/],
    [['list', first], /Say what to do/],
    [['reject', first, '--reason', 'x', '--dry-run'], /--dry-run is for accept/],
    [['show', 'nothing'], /There is no proposal "nothing"/],
  ] as const) {
    const { status, stderr } = await rapporteur(['proposals', ...args], as('curator'))
    expect({ args, status, stderr }).toEqual({ args, status: 2, stderr: expect.stringMatching(message) })
  }
})

describe('a record as YAML', () => {
  test('of each kind, sent back with all of its fields, changes nothing', async () => {
    const bundled = await openRapporteur({ database: 'memory://', log: createLog('error') })
    onTestFinished(() => bundled.close())
    await loadBundled(bundled.database, createLog('error'))
    const client = bundled.clientFor({ id: 'key:1', name: 'Cora', role: 'CURATOR' })
    const { signal } = new AbortController()
    for (const kind of kindNames) {
      const { rows } = await bundled.database.pool.query<{ slug: string }>(`SELECT slug FROM "${kind}" ORDER BY slug LIMIT 5`)
      expect(rows.length).toBe(5)
      for (const { slug } of rows) {
        const record = await readCurrent(client, { kind, ref: slug }, signal)
        const parsed = parseRecord(headerOf(record, []) + yamlOf(record.value))
        if (!parsed || 'problems' in parsed) throw new Error(`${slug} is not read back`)
        expect([slug, changesOf(record, parsed.value)]).toEqual([slug, {}])
        const set = changesOf({ ...record, value: {} }, parsed.value)
        expect(Object.keys(set).length).toBeGreaterThan(1)
        const answer = await client.request<Record<string, unknown>>(
          `mutation ($set: ${kind}Changes!) {
            change: update${kind}(ref: "slug:${slug}", version: ${record.version}, set: $set, reason: "x") {
              differences { field } problems { path message }
            }
          }`,
          { set },
        )
        expect([slug, answer.change]).toEqual([slug, { differences: [], problems: [] }])
      }
    }
  })

  const kind = 'Statement'
  const signs = fc.constantFrom(...' \n\r\t#:-|>\'"\\&*!%@`{[,?~\u0085\u2028\ufeff\x1b')
  const text = fc.string({ unit: fc.oneof(signs, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 40 })
  const value = fc.record(
    { text, occasion: fc.array(text, { maxLength: 3 }).map((lines) => lines.join('\n')), topics: fc.array(fc.record({ topic: text })) },
    { requiredKeys: [] },
  )

  test('is the same record when it is read, with any comment at the top', () => {
    fc.assert(
      fc.property(value, fc.array(text), (record, notes) => {
        const current = { kind, slug: 'talk', version: 1, value: record } as const
        const header = headerOf(current, notes)
        const written = header + yamlOf(record)
        expect(withoutHeader(written, header).trim()).toBe(yamlOf(record).trim())
        const parsed = parseRecord(written)
        expect(parsed && 'value' in parsed && changesOf(current, parsed.value)).toEqual({})
      }),
    )
  })
})
