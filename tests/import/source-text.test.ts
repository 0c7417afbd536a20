import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSourceFile } from '../../src/import/source-file.ts'
import { linesOf, type SourceLine, textOf } from '../../src/import/source-text.ts'
import { trials } from '../kit/trials.ts'
import { sourceOf } from './format-suite.ts'

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
const joined = async (content: Buffer | string, step?: number) => (await listOf(textOf(sourceOf('a.txt', content, step)))).join('')
const lines = (content: Buffer | string, most = 100, step?: number): Promise<SourceLine[]> =>
  listOf(linesOf(sourceOf('a.txt', content, step), most))

describe('the text of a source', () => {
  test('is the same in every encoding and in chunks of any size', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => /^[a-z]/i.test(each))
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (text, step) => {
        const marked = Buffer.from(`\ufeff${text}`, 'utf16le')
        expect(await joined(text, step)).toBe(text)
        expect(await joined(Buffer.from(`\ufeff${text}`), step)).toBe(text)
        expect(await joined(marked, step)).toBe(text)
        expect(await joined(Buffer.from(marked).swap16(), step)).toBe(text)
        expect(await joined(Buffer.from(text, 'utf16le'), step)).toBe(text)
      }),
      { numRuns: trials(100) },
    )
  })

  test.each([1, 3, 100])('in Latin-1 is refused with its line, in chunks of %i bytes', async (step) => {
    await expect(joined(Buffer.from('a\n漢\n', 'utf8'), step)).resolves.toBe('a\n漢\n')
    const bytes = Buffer.concat([Buffer.from('a\n漢\n'), Buffer.from('André\nb', 'latin1')])
    await expect(joined(bytes, step)).rejects.toThrow(
      'a.txt:3 is not UTF-8. Save the file as UTF-8; it may be in Windows-1252 or ISO 8859-1.',
    )
    await expect(joined(Buffer.from('漢').subarray(0, 2), step)).rejects.toThrow('a.txt:1 is not UTF-8')
    await expect(joined(Buffer.from('\ufeffa', 'utf16le').subarray(0, 3), step)).rejects.toThrow('it begins as UTF-16LE and is not')
  })

  test.each([1, 3, 100])('has lines that end with LF or CR LF, in chunks of %i bytes', async (step) => {
    expect(await lines('a\r\nb\n\nc', 100, step)).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: 'b' },
      { number: 3, text: '' },
      { number: 4, text: 'c' },
    ])
    expect(await lines('', 100, step)).toEqual([])
    await expect(lines(`a\n${'b'.repeat(101)}`, 100, step)).rejects.toThrow('a.txt:2 has more than 100 characters in a line.')
    await expect(lines(`a\n${'b'.repeat(101)}\n`, 100, step)).rejects.toThrow('a.txt:2 has more than 100 characters in a line.')
  })
})

describe('a file as a source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-source-'))

  test('has its bytes, up to a limit', async () => {
    const path = join(folder, 'a.txt')
    writeFileSync(path, 'words')
    const file = openSourceFile(path, 'x/a.txt')
    expect(file).toMatchObject({ path: 'x/a.txt', shown: path, size: 5 })
    expect(String(await file.bytes(5))).toBe('words')
    expect(String(await file.bytes(5))).toBe('words')
    await expect(file.bytes(4)).rejects.toThrow(
      `${path}: it has 1 MB, and a file of this format has at most 1 MB. Split it into several files.`,
    )
    writeFileSync(path, 'more words')
    await expect(file.bytes(5)).rejects.toThrow('Split it into several files.')
  })

  test('is refused if it is no file', () => {
    expect(() => openSourceFile(folder, 'x')).toThrow('it is not a regular file. Name a file.')
    expect(() => openSourceFile(join(folder, 'b.txt'), 'b.txt')).toThrow('there is no such file or folder. Correct the path')
  })
})
