// What pages are put together from.

import type { Gathering, Kind, Line, Lines, Records, Source, Taking, Voice } from './address-operation.ts'
import { pathOf } from './address-path.ts'
import { type Html, html, webAddress } from './html.ts'

type Named = { slug: string; language?: string } & ({ name: string } | { title: string } | { label: string })

/** A link to a record, by its name. */
export const linkTo = (kind: Kind, record: Named): Html =>
  html`<a href="${pathOf(kind, record.slug)}"${'language' in record && html` lang="${record.language}"`}>${'name' in record ? record.name : 'title' in record ? record.title : record.label}</a>`

/** The same where there may be none. */
export const linkIf = (kind: Kind, record: Named | null | undefined) => record && linkTo(kind, record)

/** What a page is about, under what it is; its language where it is a text's own. */
export const heading = (
  label: string,
  title: string,
  language?: string,
) => html`<p class="label">${label.charAt(0).toUpperCase()}${label.slice(1)}</p>
<h1${language && html` lang="${language}"`} dir="auto">${title}</h1>`

type Fact = Html | string | null | undefined | false

/** What is known of a record, in two columns; what is not is left out. */
export const facts = (known: Record<string, Fact>) => html`<dl>
${Object.entries(known).map(([label, fact]) => fact && html`<dt>${label}</dt><dd>${fact}</dd>\n`)}</dl>`

/** What every record has. */
export const registered = ({ identifiers, dataset }: Pick<Records['person'], 'identifiers' | 'dataset'>): Record<string, Fact> => ({
  Identifiers: joined(
    identifiers.map(({ scheme, value }) =>
      scheme === 'wikidata'
        ? webLink(`https://www.wikidata.org/wiki/${encodeURIComponent(value)}`, `${scheme}:${value}`)
        : `${scheme}:${value}`,
    ),
  ),
  Dataset: linkTo('dataset', dataset),
})

/** Rows under a title, and how many there are where these are not all. */
export const list = (title: string, rows: readonly Html[], total = rows.length) =>
  rows.length > 0 &&
  html`<section><h2>${title}</h2>
${total > rows.length && html`<p class="quiet">${rows.length} of ${total}; all of them are in GraphQL.</p>`}
<ul>${rows.map((each) => html`<li>${each}</li>\n`)}</ul></section>`

/** A list of statements. */
export const said = (title: string, { nodes, totalCount }: Lines) => list(title, nodes.map(row), totalCount)

/** Several in a row; nothing where there is none. */
export function joined(parts: readonly (Html | string | null | undefined)[], between = ', '): Html | undefined {
  const there = parts.filter((each) => each !== null && each !== undefined)
  return there.length > 0 ? html`${there.map((each, at) => [at > 0 && between, each])}` : undefined
}

/** A statement in a list. */
export const row = (line: Line) =>
  html`<a href="${pathOf('statement', line.slug)}" lang="${line.language}" dir="auto">${words(line)}</a> <span class="quiet">${line.speakers
    .map(nameOf)
    .join('; ')}, ${when(line.saidOn)}</span>`

/** Quotation marks are for a speaker's own words. */
export const words = ({ text, reporting }: Pick<Line, 'text' | 'reporting'>) => (reporting === 'DIRECT' ? `“${text}”` : text)

/** A voice by its name, or by the words for it. */
export const nameOf = ({ person, organization, description }: Voice) => person?.name ?? description ?? organization?.name ?? 'unknown'

/** A voice in its capacity: position, organization and on whose behalf are three things. */
export const voice = ({ person, organization, position, onBehalfOf, description }: Voice) =>
  html`${joined([
    person ? linkTo('person', person) : description,
    linkIf('position', position),
    linkIf('organization', organization),
  ])}${onBehalfOf && html` on behalf of ${linkTo('organization', onBehalfOf)}`}${
    person && description && html` <span class="quiet">(in the source “${description}”)</span>`
  }`

/** Who takes part, in which role, how sure it is. */
export const taking = ({ person, organization, position, role, attendance }: Partial<Taking>) =>
  html`${joined([linkIf('person', person), linkIf('organization', organization), linkIf('position', position)])}
<span class="quiet">${[role, attendance].flatMap((each) => (each ? [spoken(each)] : [])).join(', ')}</span>`

/** The latest meeting first, as far as its date says. */
export const byMeeting = ({ meeting: a }: { meeting: Gathering }, { meeting: b }: { meeting: Gathering }) =>
  b.start.edtf.localeCompare(a.start.edtf) || a.slug.localeCompare(b.slug)
/** A meeting in a list. */
export const meetingRow = (meeting: Named & { start: { edtf: string; text: string | null } }) =>
  html`${linkTo('meeting', meeting)} <span class="quiet">${when(meeting.start)}</span>`
/** An agenda item in a list. */
export const itemRow = (item: Named & { status: string }) =>
  html`${linkTo('agenda-item', item)} <span class="quiet">${spoken(item.status)}</span>`
/** A document in a list. */
export const sourceRow = (source: Source) => html`${linkTo('document', source)} <span class="quiet">${origin(source)}</span>`
/** Who published a document, and when. */
export const origin = ({ publisher, published }: Source) => html`${publisher && html`${publisher.name}, `}${when(published)}`
/** From when to when. */
export const term = ({ start, end }: { start: Dated | null; end: Dated | null }) =>
  html`<span class="quiet">${start && html`from ${when(start)}`} ${end && html`to ${when(end)}`}</span>`

/** Other names, each in its language. */
export const namesOf = (names: readonly { value: string; language: string | null }[]) =>
  joined(names.map(({ value, language }) => html`<span dir="auto"${language && html` lang="${language}"`}>${value}</span>`))

/** A link to a page of the web; only the text where it is no address of one. */
export const webLink = (url: string, text: string) => {
  const href = webAddress(url)
  return href ? html`<a href="${href}" rel="external">${text}</a>` : text
}

interface Dated {
  edtf: string
  text: string | null
}

/** A date, no more exact than it is, with the words it was worked out from. */
export function when({ edtf, text }: Dated): Html {
  const iso = /^\d{4}(-\d\d){0,2}(T[^/~?%]+)?$/.test(edtf)
  const shown = edtf
    .split('/')
    .map((date) => (/^X+(-XX)*$/.test(date) ? 'an unknown date' : date === '..' || date === '' ? date : plainDate(date)))
  const [from = '', to] = shown
  const range =
    to === undefined
      ? from
      : to === '..' || to === ''
        ? `${from} or later`
        : from === '..' || from === ''
          ? `${to} or earlier`
          : `${from} to ${to}`
  return html`<time${iso && html` datetime="${edtf}"`} title="${edtf}">${range}</time>${text && html` <span class="quiet">(“${text}”)</span>`}`
}
const plainDate = (date: string) =>
  `${/[~%]/.test(date) ? 'about ' : ''}${date.replace(/[~?%]/g, '').replace('T', ' ')}${/[?%]/.test(date) ? ' (uncertain)' : ''}`

/** What an enum's value means, within a sentence. */
export const inBrackets = (sentence: string) => sentence.replace(/^./, (letter) => letter.toLowerCase()).replace(/\.$/, '')
/** An enum's value in words. */
export const spoken = (value: string) => value.toLowerCase().replaceAll('_', ' ')
/** So many of something. */
export const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** How to cite it. */
export const citing = ({ citation, bibtex }: { citation: string; bibtex: string }) => html`<section><h2>Cite it</h2>
<p>${citation}</p>
<details><summary>BibTeX</summary><pre>${bibtex}</pre></details></section>`
