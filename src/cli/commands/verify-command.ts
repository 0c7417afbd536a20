import { readRecord } from '../../import/formats/record-format.ts'
import { readTexts, type VerifiedDocument, verify } from '../../record/verify-dataset.ts'
import { coloured, say, warn, write } from '../print.ts'
import { table } from '../text-table.ts'

/** Checks a dataset, and with texts every span of it; prints the counts of each document. Exit code 1 when something is wrong. */
export async function verifyDataset(path: string, { texts: folder }: { texts?: string }): Promise<void> {
  const { documents, complaints, warnings } = verify(readRecord(path), folder === undefined ? new Map() : readTexts(folder))
  for (const warning of warnings) warn(`${coloured('yellow', 'Warning', process.stderr)} ${warning}`)
  await write(table(header, [...documents, sum(documents)].map(row)))
  const missing = documents.filter(({ text }) => text === 'missing')
  if (folder !== undefined && missing.length > 0) {
    complaints.push(`${missing.map(({ slug }) => slug).join(', ')}: no file in ${folder} has the SHA-256 of this document's text`)
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
  const compared = documents.filter(({ text }) => text === 'compared')
  const spans = compared.reduce((total, { spans, otherSpans }) => total + spans + otherSpans, 0)
  say(
    folder === undefined
      ? 'The dataset is sound in itself. With --texts FOLDER its spans are compared with the texts.'
      : `${coloured('green', 'All')} ${spans} spans of ${compared.length} documents match the texts.`,
  )
}

const header = ['document', 'statements', 'direct', 'indirect', 'mixed', 'spans', 'with words', 'other spans', 'text']

const row = ({
  slug,
  statements,
  direct,
  indirect,
  mixed,
  spans,
  withWords,
  otherSpans,
  text,
}: Omit<VerifiedDocument, 'text'> & { text: string }) => [slug, statements, direct, indirect, mixed, spans, withWords, otherSpans, text]

const sum = (documents: readonly VerifiedDocument[]) => {
  const total = (key: 'statements' | 'direct' | 'indirect' | 'mixed' | 'spans' | 'withWords' | 'otherSpans') =>
    documents.reduce((count, document) => count + document[key], 0)
  return {
    slug: 'all',
    statements: total('statements'),
    direct: total('direct'),
    indirect: total('indirect'),
    mixed: total('mixed'),
    spans: total('spans'),
    withWords: total('withWords'),
    otherSpans: total('otherSpans'),
    text: '',
  }
}
