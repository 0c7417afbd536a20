import { parseEdtf } from '../record/edtf.ts'
import { Complaints, show } from '../record/load-report.ts'
import type { Attributes } from './xml-events.ts'

/** A start tag, or the element that it begins. */
interface Tag {
  name: string
  attributes: Attributes
  line: number
}

/** Is told of something that looks wrong. The same `what` at another place is the same warning. */
export type Warn = (what: string, message: string, line: number) => void

/** A date to the year, the month or the day, at the start of a date or a time of XML Schema. */
const calendar = /^\d{4}(-\d{2}(-\d{2})?)?(?=$|[T ]|Z$|[+-]\d{2}:\d{2}$)/
/** What XML Schema allows beside it: a time, a day or a month without a year, and years that the record cannot hold. */
const others =
  /^(\d{2}:\d{2}(:\d{2}(\.\d+)?)?|---\d{2}|--\d{2}(-\d{2})?|(-\d{4,}|\d{5,}|0000)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\S+)?)?)?)(Z|[+-]\d{2}:\d{2})?$/

/** Reads the dates of a file. One that is none, such as 31 February, is a complaint: the file is refused. */
export class XmlDates {
  /** The dates that are none, each with its place. */
  readonly complaints = new Complaints()
  readonly #shown: string
  readonly #warn: Warn

  constructor(shown: string, warn: Warn) {
    this.#shown = shown
    this.#warn = warn
  }

  /**
   * The date in an attribute as EDTF, to the day. Undefined if the attribute is missing or empty, if its value has no year, and if it is no
   * date. `when-custom` and the like, in which our own export writes EDTF, come before `when`.
   */
  read({ name, attributes, line }: Tag, attribute: string): string | undefined {
    const own = edtfOrNone(attributes[`${attribute}-custom`])
    if (own !== undefined) return own
    const value = attributes[attribute]?.trim() ?? ''
    if (value === '') return undefined
    const date = edtfOrNone(calendar.exec(value)?.[0])
    if (date !== undefined) return date
    if (others.test(value)) {
      this.#warn('date without a year', `has ${attribute}=${show(value)}, which has no year from 1 to 9999. It was left out.`, line)
    } else {
      const message = `expected a date such as 2014-06-02, 2014-06 or 2014 in the attribute ${attribute} of <${name}>, found ${show(value)}. Correct it, or remove the attribute.`
      this.complaints.add({ what: `${line} ${attribute} ${value}`, message, where: () => `${this.#shown}:${line}` })
    }
    return undefined
  }
}

function edtfOrNone(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : parseEdtf(value).edtf
  } catch {
    return undefined
  }
}
