import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import type { Format, Part, ReadOptions, RecordLists, SourceFile } from '../../src/import/format.ts'
import { openSourceFile, sourceFile } from '../../src/import/source-file.ts'
import { check } from '../../src/record/check-dataset.ts'
import { type DatasetRecord, datasetRecord, listNames, recordFile, records } from '../../src/record/dataset-format.ts'
import { type Complaint, Refused } from '../../src/record/load-report.ts'
import { Unreadable } from '../../src/record/source-files.ts'
import { trials } from '../kit/trials.ts'
import { formatHeads } from './format-heads.ts'

/** A source of a format, as a whole. */
export interface FormatSample {
  /** Its path: some formats look at the extension. */
  path: string
  content: Buffer | string
  options?: Partial<ReadOptions>
  /** The number of random changes of it. Default: 60. */
  runs?: number
  /** Looks at what was read, beyond what the suite checks of each sample. */
  expect?: (read: SourceRead) => void
}

/** All that a source says. */
export interface SourceRead {
  parts: Part[]
  /** The records of all parts, and those that are only named, as one dataset. */
  record: DatasetRecord
  /** The slugs of records that are only named, each with its kind: `Person jane-doe`. */
  named: Set<string>
  warnings: Complaint[]
}

const defaults: ReadOptions = { dataset: 'sample' }

/** A source in memory. `step` is the size of its chunks in bytes. */
export function sourceOf(path: string, content: Buffer | string, step = 65_536): SourceFile {
  const bytes = Buffer.from(content)
  return sourceFile({
    path,
    shown: path,
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
    },
  })
}

/** A file on the disk as a source; its path is its name. */
export const sourceFrom = (path: string): SourceFile => openSourceFile(path, path.split(/[\\/]/).at(-1) ?? path)

/** Reads a source to its end and merges its parts. Each part must be in the record format. */
export async function readSource(format: Format, file: SourceFile, options: Partial<ReadOptions> = {}): Promise<SourceRead> {
  const parts: Part[] = []
  for await (const part of format.read(file, { ...defaults, ...options })) parts.push(part)
  return merged(parts, options.dataset ?? defaults.dataset)
}

/** The parts of a source, or of all sources of a dataset, as one dataset. A record that is described stands for one that is named. */
export function merged(parts: Part[], dataset = defaults.dataset): SourceRead {
  const record: RecordLists = {}
  const described = new Set<string>()
  const names = new Map<string, unknown>()
  const add = (lists: RecordLists | undefined, isNew: (list: string, each: { slug: string }) => boolean) => {
    for (const list of listNames) {
      const wanted = (lists?.[list] ?? []).filter((each) => isNew(list, each))
      if (wanted.length > 0) Object.assign(record, { [list]: [...(record[list] ?? []), ...wanted] })
    }
  }
  for (const { records } of parts) {
    add(records, (list, { slug }) => {
      described.add(`${list} ${slug}`)
      return true
    })
  }
  for (const { named } of parts) {
    add(named, (list, each) => {
      const key = `${list} ${each.slug}`
      if (described.has(key)) return false
      const before = names.get(key)
      // The loader creates it once: what another part says of it in addition would be lost.
      if (before) expect(each, `the named record ${key} is the same in all parts`).toEqual(before)
      else names.set(key, each)
      return before === undefined
    })
  }
  const header = { title: 'Sample', licence: 'CC0-1.0', ...Object.assign({}, ...parts.map(({ dataset }) => dataset)), slug: dataset }
  return {
    parts,
    record: datasetRecord.parse({ dataset: header, ...record }),
    named: new Set(names.keys()),
    warnings: parts.flatMap(({ warnings }) => warnings ?? []),
  }
}

/** What breaks a rule of the record: nothing, if the format is right. */
export const findingsOf = ({ record }: SourceRead): string[] =>
  [...check(record, undefined)].filter(({ warning }) => !warning).map(({ path, message }) => `${path.join('.')}: ${message}`)

/** The tests that each format must pass, with sources of the format. */
export function formatSuite(format: Format, samples: readonly FormatSample[]): void {
  describe(`the format ${format.name}`, () => {
    test.each(formatHeads)('recognizes its own files only: $format $path', ({ format: name, path, head }) => {
      expect(format.detect({ path, head: Buffer.from(head) })).toBe(name === format.name)
    })

    test('does not throw and does not recognize a file without a meaning', () => {
      for (const path of ['', 'a', 'a.bin', 'a.png', 'a.pdf'])
        for (const head of ['', '\0', '\xff\xd8\xff', 'Lorem ipsum dolor sit amet'])
          expect(format.detect({ path, head: Buffer.from(head, 'latin1') })).toBe(false)
    })

    describe.each(samples)('$path', (sample) => checkSample(format, sample))
  })
}

function checkSample(format: Format, { path, content, options = {}, runs = 60, expect: look }: FormatSample): void {
  const bytes = Buffer.from(content)
  const read = (of: Buffer = bytes, step?: number) => readSource(format, sourceOf(path, of, step), options)

  test('is recognized', () => {
    expect(format.detect({ path, head: bytes.subarray(0, 65_536) })).toBe(true)
  })

  test('each part is in the record format', async () => {
    for (const { records, named } of (await read()).parts)
      for (const lists of [records, named]) expect(recordFile.safeParse(lists ?? {}).error?.issues ?? []).toEqual([])
  })

  test('the rules of the record hold: references, unique slugs, exact spans', async () => {
    const source = await read()
    expect(findingsOf(source)).toEqual([])
    for (const { evidence } of source.record.statements) for (const { spans } of evidence) expect(spans.length).toBeGreaterThan(0)
  })

  test('each statement says how it was entered', async () => {
    const wanted = format.name === 'record' ? [] : (await read()).record.statements
    for (const statement of wanted) {
      expect(['IMPORT', 'RULE']).toContain(statement.method)
      expect(statement.agent).toBe(`rapporteur ${format.name}`)
    }
  })

  test('a place in the source is known for each record', async () => {
    for (const part of (await read()).parts) {
      if (!part.locate || !part.records) continue
      const record = datasetRecord.parse({ dataset: { slug: 'a', title: 'A', licence: 'CC0-1.0' }, ...part.records })
      for (const { path: at } of records(record)) expect(part.locate(at)).toContain(path)
    }
  })

  test('read twice, it says the same; in chunks of 1, 2 and 7 bytes as well', async () => {
    const once = comparable(await read())
    expect(comparable(await read())).toEqual(once)
    for (const step of [1, 2, 7]) expect(comparable(await read(bytes, step))).toEqual(once)
  })

  if (look) test('says what was expected', async () => look(await read()))

  describe('in another form', () => {
    const text = isText(bytes) ? bytes.toString('utf8').replace(/^\ufeff/, '') : undefined
    if (text !== undefined) {
      test.each([
        ['a byte order mark', Buffer.from(`\ufeff${text}`)],
        ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
        ['UTF-16 BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
      ])('with %s it says the same, or is refused', async (_, other) => {
        const found = await attempt(format, path, other, options)
        if (!found.error) expect(comparable(found.read)).toEqual(comparable(await read()))
      })

      test('with CR LF it has the same statements, or is refused', async () => {
        const found = await attempt(format, path, Buffer.from(text.replace(/\r?\n/g, '\r\n')), options)
        const statements = ({ record }: SourceRead) => record.statements.map(({ slug, text }) => `${slug} ${text.replace(/\s+/g, ' ')}`)
        if (!found.error) expect(statements(found.read)).toEqual(statements(await read()))
      })

      test('with a letter in Latin-1 it is refused with its line, or says the same', async () => {
        const at = bytes.length - 1 - bytes.toReversed().findIndex((byte) => byte >= 0x61 && byte <= 0x7a)
        const found = await attempt(format, path, Buffer.concat([bytes.subarray(0, at), Buffer.from([0xe9]), bytes.subarray(at)]), options)
        if (found.error) expect(found.error.message).toMatch(/:\d+/)
      })
    }

    test('empty, truncated, or with NUL, it is read or refused', async () => {
      const cuts = [0, 1, 2, 10, ...[0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => Math.floor(bytes.length * share)), bytes.length - 1]
      for (const at of cuts) {
        await attempt(format, path, bytes.subarray(0, at), options)
        await attempt(format, path, Buffer.concat([bytes.subarray(0, at), Buffer.from([0]), bytes.subarray(at)]), options)
      }
    })

    test('changed at random places, it is read or refused', async () => {
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          await attempt(format, path, changed(bytes, list), options)
        }),
        { numRuns: trials(runs) },
      )
    }, 3_600_000)
  })
}

/** The milliseconds that a small source may take. It is many times what one takes, so that only an endless loop is found. */
const deadline = 20_000

type Attempt = { read: SourceRead; error?: undefined } | { read?: undefined; error: Error }

/** Reads a source that may be broken. It says what is wrong with the file, or all that it says keeps the rules; its output has a bound. */
async function attempt(format: Format, path: string, bytes: Buffer, options: Partial<ReadOptions>): Promise<Attempt> {
  const started = performance.now()
  try {
    const file = sourceOf(path, bytes)
    const parts: Part[] = []
    let size = 0
    for await (const part of format.read(file, { ...defaults, ...options })) {
      parts.push(part)
      size += JSON.stringify([part.records, part.named]).length
      if (size > 1_000_000 + 200 * bytes.length) expect.fail(`more than ${size} characters from ${bytes.length} bytes`)
      if (performance.now() - started > deadline) expect.fail(`more than ${deadline} ms for ${bytes.length} bytes`)
    }
    const read = merged(parts, options.dataset)
    // The loader refuses what breaks other rules. A format makes the spans itself, except the record format.
    if (format.name !== 'record') expect(findingsOf(read).filter((finding) => finding.includes('spans'))).toEqual([])
    return { read }
  } catch (error) {
    if (error instanceof ZodError) return { error: new Refused(path, [`${path}:1 ${error.message}`]) }
    if (!(error instanceof Unreadable || error instanceof Refused)) throw error
    expect(error.message).toContain(path)
    return { error }
  }
}

/** What was read as plain data. */
const comparable = ({ record, named, warnings }: SourceRead) => ({
  record,
  named: [...named],
  warnings: warnings.map(({ message }) => (typeof message === 'string' ? message : message())),
})

const isText = (bytes: Buffer) => Buffer.from(bytes.toString('utf8')).equals(bytes) && !bytes.includes(0)

interface Change {
  /** Where, as a share of the length. */
  at: number
  kind: 'delete' | 'repeat' | 'replace' | 'insert' | 'move'
  length: number
  by: Buffer
}

const pieces = [
  '\0',
  '\n',
  '\r',
  '\n\n',
  '"',
  "'",
  ',',
  ';',
  ':',
  '<',
  '>',
  '</',
  '<!--',
  ']]>',
  '&',
  '&#0;',
  '&lol;',
  '{',
  '}',
  '[',
  ']',
  '-',
]
const more = [
  '\ufeff',
  '\u2028',
  '😀',
  '漢',
  '\ud800',
  '\x1b',
  '%',
  '../',
  '2012-02-31',
  '999999999999',
  '-1',
  '1e999',
  'null',
  '__proto__',
]
const raw = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf0, 0x9f], [0x80]]
const changes = fc.array(
  fc.record<Change>({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('delete', 'repeat', 'replace', 'insert', 'move'),
    length: fc.integer({ min: 1, max: 200 }),
    by: fc.oneof(
      fc.constantFrom(...pieces, ...more).map((text) => Buffer.from(text)),
      fc.constantFrom(...raw).map((list) => Buffer.from(list)),
      fc.uint8Array({ minLength: 1, maxLength: 8 }).map((list) => Buffer.from(list)),
    ),
  }),
  { minLength: 1, maxLength: 4 },
)

function changed(bytes: Buffer, list: readonly Change[]): Buffer {
  let now = bytes
  for (const { at, kind, length, by } of list) {
    const start = Math.floor(at * now.length)
    const [before, piece, after] = [now.subarray(0, start), now.subarray(start, start + length), now.subarray(start + length)]
    if (kind === 'delete') now = Buffer.concat([before, after])
    else if (kind === 'repeat') now = Buffer.concat([before, piece, piece, after])
    else if (kind === 'replace') now = Buffer.concat([before, by, after])
    else if (kind === 'insert') now = Buffer.concat([before, by, piece, after])
    else now = Buffer.concat([after, before, piece])
  }
  return now
}
