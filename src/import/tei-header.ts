import type { DatasetHeader } from './format.ts'
import type { XmlDates } from './xml-dates.ts'
import { below, childrenOf, wordsOf, type XmlElement } from './xml-tree.ts'
import { countryOf, idsOf, languageOf, urlOf } from './xml-values.ts'

/** What the header of a file says, before its slugs are made. */
export interface TeiHeader {
  title: string | undefined
  start: string | undefined
  end: string | undefined
  /** Ids of the bodies that meet. */
  conveners: string[]
  isParliament: boolean
  place: { name: string; country?: string; id?: string } | undefined
  url: string | undefined
  published: string | undefined
  publisher: string | undefined
  /** The organization that the publisher is, if the file says so. */
  publisherId: string | undefined
  /** The title of the source. */
  source: string | undefined
  licence: string | undefined
  version: string | undefined
  homepage: string | undefined
}

const first = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((found, name) => found && childrenOf(found, name)[0], element)

/** Reads `fileDesc` and `settingDesc`. */
export function headerOf(fileDesc: XmlElement | undefined, settingDesc: XmlElement | undefined, dates: XmlDates): TeiHeader {
  const titleStmt = first(fileDesc, 'titleStmt')
  const publication = first(fileDesc, 'publicationStmt')
  const bibl = fileDesc && [...below(fileDesc, 'bibl', 'biblFull', 'biblStruct')][0]
  const meetings = titleStmt ? childrenOf(titleStmt, 'meeting') : []
  const settings = settingDesc ? [...below(settingDesc, 'setting')] : []
  const held = boundsOf(
    settings.flatMap((setting) => [...below(setting, 'date')]),
    dates,
  )
  const source = boundsOf(bibl ? [...below(bibl, 'date')] : [], dates)
  const { start, end } = held.start === undefined ? source : held
  const handle = publication && [...below(publication, 'idno')].map(wordsOf).find((text) => urlOf(text) !== undefined)
  return {
    title: titleOf(titleStmt),
    start,
    end,
    conveners: [...new Set(meetings.flatMap(({ attributes }) => idsOf(attributes.corresp)))],
    isParliament: meetings.length > 0,
    place: placeOf(settings),
    url: bibl && [...below(bibl, 'idno', 'ref', 'ptr')].map((each) => urlOf(wordsOf(each) ?? each.attributes.target)).find(Boolean),
    published: source.start,
    publisher: wordsOf(first(bibl, 'publisher')),
    publisherId: idsOf(first(bibl, 'publisher')?.attributes.corresp)[0],
    source: wordsOf(first(bibl, 'title')),
    licence: licenceOf(publication),
    version: wordsOf(first(fileDesc, 'editionStmt', 'edition')),
    homepage: handle,
  }
}

/** The dataset as the root file of a corpus describes it. */
export const datasetOf = ({ title, licence, homepage, version }: TeiHeader): DatasetHeader => ({
  ...(title === undefined ? {} : { title }),
  ...(licence === undefined ? {} : { licence }),
  ...(homepage === undefined ? {} : { homepage }),
  ...(version === undefined ? {} : { version }),
})

/** The title in English if there is one, without the name of the corpus in brackets at its end. */
function titleOf(titleStmt: XmlElement | undefined): string | undefined {
  const titles = titleStmt ? childrenOf(titleStmt, 'title') : []
  const main = titles.filter(({ attributes }) => attributes.type === undefined || attributes.type === 'main')
  const title = main.find(({ language }) => languageOf(language) === 'en') ?? main[0] ?? titles[0]
  const text = wordsOf(title)
  return text?.replace(/\s*\[ParlaMint[^\]]*\]$/, '') || text
}

function boundsOf(elements: XmlElement[], dates: XmlDates): { start?: string; end?: string } {
  const read = (name: string) => elements.flatMap((element) => dates.read(element, name) ?? [])
  const when = read('when')
  const [starts, ends] = [[...when, ...read('from')].sort(), [...when, ...read('to')].sort()]
  const [start, end] = [starts[0] ?? ends[0], ends.at(-1)]
  if (start === undefined) return {}
  return end === undefined || end <= start ? { start } : { start, end }
}

function placeOf(settings: XmlElement[]): TeiHeader['place'] {
  const names = settings.flatMap((setting) => [...below(setting, 'name', 'placeName', 'settlement')])
  const country = names.find(({ attributes: { type, key } }) => type === 'country' || (type === undefined && countryOf(key) !== undefined))
  const of = (type: string) => names.find(({ attributes }) => attributes.type === type)
  const named = of('city') ?? names.find(({ name }) => name === 'settlement') ?? of('place') ?? of('building') ?? country
  const name = wordsOf(named)
  const code = countryOf(country?.attributes.key)
  const id = named?.attributes['xml:id']
  return name === undefined ? undefined : { name, ...(code === undefined ? {} : { country: code }), ...(id === undefined ? {} : { id }) }
}

/** The licence: an address if there is one, otherwise its words. */
function licenceOf(publication: XmlElement | undefined): string | undefined {
  const availability = first(publication, 'availability')
  if (!availability) return undefined
  const licence = [...below(availability, 'licence', 'license')][0]
  const words = wordsOf(licence)
  const refs = [...below(availability, 'ref')].map(({ attributes }) => urlOf(attributes.target))
  return (
    urlOf(licence?.attributes.target) ?? urlOf(words) ?? refs.find((target) => /creativecommons|licen[cs]e/i.test(target ?? '')) ?? words
  )
}
