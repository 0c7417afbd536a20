import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSource } from '../../src/import/formats/parse-source.ts'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { Refused } from '../../src/record/load-report.ts'
import { readTexts, verify } from '../../src/record/verify-dataset.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { openEmpty, writeFiles } from '../kit/dataset.ts'

const head = 'format: rapporteur/1\ndataset: { slug: a, title: A, licence: CC0-1.0 }\n'

/** The complaints about a folder, each without the path of the folder. */
function complaintsOf(folder: string, read: () => unknown = () => readRecord(folder)): string[] {
  try {
    read()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.complaints.map((complaint) => complaint.replaceAll(folder, '').replaceAll(/(?<=^|at )\//g, ''))
  }
  return []
}

/** A folder with a file of these bytes. */
function folderOf(name: string, bytes: Uint8Array | string): string {
  const folder = writeFiles({ 'keep.txt': '' })
  writeFileSync(join(folder, name), bytes)
  return folder
}

describe('a file that is not UTF-8', () => {
  const latin = Buffer.concat([Buffer.from(`${head}persons:\n  - slug: e\n    name: "漢😀 Andr`), Buffer.from([0xe9]), Buffer.from('"\n')])

  test.each(['a.yaml', 'a.json'])('is refused with line and column: %s', (name) => {
    expect(complaintsOf(folderOf(name, latin))).toEqual([
      `${name}:5:19 is not UTF-8: the byte 0xE9 cannot stand there. Save the file as UTF-8; it may be in Windows-1252 or ISO 8859-1.`,
    ])
  })

  test('at any place of any text', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '漢', '😀', '\n', '\u2028', ' '), { maxLength: 60 })
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom([0xe9], [0x80], [0xf0, 0x9f], [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80]),
        (before, after, bad) => {
          const bytes = Buffer.concat([Buffer.from(before.join('')), Buffer.from(bad), Buffer.from(['\n', ...after].join(''))])
          const lines = before.join('').split('\n')
          const column = [...(lines.at(-1) ?? '')].length + 1
          expect(() => parseSource(join(folderOf('a.yaml', bytes), 'a.yaml'))).toThrow(`a.yaml:${lines.length}:${column} is not UTF-8`)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('but UTF-16 is read, and so is a byte order mark', () => {
    const text = `${head}persons: [{ slug: e, name: "André 😀" }]\n`
    const little = Buffer.from(text, 'utf16le')
    const json = JSON.stringify({ format: 'rapporteur/1', dataset: { slug: 'a', title: 'A', licence: 'CC0-1.0' } })
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      little,
    ])
      expect(readRecord(folderOf('a.yaml', bytes)).record.persons.map(({ name }) => name)).toEqual(['André 😀'])
    expect(readRecord(folderOf('a.json', `\ufeff${json}`)).record.dataset.title).toBe('A')
    expect(complaintsOf(folderOf('a.yaml', Buffer.from([0xff, 0xfe, 0x61])))).toEqual([
      'a.yaml: it begins as UTF-16LE and is not. Save it as UTF-8.',
    ])
  })

  test('is told of the texts of documents, where one is needed', () => {
    const folder = folderOf('text.txt', Buffer.from([0x61, 0xe9]))
    const [sha256] = [...readTexts(folder)].find(([, { file }]) => file.endsWith('text.txt')) ?? []
    const document = { slug: 'page', title: 'Page', kind: 'OTHER', published: '2012', language: 'fr', textAccess: 'FULL', sha256 }
    const statement = {
      slug: 'yes',
      text: 'a',
      language: 'fr',
      reporting: 'DIRECT',
      kind: 'REMARK',
      saidOn: '2012',
      evidence: [{ document: 'page', wording: 'VERBATIM', spans: [{ start: 0, end: 1 }] }],
    }
    const dataset = {
      format: 'rapporteur/1',
      dataset: { slug: 'a', title: 'A', licence: 'CC0-1.0' },
      documents: [document],
      statements: [statement],
    }
    const { complaints, documents } = verify(readRecord(writeFiles({ 'a.json': dataset })), readTexts(folder))
    expect(complaints.join()).toMatch(/text\.txt:1:2 is not UTF-8: the byte 0xE9/)
    expect(documents[0]?.text).toBe('missing')
  })
})

describe('a file that would take too much', () => {
  const deep = (open: string, close: string, levels = 20_000) => `${head}x: ${open.repeat(levels)}${close.repeat(levels)}\n`

  test.each([
    ['lists', 'a.yaml', deep('[', ']')],
    ['mappings', 'a.yaml', deep('{ a: ', '}')],
    ['block mappings', 'a.yaml', Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
    ['lists that are not closed', 'a.yaml', `x: ${'['.repeat(100_000)}`],
    ['lists that are not closed in JSON', 'a.json', '['.repeat(100_000)],
  ])('is refused: nesting of %s', (_, name, text) => {
    const [complaint = '', ...more] = complaintsOf(folderOf(name, text))
    expect(complaint).toMatch(
      /^a\.(yaml|json):\d+ is nested more than 100 levels deep\. A record needs seven: look for brackets that are not closed\.$/,
    )
    expect(more).toEqual([])
  })

  test('is refused: nesting in JSON that is valid', () => {
    const text = `{ "persons": ${'['.repeat(20_000)}${']'.repeat(20_000)} }`
    expect(complaintsOf(folderOf('a.json', text))).toEqual([
      expect.stringMatching(/^a\.json:1 persons\[0\]: expected a mapping .*, found a list$/),
    ])
  })

  test('is refused: aliases that stand for too much', () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) =>
        `x${at}: &x${at} [${Array(9)
          .fill(at === 0 ? 'lol' : `*x${at - 1}`)
          .join(', ')}]`,
    )
    expect(complaintsOf(folderOf('a.yaml', `${head}${levels.join('\n')}\n`))).toEqual([
      'a.yaml: its aliases (*name) cannot be read: Excessive alias count indicates a resource exhaustion attack. Write out what they stand for.',
    ])
    expect(complaintsOf(folderOf('a.yaml', `${head}persons: *nobody\n`))[0]).toMatch(/^a\.yaml:?\d* .*nobody/)
  })

  test('is refused: a long line, and a large file', () => {
    expect(complaintsOf(folderOf('a.yaml', `${head}x: [${'1,'.repeat(600_000)}]\n`))).toEqual([
      'a.yaml:3 has 1,200,005 characters, and a line of YAML has at most 1,000,000. Break it into several lines, or write JSON.',
    ])
    expect(complaintsOf(folderOf('a.yaml', 'x: 1\n'.repeat(3_300_000)))).toEqual([
      'a.yaml: it has 17 MB, and a YAML file has at most 16 MB. Split it into several files, or write JSON.',
    ])
    expect(complaintsOf(folderOf('a.json', `{"format":"rapporteur/1",\n"persons":[${'1,'.repeat(600_000)}`))[0]).toMatch(/^a\.json(:2)? /)
  })
})

describe('a folder or a link', () => {
  test('that leads to itself is refused', () => {
    const loop = writeFiles({ 'a.yaml': head })
    symlinkSync('b.yaml', join(loop, 'b.yaml'))
    expect(complaintsOf(loop)).toEqual(['b.yaml: it is a symbolic link that leads to itself. Correct or remove it.'])
    const circle = writeFiles({ 'a.yaml': head })
    symlinkSync('.', join(circle, 'again'))
    expect(complaintsOf(circle)).toEqual(['again: it is a symbolic link to a folder above it. Remove it.'])
    const nowhere = writeFiles({ 'a.yaml': head })
    symlinkSync('nowhere', join(nowhere, 'b.yaml'))
    symlinkSync('nowhere', join(nowhere, '.#a.yaml'))
    expect(complaintsOf(nowhere)).toEqual(['b.yaml: there is no such file or folder. Correct the path.'])
  })

  test('to a file and a folder is followed', () => {
    const elsewhere = writeFiles({ 'b.yaml': 'persons: [{ slug: b, name: B }]\n', 'in/c.yaml': 'persons: [{ slug: c, name: C }]\n' })
    const folder = writeFiles({ 'a.yaml': head })
    symlinkSync(join(elsewhere, 'b.yaml'), join(folder, 'b.yaml'))
    symlinkSync(join(elsewhere, 'in'), join(folder, 'in'))
    expect(readRecord(folder).record.persons.map(({ slug }) => slug)).toEqual(['b', 'c'])
  })

  test('in place of a file is said so', () => {
    const folder = writeFiles({ 'a.yaml': head })
    mkdirSync(join(folder, 'b.yaml'))
    expect(complaintsOf(folder)).toEqual([])
    expect(complaintsOf(folder, () => readRecord(join(folder, 'a.yaml', 'b.yaml')))).toEqual([
      'a.yaml/b.yaml: a part of the path is a file, and a folder is expected. Correct the path.',
    ])
  })
})

describe('a complaint is made once', () => {
  const person = (at: number) => ({ slug: `p${at}`, name: 'P' })
  const statement = (at: number, more: object = {}) => ({
    slug: `s${at}`,
    text: 'Yes.',
    language: 'en',
    reporting: 'DIRECT',
    kind: 'REMARK',
    saidOn: '2012',
    speakers: [{ kind: 'PERSON', person: 'nobody' }],
    evidence: [{ document: 'd', wording: 'VERBATIM', spans: [{ start: 0, end: 1 }] }],
    ...more,
  })
  const document = { slug: 'd', title: 'D', kind: 'OTHER', published: '2012', language: 'en', textAccess: 'FULL', text: 'Yes.' }
  const dataset = { format: 'rapporteur/1', dataset: { slug: 'a', title: 'A', licence: 'CC0-1.0' }, documents: [document] }
  const nobody = 'statements[0].speakers[0].person: expected the slug of a person, found "nobody", which is none.'

  test('with how often it applies: a slug that 30 statements have, and a key that 30 lack', async () => {
    const folder = writeFiles({ 'a.json': { ...dataset, statements: Array.from({ length: 30 }, (_, at) => statement(at)) } })
    expect(verify(readRecord(folder), new Map()).complaints.map((line) => line.replace(/\S*a\.json:\d+/, 'a.json'))).toEqual([
      `30 times, first at a.json ${nobody}`,
    ])
    const database = await openEmpty()
    const refused = await load(database, readRecord(folder)).catch((error: Error) => error.message)
    expect(String(refused).replaceAll(/\S*a\.json:\d+/g, 'a.json')).toBe(
      `Nothing of a was loaded: 1 complaint.\n  30 times, first at a.json ${nobody}`,
    )
    const lacking = writeFiles({
      'a.json': { ...dataset, statements: Array.from({ length: 30 }, (_, at) => statement(at, { text: undefined })) },
    })
    expect(complaintsOf(lacking).map((line) => line.replace(/:\d+/, ''))).toEqual([
      '30 times, first at a.json statements[0].text: is missing: expected some text',
    ])
  })

  test('over several files, and apart from what is wrong in another way', () => {
    const folder = writeFiles({
      'a.json': { ...dataset, persons: [person(0), { ...person(1), nme: 'x' }] },
      'b.json': {
        persons: [
          { ...person(2), nme: 'x' },
          { ...person(3), name: 5 },
        ],
        topics: [{ slug: 't', label: 5 }],
      },
    })
    expect(complaintsOf(folder).map((line) => line.replace(/:\d+/, ''))).toEqual([
      expect.stringMatching(/^2 times, first at a\.json persons\[1\]\.nme: expected .*, found the key "nme"$/),
      expect.stringMatching(/^b\.json persons\[1\]\.name: expected some text, found 5/),
      expect.stringMatching(/^b\.json topics\[0\]\.label: expected some text, found 5/),
    ])
  })

  test('also a warning', async () => {
    const held = {
      slug: 'p',
      name: 'P',
      positions: [{ slug: 'held', title: 'Held', organization: 'o', role: 'OTHER', start: '2000', end: '2001' }],
    }
    const statements = Array.from({ length: 3 }, (_, at) =>
      statement(at, {
        speakers: [{ kind: 'PERSON', person: 'p', position: 'held' }],
      }),
    )
    const organizations = [{ slug: 'o', name: 'O', classification: 'OTHER' }]
    const folder = writeFiles({ 'a.json': { ...dataset, organizations, persons: [held], statements } })
    const { warnings } = await load(await openEmpty(), readRecord(folder))
    expect(warnings.map((line) => line.replace(/\S*a\.json:\d+/, 'a.json'))).toEqual([
      '3 times, first at a.json statements[0].speakers[0].position: "held" is held from 2000 until 2001, not when this was said',
    ])
  })
})

test('the line of a complaint about JSON is that of the value, whatever the file has', () => {
  const key = fc.constantFrom('a', 'b', '"', '\\', ']}', '😀', '')
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      key,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }))
  fc.assert(
    fc.property(value, fc.array(fc.nat({ max: 3 }), { maxLength: 6 }), (data, choices) => {
      // A path into the value, and what stands there.
      const path: (string | number)[] = []
      let inner: unknown = data
      for (const choice of choices) {
        if (typeof inner !== 'object' || inner === null) break
        const entries = Object.entries(inner)
        const [step, next] = entries[choice % Math.max(entries.length, 1)] ?? []
        if (step === undefined) break
        path.push(Array.isArray(inner) ? Number(step) : step)
        inner = next
      }
      const marked = '⟦here⟧'
      const replace = (at: unknown, [step, ...rest]: (string | number)[]): unknown =>
        step === undefined
          ? marked
          : Array.isArray(at)
            ? at.map((each, index) => (index === step ? replace(each, rest) : each))
            : Object.fromEntries(Object.entries(at as object).map(([name, each]) => [name, name === step ? replace(each, rest) : each]))
      const text = JSON.stringify(replace(data, path), null, 2)
      const file = join(folderOf('a.json', text), 'a.json')
      expect(parseSource(file).lineOf(path)).toBe(text.split('\n').findIndex((line) => line.includes(marked)) + 1)
    }),
    { numRuns: 200 },
  )
})
