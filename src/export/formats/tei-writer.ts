import { edtfOf } from '../../record/dataset-format.ts'
import { AgendaPath } from '../agenda-path.ts'
import { aside, type Piece, type ScriptStep, scriptOf } from '../debate-script.ts'
import type { ExportedDataset, RecordIn, WriteOptions, Writer } from '../writer.ts'
import { XmlText, xmlId } from '../xml-text.ts'

/** TEI as in ParlaMint: one corpus with organizations, persons, topics, and a component for each meeting. */
export const teiWriter: Writer = {
  texts: 'published',
  async *write(dataset, options) {
    const tei = new Tei(dataset, options)
    yield* tei.corpus()
  },
}

type Meeting = RecordIn<'meetings'>
type Statement = RecordIn<'statements'>
type DateValue = Parameters<typeof edtfOf>[0]
type Role = 'CHAIR' | 'MEMBER' | 'GUEST'

const anaOf: Readonly<Record<Role, string>> = { CHAIR: '#chair', MEMBER: '#regular', GUEST: '#guest' }
const isRole = (role: string): role is Role => role in anaOf

class Tei {
  readonly #dataset: ExportedDataset
  readonly #leaveOut: WriteOptions['leaveOut']
  readonly #xml: XmlText

  constructor(dataset: ExportedDataset, { leaveOut }: WriteOptions) {
    this.#dataset = dataset
    this.#leaveOut = (what, count = 1) => void (count > 0 && leaveOut(what, count))
    this.#xml = new XmlText(leaveOut)
  }

  async *corpus(): AsyncGenerator<string> {
    const { header } = this.#dataset
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="${header.slug}">\n<teiHeader>\n${this.#fileDesc()}`
    yield '<encodingDesc>\n<appInfo><application ident="rapporteur" version="1"><label>Rapporteur</label></application></appInfo>\n'
    yield '<classDecl>\n<taxonomy xml:id="topics">\n'
    for await (const topic of this.#dataset.records('topics')) yield this.#topic(topic)
    yield '</taxonomy>\n</classDecl>\n</encodingDesc>\n<profileDesc>\n<particDesc>\n<listOrg>\n'
    for await (const organization of this.#dataset.records('organizations')) yield this.#organization(organization)
    yield '</listOrg>\n<listPerson>\n'
    for await (const person of this.#dataset.records('persons')) yield this.#person(person)
    yield '</listPerson>\n</particDesc>\n</profileDesc>\n</teiHeader>\n'
    for await (const meeting of this.#dataset.records('meetings')) yield* this.#component(meeting)
    for await (const _ of this.#dataset.statementsOf()) this.#leaveOut('statements without a meeting')
    yield '</teiCorpus>\n'
  }

  #id(slug: string): string {
    return xmlId(this.#dataset.header.slug, slug)
  }

  #ref(slug: string | undefined): string | undefined {
    return slug === undefined ? undefined : `#${this.#id(slug)}`
  }

  #fileDesc(): string {
    const { title, licence, homepage, version } = this.#dataset.header
    const xml = this.#xml
    const edition = version === undefined ? '' : `<editionStmt>${xml.element('edition', {}, version)}</editionStmt>\n`
    const idno = homepage === undefined ? '' : xml.element('idno', { type: 'URI' }, homepage)
    return `<fileDesc>\n<titleStmt>${xml.element('title', { type: 'main' }, title)}</titleStmt>\n${edition}<publicationStmt>${idno}<availability>${xml.element('licence', {}, licence)}</availability></publicationStmt>\n<sourceDesc><p>Rapporteur</p></sourceDesc>\n</fileDesc>\n`
  }

  #topic({ slug, label, labels, broader, scopeNote, related, identifiers, sameAs }: RecordIn<'topics'>): string {
    const xml = this.#xml
    this.#leaveOut('scope notes and related topics', related.length + (scopeNote === undefined ? 0 : 1))
    this.#leaveOut('identifiers of topics', identifiers.length + sameAs.length)
    const description = (text: string, n: string, language: string) =>
      `<catDesc xml:lang="${language}" n="${n}">${xml.element('term', {}, text)}</catDesc>`
    const others = labels.map(({ value, kind, language }) => description(value, kind, language ?? ''))
    const corresp = broader.length === 0 ? undefined : broader.map((each) => this.#ref(each)).join(' ')
    return `${xml.open('category', { 'xml:id': this.#id(slug), corresp })}${description(label, 'main', '')}${others.join('')}</category>\n`
  }

  #organization(organization: RecordIn<'organizations'>): string {
    const { slug, name, acronym, classification, country, names, identifiers, parent, sameAs } = organization
    const xml = this.#xml
    this.#leaveOut('organizations above others', parent === undefined ? 0 : 1)
    this.#leaveOut('same records in other datasets', sameAs.length)
    return [
      xml.open('org', { 'xml:id': this.#id(slug), role: classification }),
      xml.element('orgName', { full: 'yes', type: 'main', 'xml:lang': '' }, name),
      acronym === undefined ? '' : xml.element('orgName', { full: 'abb', 'xml:lang': '' }, acronym),
      ...names.map(({ value, language, kind }) => xml.element('orgName', { type: kind, 'xml:lang': language ?? '' }, value)),
      country === undefined ? '' : xml.element('country', { key: country }),
      ...identifiers.map(({ scheme, value }) => xml.element('idno', { type: scheme }, value)),
      '</org>\n',
    ].join('')
  }

  #person({ slug, name, sortName, nationality, summary, names, positions, identifiers, sameAs }: RecordIn<'persons'>): string {
    const xml = this.#xml
    this.#leaveOut('summaries of persons', summary === undefined ? 0 : 1)
    this.#leaveOut('same records in other datasets', sameAs.length)
    return [
      xml.open('person', { 'xml:id': this.#id(slug) }),
      this.#name(name, sortName),
      ...names.map(({ value, language, kind }) => xml.element('persName', { type: kind, 'xml:lang': language ?? '' }, value)),
      nationality === undefined ? '' : xml.element('nationality', { key: nationality }),
      ...identifiers.map(({ scheme, value }) => xml.element('idno', { type: scheme }, value)),
      ...positions.map((position) => this.#affiliation(position)),
      '</person>\n',
    ].join('')
  }

  /** A name as surname and forename, if the name for sorting says which is which. */
  #name(name: string, sortName: string | undefined): string {
    const [, family = '', given = ''] = /^(.+?), (.+)$/.exec(sortName ?? '') ?? []
    const xml = this.#xml
    const start = '<persName type="main" xml:lang="">'
    if (family !== '' && name === `${given} ${family}`)
      return `${start}${xml.element('forename', {}, given)}${xml.element('surname', {}, family)}</persName>`
    if (family !== '' && name === `${family} ${given}`)
      return `<persName type="main" xml:lang="hu">${xml.element('surname', {}, family)}${xml.element('forename', {}, given)}</persName>`
    this.#leaveOut('names for sorting', sortName === undefined ? 0 : 1)
    return `${start}${xml.text(name)}</persName>`
  }

  #affiliation({ slug, organization, title, role, start, end, identifiers }: RecordIn<'persons'>['positions'][number]): string {
    const xml = this.#xml
    this.#leaveOut('identifiers of positions', identifiers.length)
    const attributes = { 'xml:id': this.#id(slug), ref: this.#ref(organization), role, ...dateOf('from', start), ...dateOf('to', end) }
    return `${xml.open('affiliation', attributes)}${xml.element('roleName', { 'xml:lang': '' }, title)}</affiliation>`
  }

  async *#component(meeting: Meeting): AsyncGenerator<string> {
    const { slug } = meeting
    let first: Statement | undefined
    for await (const statement of this.#dataset.statementsOf(slug)) {
      if (!this.#isWanted(statement)) continue
      first = statement
      break
    }
    if (!first) {
      for await (const _ of this.#dataset.statementsOf(slug)) this.#leaveOut('statements that are not word for word')
      this.#leaveOut('meetings without speeches')
      return
    }
    const found = first.evidence[0]?.document
    const document = found === undefined ? undefined : (await this.#dataset.find('documents', [found])).get(found)
    const language = document?.language ?? first.language
    this.#count(meeting, document)
    yield `${this.#xml.open('TEI', { 'xml:id': this.#id(slug), 'xml:lang': language })}\n`
    yield await this.#header(meeting, document)
    yield '<text>\n<body>\n'
    const path = new AgendaPath(meeting.agendaItems)
    const roles = rolesOf(meeting)
    const spoke = new Set<string>()
    for await (const step of scriptOf(this.#dataset, meeting, (statement) => this.#isWanted(statement, true))) {
      const item = step.kind === 'heading' ? step.item : step.kind === 'speech' ? (step.statement.agendaItem ?? null) : undefined
      if (item !== undefined) yield this.#goTo(path, item ?? undefined)
      if (step.kind === 'speech') for (const { person } of step.statement.speakers) if (person !== undefined) spoke.add(person)
      yield this.#step(step, meeting, language, roles)
    }
    yield this.#goTo(path, undefined)
    this.#leaveOut('agenda items without text', path.unseen().length)
    this.#leaveOut('participants who do not speak', [...roles.keys()].filter((person) => !spoke.has(person)).length)
    yield '</body>\n</text>\n</TEI>\n'
  }

  #isWanted({ reporting }: Statement, isCounted = false): boolean {
    const isDirect = reporting === 'DIRECT'
    if (!isDirect && isCounted) this.#leaveOut('statements that are not word for word')
    return isDirect
  }

  #goTo(path: AgendaPath, slug: string | undefined): string {
    const { closed, opened } = path.goTo(slug)
    const start = opened.map(({ item, again }) =>
      this.#xml.open('div', {
        type: 'debateSection',
        ...(again ? { corresp: this.#ref(item.slug) } : { 'xml:id': this.#id(item.slug) }),
        n: item.title,
      }),
    )
    return `${'</div>\n'.repeat(closed)}${start.map((tag) => `${tag}\n`).join('')}`
  }

  #step(step: ScriptStep, meeting: Meeting, language: string, roles: ReadonlyMap<string, Role>): string {
    const xml = this.#xml
    if (step.kind === 'aside') return `${xml.element('note', {}, step.text)}\n`
    if (step.kind === 'heading') return `${xml.element('head', {}, step.text)}\n`
    const { statement, label, lines } = step
    this.#countStatement(statement, meeting)
    const persons = statement.speakers.flatMap(({ person }) => person ?? [])
    const order: Role[] = ['GUEST', 'MEMBER', 'CHAIR']
    const role = order.find((each) => persons.some((person) => roles.get(person) === each))
    const ana = [...(role ? [anaOf[role]] : []), ...statement.topics.map(({ topic }) => `topic:${this.#id(topic)}`)]
    const attributes = {
      'xml:id': this.#id(statement.slug),
      who: persons.length === 0 ? undefined : persons.map((person) => this.#ref(person)).join(' '),
      ana: ana.length === 0 ? undefined : ana.join(' '),
      'xml:lang': statement.language === language ? undefined : statement.language,
    }
    const note = label === undefined ? '' : `${xml.element('note', { type: 'speaker' }, label)}\n`
    return `${note}${xml.open('u', attributes)}\n${lines.map((line) => this.#line(line)).join('')}</u>\n`
  }

  #line(line: Piece[]): string {
    const xml = this.#xml
    if (line.every(({ isWords }) => !isWords))
      return `${xml.element(
        'note',
        {},
        line
          .map(({ text }) => text)
          .join('')
          .trim(),
      )}\n`
    const pieces = line.map(({ isWords, text }) => (isWords ? xml.text(text) : aside(text, (words) => xml.element('note', {}, words))))
    return `<seg>${pieces.join('')}</seg>\n`
  }

  async #header({ title, kind, convener, start, end, place: at }: Meeting, document: RecordIn<'documents'> | undefined): Promise<string> {
    const xml = this.#xml
    const place = at === undefined ? undefined : (await this.#dataset.find('places', [at])).get(at)
    const publisher = document?.publisher
    const organization = publisher === undefined ? undefined : (await this.#dataset.find('organizations', [publisher])).get(publisher)
    const meeting = kind === 'PARLIAMENTARY_SITTING' ? xml.element('meeting', { ana: '#parla.sitting', corresp: this.#ref(convener) }) : ''
    const held = end === undefined ? dateOf('when', start) : { ...dateOf('from', start), ...dateOf('to', end) }
    const isKnown = edtfOf(start) !== 'XXXX-XX-XX'
    return [
      '<teiHeader>\n<fileDesc>\n<titleStmt>',
      xml.element('title', { type: 'main' }, title),
      meeting,
      '</titleStmt>\n<publicationStmt>',
      document?.licence === undefined ? '' : `<availability>${xml.element('licence', {}, document.licence)}</availability>`,
      '</publicationStmt>\n<sourceDesc><bibl>',
      document ? xml.element('title', {}, document.title) : '',
      organization ? xml.element('publisher', { corresp: this.#ref(organization.slug) }, organization.name) : '',
      document?.url === undefined ? '' : xml.element('idno', { type: 'URI' }, document.url),
      document && edtfOf(document.published) !== 'XXXX-XX-XX' ? xml.element('date', dateOf('when', document.published)) : '',
      '</bibl></sourceDesc>\n</fileDesc>\n<profileDesc>\n<settingDesc><setting>',
      place ? xml.element('name', { type: 'city', 'xml:id': this.#id(place.slug) }, place.name) : '',
      place?.country === undefined ? '' : xml.element('name', { type: 'country', key: place.country }, place.country),
      isKnown ? xml.element('date', held) : '',
      '</setting></settingDesc>\n</profileDesc>\n</teiHeader>\n',
    ].join('')
  }

  /** Counts what TEI cannot say of a meeting and its document. */
  #count(meeting: Meeting, document: RecordIn<'documents'> | undefined): void {
    const { kind, sessions, agendaItems, parent, level, identifiers, sameAs, convener } = meeting
    const isSitting = kind === 'PARLIAMENTARY_SITTING'
    this.#leaveOut('kinds of meetings', isSitting || kind === 'OTHER' ? 0 : 1)
    this.#leaveOut('conveners of meetings that are no sittings', !isSitting && convener !== undefined ? 1 : 0)
    this.#leaveOut('sessions', sessions.length)
    this.#leaveOut('meetings above others, and levels', (parent === undefined ? 0 : 1) + (level === undefined ? 0 : 1))
    this.#leaveOut('identifiers of meetings', identifiers.length + sameAs.length)
    for (const { number, outcome, topics, identifiers } of agendaItems)
      this.#leaveOut(
        'numbers, outcomes, topics and identifiers of agenda items',
        (number === undefined ? 0 : 1) + (outcome === undefined ? 0 : 1) + topics.length + identifiers.length,
      )
    this.#leaveOut('texts that may not be published', document && document.text === undefined ? 1 : 0)
  }

  #countStatement(statement: Statement, { start, end }: Meeting): void {
    const { kind, speakers, saidOn, relations, mentions, translations, occasion, session, identifiers, evidence, procedural, topics } =
      statement
    this.#leaveOut('kinds of statements', kind === 'SPEECH' ? 0 : 1)
    this.#leaveOut('speakers that are no persons', speakers.filter(({ kind }) => kind !== 'PERSON' && kind !== 'UNKNOWN').length)
    this.#leaveOut(
      'positions and descriptions of speakers',
      speakers.filter(({ kind, position, description }) => position ?? (kind === 'PERSON' && description)).length,
    )
    const held = end === undefined ? edtfOf(start) : `${edtfOf(start)}/${edtfOf(end)}`
    this.#leaveOut('dates of statements', edtfOf(saidOn) === held ? 0 : 1)
    this.#leaveOut('relations, mentions and translations of statements', relations.length + mentions.length + translations.length)
    this.#leaveOut(
      'occasions, sessions and identifiers of statements',
      (occasion === undefined ? 0 : 1) + (session === undefined ? 0 : 1) + identifiers.length,
    )
    this.#leaveOut('other documents that report a statement', evidence.length - 1)
    this.#leaveOut('stances', topics.filter(({ stance }) => stance !== 'UNSTATED').length)
    this.#leaveOut('marks of procedure', procedural ? 1 : 0)
  }
}

/** A date as an attribute of TEI; a date that XML Schema does not know as one of EDTF. */
function dateOf(name: string, date: DateValue | undefined): Record<string, string | undefined> {
  if (date === undefined) return {}
  const edtf = edtfOf(date)
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(edtf) ? { [name]: edtf } : { [`${name}-custom`]: edtf }
}

function rolesOf({ participations }: Meeting): Map<string, Role> {
  return new Map(participations.flatMap(({ person, role }) => (person !== undefined && isRole(role) ? [[person, role] as const] : [])))
}
