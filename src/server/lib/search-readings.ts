import { Prisma } from '../../store/generated/prisma/client.ts'
import { fold } from '../../store/text/fold-name.ts'
import { type Word, wordsOf } from '../../store/text/statement-words.ts'
import type { Context } from '../context.ts'
import { type Hit, identityOf, representative } from './search-hits.ts'
import { readSearch, toTsquery, toTsqueryTyped } from './search-text.ts'
import { lookUpQueries } from './word-search.ts'

/** A search of more words is not read as names, and a name of more words is not recognized in one. */
const [maxWords, maxNameWords] = [10, 5]
/** At most this many readings of a search are looked up, the most likely ones. */
const maxReadings = 12
/** At most this many names are considered for the same words, and this many statements for a reading. */
const [maxNames, maxStatements] = [6, 50]
/** Among this many records that have a name the identities are chosen. */
const maxBearers = 100
/** Whole words of a name that are less similar than this are other words. */
const minSimilarity = 0.45
/** Among this many similar names the best are taken, and among this many statements with the other words the latest. */
const [maxSimilar, maxWithWords] = [1_000, 200]

/** Words of a search that follow one another: `words[from]` to `words[to - 1]`. */
interface Run {
  from: number
  to: number
  /** The words as the key of a name. */
  key: string
}

/** A record that some words of a search name. */
interface Named extends Run {
  kind: 'PERSON' | 'ORGANIZATION' | 'TOPIC'
  /** The record that stands for all records of the same identity. */
  id: string
  slug: string
  label: string
  /** The name that is similar to the words. */
  found: string
  /** How similar they are, 0 to 1. */
  score: number
}

/** A way to understand a search: who speaks, on what topic, and the words that are left. */
interface Reading {
  speaker: Named | undefined
  topic: Named | undefined
  rest: string
  /** The text search configurations in which these words are left. Undefined: in all. */
  configs: readonly string[] | undefined
  /** The rank of its statements, 0 to 1. */
  rank: number
}

/** Text search configurations that drop the same words of a search as stop words. */
interface StopWords {
  configs: readonly string[]
  /** The places of the stop words in the search. */
  dropped: ReadonlySet<number>
}

/**
 * What a search of several words finds where some of them name a person, an organization or a topic: the statements of that speaker, on that topic,
 * with the words that are left; and the records that are named. Names may be misspelled, and the last word incomplete.
 */
export async function byReading(text: string, context: Context): Promise<Hit[]> {
  const words = partsOf(text)
  if (words.length < 2 || words.length > maxWords) return []
  const [named, stopWords] = await Promise.all([namesIn(text, words, context), stopWordsIn(words, context)])
  const readings = readingsOf(named, [...text], words, stopWords)
  if (readings.length === 0) return []
  const statements = await statementsOf(readings, context)
  const best = new Map<string, Hit>()
  for (const [place, { reading, ...statement }] of statements.entries()) {
    const { speaker, topic, rest, rank = 0 } = readings[reading] ?? {}
    // The latest of a reading first.
    best.set(statement.id, { kind: 'STATEMENT', ...statement, rank: rank - place * 0.0005 })
    if (rest) continue
    // Records that are all that a search names come before their statements.
    for (const record of [topic, speaker]) if (record && !best.has(record.id)) best.set(record.id, hitOf(record, rank + 0.05))
  }
  for (const record of named) {
    const rank = 0.9 * record.score * (0.5 + (record.to - record.from) / words.length / 2)
    if (!best.has(record.id)) best.set(record.id, hitOf(record, rank))
  }
  return [...best.values()]
}

const hitOf = ({ kind, id, slug, label, found }: Named, rank: number): Hit => ({ kind, id, slug, label, found, rank })

/** The words of a text. Words that are joined of several stand after them, and are left out. */
function partsOf(text: string): Word[] {
  const words = wordsOf(text)
  const joined = words.findIndex(({ start }, at) => start < (words[at - 1]?.end ?? 0))
  return joined < 0 ? words : words.slice(0, joined)
}

/** The records that words of a search name. Similar names are considered for words that no name has. */
async function namesIn(text: string, words: readonly Word[], { db }: Context): Promise<Named[]> {
  const characters = [...text]
  const runs = words.flatMap((_, from) =>
    words.slice(from, from + maxNameWords).map((_, length): Run => {
      const to = from + length + 1
      return { from, to, key: fold(characters.slice(words[from]?.start, words[to - 1]?.end).join('')) }
    }),
  )
  // All words together are a name of their own, which is found without readings.
  const parts = runs.filter(({ from, to, key }) => to - from < words.length && key !== '')
  const kinds = Prisma.sql`ARRAY['PERSON', 'ORGANIZATION', 'TOPIC']::"RecordKind"[]`
  const columns = Prisma.sql`k.kind::text AS kind, k.identity AS id, one.slug, one.label, k.key AS found`
  type Row = Omit<Named, keyof Run> & { run: string }
  const exact = await db.$queryRaw<Row[]>`
    SELECT k.key AS run, ${columns}, 1::float8 AS score FROM unnest(${parts.map(({ key }) => key)}::text[]) r(key)
    CROSS JOIN LATERAL (
      SELECT DISTINCT ON (identity) * FROM (
        SELECT n.*, ${identityOf('n')} AS identity FROM "RefKey" n WHERE n.kind = ANY(${kinds}) AND n.key = r.key LIMIT ${maxBearers}) bearer
      ORDER BY identity LIMIT ${maxNames}) k
    CROSS JOIN LATERAL ${representative('k.kind', 'k.identity')} one`
  const covered = new Set(
    parts.flatMap(({ key, from, to }) =>
      exact.some(({ run }) => run === key) ? Array.from({ length: to - from }, (_, at) => from + at) : [],
    ),
  )
  const open = parts.filter(({ from, to, key }) => to - from <= 2 && key.length >= 4 && !covered.has(from) && !covered.has(to - 1))
  const similar =
    open.length === 0
      ? []
      : await db.$queryRaw<Row[]>`
    SELECT r.key AS run, ${columns}, k.score FROM unnest(${open.map(({ key }) => key)}::text[]) r(key)
    CROSS JOIN LATERAL (
      SELECT * FROM (
        SELECT DISTINCT ON (identity) * FROM (
          SELECT n.*, ${identityOf('n')} AS identity, (3 * word_similarity(r.key, n.key) + similarity(r.key, n.key))::float8 / 4 AS score
          FROM "refKeysLike"(r.key, ${kinds}, ${maxSimilar}::int) n
          WHERE strict_word_similarity(r.key, n.key) >= ${minSimilarity}) near
        ORDER BY identity, score DESC) best
      ORDER BY score DESC, slug LIMIT ${maxNames}) k
    CROSS JOIN LATERAL ${representative('k.kind', 'k.identity')} one`
  const names = new Map<string, Named>()
  for (const { run, ...row } of [...exact, ...similar]) {
    for (const { from, to, key } of parts) {
      const place = `${from} ${to} ${row.id}`
      if (key === run && (names.get(place)?.score ?? 0) < row.score) names.set(place, { ...row, from, to, key })
    }
  }
  return [...names.values()]
}

/** The stop words of a search, which differ by language: a statement is found without the words that its own configuration drops. */
async function stopWordsIn(words: readonly Word[], { db }: Context): Promise<StopWords[]> {
  const terms = words.map(({ word }) => `'${word}'`)
  const dropped = new Map<string, Set<number>>()
  for (const { config, text, query } of await lookUpQueries(db, [...new Set(terms)])) {
    const places = dropped.get(config) ?? new Set()
    dropped.set(config, places)
    if (!query) for (const [at, term] of terms.entries()) if (term === text) places.add(at)
  }
  const alike = new Map<string, { configs: string[]; dropped: Set<number> }>()
  for (const [config, places] of dropped) {
    const key = [...places].sort((one, other) => one - other).join(' ')
    const group = alike.get(key) ?? { configs: [], dropped: places }
    group.configs.push(config)
    alike.set(key, group)
  }
  return alike.size > 0 ? [...alike.values()] : [{ configs: [], dropped: new Set() }]
}

/** The readings of a search, the most likely first: those in which names cover more of its words. */
function readingsOf(
  named: readonly Named[],
  characters: readonly string[],
  words: readonly Word[],
  stopWords: readonly StopWords[],
): Reading[] {
  const speakers = named.filter(({ kind }) => kind !== 'TOPIC')
  const topics = named.filter(({ kind }) => kind === 'TOPIC')
  const apart = (speaker: Run, topic: Run) => speaker.to <= topic.from || topic.to <= speaker.from
  const pairs = [
    ...speakers.flatMap((speaker) => topics.filter((topic) => apart(speaker, topic)).map((topic) => ({ speaker, topic }))),
    ...speakers.map((speaker) => ({ speaker, topic: undefined })),
    ...topics.map((topic) => ({ speaker: undefined, topic })),
  ]
  const best = new Map<string, Reading>()
  for (const { speaker, topic } of pairs) {
    const isName = (at: number) => [speaker, topic].some((each) => each && at >= each.from && at < each.to)
    const covered = [speaker, topic].reduce((sum, each) => sum + (each ? (each.to - each.from) * each.score : 0), 0)
    for (const { configs, dropped } of stopWords) {
      const left = words.filter((_, at) => !isName(at) && !dropped.has(at))
      const counted = words.filter((_, at) => isName(at) || !dropped.has(at)).length
      // Words that are no name are a weaker match.
      const score = (covered + 0.4 * left.length) / counted
      const rank = (left.length > 0 ? 0.3 : 0.6) + 0.3 * score
      const text = left.map(({ start, end }) => characters.slice(start, end).join('')).join(' ')
      const rest = left.at(-1) === words.at(-1) ? toTsqueryTyped(text) : toTsquery(readSearch(text))
      const place = `${speaker?.id} ${topic?.id} ${configs}`
      if ((best.get(place)?.rank ?? 0) < rank) best.set(place, { speaker, topic, rest, configs, rank })
    }
  }
  return inAllConfigs([...best.values()], stopWords)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, maxReadings)
}

/** Makes one reading of those that differ only in their configurations. */
function inAllConfigs(readings: readonly Reading[], stopWords: readonly StopWords[]): Reading[] {
  const all = stopWords.flatMap(({ configs }) => configs).length
  const merged = new Map<string, Reading>()
  for (const reading of readings) {
    const key = `${reading.speaker?.id} ${reading.topic?.id} ${reading.rank} ${reading.rest}`
    const configs = [...(merged.get(key)?.configs ?? []), ...(reading.configs ?? [])]
    merged.set(key, { ...reading, configs })
  }
  return [...merged.values()].map((reading) => (reading.configs?.length === all ? { ...reading, configs: undefined } : reading))
}

interface Row {
  id: string
  slug: string
  label: string
  found: string
  reading: number
}

/** The statements of readings: those of the most likely reading first, and of each the latest. */
async function statementsOf(readings: readonly Reading[], { db }: Context): Promise<Row[]> {
  const queries = await lookUpQueries(db, [...new Set(readings.map(({ rest }) => rest).filter(Boolean))])
  const parts = readings.flatMap(({ speaker, topic, rest, configs }, reading) => {
    const columns = Prisma.sql`SELECT ${reading}::int AS reading, v."statementId" AS id, v."saidOnLatest" AS at`
    const source = sourceOf(speaker, topic)
    const withWords = (condition: Prisma.Sql) =>
      Prisma.sql`AND EXISTS (SELECT FROM "StatementWords" w WHERE w."statementId" = v."statementId" AND (${condition}))`
    if (!rest) {
      const ofConfigs = configs ? withWords(Prisma.sql`w.config = ANY(${configs}::text[])`) : Prisma.empty
      return [Prisma.sql`(${columns} FROM ${source} ${ofConfigs} ORDER BY 3 DESC, 2 DESC LIMIT ${maxStatements})`]
    }
    const matches = queries
      .filter((each) => each.text === rest && each.query && (configs ?? [each.config]).includes(each.config))
      .map(({ config, query }) => Prisma.sql`(w.config = ${config} AND w.words @@ ${query}::tsquery)`)
    if (matches.length === 0) return []
    return [Prisma.sql`(${columns} FROM ${source} ${withWords(Prisma.join(matches, ' OR '))} LIMIT ${maxWithWords})`]
  })
  if (parts.length === 0) return []
  return db.$queryRaw<Row[]>`
    SELECT s.id, s.slug, s.text AS label, left(s.text, 240) AS found, f.reading FROM (
      SELECT * FROM (SELECT DISTINCT ON (id) * FROM (${Prisma.join(parts, ' UNION ALL ')}) every ORDER BY id, reading) one
      ORDER BY reading, at DESC, id DESC LIMIT ${maxStatements}) f
    JOIN "Statement" s ON s.id = f.id ORDER BY f.reading, f.at DESC, f.id DESC`
}

/** The derived table that has the statements of a speaker, on a topic, or both, and their keys. */
function sourceOf(speaker: Named | undefined, topic: Named | undefined): Prisma.Sql {
  if (speaker && topic)
    return Prisma.sql`"StatementTopicVoice" v WHERE v."topicId" = ${topic.id}::uuid AND v."voiceId" = ${speaker.id}::uuid`
  if (topic) return Prisma.sql`"StatementTopicIndex" v WHERE v."topicId" = ${topic.id}::uuid`
  return speaker?.kind === 'PERSON'
    ? Prisma.sql`"StatementPerson" v WHERE v."personId" = ${speaker.id}::uuid`
    : Prisma.sql`"StatementOrganization" v WHERE v."organizationId" = ${speaker?.id}::uuid`
}
