import { CodePointOffsets } from '../../record/code-point-offsets.ts'
import { type Complaint, Complaints, Refused, show } from '../../record/load-report.ts'
import { slugOf } from '../../record/slugs.ts'
import type { Part, ReadOptions, RecordLists, SourceFile } from '../format.ts'
import { textAccessOf } from '../text-licence.ts'
import type { Header } from './transcript-header.ts'
import { guessLanguage, languageTag, scriptOf } from './transcript-language.ts'
import { type Label, type Line, lineAt } from './transcript-lines.ts'
import { interviewedIn, personsIn, type Speech, speechOf } from './transcript-speakers.ts'
import { isQuestion, isTelling } from './transcript-terms.ts'
import { closeTurns, type Turn, type Turns } from './transcript-turns.ts'
import { type Warn, warnAbout } from './transcript-warnings.ts'
import { type Said, saidIn } from './transcript-words.ts'

type Statement = NonNullable<RecordLists['statements']>[number]
type Meeting = NonNullable<RecordLists['meetings']>[number]
type MeetingKind = Meeting['kind']
type Documents = NonNullable<RecordLists['documents']>
type Span = NonNullable<NonNullable<Statement['evidence']>[number]['spans']>[number]

/** A document has at most this many UTF-16 code units of text. */
const maxText = 4_000_000

/** How many statements a part has. */
const batch = 1000

/** When it was said and published, as EDTF, and whether the name of the file says so. */
export interface Dates {
  said: string
  published: string
  isOfPath: boolean
}

export interface Transcript {
  file: SourceFile
  options: ReadOptions
  text: string
  lines: readonly Line[]
  header: Header
  found: Turns
  when: Dates
}

/** A piece of the text that is a document: offsets in UTF-16 code units. */
interface Piece {
  slug: string
  start: number
  end: number
}

/** @throws {Refused} if a statement is longer than a document */
export function* partsOf(transcript: Transcript): Generator<Part> {
  const { file, options, text, lines, header, found } = transcript
  const warnings: Complaint[] = []
  const warn: Warn = (what, message, line) =>
    warnings.push({ what, message, where: () => (line === undefined ? file.shown : `${file.shown}:${line}`) })
  const path = file.path.replace(/\.\w{1,8}$/, '')
  const title = header.title ?? ((path.split('/').at(-1) ?? '').replace(/[-_]+/g, ' ').trim() || 'Transcript')
  const base = slugOf(options.dataset, path)

  const isMarkdown = /\.(md|markdown|mdown)$/i.test(file.path) || found.turns.some(({ label }) => /^(heading|bold)$/.test(label.style))
  const closed = closeTurns(lines, found.turns)
  const hasQuestions = closed.turns.some(({ label }) => isQuestion(label.words))
  const named = header.speakers.map(({ words }) => words)
  const interviewed = interviewedIn(title) ?? (named.length === 1 ? named[0] : undefined)
  const labels = [...new Set(closed.turns.map(({ label }) => label.words))]
  const names = labels.filter((words) => /\s/.test(words) && !isTelling(words))
  const context = { persons: personsIn(`${title} ${header.about}`), interviewed, speakers: named, names, hasQuestions }
  const speeches = new Map<string, Speech>()
  const speechOfTurn = ({ label: { words, role } }: Turn): Speech => {
    const key = `${words}\n${role ?? ''}`
    const speech = speeches.get(key) ?? speechOf(words, role, context)
    speeches.set(key, speech)
    return speech
  }
  const saidOf = ({ from, to }: Turn): Said => saidIn(text, from, to, isMarkdown)
  warnAbout(transcript, closed.turns, speechOfTurn, closed.leftOut, warn)

  const languages = languagesOf(transcript, closed.turns, saidOf, warn)
  const pieces = piecesOf(transcript, closed.turns, base)
  const spanOf = spanner(text, pieces)
  const { meeting, session, place } = meetingOf(transcript, title, base, closed.end, spanOf)
  const documents = documentsOf(transcript, title, pieces, languages.whole)
  yield {
    records: { documents, meetings: [meeting] },
    named: place ? { places: [place] } : {},
    warnings: warnings.splice(0),
    locate: () => file.shown,
  }

  const length = closed.turns.reduce((sum, { from, to }) => sum + to - from, 0)
  const isSpeech = (turn: Turn) => speechTitle.test(title) && turn.to - turn.from > 0.6 * length
  const personOf = personsOf(options.dataset)
  let count = 0
  for (let from = 0; from < closed.turns.length; from += batch) {
    const named = new Map<string, NamedPerson>()
    const written: Label[] = []
    const statements: Statement[] = []
    for (const turn of closed.turns.slice(from, from + batch)) {
      const said = saidOf(turn)
      if (said.text === '' || said.passages.length === 0) {
        warn('no words', 'a speaker without words, or with notes only, is left out', turn.label.line + 1)
        continue
      }
      const { voices, kind } = speechOfTurn(turn)
      const { slug, span } = spanOf(turn.label, 'SOURCE')
      const evidence = {
        document: slug,
        wording: 'VERBATIM' as const,
        attribution: turn.label.words,
        spans: [span, ...said.passages.map((passage) => spanOf(passage, 'CONTENT').span)],
      }
      const speakers = voices.map(({ kind, name, description }) => {
        const person = name === undefined ? undefined : personOf(name)
        if (person) named.set(person.slug, person)
        return { kind, ...(person ? { person: person.slug } : {}), ...(description ? { description } : {}) }
      })
      written.push(turn.label)
      statements.push({
        slug: `${base}-${++count}`,
        text: said.text,
        language: languages.of(said.text),
        reporting: 'DIRECT',
        kind: kind === 'REMARK' && isSpeech(turn) ? 'SPEECH' : kind,
        speakers: speakers.filter(({ person }, at) => person === undefined || speakers.findIndex((each) => each.person === person) === at),
        saidOn: transcript.when.said,
        meeting: base,
        ...(session ? { session } : {}),
        method: 'RULE',
        agent: 'rapporteur transcript',
        evidence: [evidence],
      })
    }
    const locate: Part['locate'] = ([, index]) => `${file.shown}:${(written[Number(index)]?.line ?? 0) + 1}`
    yield { records: { statements }, named: { persons: [...named.values()] }, warnings: warnings.splice(0), locate }
  }
}

interface NamedPerson {
  slug: string
  name: string
}

/** The person of a name. "Ms Doe" is "Ms. Doe": without a full stop the slug is readable. */
function personsOf(dataset: string) {
  const byName = new Map<string, NamedPerson>()
  const bySlug = new Map<string, NamedPerson>()
  return (name: string): NamedPerson => {
    const known = byName.get(name)
    if (known) return known
    const slug = slugOf(dataset, name.replaceAll('.', ' '))
    const person = bySlug.get(slug) ?? { slug, name }
    bySlug.set(slug, person)
    byName.set(name, person)
    return person
  }
}

function documentsOf({ header, options, text, when }: Transcript, title: string, pieces: Piece[], language: string): Documents {
  const licence = header.licence ?? options.licence
  return pieces.map(({ slug, start, end }, index) => ({
    slug,
    title: pieces.length > 1 ? `${title} (${index + 1})` : title,
    kind: 'TRANSCRIPT',
    published: when.published,
    language,
    textAccess: textAccessOf(licence),
    text: text.slice(start, end),
    authors: header.authors,
    ...(header.url && URL.canParse(header.url) ? { url: header.url } : {}),
    ...(licence ? { licence } : {}),
  }))
}

function meetingOf({ header, options, when }: Transcript, title: string, base: string, end: string | undefined, spanOf: SpanOf) {
  const kind = meetingKind(`${title} ${header.about}`)
  const place = header.place ? { slug: slugOf(options.dataset, header.place), name: header.place } : undefined
  const session = header.time !== undefined || place ? `${base}-1` : undefined
  const region = header.region ? spanOf(header.region, 'CONTENT') : undefined
  const time = (text: string | undefined) => (text === undefined ? when.said : { edtf: when.said, text })
  const meeting: Meeting = {
    slug: base,
    title,
    kind,
    start: when.said,
    status: 'HELD',
    ...(place ? { place: place.slug } : {}),
    evidence: region ? [{ document: region.slug, spans: [region.span] }] : [],
    sessions: session
      ? [
          {
            slug: session,
            ordinal: 1,
            title,
            kind: kind === 'PRESS_CONFERENCE' || kind === 'BRIEFING' || kind === 'BILATERAL' ? kind : 'OTHER',
            start: time(header.time),
            ...(end === undefined ? {} : { end: time(end) }),
          },
        ]
      : [],
  }
  return { meeting, session, place }
}

type SpanOf = (passage: { start: number; end: number }, role: 'CONTENT' | 'SOURCE') => { slug: string; span: Span }

/** Spans in the document that a passage is in. */
function spanner(text: string, pieces: readonly Piece[]): SpanOf {
  const offsets = new CodePointOffsets(text)
  return ({ start, end }, role) => {
    const piece = pieces.find((each) => start < each.end) ?? pieces.at(-1)
    const base = offsets.pointAt(piece?.start ?? 0)
    return {
      slug: piece?.slug ?? '',
      span: { start: offsets.pointAt(start) - base, end: offsets.pointAt(end) - base, exact: text.slice(start, end), role },
    }
  }
}

/** Cuts a text into documents at the beginnings of statements. */
function piecesOf({ file, text, lines }: Transcript, turns: readonly Turn[], base: string): Piece[] {
  const starts = [0]
  const complaints = new Complaints()
  for (const [index, turn] of turns.entries()) {
    const end = turns[index + 1]?.start ?? text.length
    if (end - turn.start > maxText) {
      const message = `expected a statement of at most ${maxText.toLocaleString('en')} characters, found ${(end - turn.start).toLocaleString('en')}`
      complaints.add({ what: message, message, where: () => `${file.shown}:${lineAt(lines, turn.start).number}` })
    }
    if (end - (starts.at(-1) ?? 0) > maxText && turn.start > (starts.at(-1) ?? 0)) starts.push(turn.start)
  }
  if (complaints.size > 0) throw new Refused(file.shown, complaints)
  return starts.map((start, index) => ({
    slug: index === 0 ? base : `${base}-part-${index + 1}`,
    start,
    end: starts[index + 1] ?? text.length,
  }))
}

/** The language of the whole, and that of a statement, which may be in another script. */
function languagesOf({ header, options }: Transcript, turns: readonly Turn[], saidOf: (turn: Turn) => Said, warn: Warn) {
  const stated = header.language === undefined ? undefined : languageTag(header.language)
  if (header.language !== undefined && stated === undefined)
    warn('language', `the language ${show(header.language)} is left out: it is not BCP 47`)
  let words = ''
  for (const turn of turns) {
    words += `${saidOf(turn).text}\n`
    if (words.length > 20_000) break
  }
  const whole = stated ?? options.language ?? guessLanguage(words)
  const script = scriptOf(words)
  return {
    whole,
    of: (text: string): string => {
      const own = scriptOf(text)
      return own === script || own === undefined ? whole : guessLanguage(text)
    },
  }
}

const speechTitle =
  /^(?:\p{L}+ )?(address|speech|keynote|lecture|statement|обращение|выступление|rede|ansprache|discours|allocution|discurso|演講|演说|演説|講演)(?!\p{L})/iu

const meetingKinds: [RegExp, MeetingKind][] = [
  [
    /press (conference|statements)|news conference|pressekonferenz|conférence de presse|(rueda|conferencia) de prensa|conferenza stampa|пресс-конференц|прес-конференц|記者會|记者会|記者会見|기자회견/iu,
    'PRESS_CONFERENCE',
  ],
  [/briefing|press gaggle|брифинг|брифінг|簡報會|简报会/iu, 'BRIEFING'],
  [/\bbilateral|двусторонн|двосторонн|bilaterale/iu, 'BILATERAL'],
  [/\bsummit\b|саммит|саміт|gipfeltreffen|峰會|峰会/iu, 'SUMMIT'],
  [/ministerial meeting|meeting of (the )?(foreign |defen[cs]e )?ministers/iu, 'MINISTERIAL'],
]

const meetingKind = (words: string): MeetingKind => meetingKinds.find(([pattern]) => pattern.test(words))?.[1] ?? 'OTHER'
