import type { Complaint } from '../../record/load-report.ts'
import { Unreadable } from '../../record/source-files.ts'
import { type DebateHandler, type DebatePart, type OrganizationInput, type PersonInput, readDebates, type TopicInput } from '../debate.ts'
import type { Format, Part, ReadOptions, Sample, SourceFile } from '../format.ts'
import { type TeiComponent, TeiDebate } from '../tei-debate.ts'
import { datasetOf, headerOf, type TeiHeader } from '../tei-header.ts'
import { namedOrganization, organizationOf, personOf, type TeiLists, topicsOf } from '../tei-people.ts'
import { type Warn, XmlDates } from '../xml-dates.ts'
import { type Attributes, readXml, rootTag, xmlHead } from '../xml-events.ts'
import { idOfFile } from '../xml-slug.ts'
import { type XmlElement, XmlTree } from '../xml-tree.ts'

/** So many persons are in a part. */
const personsOfPart = 2_000
/** The most organizations whose roles are read from another file. */
const mostRoles = 100_000

export const tei: Format = {
  name: 'tei',
  title: 'TEI of debates, as in ParlaMint: a root file, lists of persons and organizations, sittings',
  version: 2,
  transaction: 'source',
  detect,
  preferredTo: plainForms,
  companions: listsOfOrganizations,
  read,
}

/** A text without linguistic annotation is preferred: it has the same words, and takes less time. */
function plainForms(path: string): string[] {
  const plain = path.replace(/\.ana\.xml$/i, '.xml')
  // A corpus can have both forms in folders of their own: `ParlaMint-XX.TEI.ana` beside `ParlaMint-XX.TEI`.
  return plain === path ? [] : [plain, plain.replace(/\.ana\//gi, '/')]
}

/** The list of organizations beside a list of persons or a root file, by the names that ParlaMint gives them. */
function listsOfOrganizations(path: string): string[] {
  const stem = path.replace(/(\.ana)?\.xml$/i, '')
  const list = stem.replace(/list(-?)person$/i, 'list$1Org')
  return [`${list === stem ? `${stem}-listOrg` : list}.xml`].filter((each) => each !== path)
}

async function* read(file: SourceFile, options: ReadOptions): AsyncGenerator<Part> {
  const roles = new Map<string, string>()
  for (const companion of file.companions ?? []) await readRoles(companion, roles)
  yield* readDebates(file, (isOutline) => new TeiHandler(file, options, isOutline, roles))
}

/** Reads the roles of organizations in another file of the import. */
async function readRoles(file: SourceFile, roles: Map<string, string>): Promise<void> {
  const open = (name: string, { role, 'xml:id': id }: Attributes) => {
    if (name === 'org' && id !== undefined && role !== undefined && roles.size < mostRoles) roles.set(id, role)
  }
  try {
    for await (const _ of readXml(file, { open, text: () => {}, close: () => {} }));
  } catch (error) {
    // The file is a source as well, so that its errors are complaints of its own.
    if (!(error instanceof Unreadable)) throw error
  }
}

function detect({ head }: Sample): boolean {
  const text = xmlHead(head)
  const root = text === undefined ? undefined : rootTag(text)
  if (!root) return false
  if (/^(TEI|TEI\.2|teiCorpus)$/.test(root.name)) return true
  return /^(listPerson|listOrg|taxonomy)$/.test(root.name) && root.tag.includes('http://www.tei-c.org/ns/1.0')
}

/** Elements that are read as a whole. */
const trees = new Set(['fileDesc', 'settingDesc', 'person', 'org', 'taxonomy', 'application'])

interface Open {
  name: string
  language: string | undefined
}

/** Reads a root file, a list or a component. */
class TeiHandler implements DebateHandler {
  readonly #file: SourceFile
  readonly #options: ReadOptions
  readonly #isOutline: boolean
  readonly #ready: DebatePart[] = []
  readonly #path: Open[] = []
  readonly #described = new Set<string>()
  readonly #lists: TeiLists
  #people: { person: PersonInput; organizations: string[]; line: number }[] = []
  #organizations: { record: OrganizationInput; line: number }[] = []
  #topics: { topic: TopicInput; line: number }[] = []
  #warnings: Complaint[] = []
  #tree: XmlTree | undefined
  #debates = 0
  #fileDesc: XmlElement | undefined
  #settingDesc: XmlElement | undefined
  #isOwn = false
  #licence: string | undefined
  #component: { id: string; line: number; language: string | undefined } | undefined
  #debate: TeiDebate | undefined
  /** Elements within the text. */
  #depth = 0
  #includes: { count: number; first: string; line: number } | undefined

  constructor(file: SourceFile, options: ReadOptions, isOutline: boolean, roles: ReadonlyMap<string, string>) {
    this.#file = file
    this.#options = options
    this.#isOutline = isOutline
    const warn: Warn = (what, message, line) => this.#warnings.push({ what, message, where: () => `${file.shown}:${line}` })
    this.#lists = {
      dataset: options.dataset,
      roles: new Map(),
      otherRoles: roles,
      dates: new XmlDates(file.shown, warn),
      warn,
    }
  }

  open(name: string, attributes: Attributes, line: number): void {
    if (this.#tree) {
      this.#tree.open(name, attributes, line)
      return
    }
    // A list of persons within a text, such as at its end, is no text.
    const isListed = name === 'person' && attributes['xml:id'] !== undefined
    if (this.#depth > 0 && !isListed) {
      this.#depth++
      this.#debate?.open(name, attributes, line)
      return
    }
    const language = attributes['xml:lang'] ?? this.#path.at(-1)?.language
    if (trees.has(name)) {
      this.#tree = new XmlTree(this.#file.shown, name, attributes, line, language)
      return
    }
    this.#path.push({ name, language })
    if (name === 'TEI' || name === 'TEI.2') this.#openComponent(attributes, line, language)
    else if (name === 'text' && this.#component) this.#openText(language)
    else if (name === 'include') this.#include(attributes, line)
    else if (name === 'relation')
      this.#lists.warn('relation', 'is a relation between organizations, such as a coalition. It was left out.', line)
  }

  text(characters: string): void {
    if (this.#tree) this.#tree.text(characters)
    else if (this.#depth > 0) this.#debate?.text(characters)
  }

  close(name: string): void {
    if (this.#tree) {
      if (this.#tree.close()) this.#read(this.#tree.root)
    } else if (this.#depth > 1) {
      this.#depth--
      this.#debate?.close()
    } else if (this.#depth === 1) {
      this.#depth = 0
      this.#path.pop()
    } else {
      this.#path.pop()
      this.#closeElement(name)
    }
  }

  get dates(): XmlDates {
    return this.#lists.dates
  }

  take(): DebatePart[] {
    return [...this.#ready.splice(0), ...(this.#debate?.debate.take() ?? [])]
  }

  #openComponent(attributes: Attributes, line: number, language: string | undefined): void {
    const stem = idOfFile(this.#file.path)
    const id = (attributes['xml:id'] ?? (this.#debates === 0 ? stem : `${stem}-${this.#debates + 1}`)).replace(/\.ana$/, '')
    this.#component = { id, line, language }
    this.#fileDesc = this.#settingDesc = undefined
  }

  #openText(language: string | undefined): void {
    this.#flush()
    this.#depth = 1
    // A component has one text.
    if (this.#debate || !this.#component) return
    const header = headerOf(this.#fileDesc, this.#settingDesc, this.#lists.dates)
    const licence = header.licence ?? (this.#isOwn ? undefined : this.#licence)
    const component: TeiComponent = { ...this.#component, isOwn: this.#isOwn, language, header, licence }
    this.#debate = new TeiDebate(this.#file, this.#options, this.#debates, this.#isOutline, component, this.#described)
  }

  #read(element: XmlElement): void {
    this.#tree = undefined
    const { line } = element
    if (element.name === 'fileDesc') this.#fileDesc = element
    else if (element.name === 'settingDesc') this.#settingDesc = element
    else if (element.name === 'application') this.#isOwn ||= element.attributes.ident === 'rapporteur'
    else if (element.name === 'taxonomy') this.#topics.push(...topicsOf(element, this.#lists))
    else if (element.name === 'org') {
      const record = organizationOf(element, this.#lists)
      if (!record) return
      this.#lists.roles.set(element.attributes['xml:id'] ?? '', element.attributes.role ?? '')
      this.#organizations.push({ record, line })
    } else this.#readPerson(element)
    if (this.#people.length >= personsOfPart) this.#flush()
  }

  #readPerson(element: XmlElement): void {
    const found = personOf(element, this.#lists)
    if (!found) return
    if (this.#depth > 0) {
      // Many files can list the same person, so that none describes it alone. Without identifiers two persons of one name would become one.
      const named = this.#debate?.debate.named
      if (!named || !found.person.identifiers?.length) {
        this.#lists.warn('person in a text', 'describes a person in a text without an identifier (idno). It was left out.', element.line)
        return
      }
      named.describe(found.person)
      for (const id of found.organizations) named.organization(namedOrganization(this.#options.dataset, id))
      return
    }
    this.#people.push({ ...found, line: element.line })
    this.#described.add(found.person.slug)
  }

  #include({ href }: Attributes, line: number): void {
    this.#includes ??= { count: 0, first: href ?? '', line }
    this.#includes.count++
  }

  #closeElement(name: string): void {
    if (name === 'TEI' || name === 'TEI.2') {
      if (!this.#debate)
        this.#lists.warn('no text', 'is a TEI document without a text. Nothing of it was loaded.', this.#component?.line ?? 1)
      this.#debate?.end()
      this.#ready.push(...(this.#debate?.debate.take() ?? []))
      this.#debate = undefined
      this.#component = undefined
      this.#debates++
    }
    if (name === 'teiHeader' && !this.#component) this.#corpus(headerOf(this.#fileDesc, undefined, this.#lists.dates))
    if (this.#path.length === 0) {
      const includes = this.#includes
      if (includes)
        this.#lists.warn(
          'xi:include',
          `refers to other files (${includes.count}, such as ${includes.first}). They are read only if they are among the files of the import.`,
          includes.line,
        )
      this.#flush()
    } else if (name === 'teiHeader') this.#flush()
  }

  #corpus(header: TeiHeader): void {
    this.#licence = header.licence
    if (!this.#isOutline) this.#ready.push({ part: { dataset: datasetOf(header) } })
  }

  /** A part with the persons, organizations and topics that were read. */
  #flush(): void {
    const [people, organizations, topics, warnings] = [this.#people, this.#organizations, this.#topics, this.#warnings]
    if (people.length + organizations.length + topics.length + warnings.length === 0) return
    ;[this.#people, this.#organizations, this.#topics, this.#warnings] = [[], [], [], []]
    if (this.#isOutline) return
    const ids = new Set(people.flatMap(({ organizations }) => organizations).filter((id) => !this.#lists.roles.has(id)))
    const lines: Record<string, number[]> = {
      persons: people.map(({ line }) => line),
      organizations: organizations.map(({ line }) => line),
      topics: topics.map(({ line }) => line),
    }
    const file = this.#file.shown
    const part: Part = {
      records: {
        persons: people.map(({ person }) => person),
        organizations: organizations.map(({ record }) => record),
        topics: topics.map(({ topic }) => topic),
      },
      named: { organizations: [...ids].map((id) => namedOrganization(this.#options.dataset, id)) },
      warnings,
      locate: ([list, index]) => `${file}:${lines[String(list)]?.[Number(index)] ?? 1}`,
    }
    this.#ready.push({ part })
  }
}
