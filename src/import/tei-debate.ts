import { show } from '../record/load-report.ts'
import { slugOf, slugOfId } from '../record/slugs.ts'
import { Debate, type DebateFacts, type DebateItem, type SpeakerInput } from './debate.ts'
import type { Region } from './debate-text.ts'
import type { ReadOptions, SourceFile } from './format.ts'
import type { TeiHeader } from './tei-header.ts'
import { namedOrganization } from './tei-people.ts'
import type { Attributes } from './xml-events.ts'
import { bareId, titleOfId, xmlSlug } from './xml-slug.ts'
import { idsOf, isNobody, languageOf } from './xml-values.ts'

/** What a component of a corpus is, before its text begins. */
export interface TeiComponent {
  /** The `xml:id` without `.ana`: the same with and without linguistic annotation. */
  id: string
  /** Whether our own export wrote it. Then ids are slugs. */
  isOwn: boolean
  line: number
  language: string | undefined
  header: TeiHeader
  licence: string | undefined
}

/** Text that is no speech. It stays in the document. */
const asides = new Set(
  'note gap vocal kinesic incident pause shift writing desc head label speaker stage fw figure figDesc opener closer dateline byline trailer argument epigraph'.split(
    ' ',
  ),
)
const blocks = new Set('seg p u sp ab lg l list item table row cell head body front back group floatingText'.split(' '))
const paragraphs = new Set('seg p ab l item cell head'.split(' '))
const divisions = /^div\d?$/
/** The second readings of a place: the first one is as in the source. */
const readings = new Set(['corr', 'reg', 'expan'])

interface Frame {
  name: string
  language: string | undefined
  isAside: boolean
  isBlock: boolean
  isParagraph: boolean
  isDivision: boolean
  isUtterance: boolean
  isToken: boolean
  join: string | undefined
  region: Region | undefined
}

interface Division {
  key: string
  children: number
  line: number
  item: DebateItem | undefined
  hasHead: boolean
  slug: string
  title: string | undefined
}

interface OpenUtterance {
  attributes: Attributes
  line: number
  /** How many characters there are in each language. */
  languages: Map<string, number>
}

/** Makes a debate of the text of a TEI file. */
export class TeiDebate {
  readonly debate: Debate
  readonly #dataset: string
  readonly #component: TeiComponent
  readonly #described: ReadonlySet<string>
  readonly #frames: Frame[] = []
  readonly #divisions: Division[] = []
  readonly #items = new Map<string, DebateItem>()
  #roots = 0
  #utterances = 0
  #paragraphs = 0
  #utterance: OpenUtterance | undefined
  /** The label before the next utterance. */
  #label: Region | undefined
  #skipped = 0
  #joins = false
  #afterToken = false
  readonly #slugs = new Map<string, string>()

  /** @param described - the slugs of persons that the file has described */
  constructor(
    file: SourceFile,
    options: ReadOptions,
    number: number,
    isOutline: boolean,
    component: TeiComponent,
    described: ReadonlySet<string>,
  ) {
    this.#dataset = options.dataset
    this.#component = component
    this.#described = described
    this.debate = new Debate(file, options, 'rapporteur tei', number, isOutline, factsOf(component, options))
    const { header } = component
    if (header.start === undefined)
      this.debate.warn('no date', 'has no date in its header (settingDesc, sourceDesc). The date is unknown.', component.line)
    this.#nameContext(header)
  }

  open(name: string, attributes: Attributes, line: number): void {
    const { text } = this.debate
    const parent = this.#frames.at(-1)
    if (this.#skipped > 0 || readings.has(name)) {
      if (this.#skipped++ === 0 && parent?.name === 'choice')
        this.debate.warn('second reading', `has a correction, a regularization or an expansion. The text is as in the source.`, line)
      return
    }
    const isUtterance = (name === 'u' || name === 'sp') && !this.#utterance && !text.isAside
    const isDivision = divisions.test(name)
    const isAside = asides.has(name)
    const isToken = (name === 'w' || name === 'pc') && !parent?.isToken
    const isInline = isAside && (this.#paragraphs > 0 || (this.#utterance !== undefined && text.isInParagraph))
    const frame: Frame = {
      name,
      language: attributes['xml:lang'] ?? parent?.language ?? this.#component.language,
      isAside,
      isBlock: isUtterance || isDivision || blocks.has(name) || (isAside && !isInline),
      isParagraph: paragraphs.has(name),
      isDivision,
      isUtterance,
      isToken,
      join: isToken ? attributes.join : undefined,
      region: undefined,
    }
    if (frame.isBlock && !(isAside && isInline)) this.#block()
    if (frame.isParagraph) this.#paragraphs++
    if (isDivision) this.#openDivision(attributes, line)
    if (isUtterance) this.#openUtterance(attributes, line)
    if (isAside) text.beginAside()
    if (name === 'head' || (name === 'note' && attributes.type === 'speaker') || name === 'speaker') frame.region = text.beginRegion()
    if (isToken && !this.#joins && !/^(left|both)$/.test(frame.join ?? '')) text.space()
    if (/^(lb|cb|pb|milestone)$/.test(name)) text.space()
    this.#frames.push(frame)
  }

  text(characters: string): void {
    if (this.#skipped > 0) return
    const frame = this.#frames.at(-1)
    if (this.#afterToken && !frame?.isToken && /^\s*$/.test(characters)) return
    if (!frame?.isToken) this.#afterToken = this.#joins = false
    const { text } = this.debate
    text.add(characters)
    if (!this.#utterance || text.isAside || !/\S/.test(characters)) return
    this.debate.checkLength(this.#utterance.line)
    const { languages } = this.#utterance
    const language = frame?.language ?? ''
    languages.set(language, (languages.get(language) ?? 0) + characters.length)
  }

  close(): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    const frame = this.#frames.pop()
    if (!frame) return
    const { text } = this.debate
    if (frame.isToken) {
      this.#afterToken = true
      this.#joins = /^(right|both)$/.test(frame.join ?? '')
    }
    if (frame.region) this.#closeRegion(frame, frame.region)
    if (frame.isAside) text.endAside()
    if (frame.isParagraph) this.#paragraphs--
    if (frame.isUtterance) this.#closeUtterance()
    if (frame.isDivision) this.#divisions.pop()
    if (frame.isBlock) this.#block()
  }

  /** The end of the component. */
  end(): void {
    this.debate.end()
  }

  #block(): void {
    this.debate.text.block()
    this.#afterToken = this.#joins = false
  }

  #nameContext({ conveners, place, publisher }: TeiHeader): void {
    const { named, facts } = this.debate
    for (const id of conveners) if (facts.meeting.convener !== undefined) named.organization(namedOrganization(this.#dataset, id))
    if (place && facts.meeting.place !== undefined) {
      const { id: _, ...record } = place
      named.place({ slug: facts.meeting.place, ...record })
    }
    if (publisher !== undefined && facts.document.publisher !== undefined)
      named.organization({ slug: facts.document.publisher, name: publisher, classification: 'OTHER' })
  }

  #openDivision(attributes: Attributes, line: number): void {
    const above = this.#divisions.at(-1)
    const place = above ? ++above.children : ++this.#roots
    const { id, isOwn } = this.#component
    const key = bareId(attributes['xml:id'] ?? `${above?.key ?? 'section'}-${place}`)
    const own = isOwn ? (attributes['xml:id'] ?? idsOf(attributes.corresp)[0]) : undefined
    const slug = own === undefined ? slugOfId(this.#dataset, id, key) : xmlSlug(this.#dataset, own)
    // Our own export writes the title of an item, also where its heading may not be published, and returns to an item that was left.
    const title = isOwn ? attributes.n : undefined
    const item = this.#items.get(slug)
    this.#divisions.push({ key, children: 0, line, item, hasHead: item !== undefined, slug, title })
    this.#label = undefined
    if (title !== undefined) this.#itemOf()
  }

  /** The agenda item of the innermost division; those around it that have a heading are above it. */
  #itemOf(heading?: Region): DebateItem | undefined {
    const division = this.#divisions.at(-1)
    if (!division) return undefined
    const passage = heading?.passage
    if (!division.item) {
      const parent = this.#divisions.slice(0, -1).findLast(({ item }) => item)?.item
      const title = passage?.exact ?? division.title ?? `Section ${division.key.replace(/^section-/, '').replaceAll('-', '.')}`
      division.item = this.debate.item(division.slug, title, passage, parent, division.line)
    } else if (passage && !division.hasHead) {
      this.debate.head(division.item, passage.exact, passage)
    }
    division.hasHead ||= passage !== undefined
    if (this.#component.isOwn) this.#items.set(division.slug, division.item)
    return division.item
  }

  #openUtterance(attributes: Attributes, line: number): void {
    this.#utterance = { attributes, line, languages: new Map() }
    this.debate.text.begin()
  }

  #closeRegion(frame: Frame, region: Region): void {
    this.debate.text.endRegion(region)
    if (region.passage === undefined) return
    // A note within a speech names its speaker only before its words.
    const isBefore = !this.#utterance || this.debate.text.sizeOfWords === 0
    if (frame.name === 'speaker' || (frame.name === 'note' && isBefore)) this.#label = region
    // A heading within a speech belongs to the speech.
    else if (frame.name === 'head' && !this.#utterance) this.#itemOf(region)
  }

  #closeUtterance(): void {
    const utterance = this.#utterance
    const words = this.debate.text.end()
    this.#utterance = undefined
    if (!utterance) return
    this.#utterances++
    const { attributes, line, languages } = utterance
    if (!words) {
      this.debate.warn('no words', 'is a speech without words, such as one with notes only. It was left out.', line)
      return
    }
    const label = this.#label?.passage
    this.#label = undefined
    const id = attributes['xml:id']
    this.debate.add({
      slug: this.#slugOf(id),
      line,
      words,
      kind: 'SPEECH',
      language: this.#languageOf(languages, line),
      speakers: this.#speakersOf(attributes, label?.exact, line),
      item: this.#itemOf(),
      label,
      topics: this.#topicsOf(attributes),
    })
  }

  /** The slug of an utterance. An id is unique in its file only, unless it begins with the id of the file. */
  #slugOf(id: string | undefined): string {
    const { id: file, isOwn } = this.#component
    if (isOwn && id !== undefined) return xmlSlug(this.#dataset, id)
    const bare = id === undefined ? `u${this.#utterances}` : bareId(id.replace(/\.ana(?=\.|$)/, ''))
    return bare.startsWith(`${file}.`) ? slugOfId(this.#dataset, bare) : slugOfId(this.#dataset, file, bare)
  }

  /** The language of most of the words. */
  #languageOf(languages: Map<string, number>, line: number): string {
    const [[most] = []] = [...languages].sort(([, a], [, b]) => b - a)
    if (languages.size > 1)
      this.debate.warn('several languages', 'is a speech in several languages. It has the language of most of its words.', line)
    return languageOf(most) ?? this.debate.facts.document.language
  }

  #speakersOf({ who, ana }: Attributes, label: string | undefined, line: number): SpeakerInput[] {
    const known = this.#idsOf(who, line).filter((id) => !isNobody(id))
    if (known.length === 0) return [{ kind: 'UNKNOWN', ...(label === undefined ? {} : { description: label }) }]
    const role = idsOf(ana).flatMap((id) => roles[id] ?? [])[0]
    return known.map((id) => {
      const slug = this.#personOf(id)
      if (!this.#described.has(slug)) this.debate.named.person({ slug, name: id })
      if (role) this.debate.participate(slug, role)
      return { kind: 'PERSON', person: slug }
    })
  }

  /** The ids of `who`. Some corpora have a name there, of which each word would be an id. */
  #idsOf(who: string | undefined, line: number): string[] {
    const ids = idsOf(who)
    const words = who?.trim().split(/\s+/) ?? []
    const isName = ids.length > 1 && words.some((word) => !/[#:]/.test(word)) && ids.some((id) => !this.#described.has(this.#personOf(id)))
    if (!isName) return ids
    this.debate.warn(
      'name in who',
      `has who=${show(who)}, which is not a list of references such as "#a #b". It was read as one name.`,
      line,
    )
    return [words.join(' ').replace(/^\S*#/, '')]
  }

  /** The slug of a person. The same few speak again and again. */
  #personOf(id: string): string {
    const slug = this.#slugs.get(id) ?? xmlSlug(this.#dataset, id)
    if (this.#slugs.size > 10_000) this.#slugs.clear()
    this.#slugs.set(id, slug)
    return slug
  }

  /** The topics of an utterance: `ana="topic:healt"`. */
  #topicsOf({ ana }: Attributes): string[] {
    const ids = (ana ?? '').split(/\s+/).flatMap((each) => /^topic:(.+)$/.exec(each)?.[1] ?? [])
    return [...new Set(ids)].map((id) => this.debate.named.topic({ slug: xmlSlug(this.#dataset, id), label: id }))
  }
}

const roles: Readonly<Record<string, 'CHAIR' | 'MEMBER' | 'GUEST' | undefined>> = { chair: 'CHAIR', regular: 'MEMBER', guest: 'GUEST' }

function factsOf({ id, isOwn, line, language, header, licence }: TeiComponent, options: ReadOptions): DebateFacts {
  const { dataset } = options
  const start = header.start ?? 'XXXX-XX-XX'
  const title = header.title ?? titleOfId(id)
  const [convener, another] = header.conveners
  return {
    slug: isOwn ? xmlSlug(dataset, id) : slugOfId(dataset, id),
    line,
    licence,
    meeting: {
      title,
      kind: header.isParliament ? 'PARLIAMENTARY_SITTING' : 'OTHER',
      start,
      ...(header.end === undefined ? {} : { end: header.end }),
      // Of several bodies none is chosen.
      ...(convener === undefined || another !== undefined ? {} : { convener: xmlSlug(dataset, convener) }),
      ...(header.place ? { place: placeSlug(dataset, header.place) } : {}),
    },
    document: {
      title: (isOwn ? header.source : undefined) ?? title,
      kind: 'TRANSCRIPT',
      ...(header.publisher === undefined
        ? {}
        : { publisher: header.publisherId === undefined ? slugOf(dataset, header.publisher) : xmlSlug(dataset, header.publisherId) }),
      ...(header.url === undefined ? {} : { url: header.url }),
      published: header.published ?? start,
      language: languageOf(language) ?? languageOf(options.language) ?? 'und',
    },
  }
}

const placeSlug = (dataset: string, { id, name, country }: NonNullable<TeiHeader['place']>): string =>
  id === undefined ? slugOf(dataset, ...(country === undefined ? [] : [country]), name) : xmlSlug(dataset, id)
