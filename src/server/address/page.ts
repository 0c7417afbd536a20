// Pages for people: the fields of a record, and links to those around it. Each row leads to a statement, and that to its words.
import { enumDescriptions } from '../generated/enum-descriptions.ts'
import { type Html, html, webAddress } from './html.ts'
import { named } from './jsonld.ts'
import { around, type Run, runs, toWords } from './passage.ts'
import type { Gathering, Kind, Line, Lines, Records, Shown, Source, Span, Taking, Voice } from './questions.ts'

/** What is particular to a page. */
export interface Page {
  title: string
  body: Html
}

type Named = { slug: string } & ({ name: string } | { title: string } | { label: string })

/** The path of a record's address. */
export const pathOf = (kind: Kind, slug: string): string => `/r/${kind}/${encodeURIComponent(slug)}`

/** A link to a record, by its name. */
export const linkTo = (kind: Kind, record: Named): Html =>
  html`<a href="${pathOf(kind, record.slug)}">${'name' in record ? record.name : 'title' in record ? record.title : record.label}</a>`

const linkIf = (kind: Kind, record: Named | null | undefined) => record && linkTo(kind, record)

/** The page of each type of record. */
export const pages: { [K in Kind]: (record: Records[K]) => Page } = {
  dataset: ({ title, licence, homepage, version, importedAt, statements, documents }) => ({
    title,
    body: html`${heading('Dataset', title)}
${facts({
  Licence: webLink(licence, licence),
  Homepage: homepage && webLink(homepage, homepage),
  Version: version,
  Loaded: importedAt.slice(0, 10),
})}
${list('Documents', documents.map(sourceRow))}
${said('Statements', statements)}`,
  }),
  person: (record) => ({
    title: record.name,
    body: html`${heading('Person', record.name)}
<p>${record.summary}</p>
${facts({ 'Also known as': namesOf(record.names), Nationality: record.nationality, ...registered(record) })}
${list(
  'Positions',
  record.positions.nodes.map((each) => html`${linkTo('position', each)}, ${linkTo('organization', each.organization)} ${term(each)}`),
)}
${said('Latest statements', record.statements)}
${list(
  'Meetings',
  record.participations.nodes
    .toSorted(byMeeting)
    .map(
      ({ meeting, role, attendance }) =>
        html`${linkTo('meeting', meeting)} <span class="quiet">${spoken(role)}, ${spoken(attendance)}</span>`,
    ),
)}
${said('Talked about in', record.mentionedIn)}`,
  }),
  organization: (record) => ({
    title: record.name,
    body: html`${heading(spoken(record.classification), record.name)}
${facts({
  Acronym: record.acronym,
  'Also known as': namesOf(record.names),
  Country: record.country,
  'Part of': linkIf('organization', record.parent),
  Parts: joined(record.children.nodes.map((each) => linkTo('organization', each))),
  ...registered(record),
})}
${list(
  'Positions',
  record.positions.nodes.map((each) => html`${linkTo('person', each.person)}, ${linkTo('position', each)} ${term(each)}`),
)}
${said('Latest statements', record.statements)}
${list('Meetings it convenes', record.meetings.nodes.map(meetingRow))}
${list('Documents it published', record.documents.nodes.map(sourceRow))}
${said('Talked about in', record.mentionedIn)}`,
  }),
  position: (record) => ({
    title: record.title,
    body: html`${heading('Position', record.title)}
${facts({
  'Held by': linkTo('person', record.person),
  In: linkTo('organization', record.organization),
  Role: spoken(record.role),
  From: record.start && when(record.start),
  To: record.end && when(record.end),
  ...registered(record),
})}`,
  }),
  place: (record) => ({
    title: record.name,
    body: html`${heading('Place', record.name)}
${facts({
  'Also known as': namesOf(record.names),
  Country: record.country,
  In: linkIf('place', record.parent),
  Coordinates: record.latitude !== null && record.longitude !== null && `${record.latitude}, ${record.longitude}`,
  ...registered(record),
})}
${list('Meetings', record.meetings.nodes.map(meetingRow))}
${said('Talked about in', record.mentionedIn)}`,
  }),
  meeting: (record) => ({
    title: record.title,
    body: html`${heading(spoken(record.kind), record.title)}
${facts({
  From: when(record.start),
  To: record.end && when(record.end),
  At: linkIf('place', record.place),
  'Convened by': linkIf('organization', record.convener),
  Level: record.level,
  Status: spoken(record.status),
  'Part of': linkIf('meeting', record.parent),
  ...registered(record),
})}
${list('Parts', record.children.nodes.map(meetingRow))}
${list(
  'Sessions',
  record.sessions.nodes.map((each) => html`${linkTo('session', each)} <span class="quiet">${spoken(each.kind)}</span>`),
)}
${list('Agenda', record.agendaItems.nodes.map(itemRow))}
${list('Who takes part', record.participations.nodes.map(taking))}
${said('Statements', record.statements)}
${documents(record.evidence)}
${said('Talked about in', record.mentionedIn)}
${citing(record)}`,
  }),
  session: (record) => ({
    title: record.title,
    body: html`${heading(spoken(record.kind), record.title)}
${facts({
  Meeting: linkTo('meeting', record.meeting),
  From: when(record.start ?? record.meeting.start),
  To: record.end && when(record.end),
  At: linkIf('place', record.meeting.place),
  Chair: linkIf('person', record.chair),
  ...registered(record),
})}
${list('Agenda', record.agendaItems.nodes.map(itemRow))}
${list('Who takes part', record.participations.nodes.map(taking))}
${said('Statements', record.statements)}`,
  }),
  'agenda-item': (record) => ({
    title: record.title,
    body: html`${heading('Agenda item', record.title)}
${facts({
  Meeting: linkTo('meeting', record.meeting),
  Session: linkIf('session', record.session),
  Number: record.number,
  Status: spoken(record.status),
  Outcome: record.outcome,
  Topics: joined(record.topics.map((each) => linkTo('topic', each))),
  'Part of': linkIf('agenda-item', record.parent),
  ...registered(record),
})}
${list('Parts', record.children.nodes.map(itemRow))}
${said('Statements', record.statements)}
${documents(record.evidence)}`,
  }),
  topic: (record) => ({
    title: record.label,
    body: html`${heading('Topic', record.label)}
<p>${record.scopeNote}</p>
${facts({
  'Also known as': namesOf(record.labels.filter(({ kind }) => kind !== 'HIDDEN')),
  Wider: joined(record.broader.map((each) => linkTo('topic', each))),
  Narrower: joined(record.narrower.nodes.map((each) => linkTo('topic', each))),
  Related: joined(record.related.map((each) => linkTo('topic', each))),
  ...registered(record),
})}
${said('Latest statements', record.statements)}
${list(
  'On the agenda',
  record.agendaItems.nodes.map((each) => html`${itemRow(each)} <span class="quiet">at</span> ${linkTo('meeting', each.meeting)}`),
)}`,
  }),
  document: documentPage,
  statement: statementPage,
}

function statementPage(record: Records['statement']): Page {
  const { text, language, reporting, saidOn, speakers } = record
  const title = `${speakers.map(nameOf).join('; ') || 'Unknown'}: ${text.length > 80 ? `${[...text].slice(0, 80).join('')}…` : text}`
  const topics = record.topics.map(
    ({ topic, stance }) => html`${linkTo('topic', topic)}${stance !== 'UNSTATED' && html` <span class="quiet">(${spoken(stance)})</span>`}`,
  )
  const mentions = record.mentions.flatMap(({ person, organization, place, meeting }) => [
    linkIf('person', person),
    linkIf('organization', organization),
    linkIf('place', place),
    linkIf('meeting', meeting),
  ])
  const { documents: shown, publishers, independentSources } = record.corroboration
  return {
    title,
    body: html`<p class="label">Statement</p>
<h1>${joined(speakers.map(voice), '; ')}${speakers.length === 0 && 'Unknown'}, ${when(saidOn)}</h1>
<blockquote class="words" lang="${language}" dir="auto">${words(record)}</blockquote>
<p class="quiet">${reporting === 'DIRECT' ? 'The speaker’s own words.' : 'A summary in the record’s words; the documents below have what was reported.'}</p>
${record.translations.map((each) => html`<blockquote lang="${each.language}" dir="auto">${each.text}</blockquote><p class="quiet">Translation (${each.language})</p>`)}
${facts({
  Meeting: linkIf('meeting', record.meeting),
  Session: linkIf('session', record.session),
  'Agenda item': linkIf('agenda-item', record.agendaItem),
  Occasion: record.occasion,
  Topics: joined(topics),
  'Talks about': joined(mentions),
  Kind: spoken(record.kind),
  Review: spoken(record.verification),
  'Borne out by': `${counted(shown, 'document')}, ${counted(publishers, 'publisher')}, ${counted(independentSources, 'independent source')}`,
  ...registered(record),
})}
${list('Relations', [
  ...record.relations.map(({ kind, to }) => html`<span class="quiet">${spoken(kind)}</span> ${row(to)}`),
  ...record.relatedBy.map(({ kind, from }) => html`<span class="quiet">${spoken(kind)} this one:</span> ${row(from)}`),
])}
${documents(record.evidence)}
${citing(record)}`,
  }
}

function documentPage(record: Records['document']): Page {
  const evidence = record.evidence.nodes.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
  const marks = evidence.flatMap(({ anchor, spans, statement }) =>
    anchor === 'ORPHANED' ? [] : spans.map((span) => ({ ...span, statement })),
  )
  const linked = (run: Run<(typeof marks)[number]>) => {
    const own = run.spans.filter((span) => span.statement)
    const { statement } = own.find(({ role }) => role === 'CONTENT') ?? own[0] ?? {}
    return marked(run, statement ? html`<a href="${pathOf('statement', statement.slug)}">${run.text}</a>` : undefined)
  }
  return {
    title: record.title,
    body: html`${heading(spoken(record.kind), record.title)}
${facts({
  Publisher: linkIf('organization', record.publisher),
  By: record.authors.join(', '),
  Published: when(record.published),
  At: record.url && webLink(record.url, record.url),
  Archived: record.archiveUrl && webLink(record.archiveUrl, record.archiveUrl),
  Language: record.language,
  Licence: record.licence && webLink(record.licence, record.licence),
  'Shown of its text': enumDescriptions.TextAccess.values[record.textAccess],
  'SHA-256 of its text': record.sha256,
  Repeats: linkIf('document', record.syndicatedFrom),
  'Repeated by': joined(record.syndicated.nodes.map((each) => linkTo('document', each))),
  ...registered(record),
})}
${record.text !== null && html`<h2>Text</h2><blockquote class="text" lang="${record.language}" dir="auto">${runs(record.text, marks).map(linked)}</blockquote>`}
${list(
  'What it shows, in order',
  evidence.map(
    ({ statement, meeting, agendaItem, participation, spans }) => html`${statement && row(statement)}${linkIf('meeting', meeting)}${linkIf(
      'agenda-item',
      agendaItem,
    )}${participation && html`${taking(participation)} at ${linkTo('meeting', participation.meeting)}`}
${spans.length > 0 && html`<blockquote lang="${record.language}" dir="auto">${excerpts(spans)}</blockquote>`}`,
  ),
  record.evidence.totalCount,
)}`,
  }
}

const heading = (label: string, title: string) => html`<p class="label">${label.charAt(0).toUpperCase()}${label.slice(1)}</p>
<h1>${title}</h1>`

type Fact = Html | string | null | undefined | false

/** What is known of a record, in two columns; what is not is left out. */
const facts = (known: Record<string, Fact>) => html`<dl>
${Object.entries(known).map(([label, fact]) => fact && html`<dt>${label}</dt><dd>${fact}</dd>\n`)}</dl>`

/** What every record has. */
const registered = ({ identifiers, dataset }: Pick<Records['person'], 'identifiers' | 'dataset'>): Record<string, Fact> => ({
  Identifiers: joined(
    identifiers.map(({ scheme, value }) =>
      scheme === 'wikidata'
        ? webLink(`https://www.wikidata.org/wiki/${encodeURIComponent(value)}`, `${scheme}:${value}`)
        : `${scheme}:${value}`,
    ),
  ),
  Dataset: linkTo('dataset', dataset),
})

const list = (title: string, rows: readonly Html[], total = rows.length) =>
  rows.length > 0 &&
  html`<section><h2>${title}</h2>
${total > rows.length && html`<p class="quiet">${rows.length} of ${total}; all of them are in GraphQL.</p>`}
<ul>${rows.map((each) => html`<li>${each}</li>\n`)}</ul></section>`

const said = (title: string, { nodes, totalCount }: Lines) => list(title, nodes.map(row), totalCount)

/** Several in a row; nothing where there is none. */
function joined(parts: readonly (Html | string | null | undefined)[], between = ', '): Html | undefined {
  const there = parts.filter((each) => each !== null && each !== undefined)
  return there.length > 0 ? html`${there.map((each, at) => [at > 0 && between, each])}` : undefined
}

/** A statement in a list. */
const row = (line: Line) =>
  html`<a href="${pathOf('statement', line.slug)}" lang="${line.language}" dir="auto">${words(line)}</a> <span class="quiet">${line.speakers
    .map(nameOf)
    .join('; ')}, ${when(line.saidOn)}</span>`

/** Quotation marks are for a speaker's own words. */
const words = ({ text, reporting }: Pick<Line, 'text' | 'reporting'>) => (reporting === 'DIRECT' ? `“${text}”` : text)

const nameOf = ({ person, organization, description }: Voice) => person?.name ?? description ?? organization?.name ?? 'unknown'

/** A voice in its capacity: position, organization and on whose behalf are three things. */
const voice = ({ person, organization, position, onBehalfOf, description }: Voice) =>
  html`${joined([
    person ? linkTo('person', person) : description,
    linkIf('position', position),
    linkIf('organization', organization),
  ])}${onBehalfOf && html` on behalf of ${linkTo('organization', onBehalfOf)}`}${
    person && description && html` <span class="quiet">(in the source “${description}”)</span>`
  }`

const taking = ({ person, organization, position, role, attendance }: Partial<Taking>) =>
  html`${joined([linkIf('person', person), linkIf('organization', organization), linkIf('position', position)])}
<span class="quiet">${[role, attendance].flatMap((each) => (each ? [spoken(each)] : [])).join(', ')}</span>`

/** The latest meeting first, as far as its date says. */
const byMeeting = ({ meeting: a }: { meeting: Gathering }, { meeting: b }: { meeting: Gathering }) =>
  b.start.edtf.localeCompare(a.start.edtf) || a.slug.localeCompare(b.slug)
const meetingRow = (meeting: Named & { start: { edtf: string; text: string | null } }) =>
  html`${linkTo('meeting', meeting)} <span class="quiet">${when(meeting.start)}</span>`
const itemRow = (item: Named & { status: string }) => html`${linkTo('agenda-item', item)} <span class="quiet">${spoken(item.status)}</span>`
const sourceRow = (source: Source) => html`${linkTo('document', source)} <span class="quiet">${origin(source)}</span>`
const origin = ({ publisher, published }: Source) => html`${publisher && html`${publisher.name}, `}${when(published)}`
const term = ({ start, end }: { start: Dated | null; end: Dated | null }) =>
  html`<span class="quiet">${start && html`from ${when(start)}`} ${end && html`to ${when(end)}`}</span>`

const namesOf = (names: readonly { value: string; language: string | null }[]) =>
  joined(names.map(({ value, language }) => html`<span dir="auto"${language && html` lang="${language}"`}>${value}</span>`))

/** A link to a page of the web; only the text where it is no address of one. */
const webLink = (url: string, text: string) => {
  const href = webAddress(url)
  return href ? html`<a href="${href}" rel="external">${text}</a>` : text
}

interface Dated {
  edtf: string
  text: string | null
}

/** A date, no more exact than it is, with the words it was worked out from. */
function when({ edtf, text }: Dated): Html {
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

const inBrackets = (sentence: string) => sentence.replace(/^./, (letter) => letter.toLowerCase()).replace(/\.$/, '')
const spoken = (value: string) => value.toLowerCase().replaceAll('_', ' ')
const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** Each document that shows the record, with its words as far as its licence allows. */
const documents = (evidence: readonly Shown[]) =>
  evidence.length > 0 &&
  html`<section><h2>Documents that show it</h2>
${named(evidence).map(([each, name]) => shownIn(each, name))}</section>`

function shownIn({ document, spans, anchor, attribution, note, reporting, wording, status }: Shown, name: string): Html {
  const url = webAddress(document.url)
  const exact = spans.flatMap(({ role, exact }) => (role === 'CONTENT' && exact ? [exact] : []))
  return html`<article id="${name}">
<h3>${linkTo('document', document)}</h3>
<p class="quiet">${origin(document)}${url && html` · <a href="${toWords(url, exact)}" rel="external">${exact.length > 0 ? 'go to these words' : 'read it there'}</a>`}</p>
<p>${attribution && html`Attribution: “<span lang="${document.language}">${attribution}</span>”. `}${[
    reporting && `Reporting: ${spoken(reporting)} (${inBrackets(enumDescriptions.Reporting.values[reporting])}). `,
    wording && `Wording: ${spoken(wording)} (${inBrackets(enumDescriptions.Wording.values[wording])}). `,
    status && `Status: ${spoken(status)}. `,
    note,
  ]}</p>
${anchor === 'ORPHANED' && html`<p class="quiet">Its text has changed: the passages are no longer where they were.</p>`}
${
  spans.length > 0 &&
  html`<figure><blockquote class="text" lang="${document.language}" dir="auto">${
    document.text !== null && anchor !== 'ORPHANED' ? inContext(document.text, spans) : excerpts(spans)
  }</blockquote>
<figcaption>${legends[document.textAccess]}</figcaption></figure>`
}
</article>`
}

const legends: Record<Source['textAccess'], string> = {
  FULL: 'What was said is marked; underlined are the words that name the speaker or mark speech.',
  EXCERPT: 'The passages alone, as the licence of the text allows.',
  METADATA:
    'The licence of the text allows no more than the words that the record holds; where it holds none, their place in the text is given.',
}

/** The passages in what stands around them. */
function inContext(text: string, spans: readonly Span[]): Html {
  const stretch = around(text, spans)
  return html`${stretch.start > 0 && '… '}${runs(text, spans, stretch).map((run) => marked(run))}${stretch.end < [...text].length && ' …'}`
}

/** The passages alone; where their words may not be shown, or are not on record, where they stand. */
const excerpts = (spans: readonly Span[]): Html =>
  html`${spans.map((span, at) => {
    const before = spans[at - 1]
    const between = before && (span.start - before.end > 2 ? ' … ' : ' ')
    const part =
      span.exact === null
        ? html`<span class="quiet">[characters ${span.start} to ${span.end}]</span>`
        : marked({ text: span.exact, spans: [span] })
    return [between, part]
  })}`

/** A run of text as what it is: what was said before all else. */
function marked({ text, spans }: Run<Pick<Span, 'start' | 'end' | 'role'>>, linked?: Html): Html {
  const is = (role: Span['role']) => spans.some((span) => span.role === role)
  if (is('CONTENT')) return html`<mark>${linked ?? text}</mark>`
  return is('CUE') || is('SOURCE') ? html`<span class="${is('CUE') ? 'cue' : 'source'}">${linked ?? text}</span>` : html`${text}`
}

/** How to cite it. */
const citing = ({ citation, bibtex }: { citation: string; bibtex: string }) => html`<section><h2>Cite it</h2>
<p>${citation}</p>
<details><summary>BibTeX</summary><pre>${bibtex}</pre></details></section>`
