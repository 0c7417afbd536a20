// Parts of HTML pages.

import { webAddress } from '../../../record/linked-data.ts'
import type {
  Kind,
  MeetingItem,
  ParticipationItem,
  Records,
  Source,
  SpeakerItem,
  StatementItem,
  StatementPage,
} from './address-operation.ts'
import { pathOf } from './address-path.ts'
import { type Html, html } from './html.ts'

type Named = { slug: string; language?: string } & ({ name: string } | { title: string } | { label: string })

/** A link to a record, with its name. */
export const linkTo = (kind: Kind, record: Named): Html =>
  html`<a href="${pathOf(kind, record.slug)}"${'language' in record && html` lang="${record.language}"`}>${'name' in record ? record.name : 'title' in record ? record.title : record.label}</a>`

/** A link to a record, if there is one. */
export const linkIf = (kind: Kind, record: Named | null | undefined) => record && linkTo(kind, record)

/** The type of the record, and its title. The language is given for texts. */
export const heading = (
  label: string,
  title: string,
  language?: string,
) => html`<p class="label">${label.charAt(0).toUpperCase()}${label.slice(1)}</p>
<h1${language && html` lang="${language}"`} dir="auto">${title}</h1>`

type Fact = Html | string | null | undefined | false

/** The fields of a record in two columns, without empty ones. */
export const facts = (known: Record<string, Fact>) => html`<dl>
${Object.entries(known).map(([label, fact]) => fact && html`<dt>${label}</dt><dd>${fact}</dd>\n`)}</dl>`

/** Fields of all records. */
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

/** Rows with a title, and the total count if it is larger. */
export const list = (title: string, rows: readonly Html[], total = rows.length) =>
  rows.length > 0 &&
  html`<section><h2>${title}</h2>
${total > rows.length && html`<p class="quiet">${rows.length} of ${total}. The GraphQL API has all of them.</p>`}
<ul>${rows.map((each) => html`<li>${each}</li>\n`)}</ul></section>`

/** A list of statements. */
export const said = (title: string, { nodes, totalCount }: StatementPage) => list(title, nodes.map(row), totalCount)

/** Joins parts. Undefined if there is none. */
export function joined(parts: readonly (Html | string | null | undefined)[], between = ', '): Html | undefined {
  const there = parts.filter((each) => each !== null && each !== undefined)
  return there.length > 0 ? html`${there.map((each, at) => [at > 0 && between, each])}` : undefined
}

/** A statement in a list. */
export const row = (line: StatementItem) =>
  html`<a href="${pathOf('statement', line.slug)}" lang="${line.language}" dir="auto">${words(line)}</a> <span class="quiet">${line.speakers
    .map(nameOf)
    .join('; ')}, ${when(line.saidOn)}</span>`

/** The text, in quotation marks if these are the speaker's own words. */
export const words = ({ text, reporting }: Pick<StatementItem, 'text' | 'reporting'>) => (reporting === 'DIRECT' ? `“${text}”` : text)

/** The name of a speaker, or the words that describe the speaker. */
export const nameOf = ({ person, organization, description }: SpeakerItem) => person?.name ?? description ?? organization?.name ?? 'unknown'

/** A speaker with position, organization and on whose behalf: three separate facts. */
export const voice = ({ person, organization, position, onBehalfOf, description }: SpeakerItem) =>
  html`${joined([
    person ? linkTo('person', person) : description,
    linkIf('position', position),
    linkIf('organization', organization),
  ])}${onBehalfOf && html` on behalf of ${linkTo('organization', onBehalfOf)}`}${
    person && description && html` <span class="quiet">(in the source “${description}”)</span>`
  }`

/** A participant with role and attendance. */
export const taking = ({ person, organization, position, role, attendance }: Partial<ParticipationItem>) =>
  html`${joined([linkIf('person', person), linkIf('organization', organization), linkIf('position', position)])}
<span class="quiet">${[role, attendance].flatMap((each) => (each ? [spoken(each)] : [])).join(', ')}</span>`

/** Orders meetings by date, latest first. */
export const byMeeting = ({ meeting: a }: { meeting: MeetingItem }, { meeting: b }: { meeting: MeetingItem }) =>
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
/** A period: start and end. */
export const term = ({ start, end }: { start: Dated | null; end: Dated | null }) =>
  html`<span class="quiet">${start && html`from ${when(start)}`} ${end && html`to ${when(end)}`}</span>`

/** Names, each with its language. */
export const namesOf = (names: readonly { value: string; language: string | null }[]) =>
  joined(names.map(({ value, language }) => html`<span dir="auto"${language && html` lang="${language}"`}>${value}</span>`))

/** A link to a website. Only the text, if the URL is not http or https. */
export const webLink = (url: string, text: string) => {
  const href = webAddress(url)
  return href ? html`<a href="${href}" rel="external">${text}</a>` : text
}

interface Dated {
  edtf: string
  text: string | null
}

/** A date with its own precision, and the words of the source from which it was derived. */
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

/** The description of an enum value, for use within a sentence. */
export const inBrackets = (sentence: string) => sentence.replace(/^./, (letter) => letter.toLowerCase()).replace(/\.$/, '')
/** An enum's value in words. */
export const spoken = (value: string) => value.toLowerCase().replaceAll('_', ' ')
/** A count with its noun. */
export const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** The section with citations. */
export const citing = ({ citation, bibtex }: { citation: string; bibtex: string }) => html`<section><h2>Citation</h2>
<p>${citation}</p>
<details><summary>BibTeX</summary><pre>${bibtex}</pre></details></section>`
