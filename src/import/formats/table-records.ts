import { createHash } from 'node:crypto'
import { enumDescriptions } from '../../record/generated/enum-descriptions.ts'
import { Refused, show } from '../../record/load-report.ts'
import { noLicence } from '../../record/part.ts'
import { slugOf } from '../../record/slugs.ts'
import { codePoints } from '../../record/source-files.ts'
import type { Part, ReadOptions, SourceFile } from '../format.ts'
import { textAccessOf } from '../text-licence.ts'
import { countryNamed } from './country-names.ts'
import { hasValue } from './table-cells.ts'
import type { Field, Mapping } from './table-columns.ts'
import { type DocumentFacts, documentsOf, maxText, type Passage } from './table-documents.ts'
import { ExportedFacts, type Speaker } from './table-exported.ts'
import { type MeetingOfRow, maxMeetings, meetingsOf } from './table-meetings.ts'
import { type ItemOf, isSlug, namesOf, rememberedSlug, slugIn, slugsSeen } from './table-names.ts'
import type { Row, Table } from './table-rows.ts'
import { kindOfSpeaker } from './table-speakers.ts'
import { TableValues } from './table-values.ts'

type Statement = ItemOf<'statements'>

type Reporting = Statement['reporting']

/** A part has at most this many rows, and this many UTF-16 code units of text. */
const maxPartRows = 10_000
const maxPartText = 16_000_000
/** In a file. Slugs of statements and documents are remembered, so that each is there once. */
const maxRows = 5_000_000
const maxDocuments = 500_000

/** Reads the rows of a table as statements. @throws {Refused} with a complaint for each row that is wrong */
export async function* recordsOf(file: SourceFile, table: Table, mapping: Mapping, options: ReadOptions): AsyncGenerator<Part> {
  const reader = new RowReader(file, table, mapping, options)
  const wanted = new Set(mapping.columns.values())
  if (reader.looksAhead) for await (const row of table.rows(wanted)) reader.lookAhead(row)
  for await (const row of table.rows(wanted)) {
    reader.read(row)
    if (reader.isFull) yield reader.take(false)
  }
  yield reader.finish()
}

class RowReader {
  readonly #file: SourceFile
  readonly #table: Table
  readonly #options: ReadOptions
  readonly #isExport: boolean
  readonly #values: TableValues
  /** For the search for meetings, whose complaints are said when the rows are read. */
  readonly #unsaid: TableValues
  readonly #meetings = meetingsOf()
  readonly #documents = documentsOf()
  readonly #names = namesOf()
  readonly #isNew = slugsSeen()
  readonly #exported: ExportedFacts
  readonly #nationalities = new Map<string, string>()
  /** The name of the file. */
  readonly #title: string
  /** What the source is called in slugs: its path without the extension. Nothing if the dataset has the same name. */
  readonly #stem: readonly string[]
  /** The statements of the part, and the rows in which they are. */
  #statements: Statement[] = []
  #numbers: number[] = []
  #length = 0
  #rows = 0

  constructor(file: SourceFile, table: Table, mapping: Mapping, options: ReadOptions) {
    this.#file = file
    this.#table = table
    this.#options = options
    this.#isExport = mapping.isExport
    this.#values = new TableValues(file, table, mapping, options)
    this.#unsaid = new TableValues(file, table, mapping, options)
    this.#exported = new ExportedFacts(this.#values, {
      use: this.#names.use,
      addPosition: this.#names.addPosition,
      slugIn: this.#slugIn,
      organization: this.#organization,
    })
    this.#title = file.path.split('/').at(-1) ?? file.path
    const stem = file.path.replace(/\.[^./]*$/, '')
    this.#stem = rememberedSlug('', stem) === options.dataset ? [] : [stem]
    for (const warning of mapping.warnings) this.#values.warn(warning)
    const names = mapping.leftOut.slice(0, 30).map((name) => `"${name}"`)
    const rest = mapping.leftOut.length > names.length ? ` and ${mapping.leftOut.length - names.length} more` : ''
    if (names.length > 0)
      this.#values.warn(
        `left out ${names.join(', ')}${rest}: ${mapping.isExport ? 'an import does not read these columns of an export' : 'no field is known for a column of this name. Write --map FIELD=COLUMN to use it'}`,
      )
  }

  get isFull(): boolean {
    return this.#statements.length >= maxPartRows || this.#length >= maxPartText
  }

  /** Whether something of a row is in other rows: the dates of its meeting, or the names of its speakers. */
  get looksAhead(): boolean {
    return this.#values.has('meeting') || this.#exported.needsNames
  }

  /** Notes the meeting and the names of a row, before any row is read. What is wrong with them is said when it is read. */
  lookAhead(row: Row): void {
    const values = this.#unsaid
    if (!values.isSound(row)) return
    if (this.#exported.needsNames) this.#exported.note(row)
    const meeting = values.has('meeting') ? this.#meetingOf(row, values) : undefined
    const date = meeting && values.saidOn(row)
    if (!meeting || date === undefined) return
    this.#meetings.add(meeting, date)
    if (this.#meetings.size > maxMeetings) throw this.#tooMany('meetings, sessions and agenda items', maxMeetings)
  }

  read(row: Row): void {
    const values = this.#values
    if (++this.#rows > maxRows) throw this.#tooMany('rows', maxRows)
    if (!values.isSound(row)) return
    if (row.cells.some((cell, at) => this.#table.columns[at] === '' && hasValue(cell)))
      values.warn('left out cells of columns that have no heading', row)
    const text = values.statement(row)
    if (text === '') values.complain(row, 'text', `expected a text in the column "${values.columnOf('text')}", found nothing`)
    if (text.length > maxText && codePoints(text) > maxText)
      values.complain(
        row,
        'long',
        `expected a text of at most ${maxText.toLocaleString('en')} characters, found more. Split it into several rows`,
      )
    const language = values.languageOf(row)
    const saidOn = values.saidOn(row)
    const speakers = this.#speakersOf(row)
    const topics = this.#topicsOf(row)
    const sources = this.#sourcesOf(row, language)
    const said = this.#meetingOf(row, values)
    const isHomeless = !said && (['session', 'agendaItem', 'place'] as const).some((field) => values.text(row, field) !== '')
    if (isHomeless) values.warn('left out the session, agenda item or place of a row without a meeting', row)
    const slug = saidOn && text !== '' ? this.#slugOf(row, text, saidOn, speakers) : undefined
    // Of a file that is refused no record is needed.
    if (values.complaints.size > 0) this.#names.take()
    if (slug === undefined || saidOn === undefined || values.complaints.size > 0) return

    const meeting = said && this.#meetings.recordsOf(said.meeting.slug)
    if (meeting?.place) this.#names.use('places', meeting.place)
    if (meeting) this.#names.use('meetings', meeting.meeting)
    const reporting = values.enumOf(row, 'reporting', enumDescriptions.Reporting.values) ?? 'DIRECT'
    const dateText = values.text(row, 'dateText')
    const ofSource = (field: Field) => values.listOfExport(row, field, ...counting.filter((each) => each !== field))
    const [attributions, wordings, reportings] = [ofSource('attribution'), ofSource('wording'), ofSource('sourceReporting')]
    const passages = this.#passagesOf(row, sources.length, text)
    const occasion = values.text(row, 'occasion')
    const isProcedural = values.text(row, 'procedural') === 'true'
    const [identifiers, translations, mentions] = [
      this.#exported.identifiers(row),
      this.#exported.translations(row),
      this.#exported.mentions(row),
    ]
    this.#statements.push({
      slug,
      ...(identifiers?.length && { identifiers }),
      text,
      language,
      reporting,
      kind: values.enumOf(row, 'kind', enumDescriptions.StatementKind.values) ?? 'REMARK',
      speakers,
      saidOn: dateText === '' || dateText === saidOn ? saidOn : { edtf: saidOn, text: dateText },
      ...(meeting && { meeting: meeting.meeting.slug }),
      ...(meeting && said.session && { session: said.session.slug }),
      ...(meeting && said.agendaItem && { agendaItem: said.agendaItem.slug }),
      ...(occasion && { occasion }),
      ...(isProcedural && { procedural: true }),
      topics,
      ...(mentions?.length && { mentions }),
      ...(translations?.length && { translations }),
      verification: values.enumOf(row, 'verification', enumDescriptions.Verification.values) ?? 'UNREVIEWED',
      method: 'IMPORT',
      agent: 'rapporteur table',
      evidence: sources.map((source, index) => ({
        ...this.#documents.add(source, passages, row.number),
        ...this.#reportOf(row, reporting, wordings[index], reportings[index]),
        ...(attributions[index] && { attribution: attributions[index] }),
      })),
    })
    this.#numbers.push(row.number)
    this.#length += text.length
    if (this.#documents.size > maxDocuments) throw this.#tooMany('sources', maxDocuments)
  }

  /** The records since the last call. A file that is refused has none. */
  take(isLast: boolean): Part {
    const documents = this.#documents.take(({ title, slug }, first, last, isOnly) =>
      slug !== this.#ownSlug || (isLast && isOnly) ? title : `${title}, rows ${first}–${last}`,
    )
    const [statements, numbers, warnings, shown] = [this.#statements, this.#numbers, this.#values.warnings, this.#file.shown]
    this.#statements = []
    this.#numbers = []
    this.#length = 0
    this.#values.warnings = []
    return {
      records: { documents, statements },
      named: this.#names.take(),
      warnings,
      locate: ([list, index]) => {
        const number = list === 'statements' && typeof index === 'number' ? numbers[index] : undefined
        return number === undefined ? shown : `${shown}:${number}`
      },
    }
  }

  /** The last part. @throws {Refused} if a row was wrong */
  finish(): Part {
    const { complaints } = this.#values
    if (complaints.size > 0) throw new Refused(this.#file.shown, complaints)
    if (this.#rows === 0) this.#values.warn('it has no rows below the headings')
    for (const message of this.#table.warnings) this.#values.warn(message)
    return this.take(true)
  }

  #tooMany(what: string, most: number): Refused {
    const message = `${this.#file.shown}: it has more than ${most.toLocaleString('en')} ${what}. Split it into several files.`
    return new Refused(this.#file.shown, [message])
  }

  #slugIn = (name: string, exported = '') => slugIn(this.#options.dataset, name, exported)

  #organization = (
    row: Row,
    written: string,
    classification: ItemOf<'organizations'>['classification'],
    exported = '',
  ): string | undefined => {
    const name = this.#values.checked(row, written)
    return name === '' ? undefined : this.#names.use('organizations', { ...this.#slugIn(name, exported), name, classification })
  }

  /** How a document reports the words: as the export says, else as the statement does. */
  #reportOf(row: Row, reporting: Reporting, wording = '', ofSource = '') {
    const values = this.#values
    const own = values.enumOf(row, 'sourceReporting', enumDescriptions.Reporting.values, ofSource)
    return {
      ...(own && { reporting: own }),
      wording:
        values.enumOf(row, 'wording', enumDescriptions.Wording.values, wording) ??
        (reporting === 'DIRECT' ? ('VERBATIM' as const) : ('PARAPHRASE' as const)),
    }
  }

  /** The words in the document. An export can have them; where a row has several documents, it does not say which passage is whose. */
  #passagesOf(row: Row, sources: number, text: string): Passage[] {
    const values = this.#values
    const words = values.has('passage') ? values.list(row, 'passage', 'passageRole') : []
    const roles = values.list(row, 'passageRole')
    const found = words.flatMap((exact, at) => {
      const role = values.enumOf(row, 'passageRole', enumDescriptions.SpanRole.values, roles[at] ?? '') ?? 'CONTENT'
      return exact.trim() === '' ? [] : [{ exact, role }]
    })
    const hasContent = found.some(({ role }) => role === 'CONTENT')
    if (hasContent && sources === 1) return found
    if (hasContent)
      values.warn('left out the passages of a statement with several documents: the table does not say which is of which', row)
    else if (words.length > 0) values.warn('the table does not have the words of a passage: the text of the statement stands for them', row)
    return [{ exact: text, role: 'CONTENT' }]
  }

  #speakersOf(row: Row): Speaker[] {
    const values = this.#values
    const [field, classification] = organizations.find(([each]) => values.has(each)) ?? organizations[0]
    const names = (this.#isExport ? [values.text(row, 'speaker')] : values.list(row, 'speaker')).filter((name) => name !== '')
    const own = values.list(row, field)
    const isEach = names.length > 1 && own.length === names.length
    const behalf = values.text(row, 'onBehalfOf')
    const onBehalfOf = this.#organization(row, behalf, countryNamed(behalf) ? 'STATE' : 'OTHER', values.text(row, 'onBehalfOfSlug'))
    const description = values.text(row, 'description')
    const stated = values.enumOf(row, 'speakerKind', enumDescriptions.SpeakerKind.values)
    const isNobody = this.#isExport && values.has('speakerKind') && stated === undefined
    if (isNobody && names.length === 0 && own.length === 0) return []
    const nationality = this.#nationalityOf(row)
    const speakers = new Map<string, Speaker>()
    for (const [index, written] of (names.length > 0 ? names : ['']).entries()) {
      const words = values.checked(row, written)
      const affiliation = (isEach ? own[index] : values.text(row, field)) ?? ''
      const organization = this.#organization(row, affiliation, classification, values.text(row, 'organizationSlug'))
      const isOrganization = organization !== undefined && (words === '' || words === values.checked(row, affiliation))
      const kind = stated ?? (isOrganization ? 'ORGANIZATION' : words === '' ? 'UNKNOWN' : kindOfSpeaker(words))
      const facts = { ...(organization && { organization }), ...(onBehalfOf && { onBehalfOf }), ...(description && { description }) }
      const all = [words, description].filter((each) => each !== '').join(', ')
      if (kind === 'PERSON' && words !== '') {
        const person = this.#names.use('persons', { ...this.#slugIn(words, values.text(row, 'speakerSlug')), name: words, ...nationality })
        this.#checkNationality(row, person, nationality.nationality)
        const position = this.#exported.firstPosition(row, person, organization)
        speakers.set(person, { kind, person, ...facts, ...(position && { position }) })
      } else if (kind === 'ORGANIZATION' && (organization || words !== '')) {
        const spoke = organization ?? this.#organization(row, words, 'OTHER') ?? ''
        speakers.set(spoke, { kind, ...facts, organization: spoke })
      } else if ((kind === 'ANONYMOUS' || kind === 'COLLECTIVE') && all !== '') speakers.set(all, { kind, ...facts, description: all })
      else speakers.set(all, { kind: 'UNKNOWN', ...facts, ...(all !== '' && { description: all }) })
    }
    return [...speakers.values(), ...this.#exported.furtherSpeakers(row)]
  }

  /** A person has one nationality, whatever later rows say. */
  #checkNationality(row: Row, person: string, nationality: string | undefined): void {
    if (nationality === undefined || this.#nationalities.size > maxDocuments) return
    const before = this.#nationalities.get(person) ?? nationality
    this.#nationalities.set(person, before)
    if (before === nationality) return
    const column = this.#values.columnOf('nationality')
    this.#values.warn(`left out a country in the column "${column}": an earlier row has another one for the same person`, row)
  }

  /** The country of a speaker. Another text is left out, with a warning. */
  #nationalityOf(row: Row): { nationality?: string } {
    const values = this.#values
    const written = values.text(row, 'nationality')
    const nationality = countryNamed(written)
    if (written !== '' && !nationality)
      values.warn(
        `left out ${show(written)} in the column "${values.columnOf('nationality')}": expected a country by its name or ISO 3166-1 code such as BE`,
        row,
      )
    return nationality ? { nationality } : {}
  }

  #topicsOf(row: Row): NonNullable<Statement['topics']> {
    const values = this.#values
    const slugs = values.list(row, 'topicSlug')
    const labels = values.list(row, 'topic', 'topicSlug', 'stance').map((label, at) => label || (slugs[at] ?? ''))
    const stances = values.list(row, 'stance')
    if (stances.length > 1 && stances.length !== labels.length)
      values.complain(row, 'stances', `expected one stance, or as many as the ${labels.length} topics, found ${stances.length}`)
    if (stances.length > 0 && labels.length === 0) values.warn('left out a stance: its row has no topic', row)
    const topics = new Map<string, NonNullable<Statement['topics']>[number]>()
    for (const [index, written] of labels.entries()) {
      const label = values.checked(row, written)
      if (label === '') continue
      const topic = this.#names.use('topics', { ...this.#slugIn(label, slugs[index]), label })
      const stance = this.#stanceOf(row, (stances.length === 1 ? stances[0] : stances[index]) ?? '')
      if (!topics.has(topic)) topics.set(topic, { topic, stance })
    }
    return [...topics.values()]
  }

  #stanceOf(row: Row, written: string) {
    const stance = stanceWords.find(([pattern]) => pattern.test(written))?.[1]
    const known = Object.keys(enumDescriptions.Stance.values).join(', ')
    if (!stance) this.#values.warn(`left out the stance ${show(written)}: expected one of ${known}`, row)
    return stance ?? 'UNSTATED'
  }

  #meetingOf(row: Row, values: TableValues): MeetingOfRow | undefined {
    const title = values.name(row, 'meeting')
    const place = values.name(row, 'place')
    if (title === '') return undefined
    const part = (field: 'session' | 'agendaItem', exported: string) => {
      const name = values.name(row, field)
      const slug = exported === '' ? rememberedSlug(this.#options.dataset, title, name) : this.#slugIn(name, exported).slug
      return name === '' ? undefined : { slug, title: name }
    }
    return {
      meeting: { ...this.#slugIn(title, values.text(row, 'meetingSlug')), title },
      place: place === '' ? undefined : { ...this.#slugIn(place, values.text(row, 'placeSlug')), name: place },
      session: part('session', values.text(row, 'sessionSlug')),
      agendaItem: part('agendaItem', values.text(row, 'agendaItemSlug')),
    }
  }

  get #ownSlug(): string {
    return rememberedSlug(this.#options.dataset, ...this.#stem, 'all rows')
  }

  /** The documents that a row names as its sources; if none, the table itself. */
  #sourcesOf(row: Row, language: string): DocumentFacts[] {
    const values = this.#values
    const { licence } = this.#options
    const common = { kind: 'OTHER' as const, language, licence: licence ?? noLicence, textAccess: textAccessOf(licence) }
    const lists = sourceFields.map((field) => values.listOfExport(row, field, ...counting.filter((each) => each !== field)))
    const documents = new Map<string, DocumentFacts>()
    for (let at = 0; at < Math.max(...lists.map(({ length }) => length)); at++) {
      const [title = '', address = '', exported = '', publisherName = '', date = ''] = lists.map((list) => list[at])
      const url = [address, title].find(isUrl)
      const name = values.checked(row, [title, address, exported].find((each) => each !== '') ?? '')
      if (address !== '' && !isUrl(address))
        values.warn(`${show(address)} is not a URL such as https://example.org/page: it is not linked`, row, 'url')
      if (name === '') continue
      const publisher = this.#organization(row, publisherName, 'OTHER')
      const published = (date === '' ? undefined : values.date(row, date)) ?? 'XXXX-XX-XX'
      const own = isSlug(exported)
        ? this.#slugIn(name, exported)
        : { slug: rememberedSlug(this.#options.dataset, ...this.#stem, url ?? name) }
      documents.set(own.slug, { ...common, ...own, title: name, ...(url && { url }), ...(publisher && { publisher }), published })
    }
    if (documents.size === 0) return [{ ...common, slug: this.#ownSlug, title: this.#title, published: 'XXXX-XX-XX' }]
    return [...documents.values()]
  }

  /** The slug of a statement: from its id, or from what was said when by whom, so that it stays when rows are added or sorted. */
  #slugOf(row: Row, text: string, saidOn: string, speakers: readonly Speaker[]): string | undefined {
    const values = this.#values
    const { dataset } = this.#options
    const field = values.has('slug') ? 'slug' : 'id'
    const id = values.text(row, field)
    if (id !== '') {
      const slug = field === 'slug' && isSlug(id) ? this.#slugIn('', id).slug : slugOf(dataset, ...this.#stem, id)
      if (this.#isNew(slug)) return slug
      const message = `expected each value once in the column "${values.columnOf(field)}", found ${show(id)} again. Correct it, or rename the column`
      values.complain(row, 'id again', message, id)
      return undefined
    }
    const who = speakers.map(({ person, organization, description }) => person ?? organization ?? description ?? '').join(' ')
    const digest = createHash('sha256')
      .update([this.#file.path, who, saidOn, text.replace(/\s+/g, ' ')].join('\0'))
      .digest('hex')
      .slice(0, 12)
    const name = values.text(row, 'speaker').slice(0, 60)
    const slug = `${rememberedSlug(dataset, ...this.#stem, name, saidOn.replace(/[^\dX]+/g, ' '))}-${digest}`
    if (this.#isNew(slug)) return slug
    values.warn('the row has the speaker, date and text of an earlier row. Both are kept', row)
    let count = 2
    while (!this.#isNew(`${slug}-${count}`)) count++
    return `${slug}-${count}`
  }
}

/** The columns that can be the speaker's organization, and what it is then. */
const organizations = [
  ['organization', 'OTHER'],
  ['party', 'PARTY'],
  ['country', 'STATE'],
] as const

/** Columns of documents whose values have no "; " in them. */
const counting = ['sourceSlug', 'wording', 'published', 'url'] as const satisfies Field[]

const sourceFields = ['source', 'url', 'sourceSlug', 'publisher', 'published'] as const

const isUrl = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text)

const stanceWords = [
  [/^(supports?|supportive|in favou?r( of)?|for|pro|positive|agrees?|yes|\+|\+?1)$/i, 'SUPPORTS'],
  [/^(opposes?|opposed|against|contra|anti|negative|disagrees?|no|[-–−]|[-–−]1)$/i, 'OPPOSES'],
  [/^(conditional|conditionally|mixed)$/i, 'CONDITIONAL'],
  [/^(neutral|0)$/i, 'NEUTRAL'],
  [/^(unstated|none|n\/?a)?$/i, 'UNSTATED'],
] as const
