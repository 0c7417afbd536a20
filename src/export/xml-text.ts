import type { WriteOptions } from './writer.ts'

/** Characters that XML does not allow. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

export type Attributes = Readonly<Record<string, string | undefined>>

/** Writes XML. What XML does not allow is replaced and counted. */
export class XmlText {
  readonly #leaveOut: WriteOptions['leaveOut']

  constructor(leaveOut: WriteOptions['leaveOut']) {
    this.#leaveOut = leaveOut
  }

  text(text: string): string {
    const found = text.match(forbidden)?.length ?? 0
    if (found > 0) this.#leaveOut('characters that XML does not allow', found)
    return text.replace(forbidden, '\ufffd').replace(/[&<>"\r]/g, (character) => entities[character] ?? character)
  }

  /** A start tag. Attributes without a value are left out. */
  open(name: string, attributes: Attributes = {}): string {
    return `<${name}${this.#attributes(attributes)}>`
  }

  /** An element with a text; without a text an empty one. */
  element(name: string, attributes: Attributes, text?: string): string {
    const start = `<${name}${this.#attributes(attributes)}`
    return text === undefined ? `${start}/>` : `${start}>${this.text(text)}</${name}>`
  }

  #attributes(attributes: Attributes): string {
    return Object.entries(attributes)
      .map(([name, value]) =>
        value === undefined ? '' : ` ${name}="${this.text(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`,
      )
      .join('')
  }
}

/** The slug of a record as an id of XML: without the slug of its dataset, which an import puts before it again. */
export function xmlId(dataset: string, slug: string): string {
  if (!slug.startsWith(`${dataset}-`)) return `__${slug}`
  const rest = slug.slice(dataset.length + 1)
  return /^\d/.test(rest) ? `_${rest}` : rest
}
