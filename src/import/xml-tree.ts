import { Unreadable } from '../record/source-files.ts'
import type { Attributes } from './xml-events.ts'

/** An element that is read as a whole: a person, a header. */
export interface XmlElement {
  name: string
  attributes: Attributes
  children: (XmlElement | string)[]
  line: number
  /** The language of its text (`xml:lang`), its own or that of the element around it. */
  language: string | undefined
}

/** The most elements of one tree. */
const maxElements = 200_000

/** Builds the tree of an element from what a handler of XML is told. */
export class XmlTree {
  readonly root: XmlElement
  readonly #open: XmlElement[]
  readonly #shown: string
  #count = 1

  constructor(shown: string, name: string, attributes: Attributes, line: number, language: string | undefined) {
    this.#shown = shown
    this.root = { name, attributes, children: [], line, language: attributes['xml:lang'] ?? language }
    this.#open = [this.root]
  }

  open(name: string, attributes: Attributes, line: number): void {
    if (++this.#count > maxElements)
      throw new Unreadable(
        `${this.#shown}:${this.root.line} has more than ${maxElements.toLocaleString('en')} elements in one <${this.root.name}>. Split it.`,
      )
    const parent = this.#open.at(-1) ?? this.root
    const element = { name, attributes, children: [], line, language: attributes['xml:lang'] ?? parent.language }
    parent.children.push(element)
    this.#open.push(element)
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text)
  }

  /** Whether the root was closed. */
  close(): boolean {
    this.#open.pop()
    return this.#open.length === 0
  }
}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string'

/** The child elements, of these names if there are any. */
export const childrenOf = ({ children }: XmlElement, ...names: string[]): XmlElement[] =>
  children.filter(isElement).filter(({ name }) => names.length === 0 || names.includes(name))

/** All elements of these names below an element, in the order of the file; none within another. */
export function* below(element: XmlElement, ...names: string[]): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (names.includes(child.name)) yield child
    else yield* below(child, ...names)
  }
}

/** The text of an element, white space collapsed; undefined if there is none. */
export function wordsOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined
  const raw = (of: XmlElement): string => of.children.map((child) => (typeof child === 'string' ? child : raw(child))).join('')
  const words = raw(element).replace(/\s+/g, ' ').trim()
  return words === '' ? undefined : words
}
