import { createHash } from 'node:crypto'
import { check, complaintOf, type TextOf } from './check-dataset.ts'
import type { DatasetRecord, Draft } from './dataset-format.ts'
import { Complaints } from './load-report.ts'
import { decode, filesUnder, readBytes, Unreadable } from './source-files.ts'

/** What a document shows, counted, and whether its spans were held against its text. */
export interface VerifiedDocument {
  slug: string
  /** Statements that it shows, and how they are reported there. */
  statements: number
  direct: number
  indirect: number
  mixed: number
  /** Spans of these, and how many of them repeat the words. */
  spans: number
  withWords: number
  /** Spans that show meetings, agenda items and participations. */
  otherSpans: number
  /** The spans were compared with the text, or the document has no text, or the text was not given. */
  text: 'compared' | 'none' | 'missing'
}

/** What a check of a dataset found. */
export interface Verification {
  documents: VerifiedDocument[]
  /** What is wrong, each thing once, with the first place where it was found. */
  complaints: string[]
  warnings: string[]
}

/** A file that may have the text of a document. */
export interface TextFile {
  file: string
  bytes: Buffer
}

/** The files of a folder by the SHA-256 of their bytes. @throws {Unreadable} */
export function readTexts(folder: string): Map<string, TextFile> {
  const files = [...filesUnder(folder, () => true)].map((file) => ({ file, bytes: readBytes(file) }))
  return new Map(files.map((text) => [createHash('sha256').update(text.bytes).digest('hex'), text]))
}

/** Checks a dataset without a database, and every span against the texts of the documents, which are found by their SHA-256. */
export function verify({ record, locate }: Draft, texts: ReadonlyMap<string, TextFile>): Verification {
  const [complaints, warnings] = [new Complaints(), new Complaints()]
  const textOf = decoder(texts, complaints)
  for (const finding of check(record, undefined, textOf)) (finding.warning ? warnings : complaints).add(complaintOf(finding, locate))

  const documents = new Map(
    record.documents.map((document): [string, VerifiedDocument] => {
      const text = textOf(document) !== undefined ? 'compared' : document.sha256 === undefined ? 'none' : 'missing'
      return [
        document.slug,
        { slug: document.slug, statements: 0, direct: 0, indirect: 0, mixed: 0, spans: 0, withWords: 0, otherSpans: 0, text },
      ]
    }),
  )
  for (const statement of record.statements) {
    for (const { document, reporting = statement.reporting, spans } of statement.evidence) {
      const counts = documents.get(document)
      if (!counts) continue
      counts.statements++
      counts[({ DIRECT: 'direct', INDIRECT: 'indirect', MIXED: 'mixed' } as const)[reporting]]++
      counts.spans += spans.length
      counts.withWords += spans.filter(({ exact }) => exact !== undefined).length
    }
  }
  for (const { document, spans } of otherEvidence(record)) {
    const counts = documents.get(document)
    if (counts) counts.otherSpans += spans.length
  }
  return { documents: [...documents.values()], complaints: complaints.lines(), warnings: warnings.lines() }
}

function* otherEvidence({ meetings }: DatasetRecord) {
  for (const { evidence, agendaItems, participations, sessions } of meetings) {
    yield* evidence
    for (const item of agendaItems) yield* item.evidence
    for (const participation of [...participations, ...sessions.flatMap((session) => session.participations)]) yield* participation.evidence
  }
}

/** The texts of documents. A file that is not text is a complaint, once. */
function decoder(texts: ReadonlyMap<string, TextFile>, complaints: Complaints): TextOf {
  const decoded = new Map<string, string | undefined>()
  return ({ text, sha256 = '' }) => {
    const found = texts.get(sha256)
    if (text !== undefined || !found) return text
    if (decoded.has(sha256)) return decoded.get(sha256)
    try {
      decoded.set(sha256, decode(found.bytes, found.file))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      complaints.add({ what: found.file, message: error.message })
      decoded.set(sha256, undefined)
    }
    return decoded.get(sha256)
  }
}
