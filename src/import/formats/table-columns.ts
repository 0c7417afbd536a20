import { Complaints, didYouMean, Refused } from '../../record/load-report.ts'

/**
 * The fields of a statement that a column can have, each with headings by which its column is recognized, the usual ones first. A heading of a
 * later line counts only if no column has one of an earlier line. Headings are compared without case, spaces and punctuation.
 */
const headings = {
  text: [
    'text, statement, quote, quotation, speech, utterance, statement text, speech text, texte, déclaration, texto, declaración, declaração, testo, dichiarazione, Aussage, Zitat, Rede, tekst, citat, citaat, uttalande, wypowiedź, текст, высказывание, цитата, konuşma, metin, 文本, 发言, 發言, 内容, 本文, 発言, 발언, نص',
    'content, transcript, remarks, words, body, comment',
  ],
  date: [
    'date, when, said on, day, date said, speech date, statement date, date of statement, date of speech, saidOn.edtf, Datum, fecha, data, dato, dátum, päivämäärä, tarih, дата, 日期, 日付, 날짜, تاريخ',
    'datetime, timestamp, time, meeting date, session date, sitting date',
    'year, année, año, ano, anno, Jahr, jaar, år, rok, год, yıl',
  ],
  dateText: ['saidOn.text, date text, date as written'],
  speaker: [
    'speaker, who, speaker name, said by, spoken by, speaker.person.name, orateur, intervenant, orador, oradora, hablante, oratore, Redner, Rednerin, Sprecher, spreker, talare, taler, puhuja, mówca, řečník, оратор, спикер, konuşmacı, 发言人, 發言人, 講者, 発言者, 발언자, المتحدث',
    'person, person name, politician, member, actor, full name',
    'name, nom, nombre, nome, navn, naam, nimi, imię, имя, isim, 姓名, 氏名, 이름',
  ],
  speakerSlug: ['speaker.person.slug'],
  speakerKind: ['speaker.kind, speaker kind, speaker type'],
  description: [
    'speaker.description, description, speaker description, role, position, function, title of speaker, speaker role, speaker position, office, post, fonction, cargo, carica, Amt, Funktion, должность, görev, 职务, 職稱, 役職',
    'speaker.position.title',
  ],
  organization: [
    'organization, organisation, affiliation, institution, org, speaker.organization.name, delegation, represents, organización, organização, organizzazione, organisatie, организация, kurum, 组织, 組織, 機關',
  ],
  party: [
    'party, political party, parti, partido, partito, Partei, partij, fraktion, parliamentary group, faction, партия, partia, strana, 政党, 政黨, 정당',
  ],
  country: ['country, nation, country name, pays, país, paese, Land, страна, ülke, kraj, země, 国家, 國家, 国, 국가'],
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
    'meeting, meeting title, meeting.title, event, sitting, conference, réunion, séance, reunión, sesión, reunião, riunione, seduta, Sitzung, vergadering, möte, заседание, toplantı, posiedzenie, 会议, 會議, 회의',
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
  publisher: ['publisher, newspaper, outlet, media, published by, evidence.document.publisher.name, éditeur, editor, Verlag, издатель'],
  published: ['published, publication date, date published, published on, evidence.document.published.edtf, source date, document date'],
  attribution: ['evidence.attribution, attribution'],
  language: ['language, lang, langue, idioma, lingua, Sprache, taal, språk, язык, dil, język, 语言, 語言, 言語, 언어'],
  slug: ['slug'],
  id: ['id, identifier, statement id, speech id, utterance id, uid, uuid, key, number, no, nr, row, #'],
  kind: ['kind, type, statement kind, statement type, speech type, genre, Art, вид'],
  reporting: ['reporting, direct or indirect, quote type'],
  verification: ['verification'],
} as const satisfies Record<string, readonly string[]>

export type Field = keyof typeof headings

// Object.keys forgets the keys.
const fields = Object.keys(headings) as Field[]

/** Columns of exports of the record that follow from other columns, or from the import. They are left out without a word. */
const derived =
  'saidOn.earliest, saidOn.latest, corroboration.independentSources, dataset.slug, dataset.title, dataset.licence, address, method, evidence.wording, evidence.spans.exact, evidence.spans.role, evidence.spans.start, evidence.spans.end, evidence.spans'

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
const organizationFields = ['organization', 'party', 'country'] as const satisfies Field[]

/** Which column each field of a statement has. */
export interface Mapping {
  /** The index of the column of each field. */
  columns: ReadonlyMap<Field, number>
  /** The columns that are not read. */
  leftOut: readonly string[]
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
  for (const [key, column] of Object.entries(map)) {
    const field = fieldNamed(key)
    const at = columnOf(names, column)
    if (!field) complain(`--map ${key}=${column}: expected a field, one of ${fields.join(', ')}, found "${key}".${didYouMean(key, fields)}`)
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
    if (columns.has(field)) continue
    const free = names.map((_, at) => at).filter((at) => !mapped.has(at))
    const candidates = candidatesOf(field, free, names, isExport)
    const [only] = candidates
    if (only !== undefined && candidates.length === 1) columns.set(field, only)
    else if (candidates.length > 1) complain(ambiguous(field, candidates, names))
  }
  pickOrganization(columns, map, names, complain)
  if (columns.has('session') && !columns.has('meeting')) rename(columns, 'session', 'meeting')
  for (const field of ['text', 'date'] as const) {
    if (columns.has(field) || complaints.size > 0) continue
    complain(`no column is known to be the ${field}. Write --map ${field}=COLUMN with one of the columns ${list(names)}`)
  }
  if (complaints.size > 0) throw new Refused(shown, complaints)
  const read = new Set(columns.values())
  const leftOut = names.filter(
    (name, at) => !read.has(at) && name !== '' && !(isExport && (derivedHeadings.has(plain(name)) || name === 'id')),
  )
  return { columns, leftOut, isExport }
}

/** Whether the columns of a file are those of statements. */
export const isStatementTable = (names: readonly string[]): boolean => {
  const all = names.map((_, at) => at)
  return (['text', 'date'] as const).every((field) => candidatesOf(field, all, names, false).length > 0)
}

export const fieldNames: readonly string[] = fields

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
      .filter((name) => name.includes('.') || ['text', 'slug', 'language', 'kind', 'reporting', 'verification'].includes(name))
    return new Set(paths.map(plain))
  })

const ambiguous = (field: Field, candidates: readonly number[], names: readonly string[]): string => {
  const shown = candidates.slice(0, 10).map((at) => `"${names[at]}"`)
  const isUnique = new Set(shown).size === shown.length
  const choices = candidates.slice(0, 10).map((at) => `--map ${field}=${isUnique ? quoted(names[at] ?? '') : at + 1}`)
  return `the ${field} could be the column ${shown.join(' or ')}${candidates.length > 10 ? ' or another one' : ''}. Write ${choices.join(' or ')}`
}

const quoted = (name: string) => (/^[\p{L}\p{N}_.-]+$/u.test(name) ? name : `"${name}"`)

/** A column of parties or of countries is the organization, unless there is another one. A country beside it is left out. */
function pickOrganization(
  columns: Map<Field, number>,
  map: Readonly<Record<string, string>>,
  names: readonly string[],
  complain: (message: string) => void,
): void {
  const asked = organizationFields.filter((field) => Object.keys(map).some((key) => fieldNamed(key) === field))
  const there = asked.length > 0 ? asked : organizationFields.filter((field) => columns.has(field))
  const own = there.filter((field) => field !== 'country' || there.length === 1)
  const candidates = own.map((field) => columns.get(field)).filter((at) => at !== undefined)
  if (candidates.length > 1) complain(ambiguous('organization', candidates, names))
  for (const field of organizationFields) if (field !== own[0]) columns.delete(field)
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
