import { edtfOf } from '../../record/dataset-format.ts'
import { AgendaPath } from '../agenda-path.ts'
import { aside, type Piece, type ScriptStep, scriptOf } from '../debate-script.ts'
import type { ExportedDataset, RecordIn, WriteOptions, Writer } from '../writer.ts'
import { XmlText, xmlId } from '../xml-text.ts'

/** Akoma Ntoso 3.0: a collection with a debate for each meeting. */
export const aknWriter: Writer = {
  texts: 'published',
  async *write(dataset, options) {
    yield* new AkomaNtoso(dataset, options).collection()
  },
}

type Meeting = RecordIn<'meetings'>
type Statement = RecordIn<'statements'>
type Document = RecordIn<'documents'>

/** A person, an organization or a role that the speeches of a debate refer to. */
interface Reference {
  element: 'TLCPerson' | 'TLCOrganization' | 'TLCRole'
  href: string
  showAs: string
}

const isDay = /^\d{4}(-\d{2}(-\d{2})?)?$/

const elements: Partial<Record<Statement['kind'], string>> = { QUESTION: 'question', ANSWER: 'answer' }

class AkomaNtoso {
  readonly #dataset: ExportedDataset
  readonly #leaveOut: WriteOptions['leaveOut']
  readonly #xml: XmlText

  constructor(dataset: ExportedDataset, { leaveOut }: WriteOptions) {
    this.#dataset = dataset
    this.#leaveOut = (what, count = 1) => void (count > 0 && leaveOut(what, count))
    this.#xml = new XmlText(leaveOut)
  }

  async *collection(): AsyncGenerator<string> {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">\n'
    yield '<documentCollection name="debates">\n<meta><identification source="#rapporteur"/></meta>\n<components>\n'
    for await (const meeting of this.#dataset.records('meetings')) yield* this.#debate(meeting)
    for await (const _ of this.#dataset.statementsOf()) this.#leaveOut('statements without a meeting')
    for await (const _ of this.#dataset.records('topics')) this.#leaveOut('topics')
    for await (const { positions, names } of this.#dataset.records('persons')) {
      this.#leaveOut('positions of persons', positions.length)
      this.#leaveOut('other names of persons', names.length)
    }
    yield '</components>\n</documentCollection>\n</akomaNtoso>\n'
  }

  #id(slug: string): string {
    return xmlId(this.#dataset.header.slug, slug)
  }

  async *#debate(meeting: Meeting): AsyncGenerator<string> {
    const references = new Map<string, Reference>()
    let first: Statement | undefined
    for await (const statement of this.#dataset.statementsOf(meeting.slug)) {
      if (statement.reporting !== 'DIRECT') {
        this.#leaveOut('statements that are not word for word')
        continue
      }
      first ??= statement
      this.#count(statement, meeting)
      await this.#refer(statement, references)
    }
    if (!first) {
      this.#leaveOut('meetings without speeches')
      return
    }
    this.#countMeeting(meeting)
    const found = first.evidence[0]?.document
    const document = found === undefined ? undefined : (await this.#dataset.find('documents', [found])).get(found)
    this.#leaveOut('texts that may not be published', document && document.text === undefined ? 1 : 0)
    this.#leaveOut('licences of texts: import with --licence', document?.licence === undefined ? 0 : 1)
    const language = document?.language ?? first.language
    yield `<component eId="component_${this.#id(meeting.slug)}">\n${this.#xml.open('debate', { name: 'debate', 'xml:lang': language })}\n`
    yield this.#meta(meeting, document, references)
    yield '<debateBody>\n'
    const path = new AgendaPath(meeting.agendaItems)
    for await (const step of scriptOf(this.#dataset, meeting, ({ reporting }) => reporting === 'DIRECT')) {
      const item = step.kind === 'heading' ? step.item : step.kind === 'speech' ? (step.statement.agendaItem ?? null) : undefined
      if (item !== undefined) yield this.#goTo(path, item ?? undefined)
      yield this.#step(step, meeting, language)
    }
    yield this.#goTo(path, undefined)
    this.#leaveOut('agenda items without text', path.unseen().length)
    yield '</debateBody>\n</debate>\n</component>\n'
  }

  /** Adds the references of a statement's speakers. */
  async #refer({ speakers }: Statement, references: Map<string, Reference>): Promise<void> {
    for (const { person, organization, kind, description } of speakers) {
      const slug = person ?? (kind === 'ORGANIZATION' ? organization : undefined)
      if (slug === undefined) continue
      if (description !== undefined) references.set(roleId(description), { element: 'TLCRole', href: '#', showAs: description })
      const id = this.#id(slug)
      if (references.has(id)) continue
      const list = person === undefined ? 'organizations' : 'persons'
      const record = (await this.#dataset.find(list, [slug])).get(slug)
      const address = record?.identifiers.find(({ scheme }) => scheme === 'akn')?.value
      const element = person === undefined ? 'TLCOrganization' : 'TLCPerson'
      references.set(id, { element, href: address ?? `#${id}`, showAs: record?.name ?? slug })
    }
  }

  #meta({ slug, title, start, identifiers, kind }: Meeting, document: Document | undefined, references: Map<string, Reference>): string {
    const xml = this.#xml
    const value = (name: string, text: string) => xml.element(name, { value: text })
    const address = identifiers.find(({ scheme }) => scheme === 'akn')?.value
    const held = edtfOf(start)
    const published = document && edtfOf(document.published)
    return [
      '<meta>\n<identification source="#rapporteur">\n<FRBRWork>',
      address === undefined ? '' : value('FRBRthis', address),
      xml.element('FRBRalias', { name: 'title', value: title }),
      xml.element('FRBRalias', { name: 'slug', value: this.#id(slug) }),
      kind === 'PARLIAMENTARY_SITTING' ? value('FRBRsubtype', 'sitting') : '',
      !isDay.test(held) ? '' : xml.element('FRBRdate', { date: held, name: 'generation' }),
      ...(document?.authors ?? []).map((_, index) => xml.element('FRBRauthor', { href: `#author-${index + 1}` })),
      '</FRBRWork>\n<FRBRExpression/>\n<FRBRManifestation>',
      document?.url === undefined ? '' : value('FRBRuri', document.url),
      '</FRBRManifestation>\n</identification>\n',
      published === undefined || published === held || !isDay.test(published)
        ? ''
        : `${xml.element('publication', { date: published, name: 'published', showAs: published })}\n`,
      '<references source="#rapporteur">\n',
      ...(document?.authors ?? []).map(
        (name, index) => `${xml.element('TLCOrganization', { eId: `author-${index + 1}`, href: '#', showAs: name })}\n`,
      ),
      ...[...references].map(([eId, { element, href, showAs }]) => `${xml.element(element, { eId, href, showAs })}\n`),
      '</references>\n</meta>\n',
    ].join('')
  }

  #goTo(path: AgendaPath, slug: string | undefined): string {
    const { closed, opened } = path.goTo(slug)
    const start = opened.map(({ item, again }) => {
      const refersTo = again ? `#${this.#id(item.slug)}` : undefined
      const eId = again ? undefined : this.#id(item.slug)
      return `${this.#xml.open('debateSection', { eId, refersTo, name: item.title })}\n`
    })
    return `${'</debateSection>\n'.repeat(closed)}${start.join('')}`
  }

  #step(step: ScriptStep, meeting: Meeting, language: string): string {
    const xml = this.#xml
    if (step.kind === 'aside') return `${xml.element('narrative', {}, step.text)}\n`
    if (step.kind === 'heading') return `${xml.element('heading', {}, step.text)}\n`
    const { statement, label, lines } = step
    const [speaker] = statement.speakers
    const slug = speaker?.person ?? (speaker?.kind === 'ORGANIZATION' ? speaker.organization : undefined)
    const said = edtfOf(statement.saidOn)
    const name = elements[statement.kind] ?? 'speech'
    const attributes = {
      by: slug === undefined ? undefined : `#${this.#id(slug)}`,
      as: slug !== undefined && speaker?.description !== undefined ? `#${roleId(speaker.description)}` : undefined,
      eId: this.#id(statement.slug),
      startTime: said !== edtfOf(meeting.start) && isDay.test(said) ? said : undefined,
      'xml:lang': statement.language === language ? undefined : statement.language,
    }
    const from = label === undefined ? '' : `${xml.element('from', {}, label)}\n`
    return `${xml.open(name, attributes)}\n${from}${lines.map((line) => this.#line(line)).join('')}</${name}>\n`
  }

  #line(line: Piece[]): string {
    const xml = this.#xml
    const remark = (words: string) => xml.element('remark', {}, words)
    return `<p>${line.map(({ isWords, text }) => (isWords ? xml.text(text) : aside(text, remark))).join('')}</p>\n`
  }

  #countMeeting({ kind, sessions, place, convener, participations, identifiers, end, agendaItems, parent }: Meeting): void {
    this.#leaveOut('kinds of meetings', kind === 'PARLIAMENTARY_SITTING' || kind === 'OTHER' ? 0 : 1)
    this.#leaveOut('sessions', sessions.length)
    this.#leaveOut(
      'places, conveners, ends and parents of meetings',
      [place, convener, end, parent].filter((each) => each !== undefined).length,
    )
    this.#leaveOut('participants', participations.length)
    this.#leaveOut('identifiers of meetings', identifiers.filter(({ scheme }) => scheme !== 'akn').length)
    this.#leaveOut('numbers of agenda items', agendaItems.filter(({ number }) => number !== undefined).length)
  }

  #count(statement: Statement, { start }: Meeting): void {
    const said = edtfOf(statement.saidOn)
    this.#leaveOut('dates of statements', said === edtfOf(start) || isDay.test(said) ? 0 : 1)
    const { kind, speakers, relations, mentions, translations, topics, evidence, identifiers, occasion, session, procedural } = statement
    this.#leaveOut('kinds of statements', kind === 'SPEECH' || kind in elements ? 0 : 1)
    this.#leaveOut('all but the first speaker of a statement', Math.max(0, speakers.length - 1))
    const isKept = ({ kind }: Statement['speakers'][number]) => kind === 'PERSON' || kind === 'ORGANIZATION' || kind === 'UNKNOWN'
    this.#leaveOut('kinds of speakers', speakers.filter((speaker) => !isKept(speaker)).length)
    this.#leaveOut('topics of statements', topics.length)
    this.#leaveOut(
      'relations other than answers, mentions and translations',
      relations.filter(({ kind }) => kind !== 'REPLIES_TO').length + mentions.length + translations.length,
    )
    this.#leaveOut('other documents that report a statement', evidence.length - 1)
    this.#leaveOut(
      'occasions, sessions and identifiers of statements',
      [occasion, session].filter((each) => each !== undefined).length + identifiers.length,
    )
    this.#leaveOut('marks of procedure', procedural ? 1 : 0)
  }
}

/** The id of a role by its words: the same words have the same one. */
const roleId = (words: string): string => `role-${Array.from(words, (character) => character.codePointAt(0)?.toString(36)).join('.')}`
