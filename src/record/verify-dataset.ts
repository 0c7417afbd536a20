import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check-dataset.ts'
import type { DatasetRecord, Draft } from './dataset-format.ts'

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
  /** The spans were compared with the text, or there is none to compare with, or it is not at hand. */
  text: 'compared' | 'none' | 'missing'
}

/** What a check of a dataset found. */
export interface Verification {
  documents: VerifiedDocument[]
  /** What is wrong, each with where it stands. */
  complaints: string[]
  warnings: string[]
}

/** Reads the files of a folder, by the SHA-256 of their bytes. */
export function readTexts(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((file) => {
      const bytes = readFileSync(join(file.parentPath, file.name))
      return [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')]
    }),
  )
}

/** Checks a dataset without a database, and every span against the texts of the documents, which are known by their SHA-256. */
export function verify({ record, locate }: Draft, texts: ReadonlyMap<string, string>): Verification {
  const textOf = ({ text, sha256 }: DatasetRecord['documents'][number]) => text ?? (sha256 === undefined ? undefined : texts.get(sha256))
  const findings = [...check(record, () => undefined, textOf)]
  const said = (warning: boolean) =>
    findings.filter((finding) => Boolean(finding.warning) === warning).map(({ path, message }) => `${locate(path)}: ${message}`)

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
  return { documents: [...documents.values()], complaints: said(false), warnings: said(true) }
}

function* otherEvidence({ meetings }: DatasetRecord) {
  for (const { evidence, agendaItems, participations, sessions } of meetings) {
    yield* evidence
    for (const item of agendaItems) yield* item.evidence
    for (const participation of [...participations, ...sessions.flatMap((session) => session.participations)]) yield* participation.evidence
  }
}
