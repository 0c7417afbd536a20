// HTML pages of records: fields, and links to related records. Each row links to a statement, and the statement shows its words.
import { enumDescriptions } from '../../../record/generated/enum-descriptions.ts'
import type { Kind, Records } from './address-operation.ts'
import { pathOf } from './address-path.ts'
import { type Html, html } from './html.ts'
import { documents, excerpts, marked } from './marked-documents.ts'
import {
  byMeeting,
  citing,
  counted,
  facts,
  heading,
  itemRow,
  joined,
  linkIf,
  linkTo,
  list,
  meetingRow,
  nameOf,
  namesOf,
  registered,
  row,
  said,
  sourceRow,
  spoken,
  taking,
  term,
  voice,
  webLink,
  when,
  words,
} from './page-parts.ts'
import { type Run, runs } from './passage.ts'

/** The title and the body of a page. */
export interface Page {
  title: string
  body: Html
}

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
${record.summary && html`<p>${record.summary}</p>`}
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
${said('Mentioned in', record.mentionedIn)}`,
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
${list('Meetings convened', record.meetings.nodes.map(meetingRow))}
${list('Documents published', record.documents.nodes.map(sourceRow))}
${said('Mentioned in', record.mentionedIn)}`,
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
${said('Mentioned in', record.mentionedIn)}`,
  }),
  meeting: (record) => ({
    title: record.title,
    body: html`${heading(spoken(record.kind), record.title)}
${facts({
  From: when(record.start),
  To: record.end && when(record.end),
  Place: linkIf('place', record.place),
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
${list('Participants', record.participations.nodes.map(taking))}
${said('Statements', record.statements)}
${documents(record.evidence)}
${said('Mentioned in', record.mentionedIn)}
${citing(record)}`,
  }),
  session: (record) => ({
    title: record.title,
    body: html`${heading(spoken(record.kind), record.title)}
${facts({
  Meeting: linkTo('meeting', record.meeting),
  From: when(record.start ?? record.meeting.start),
  To: record.end && when(record.end),
  Place: linkIf('place', record.meeting.place),
  Chair: linkIf('person', record.chair),
  ...registered(record),
})}
${list('Agenda', record.agendaItems.nodes.map(itemRow))}
${list('Participants', record.participations.nodes.map(taking))}
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
${record.scopeNote && html`<p>${record.scopeNote}</p>`}
${facts({
  'Also known as': namesOf(record.labels.filter(({ kind }) => kind !== 'HIDDEN')),
  Broader: joined(record.broader.map((each) => linkTo('topic', each))),
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
<p class="quiet">${reporting === 'DIRECT' ? 'The speaker’s own words.' : 'A summary written for this record. The documents below have the reported words.'}</p>
${record.translations.map((each) => html`<blockquote lang="${each.language}" dir="auto">${each.text}</blockquote><p class="quiet">Translation (${each.language})</p>`)}
${facts({
  Meeting: linkIf('meeting', record.meeting),
  Session: linkIf('session', record.session),
  'Agenda item': linkIf('agenda-item', record.agendaItem),
  Occasion: record.occasion,
  Topics: joined(topics),
  Mentions: joined(mentions),
  Kind: spoken(record.kind),
  Review: spoken(record.verification),
  'Reported by': `${counted(shown, 'document')}, ${counted(publishers, 'publisher')}, ${counted(independentSources, 'independent source')}`,
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
    body: html`${heading(spoken(record.kind), record.title, record.language)}
${facts({
  Publisher: linkIf('organization', record.publisher),
  By: record.authors.join(', '),
  Published: when(record.published),
  URL: record.url && webLink(record.url, record.url),
  Archived: record.archiveUrl && webLink(record.archiveUrl, record.archiveUrl),
  Language: record.language,
  Licence: record.licence && webLink(record.licence, record.licence),
  'Text shown': enumDescriptions.TextAccess.values[record.textAccess],
  'SHA-256 of the text': record.sha256,
  'Syndicated from': linkIf('document', record.syndicatedFrom),
  'Syndicated copies': joined(record.syndicated.nodes.map((each) => linkTo('document', each))),
  ...registered(record),
})}
${record.text !== null && html`<h2>Text</h2><blockquote class="text" lang="${record.language}" dir="auto">${runs(record.text, marks).map(linked)}</blockquote>`}
${list(
  'What the document reports, in order',
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
