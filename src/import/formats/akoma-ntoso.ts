import { AknDebate } from '../akn-debate.ts'
import { metaOf } from '../akn-meta.ts'
import { type DebateHandler, type DebatePart, readDebates } from '../debate.ts'
import type { Format, ReadOptions, Sample, SourceFile } from '../format.ts'
import { type Warn, XmlDates } from '../xml-dates.ts'
import { type Attributes, rootTag, xmlHead } from '../xml-events.ts'
import { idOfFile } from '../xml-slug.ts'
import { type XmlElement, XmlTree } from '../xml-tree.ts'

export const akomaNtoso: Format = {
  name: 'akn',
  title: 'Akoma Ntoso debates, versions 1.0 to 3.0',
  version: 2,
  transaction: 'source',
  detect,
  read: (file, options) => readDebates(file, (isOutline) => new AknHandler(file, options, isOutline)),
}

const debates = new Set(['debate', 'debateReport', 'debateRecord'])

function detect({ head }: Sample): boolean {
  const text = xmlHead(head)
  if (text === undefined || rootTag(text)?.name !== 'akomaNtoso') return false
  return /<(?:[\w.-]+:)?(debate|debateReport|debateRecord)[\s>]/.test(text)
}

/** Elements of a debate that are read as a whole, before its text begins. */
const trees = new Set(['meta', 'coverPage', 'preface'])

interface Component {
  line: number
  language: string | undefined
  meta: XmlElement | undefined
  prefaces: XmlElement[]
}

class AknHandler implements DebateHandler {
  readonly dates: XmlDates
  readonly #file: SourceFile
  readonly #options: ReadOptions
  readonly #isOutline: boolean
  readonly #ids = new Set<string>()
  readonly #ready: DebatePart[] = []
  #debates = 0
  #depth = 0
  #component: Component | undefined
  /** How deep the element of the debate is. */
  #at = 0
  #tree: XmlTree | undefined
  #debate: AknDebate | undefined
  /** Warnings before the debate begins. */
  readonly #early: Parameters<Warn>[] = []

  constructor(file: SourceFile, options: ReadOptions, isOutline: boolean) {
    this.#file = file
    this.dates = new XmlDates(file.shown, (...warning) => {
      if (this.#debate) this.#debate.debate.warn(...warning)
      else this.#early.push(warning)
    })
    this.#options = options
    this.#isOutline = isOutline
  }

  open(name: string, attributes: Attributes, line: number): void {
    this.#depth++
    if (this.#tree) this.#tree.open(name, attributes, line)
    else if (this.#debate) this.#debate.open(name, attributes, line)
    else if (!this.#component && debates.has(name)) {
      this.#component = { line, language: attributes['xml:lang'], meta: undefined, prefaces: [] }
      this.#at = this.#depth
    } else if (this.#component) {
      if (trees.has(name)) this.#tree = new XmlTree(this.#file.shown, name, attributes, line, this.#component.language)
      else this.#begin(this.#component, name, attributes, line)
    }
  }

  text(characters: string): void {
    if (this.#tree) this.#tree.text(characters)
    else this.#debate?.text(characters)
  }

  close(): void {
    const isEnd = this.#component !== undefined && this.#depth === this.#at
    this.#depth--
    if (this.#tree) {
      if (this.#tree.close()) this.#read(this.#tree.root)
    } else if (!isEnd) {
      this.#debate?.close()
    } else if (this.#component) {
      const debate = this.#debate ?? this.#start(this.#component)
      debate.end()
      this.#ready.push(...debate.debate.take())
      this.#debate = this.#component = undefined
      this.#debates++
    }
  }

  take(): DebatePart[] {
    return [...this.#ready.splice(0), ...(this.#debate?.debate.take() ?? [])]
  }

  #read(element: XmlElement): void {
    this.#tree = undefined
    if (element.name === 'meta' && this.#component) this.#component.meta ??= element
    else this.#component?.prefaces.push(element)
  }

  /** The text begins: the preface is its first part. */
  #begin(component: Component, name: string, attributes: Attributes, line: number): void {
    this.#debate = this.#start(component)
    for (const preface of component.prefaces) replay(preface, this.#debate)
    this.#debate.open(name, attributes, line)
  }

  #start({ line, language, meta: element, prefaces }: Component): AknDebate {
    const meta = metaOf(element, prefaces, this.dates)
    const id = meta.id ?? idOfFile(this.#file.path)
    const unique = this.#ids.has(id) ? `${id} ${this.#debates + 1}` : id
    this.#ids.add(unique)
    const debate = new AknDebate(this.#file, this.#options, this.#debates, this.#isOutline, {
      id: unique,
      line,
      language,
      meta,
      dates: this.dates,
    })
    for (const warning of this.#early.splice(0)) debate.debate.warn(...warning)
    return debate
  }
}

function replay(element: XmlElement, debate: AknDebate): void {
  debate.open(element.name, element.attributes, element.line)
  for (const child of element.children) {
    if (typeof child === 'string') debate.text(child)
    else replay(child, debate)
  }
  debate.close()
}
