import { Complaints, didYouMean, Refused } from '../../record/load-report.ts'

/**
 * The fields of a statement that a column can have, each with headings by which its column is recognized, the usual ones first. A heading of a
 * later line counts only if no column has one of an earlier line. Headings are compared without case, spaces and punctuation.
 */
const headings = {
  text: [
    'text, statement, quote, quotation, speech, utterance, statement text, speech text, texte, déclaration, texto, declaración, declaração, testo, dichiarazione, Aussage, Zitat, Rede, tekst, citat, citaat, uttalande, wypowiedź, текст, высказывание, цитата, konuşma, metin, 文本, 发言, 發言, 内容, 本文, 発言, 발언, نص',
    'coded text, coded segment, segment, verbatim, Wortlaut, Redebeitrag, Äußerung, citation, propos, intervention, intervención, cita, intervenção, citação, citazione, cytat, цитаты, 发言内容, 發言內容, 語錄, 引文',
    'content, transcript, words, body, answer',
  ],
  date: [
    'date, when, said on, day, date said, speech date, statement date, date of statement, date of speech, saidOn.edtf, Datum, fecha, data, dato, dátum, päivämäärä, tarih, дата, 日期, 日付, 날짜, تاريخ',
    'datetime, timestamp, time, meeting date, session date, sitting date, date of sitting, 會議日期',
    'year, année, año, ano, anno, Jahr, jaar, år, rok, год, yıl',
  ],
  dateText: ['saidOn.text, date text, date as written'],
  speaker: [
    'speaker, who, speaker name, said by, spoken by, speaker.person.name, orateur, intervenant, orador, oradora, hablante, oratore, Redner, Rednerin, Sprecher, spreker, talare, taler, puhuja, mówca, řečník, оратор, спикер, konuşmacı, 发言人, 發言人, 講者, 発言者, 발언자, المتحدث',
    'interviewee, respondent, person, person name, politician, member, actor, full name',
    'name, nom, nombre, nome, navn, naam, nimi, imię, имя, isim, 姓名, 氏名, 이름',
  ],
  speakerSlug: ['speaker.person.slug'],
  speakerKind: ['speaker.kind, speaker kind, speaker type'],
  nationality: ['nationality, citizenship, speaker.person.nationality'],
  description: [
    'speaker.description, description, speaker description, role, position, function, title of speaker, speaker role, speaker position, office, post, fonction, cargo, carica, Amt, Funktion, должность, görev, 职务, 職稱, 役職',
  ],
  organization: [
    'organization, organisation, affiliation, institution, org, speaker.organization.name, organización, organização, organizzazione, organisatie, организация, kurum, 组织, 組織, 機關',
  ],
  party: [
    'party, political party, groupe politique, groupe parlementaire, grupo político, grupo parlamentario, 政党名, parti, partido, partito, Partei, partij, fraktion, parliamentary group, faction, партия, partia, strana, 政党, 政黨, 정당',
  ],
  country: [
    'country, nation, country name, pays, país, paese, Land, страна, ülke, kraj, země, 国家, 國家, 国, 국가',
    'country code, iso code, iso3country, iso3, iso2',
  ],
  delegation: [
    'delegation, delegación, délégation, represents, represented state, member state, état membre, estado miembro, Mitgliedstaat, делегация, 代表团, 代表團',
    'state, état, estado, Staat',
  ],
  organizationSlug: ['speaker.organization.slug'],
  onBehalfOf: ['on behalf of, speaker.onBehalfOf.name, au nom de, im Namen von, от имени'],
  onBehalfOfSlug: ['speaker.onBehalfOf.slug'],
  topic: [
    'topic, topics, topics.topic.label, theme, themes, issue, issues, subject, subjects, thème, sujet, tema, temas, argomento, Thema, Themen, onderwerp, тема, konu, temat, 主题, 主題, 議題, 주제',
    'tag, tags, keyword, keywords, category, code, codes',
  ],
  topicSlug: ['topics.topic.slug'],
  stance: ['stance, stances, topics.stance, position on topic, attitude, sentiment, Haltung, позиция'],
  meeting: [
    'meeting, meeting title, meeting.title, event, sitting, conference, réunion, séance, reunión, sesión, reunião, riunione, seduta, Sitzung, vergadering, möte, заседание, toplantı, posiedzenie, 会议, 會議, 會議名稱, 会议名称, 회의',
  ],
  meetingSlug: ['meeting.slug'],
  place: ['meeting.place.name, place, location, venue, city, lieu, lugar, luogo, Ort, plaats, место, yer, 地点, 地點, 場所'],
  placeSlug: ['meeting.place.slug'],
  session: ['session, session title, session.title'],
  sessionSlug: ['session.slug'],
  agendaItem: [
    'agenda item, agendaItem.title, agenda, item, debate, debate title, point, Tagesordnungspunkt, ordre du jour, orden del día, пункт повестки',
  ],
  agendaItemSlug: ['agendaItem.slug'],
  source: [
    'source, document, doc, source title, document title, evidence.document.title, fuente, fonte, Quelle, bron, källa, kilde, źródło, источник, kaynak, 来源, 來源, 出典, 출처',
    'title, headline, article, file, publication',
  ],
  sourceSlug: ['evidence.document.slug'],
  url: ['url, link, source url, document url, uri, web, href, evidence.document.url, source link, enlace, lien, ссылка'],
  publisher: ['publisher, newspaper, outlet, media, published by, evidence.document.publisher.name, éditeur, Verlag, издатель'],
  published: ['published, publication date, date published, published on, evidence.document.published.edtf, source date, document date'],
  attribution: ['evidence.attribution, attribution'],
  wording: ['evidence.wording'],
  sourceReporting: ['evidence.reporting'],
  passage: ['evidence.spans.exact'],
  passageRole: ['evidence.spans.role'],
  language: ['language, lang, langue, idioma, lingua, Sprache, taal, språk, язык, dil, język, 语言, 語言, 言語, 언어'],
  slug: ['slug'],
  id: ['id, identifier, statement id, speech id, utterance id, uid, uuid, key, number, no, nr, row, #'],
  kind: ['kind, type, statement kind, statement type, speech type, genre, Art, вид'],
  reporting: ['reporting, direct or indirect, quote type'],
  verification: ['verification'],
  occasion: ['occasion'],
  procedural: ['procedural'],
  position: ['speaker.position.title'],
  positionRole: ['speaker.position.role'],
  positionOrganization: ['speaker.position.organization.name'],
  positionOrganizationSlug: ['speaker.position.organization.slug'],
  speakersKind: ['speakers.kind'],
  speakersPerson: ['speakers.person.name'],
  speakersPersonSlug: ['speakers.person.slug'],
  speakersOrganization: ['speakers.organization.name'],
  speakersOrganizationSlug: ['speakers.organization.slug'],
  speakersOnBehalfOf: ['speakers.onBehalfOf.name'],
  speakersOnBehalfOfSlug: ['speakers.onBehalfOf.slug'],
  speakersDescription: ['speakers.description'],
  speakersPosition: ['speakers.position.title'],
  speakersPositionRole: ['speakers.position.role'],
  translation: ['translations.text'],
  translationLanguage: ['translations.language'],
  identifier: ['identifiers.value'],
  identifierScheme: ['identifiers.scheme'],
  mentionedPerson: ['mentions.person.name'],
  mentionedPersonSlug: ['mentions.person.slug'],
  mentionedOrganization: ['mentions.organization.name'],
  mentionedOrganizationSlug: ['mentions.organization.slug'],
  mentionedPlace: ['mentions.place.name'],
  mentionedPlaceSlug: ['mentions.place.slug'],
  agendaItemStatus: ['agendaItem.status'],
} as const satisfies Record<string, readonly string[]>

export type Field = keyof typeof headings

// Object.keys forgets the keys.
const fields = Object.keys(headings) as Field[]

/** Columns of exports of the record that follow from other columns, or from the import. They are left out without a word. */
const derived =
  'saidOn.earliest, saidOn.latest, corroboration.independentSources, dataset.slug, dataset.title, dataset.licence, address, method, agent, ordinal, evidence.spans.start, evidence.spans.end'

/** A heading as it is compared. */
const plain = (heading: string) =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, '')

const split = (list: string) => list.split(', ').map(plain)
const known = new Map(fields.map((field) => [field, headings[field].map((line) => new Set(split(line)))]))
const derivedHeadings = new Set(split(derived))

/** The fields under which a column with a heading is an alternative of another one: a speaker has one organization. */
const organizationFields = ['organization', 'party', 'country', 'delegation'] as const satisfies Field[]

/** Which column each field of a statement has. */
export interface Mapping {
  /** The index of the column of each field. */
  columns: ReadonlyMap<Field, number>
  /** The columns that are not read. */
  leftOut: readonly string[]
  /** Why a column that is known is not read. */
  warnings: readonly string[]
  /** Whether the table is an export of the record. */
  isExport: boolean
}

/**
 * Finds the column of each field: as `map` says, and else by the headings.
 * @throws {Refused} with the candidates if several columns could be one field, or a required one is missing
 */
export function mapColumns(names: readonly string[], map: Readonly<Record<string, string>> = {}, shown = 'the table'): Mapping {
  const complaints = new Complaints()
  const complain = (message: string) => complaints.add({ what: message, message: `${shown}: ${message}` })
  const columns = new Map<Field, number>()
  const absent = new Set<Field>()
  for (const [key, column] of Object.entries(map)) {
    const field = fieldNamed(key)
    const at = columnOf(names, column)
    if (field && column.trim() === '') {
      absent.add(field)
      continue
    }
    if (!field)
      complain(`--map ${key}=${column}: expected a field, one of ${fieldNames.join(', ')}, found "${key}".${didYouMean(key, fieldNames)}`)
    else if (columns.has(field))
      complain(
        `--map ${key}=${column}: the field has the column "${names[columns.get(field) ?? 0]}" already. Name one column for each field`,
      )
    else if (at.length === 1) columns.set(field, at[0] ?? 0)
    else if (at.length === 0)
      complain(`--map ${key}=${column}: expected a column, one of ${list(names)}, found "${column}".${didYouMean(column, names)}`)
    else
      complain(
        `--map ${key}=${column}: ${at.length} columns have this name. Write the number of the column: --map ${key}=${(at[0] ?? 0) + 1}`,
      )
  }

  const isExport = names.includes('saidOn.edtf') && names.includes('text')
  const mapped = new Set(columns.values())
  for (const field of fields) {
    if (columns.has(field) || absent.has(field)) continue
    const free = names.map((_, at) => at).filter((at) => !mapped.has(at))
    const candidates = candidatesOf(field, free, names, isExport)
    const [only] = candidates
    if (only !== undefined && candidates.length === 1) columns.set(field, only)
    else if (candidates.length > 1) complain(ambiguous(field, candidates, names))
  }
  const isFree = (at: number) => names[at] !== '' && ![...columns.values()].includes(at)
  if (!isExport) {
    for (const { heading, field, other, isDoubtful } of doubts) {
      const at = columns.get(field)
      if (at === undefined || mapped.has(at) || absent.has(other) || columns.has(other) || plain(names[at] ?? '') !== heading) continue
      const column = quoted(names[at] ?? '')
      if (isDoubtful(columns))
        complain(`the column ${column} could be the ${field} or the ${other}. Write --map ${field}=${column} or --map ${other}=${column}`)
    }
    const voices = names.filter((name, at) => isFree(at) && isLikely('speaker', name))
    if (!columns.has('speaker') && !absent.has('speaker') && voices.length > 0)
      complain(
        `no column is known to be the speaker. Write ${choicesOf('speaker', voices)}; or --map speaker= if the table has no speakers`,
      )
  }
  pickOrganization(columns, map, names, complain)
  if (columns.has('session') && !columns.has('meeting')) rename(columns, 'session', 'meeting')
  const { warnings, explained } = withoutMeeting(columns, names)
  for (const field of ['text', 'date'] as const) {
    if (columns.has(field) || complaints.size > 0) continue
    const likely = names.filter((name, at) => isFree(at) && isLikely(field, name))
    const remedy = likely.length > 0 ? choicesOf(field, likely) : `--map ${field}=COLUMN with one of the columns ${list(names)}`
    complain(`no column is known to be the ${field}. Write ${remedy}`)
  }
  if (complaints.size > 0) throw new Refused(shown, complaints)
  const read = new Set(columns.values())
  const leftOut = names.filter(
    (name, at) => !read.has(at) && !explained.has(at) && name !== '' && !(isExport && (derivedHeadings.has(plain(name)) || name === 'id')),
  )
  return { columns, leftOut, warnings, isExport }
}

/** Which of the first rows of a table has the headings: the first one if no row is recognized. */
export function headingRow(rows: readonly (readonly string[])[], map: Readonly<Record<string, string>> = {}): number {
  const wanted = Object.values(map).filter((column) => column.trim() !== '' && !/^\d+$/.test(column))
  const isHeading = (names: readonly string[]) =>
    wanted.length > 0 ? wanted.every((column) => columnOf(names, column).length > 0) : isStatementTable(names)
  return Math.max(0, rows.findIndex(isHeading))
}

/** Whether the columns of a file are those of statements. */
export const isStatementTable = (names: readonly string[]): boolean => {
  const all = names.map((_, at) => at)
  return (['text', 'date'] as const).every((field) => candidatesOf(field, all, names, false).length > 0)
}

/** The fields that a table of another program can have. The others are in exports of the record only. */
export const fieldNames: readonly string[] = fields.filter((field) => /(^|, )[^.]+(,|$)/.test(headings[field].join(', ')))

/** The field that a key of a mapping names: by its own name or by a heading that is known for it. */
export const fieldNamed = (word: string): Field | undefined =>
  fields.find((field) => plain(field) === plain(word)) ?? fields.find((field) => known.get(field)?.some((line) => line.has(plain(word))))

/** A column by its name, or by its number from 1. */
function columnOf(names: readonly string[], column: string): number[] {
  const all = names.map((_, at) => at)
  const exact = all.filter((at) => names[at] === column.trim())
  const similar = all.filter((at) => plain(names[at] ?? '') === plain(column) && plain(column) !== '')
  const number = /^\d+$/.test(column) ? all.filter((at) => at + 1 === Number(column)) : []
  return [exact, similar, number].find(({ length }) => length > 0) ?? []
}

/** The columns that could be a field: those of an export by its name only. */
function candidatesOf(field: Field, free: readonly number[], names: readonly string[], isExport: boolean): number[] {
  for (const line of isExport ? exportNames(field) : (known.get(field) ?? [])) {
    const found = free.filter((at) => line.has(plain(names[at] ?? '')))
    if (found.length > 0) return found
  }
  return []
}

/** The names that the export gives to a field: paths of the API. */
const exportNames = (field: Field): Set<string>[] =>
  headings[field].map((line) => {
    const paths = line
      .split(', ')
      .filter(
        (name) =>
          name.includes('.') || ['text', 'slug', 'language', 'kind', 'reporting', 'verification', 'occasion', 'procedural'].includes(name),
      )
    return new Set(paths.map(plain))
  })

const ambiguous = (field: Field, candidates: readonly number[], names: readonly string[]): string => {
  const shown = candidates.slice(0, 10).map((at) => `"${names[at]}"`)
  const isUnique = new Set(shown).size === shown.length
  const choices = candidates.slice(0, 10).map((at) => `--map ${field}=${isUnique ? quoted(names[at] ?? '') : at + 1}`)
  return `the ${field} could be the column ${shown.join(' or ')}${candidates.length > 10 ? ' or another one' : ''}. Write ${choices.join(' or ')}`
}

const quoted = (name: string) => (/^[\p{L}\p{N}_.-]+$/u.test(name) ? name : `"${name}"`)

/** Headings that mean one of two fields. */
const doubts: { heading: string; field: Field; other: Field; isDoubtful: (columns: ReadonlyMap<Field, number>) => boolean }[] = [
  {
    heading: 'title',
    field: 'source',
    other: 'description',
    isDoubtful: (columns) => columns.has('speaker') && !(['url', 'publisher', 'published'] as const).some((each) => columns.has(each)),
  },
  { heading: 'position', field: 'description', other: 'stance', isDoubtful: (columns) => columns.has('topic') },
  {
    heading: 'source',
    field: 'source',
    other: 'speaker',
    isDoubtful: (columns) => !organizationFields.some((each) => columns.has(each)),
  },
]

/** Words of headings of columns that are about a speaker, but are not the name. */
const aboutSpeakers =
  /^(ids?|code|coder|coded|gender|sex|age|kind|type|party|country|email|url|uri|number|no|nr|count|role|position|birth|born|group|link)$/

const moreWords: Partial<Record<Field, string>> = {
  speaker: 'speaking, surname, forename, lastname, firstname, nachname, vorname, apellido, prénom, фамилия',
}

/** Whether a heading has a word by which a column of a field is known. */
function isLikely(field: 'speaker' | 'text' | 'date', heading: string): boolean {
  const words = heading
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .split(/[^\p{L}]+/u)
    .map(plain)
  if (words.some((word) => aboutSpeakers.test(word))) return false
  // The last line of speakers has words for any name.
  const lines = field === 'speaker' ? [...headings.speaker.slice(0, 2), moreWords.speaker ?? ''] : headings[field]
  const wanted = new Set(lines.flatMap(split))
  return words.some((word) => wanted.has(word)) || (field === 'speaker' && /^(first|last|given|family)name$/.test(words.join('')))
}

const choicesOf = (field: Field, names: readonly string[]) =>
  names
    .slice(0, 10)
    .map((name) => `--map ${field}=${quoted(name)}`)
    .join(' or ')

/**
 * A column of organizations, else of parties, of countries or of delegations is the organization. Beside an organization, a delegation is on whose behalf
 * somebody speaks, and a country is that of the speaker.
 */
function pickOrganization(
  columns: Map<Field, number>,
  map: Readonly<Record<string, string>>,
  names: readonly string[],
  complain: (message: string) => void,
): void {
  const isAsked = (field: Field) => Object.keys(map).some((key) => fieldNamed(key) === field)
  const there = (['organization', 'party'] as const).filter((field) => columns.has(field))
  const asked = there.filter(isAsked)
  const own = asked.length > 0 ? asked : there
  const candidates = own.map((field) => columns.get(field)).filter((at) => at !== undefined)
  if (candidates.length > 1) complain(ambiguous('organization', candidates, names))
  for (const field of there) if (field !== own[0]) columns.delete(field)
  const isFirst = (field: 'country' | 'delegation') =>
    own.length === 0 && (isAsked(field) || !columns.has(field === 'country' ? 'delegation' : 'country'))
  if (columns.has('delegation')) {
    if (isFirst('delegation')) rename(columns, 'delegation', 'organization')
    else if (!columns.has('onBehalfOf')) rename(columns, 'delegation', 'onBehalfOf')
    else columns.delete('delegation')
  }
  if (own.length === 0 && !columns.has('organization')) return
  if (columns.has('country') && columns.has('speaker') && !columns.has('nationality')) rename(columns, 'country', 'nationality')
  else columns.delete('country')
}

/** An agenda item without a meeting is the occasion. A place is always that of a meeting. */
function withoutMeeting(columns: Map<Field, number>, names: readonly string[]): { warnings: string[]; explained: ReadonlySet<number> } {
  const explained = new Set<number>()
  if (columns.has('meeting')) return { warnings: [], explained }
  if (columns.has('agendaItem') && !columns.has('occasion')) rename(columns, 'agendaItem', 'occasion')
  const warnings: string[] = []
  for (const field of ['agendaItem', 'place'] as const) {
    const at = columns.get(field)
    columns.delete(field)
    if (at === undefined) continue
    explained.add(at)
    warnings.push(`left out "${names[at]}": the ${field} is that of a meeting, and no column is known to be the meeting`)
  }
  return { warnings, explained }
}

function rename(columns: Map<Field, number>, from: Field, to: Field): void {
  const at = columns.get(from)
  if (at !== undefined) columns.set(to, at)
  columns.delete(from)
}

const list = (names: readonly string[]) =>
  `${names
    .slice(0, 30)
    .map((name) => `"${name}"`)
    .join(', ')}${names.length > 30 ? `, and ${names.length - 30} more` : ''}`
