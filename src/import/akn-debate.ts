import { slugOf, slugOfId } from '../record/slugs.ts'
import type { AknMeta, AknReference } from './akn-meta.ts'
import { bare } from './akn-meta.ts'
import { Debate, type DebateFacts, type DebateItem, type SpeakerInput, type Utterance } from './debate.ts'
import type { Region } from './debate-text.ts'
import type { ReadOptions, SourceFile } from './format.ts'
import type { XmlDates } from './xml-dates.ts'
import type { Attributes } from './xml-events.ts'
import { titleOfId, xmlSlug } from './xml-slug.ts'
import { isNobody, languageOf } from './xml-values.ts'

/** A debate of a file, before its text begins. */
export interface AknComponent {
  /** Identifies it, if its metadata do not. */
  id: string
  line: number
  language: string | undefined
  meta: AknMeta
  dates: XmlDates
}

const kinds: Readonly<Record<string, Utterance['kind'] | undefined>> = { speech: 'SPEECH', question: 'QUESTION', answer: 'ANSWER' }

const words = (text: string) => new Set(text.split(' '))
/** The parts of a debate that have a heading of their own. */
const sections = words(
  'debateSection administrationOfOath rollCall prayers oralStatements writtenStatements personalStatements ministerialStatements resolutions nationalInterest declarationOfVote communication petitions papers noticesOfMotion questions address proceduralMotions pointOfOrder adjournment',
)
/** Text that is no speech. It stays in the document. */
const asides = words(
  'narrative scene summary other heading subheading from remark recordedTime authorialNote noteRef note comment attachments conclusions preface coverPage docTitle toc components',
)
const blocks = words(
  'narrative scene summary other heading subheading from p block blockContainer speechGroup ul ol li list item blockList listIntroduction listWrapUp intro wrapUp table tr td th caption tblock attachments attachment conclusions preface coverPage toc tocItem longTitle',
)
const paragraphs = words(
  'p block li td th caption listIntroduction listWrapUp heading subheading narrative scene summary longTitle tocItem',
)

interface Frame {
  name: string
  language: string | undefined
  isAside: boolean
  isBlock: boolean
  isParagraph: boolean
  isSection: boolean
  isUtterance: boolean
  region: Region | undefined
}

interface Section {
  name: string
  key: string
  slug: string
  children: number
  line: number
  item: DebateItem | undefined
  number: string | undefined
  hasHeading: boolean
  /** The questions since the last answer, and whether it was answered. */
  asked: string[]
  answered: boolean
}

interface OpenUtterance {
  name: string
  attributes: Attributes
  line: number
  label: Region | undefined
  languages: Map<string, number>
}

/** Makes a debate of the text of Akoma Ntoso. */
export class AknDebate {
  readonly debate: Debate
  readonly #dataset: string
  readonly #component: AknComponent
  readonly #frames: Frame[] = []
  readonly #sections: Section[] = [newSection('debateBody', 'body', 1)]
  readonly #items = new Map<string, DebateItem>()
  #utterances = 0
  #paragraphs = 0
  #utterance: OpenUtterance | undefined
  #unnamed: { id: string; line: number } | undefined

  constructor(file: SourceFile, options: ReadOptions, number: number, isOutline: boolean, component: AknComponent) {
    this.#dataset = options.dataset
    this.#component = component
    this.debate = new Debate(file, options, 'rapporteur akn', number, isOutline, factsOf(component, options))
    const { meta, line } = component
    if (meta.date === undefined) this.debate.warn('no date', 'has no date in its metadata or its preface. The date is unknown.', line)
  }

  open(name: string, attributes: Attributes, line: number): void {
    const { text } = this.debate
    const parent = this.#frames.at(-1)
    const isUtterance = kinds[name] !== undefined && !this.#utterance && !text.isAside
    const isSection = sections.has(name) && !this.#utterance && !text.isAside
    // The number of a list item is read out, that of a section or a speech is not.
    const isAside = asides.has(name) || (name === 'num' && (!this.#utterance || parent?.isUtterance === true))
    const isInline = isAside && (this.#paragraphs > 0 || (this.#utterance !== undefined && text.isInParagraph))
    const frame: Frame = {
      name,
      language: attributes['xml:lang'] ?? parent?.language ?? this.#component.language,
      isAside,
      isBlock: isUtterance || isSection || (blocks.has(name) && !isInline),
      isParagraph: paragraphs.has(name),
      isSection,
      isUtterance,
      region: undefined,
    }
    if (frame.isBlock) text.block()
    if (frame.isParagraph) this.#paragraphs++
    if (isSection) this.#openSection(name, attributes, line)
    if (isUtterance) this.#openUtterance(name, attributes, line)
    if (isAside) text.beginAside()
    if (/^(heading|from|num)$/.test(name) && isAside) frame.region = text.beginRegion()
    if (name === 'eol' || name === 'br') text.space()
    this.#frames.push(frame)
  }

  text(characters: string): void {
    const { text } = this.debate
    text.add(characters)
    if (!this.#utterance || text.isAside || !/\S/.test(characters)) return
    this.debate.checkLength(this.#utterance.line)
    const { languages } = this.#utterance
    const language = this.#frames.at(-1)?.language ?? ''
    languages.set(language, (languages.get(language) ?? 0) + characters.length)
  }

  close(): void {
    const frame = this.#frames.pop()
    if (!frame) return
    const { text } = this.debate
    if (frame.region) this.#closeRegion(frame, frame.region)
    if (frame.isAside) text.endAside()
    if (frame.isParagraph) this.#paragraphs--
    if (frame.isUtterance) this.#closeUtterance()
    if (frame.isSection) this.#sections.pop()
    if (frame.isBlock) text.block()
  }

  end(): void {
    const unnamed = this.#unnamed
    if (unnamed)
      this.debate.warn(
        'speakers by id',
        `has speakers that its references do not list, such as "${unnamed.id}". The name is the id.`,
        unnamed.line,
      )
    this.debate.end()
  }

  #openSection(name: string, attributes: Attributes, line: number): void {
    const above = this.#sections.at(-1)
    const place = above ? ++above.children : 1
    const key = attributes.eId ?? attributes.id ?? `${above?.key === 'body' ? 'section' : above?.key}-${place}`
    // Our own export names each item by its title, also where its heading may not be published, and returns to an item that was left.
    const slug = this.#slugOf(this.#component.meta.isOwn ? bare(attributes.refersTo) || key : key)
    const item = this.#items.get(slug)
    this.#sections.push({
      ...newSection(attributes.name ?? (name === 'debateSection' ? '' : name), key, line),
      slug,
      item,
      hasHeading: item !== undefined,
    })
    if (this.#component.meta.isOwn) this.#itemOf()
  }

  #openUtterance(name: string, attributes: Attributes, line: number): void {
    this.#utterance = { name, attributes, line, label: undefined, languages: new Map() }
    this.debate.text.begin()
  }

  #closeRegion(frame: Frame, region: Region): void {
    this.debate.text.endRegion(region)
    const { passage } = region
    const section = this.#sections.at(-1)
    if (passage === undefined) return
    if (this.#utterance) {
      if (frame.name === 'from') this.#utterance.label ??= region
    } else if (section && this.#frames.at(-1)?.isSection) {
      if (frame.name === 'num') section.number ??= passage.exact
      else if (frame.name === 'heading') this.#itemOf(region)
      if (section.item && section.number !== undefined) section.item.record.number ??= section.number
    }
  }

  /** The agenda item of the innermost section; those around it that have a heading are above it. */
  #itemOf(heading?: Region): DebateItem | undefined {
    const section = this.#sections.at(-1)
    if (!section || this.#sections.length === 1) return undefined
    const passage = heading?.passage
    if (!section.item) {
      const parent = this.#sections.slice(0, -1).findLast(({ item }) => item)?.item
      section.item = this.debate.item(
        section.slug,
        passage?.exact ?? (this.#component.meta.isOwn ? section.name || section.key : titleOf(section)),
        passage,
        parent,
        section.line,
      )
      if (section.number !== undefined) section.item.record.number = section.number
    } else if (passage && !section.hasHeading) {
      this.debate.head(section.item, passage.exact, passage)
    }
    section.hasHeading ||= passage !== undefined
    if (this.#component.meta.isOwn) this.#items.set(section.slug, section.item)
    return section.item
  }

  #closeUtterance(): void {
    const utterance = this.#utterance
    const spoken = this.debate.text.end()
    this.#utterance = undefined
    if (!utterance) return
    this.#utterances++
    const { name, attributes, line, languages } = utterance
    if (!spoken) {
      this.debate.warn('no words', `is a ${name} without words. It was left out.`, line)
      return
    }
    const label = utterance.label?.passage
    const key = attributes.eId ?? attributes.id ?? `${name}-${this.#utterances}`
    const slug = this.#slugOf(key)
    this.debate.add({
      slug,
      line,
      words: spoken,
      kind: kinds[name] ?? 'SPEECH',
      language: this.#languageOf(languages, line),
      speakers: [this.#speakerOf(attributes, label?.exact, line)],
      item: this.#itemOf(),
      label,
      saidOn: this.#component.dates.read({ name, attributes, line }, 'startTime'),
      relations: this.#relationsOf(name, slug),
    })
  }

  /** The slug of an element of the debate. */
  #slugOf(key: string): string {
    return this.#component.meta.isOwn ? xmlSlug(this.#dataset, key) : slugOfId(this.#dataset, this.#component.id, key)
  }

  /** An answer replies to the question before it, if exactly one was asked in its section since the last answer. */
  #relationsOf(name: string, slug: string): NonNullable<Utterance['relations']> {
    const section = this.#sections.at(-1)
    if (!section || (name !== 'question' && name !== 'answer')) return []
    if (name === 'question') {
      section.asked = section.answered ? [slug] : [...section.asked, slug].slice(0, 2)
      section.answered = false
      return []
    }
    section.answered = true
    const [only, another] = section.asked
    return only === undefined || another !== undefined ? [] : [{ kind: 'REPLIES_TO', to: only }]
  }

  #languageOf(languages: Map<string, number>, line: number): string {
    const [[most] = []] = [...languages].sort(([, a], [, b]) => b - a)
    if (languages.size > 1)
      this.debate.warn('several languages', 'is a speech in several languages. It has the language of most of its words.', line)
    return languageOf(most) ?? this.debate.facts.document.language
  }

  #speakerOf({ by, as }: Attributes, label: string | undefined, line: number): SpeakerInput {
    const { references, isOwn } = this.#component.meta
    const id = bare(by)
    const capacity = references.get(bare(as))
    const role = capacity?.kind === 'role' ? capacity.name : undefined
    const reference = references.get(id)
    const described = (words: string | undefined) => (words === undefined ? {} : { description: words })
    if (id === '' || isNobody(id) || reference?.kind === 'role') return { kind: 'UNKNOWN', ...described(label ?? reference?.name ?? role) }
    if (reference?.kind === 'organization') {
      const organization = isOwn ? xmlSlug(this.#dataset, id) : slugOfReference(this.#dataset, reference)
      this.debate.named.organization({ slug: organization, name: reference.name, classification: 'OTHER', ...identified(reference.href) })
      return { kind: 'ORGANIZATION', organization, ...described(role) }
    }
    const person = isOwn ? xmlSlug(this.#dataset, id) : reference ? slugOfReference(this.#dataset, reference) : slugOfId(this.#dataset, id)
    this.debate.named.person({ slug: person, name: reference?.name ?? id, ...identified(reference?.href) })
    if (!reference) this.#unnamed ??= { id, line }
    return { kind: 'PERSON', person, ...described(role) }
  }
}

const newSection = (name: string, key: string, line: number): Section => ({
  name,
  key,
  slug: '',
  children: 0,
  line,
  item: undefined,
  number: undefined,
  hasHeading: false,
  asked: [],
  answered: false,
})

/** The title of a section without a heading: its name, such as `noticesOfMotion`, as words. */
function titleOf({ name, key }: Section): string {
  const title = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim()
  if (title !== '') return title.charAt(0).toUpperCase() + title.slice(1).toLowerCase()
  return `Section ${key.replace(/^section-/, '').replaceAll('-', '.')}`
}

/** What has no address is identified by its name, in which capital letters make no difference. */
const slugOfReference = (dataset: string, { href, key }: AknReference): string =>
  href === undefined ? slugOf(dataset, key) : slugOfId(dataset, key)

const identified = (href: string | undefined) => (href === undefined ? {} : { identifiers: [{ scheme: 'akn', value: href }] })

function factsOf({ id, line, language, meta }: AknComponent, options: ReadOptions): DebateFacts {
  const start = meta.date ?? 'XXXX-XX-XX'
  const title = meta.title ?? meta.work ?? titleOfId(id)
  return {
    slug: meta.isOwn ? xmlSlug(options.dataset, id) : slugOfId(options.dataset, id),
    line,
    licence: undefined,
    meeting: {
      title,
      kind: meta.isParliament ? 'PARLIAMENTARY_SITTING' : 'OTHER',
      start,
      ...identified(meta.work),
    },
    document: {
      title,
      kind: 'TRANSCRIPT',
      authors: meta.authors,
      ...(meta.url === undefined ? {} : { url: meta.url }),
      published: meta.published ?? start,
      language: languageOf(language) ?? meta.language ?? languageOf(options.language) ?? 'und',
    },
  }
}
