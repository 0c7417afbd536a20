import type { z } from 'zod'
import type { shapes } from '../record/dataset-format.ts'
import { type Complaint, Refused } from '../record/load-report.ts'
import { Unreadable } from '../record/source-files.ts'
import { DebateText, type Passage, type Words } from './debate-text.ts'
import type { Part, ReadOptions, RecordLists, SourceFile } from './format.ts'
import { textAccessOf } from './text-licence.ts'
import type { XmlDates } from './xml-dates.ts'
import { readXml, type XmlHandler } from './xml-events.ts'

type Input<Kind extends keyof typeof shapes> = z.input<(typeof shapes)[Kind]>
export type PersonInput = Input<'Person'>
export type OrganizationInput = Input<'Organization'>
export type PlaceInput = Input<'Place'>
export type TopicInput = Input<'Topic'>
type MeetingInput = Input<'Meeting'>
type StatementInput = Input<'Statement'>
type AgendaItemInput = Input<'AgendaItem'>
export type SpeakerInput = NonNullable<StatementInput['speakers']>[number]

/** After so many UTF-16 code units a document ends at the next statement, and its second part begins. */
const fullDocument = 3_000_000
/** The most UTF-16 code units of one statement. */
const maxStatement = 1_000_000
/** The most agenda items of a meeting, and the most persons that take part. */
const maxItems = 50_000

/** What the start of a debate says about it. */
export interface DebateFacts {
  /** The slug of the meeting, and of its first document. */
  slug: string
  line: number
  meeting: Pick<MeetingInput, 'title' | 'kind' | 'start' | 'end' | 'convener' | 'place' | 'identifiers'>
  document: Pick<Input<'Document'>, 'title' | 'kind' | 'authors' | 'publisher' | 'url' | 'published' | 'language' | 'identifiers'>
  /** The licence that the file states. */
  licence: string | undefined
}

/** An item of the agenda, with what a later element says of it. */
export interface DebateItem {
  record: AgendaItemInput
}

/** A statement that a file reports. */
export interface Utterance {
  slug: string
  line: number
  words: Words
  kind: StatementInput['kind']
  language: string
  speakers: SpeakerInput[]
  item: DebateItem | undefined
  /** The passage that names the speaker. */
  label: Passage | undefined
  /** When it was said, if the file states it. */
  saidOn?: string | undefined
  topics?: string[]
  relations?: StatementInput['relations']
}

/** A part of a debate. */
export interface DebatePart {
  part: Part
  /** The number of the debate in its file, if the part needs its meeting, which is not complete yet. */
  awaits?: number
  /** The number of the debate of which the part is an outline: its meeting, and what it names. */
  outlines?: number
}

/** Records that a file names but does not describe, each once. */
export class Named {
  readonly #lists = {
    persons: new Map<string, PersonInput>(),
    organizations: new Map<string, OrganizationInput>(),
    places: new Map<string, PlaceInput>(),
    topics: new Map<string, TopicInput>(),
  }

  person(record: PersonInput): string {
    return add(this.#lists.persons, record)
  }

  /** A person that the file describes as well: it replaces what was only named. */
  describe(record: PersonInput): void {
    this.#lists.persons.set(record.slug, record)
  }

  organization(record: OrganizationInput): string {
    return add(this.#lists.organizations, record)
  }

  place(record: PlaceInput): string {
    return add(this.#lists.places, record)
  }

  topic(record: TopicInput): string {
    return add(this.#lists.topics, record)
  }

  get persons(): number {
    return this.#lists.persons.size
  }

  lists(): RecordLists {
    const { persons, organizations, places, topics } = this.#lists
    return {
      persons: [...persons.values()],
      organizations: [...organizations.values()],
      places: [...places.values()],
      topics: [...topics.values()],
    }
  }
}

function add<Item extends { slug: string }>(map: Map<string, Item>, record: Item): string {
  if (!map.has(record.slug)) map.set(record.slug, record)
  return record.slug
}

type Role = 'CHAIR' | 'MEMBER' | 'GUEST'
const rank: Record<Role, number> = { GUEST: 1, MEMBER: 2, CHAIR: 3 }

/**
 * Makes the document, the meeting and the statements of a debate as its file is read. A document that becomes too long ends at a statement;
 * its part then waits for the meeting, of which a second reading of the file makes an outline.
 */
export class Debate {
  readonly facts: DebateFacts
  readonly named = new Named()
  readonly #file: SourceFile
  readonly #options: ReadOptions
  readonly #agent: string
  readonly #number: number
  readonly #isOutline: boolean
  readonly #slug: string
  readonly #items: DebateItem[] = []
  readonly #roles = new Map<string, Role>()
  readonly #warnings: Complaint[] = []
  readonly #ready: DebatePart[] = []
  #text: DebateText
  #statements: { record: StatementInput; line: number }[] = []
  #count = 0
  #documents = 1
  #hasMeeting = false

  constructor(file: SourceFile, options: ReadOptions, agent: string, number: number, isOutline: boolean, facts: DebateFacts) {
    this.facts = facts
    this.#file = file
    this.#options = options
    this.#agent = agent
    this.#number = number
    this.#isOutline = isOutline
    this.#slug = facts.slug
    this.#text = new DebateText(!isOutline)
  }

  get text(): DebateText {
    return this.#text
  }

  /** The number of statements so far. */
  get statements(): number {
    return this.#count
  }

  warn(what: string, message: string, line: number): void {
    this.#warnings.push({ what, message, where: () => `${this.#file.shown}:${line}` })
  }

  /** Adds an agenda item. The heading is its title. */
  item(slug: string, title: string, heading: Passage | undefined, parent: DebateItem | undefined, line: number): DebateItem {
    if (this.#items.length >= maxItems) throw this.#beyond(line, `${maxItems.toLocaleString('en')} headings or sections`)
    const record: AgendaItemInput = {
      slug,
      ordinal: this.#items.length + 1,
      title,
      status: 'DISCUSSED',
      ...(parent ? { parent: parent.record.slug } : {}),
    }
    const item = { record }
    this.#items.push(item)
    if (heading) this.head(item, title, heading)
    return item
  }

  /** The heading of an agenda item. */
  head(item: DebateItem, title: string, heading: Passage): void {
    item.record.title = title
    // A meeting is loaded with the first document. Passages of later ones would refer to what is not there yet.
    if (this.#documents === 1) item.record.evidence = [{ document: this.#slug, spans: [{ ...heading, role: 'CONTENT' }] }]
  }

  /** A person takes part. Of several roles, the chair comes first. */
  participate(person: string, role: Role): void {
    const before = this.#roles.get(person)
    if (!before || rank[role] > rank[before]) this.#roles.set(person, role)
    if (this.#roles.size > maxItems) throw this.#beyond(this.facts.line, `${maxItems.toLocaleString('en')} participants`)
  }

  /** Refuses a statement that is too long, while it is read. */
  checkLength(line: number): void {
    if (this.#text.sizeOfWords <= maxStatement) return
    throw new Unreadable(
      `${this.#file.shown}:${line} begins a speech of more than ${maxStatement.toLocaleString('en')} characters. Divide it into several ones.`,
    )
  }

  /** Adds a statement. */
  add({ slug, line, words, kind, language, speakers, item, label, saidOn, topics = [], relations = [] }: Utterance): void {
    this.#count++
    if (!this.#isOutline) {
      const { start, end } = this.facts.meeting
      const source = label ? [{ ...label, role: 'SOURCE' as const }] : []
      this.#statements.push({
        line,
        record: {
          slug,
          text: words.text,
          language,
          reporting: 'DIRECT',
          kind,
          speakers,
          saidOn: saidOn ?? (typeof start === 'string' && typeof end === 'string' ? `${start}/${end}` : start),
          meeting: this.#slug,
          ...(item ? { agendaItem: item.record.slug } : {}),
          ordinal: this.#count,
          ...(topics.length > 0 ? { topics: topics.map((topic) => ({ topic })) } : {}),
          ...(relations.length > 0 ? { relations } : {}),
          method: 'IMPORT',
          agent: this.#agent,
          evidence: [
            {
              document: this.#document,
              wording: 'VERBATIM',
              ...(label ? { attribution: label.exact } : {}),
              spans: [...source, ...words.passages.map((passage) => ({ ...passage, role: 'CONTENT' as const }))],
            },
          ],
        },
      })
    }
    if (this.#text.size > fullDocument) this.#endDocument(false)
  }

  /** The end of the debate. */
  end(): void {
    if (this.#count === 0) {
      this.warn('no speech', 'has no speech with words. Nothing of it was loaded.', this.facts.line)
      this.#ready.push({ part: { warnings: this.#warnings } })
    } else {
      this.#endDocument(true)
    }
  }

  /** The parts that are complete. */
  take(): DebatePart[] {
    return this.#ready.splice(0)
  }

  get #document(): string {
    return this.#documents === 1 ? this.#slug : `${this.#slug}-part-${this.#documents}`
  }

  #beyond(line: number, what: string): Unreadable {
    return new Unreadable(`${this.#file.shown}:${line} has more than ${what} in one debate. Split the file into several debates.`)
  }

  #endDocument(isLast: boolean): void {
    if (this.#isOutline) {
      if (isLast)
        this.#ready.push({ part: { records: { meetings: [this.#meeting()] }, named: this.named.lists() }, outlines: this.#number })
    } else {
      const awaits = !isLast && !this.#hasMeeting
      this.#ready.push({ part: this.#part(isLast && !this.#hasMeeting), ...(awaits ? { awaits: this.#number } : {}) })
      this.#hasMeeting ||= awaits
    }
    this.#documents++
    this.#text = new DebateText(!this.#isOutline)
  }

  #part(withMeeting: boolean): Part {
    const { facts } = this
    const licence = facts.licence ?? this.#options.licence
    const documents: RecordLists['documents'] = [
      {
        ...facts.document,
        title: this.#documents === 1 ? facts.document.title : `${facts.document.title} (part ${this.#documents})`,
        slug: this.#document,
        ...(licence === undefined ? {} : { licence }),
        textAccess: textAccessOf(licence),
        text: this.#text.toString(),
      },
    ]
    const statements = this.#statements
    this.#statements = []
    const file = this.#file.shown
    return {
      records: {
        ...(this.#text.size > 0 ? { documents } : {}),
        ...(withMeeting ? { meetings: [this.#meeting()] } : {}),
        statements: statements.map(({ record }) => record),
      },
      named: this.named.lists(),
      warnings: this.#warnings.splice(0),
      locate: ([list, index]) => `${file}:${(list === 'statements' ? statements[Number(index)]?.line : undefined) ?? facts.line}`,
    }
  }

  #meeting(): MeetingInput {
    return {
      ...this.facts.meeting,
      slug: this.#slug,
      status: 'HELD',
      agendaItems: this.#items.map(({ record }) => record),
      participations: [...this.#roles].map(([person, role]) => ({ person, role, attendance: 'REPORTED' })),
    }
  }
}

/** A handler of XML that makes parts. */
export interface DebateHandler extends XmlHandler {
  readonly dates: XmlDates
  take(): DebatePart[]
}

/**
 * The parts of a file of debates. A part of which the meeting is not known yet gets it from a second reading of the file.
 * @param handlerOf - makes a handler; of an outline, only the meetings are read
 * @throws {Refused} at the end of a file, if dates are none; {Unreadable}
 */
export async function* readDebates(file: SourceFile, handlerOf: (isOutline: boolean) => DebateHandler): AsyncGenerator<Part> {
  const handler = handlerOf(false)
  const { complaints } = handler.dates
  for await (const _ of readXml(file, handler)) {
    for (const { part, awaits } of handler.take()) {
      if (complaints.size > 0) break
      if (awaits === undefined) yield part
      else yield withOutline(part, await outlineOf(file, handlerOf(true), awaits))
    }
  }
  if (complaints.size > 0) throw new Refused(file.shown, complaints)
}

/** The meeting of the debate with this number, and what it names. */
async function outlineOf(file: SourceFile, handler: DebateHandler, number: number): Promise<Part> {
  for await (const _ of readXml(file, handler)) {
    const found = handler.take().find(({ outlines }) => outlines === number)
    if (found) return found.part
  }
  throw new Unreadable(`${file.shown}: it changed while it was read. Import it again.`)
}

const withOutline = (part: Part, outline: Part): Part => ({
  ...part,
  records: { ...part.records, ...outline.records },
  ...(outline.named ? { named: outline.named } : {}),
})
