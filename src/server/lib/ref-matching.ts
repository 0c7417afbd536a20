import type { RefKey } from '../../store/generated/prisma/client.ts'
import { fold, isCjk, unspaced } from '../../store/text/fold-name.ts'
import { familyParticles, generationOf } from '../../store/text/name-tables.ts'
import type { Reading } from './ref-readings.ts'

/** A record that a ref may mean. */
export interface Match {
  id: string
  /** Which record stands for it: the same for all records of one identity. */
  identity: string
  /** All records of the identity, the one that stands for them first. */
  records: readonly string[]
  slug: string
  name: string
  /** Whether the ref is its slug or id, which no other record has. */
  isExact: boolean
}

/** The rows of one type that a request has read, by key. */
export type RowsByKey = ReadonlyMap<string, readonly RefKey[]>

const matchOf = (row: RefKey, isExact = false): Match => ({
  id: row.recordId,
  identity: row.identityIds[0] ?? row.recordId,
  records: row.identityIds.length > 0 ? row.identityIds : [row.recordId],
  slug: row.slug,
  name: row.label,
  isExact,
})

/** The record with an id or slug. */
export const exactly = (rows: readonly RefKey[]): Match[] => distinct(rows.map((row) => matchOf(row, true)))

/** The records that a ref means: the one whose slug it is, or all that bear it as a name. Several of one identity are one. */
export function matchesOf(ref: string, levels: readonly Reading[][], rows: RowsByKey): Match[] {
  const own = rows.get(fold(ref)) ?? []
  const literal = own.filter(({ names }) => names.includes(ref))
  const slugged = own.filter(({ slug }) => slug === ref)
  // A slug that another record bears as its name, in the same characters, is a name too.
  if (slugged.length > 0) return distinct([...exactly(slugged), ...literal.map((row) => matchOf(row))])
  if (literal.length > 0 && /^[^\s:]+:\S/.test(ref)) return distinct(literal.map((row) => matchOf(row)))
  for (const [index, readings] of levels.entries()) {
    const found = readings.flatMap((reading) => bearers(reading, rows))
    if (found.length === 0) continue
    // "Dr. Bob Ward" of a record is Bob Ward with a title, which another Bob Ward may have as well.
    const untitled = levels.slice(index + 1).find((level) => {
      const full = level.flatMap((reading) => byFamilyName(reading, rows, 1))
      return found.every((row) => full.some(({ recordId }) => recordId === row.recordId))
    })
    const isTitled = untitled && readings.every((reading) => byFamilyName(reading, rows).length === 0)
    const others = isTitled ? untitled.flatMap((reading) => bearers(reading, rows)) : []
    return distinct([...found, ...others].map((row) => matchOf(row)))
  }
  // A slug in other capitals or with spaces, where nothing has it as a name.
  return distinct(own.filter(({ slug }) => fold(slug) === fold(ref)).map((row) => matchOf(row)))
}

function distinct(matches: readonly Match[]): Match[] {
  const byIdentity = new Map<string, Match>()
  for (const match of matches) if (!byIdentity.has(match.identity)) byIdentity.set(match.identity, match)
  return [...byIdentity.values()].sort((one, other) => (one.slug < other.slug ? -1 : one.slug > other.slug ? 1 : 0))
}

/** The rows of the records that bear a name in one reading. */
function bearers(reading: Reading, rows: RowsByKey): RefKey[] {
  const found = reading.names.flatMap((key) => (rows.get(key) ?? []).filter(({ names }) => isWholeName(reading, names)))
  if (reading.joined) found.push(...(rows.get(reading.joined) ?? []).filter(({ key, names }) => names.some((name) => isJoined(name, key))))
  return inSameCharacters(reading.text, [...found, ...byFamilyName(reading, rows)])
}

/** The rows of the records whose family name and given names agree with a reading that has so many given names or more. */
function byFamilyName({ families, generation }: Reading, rows: RowsByKey, least = 0): RefKey[] {
  return families.flatMap(({ keys, given }) =>
    given.length < least
      ? []
      : keys.flatMap((key) => (rows.get(key) ?? []).filter(({ sortNames }) => sortNames.some((name) => agrees(name, given, generation)))),
  )
}

/** A name with a comma has its family name first, so it is no whole name unless it is on record with the comma. */
const isWholeName = ({ text }: Reading, names: readonly string[]): boolean =>
  /[,，、]/.test(text) ? names.some((name) => /[,，、]/.test(name)) : names.length > 0

const isJoined = (name: string, key: string): boolean => isCjk(name) || fold(name) !== key

const han = /\p{Script=Han}/u

/**
 * Many Chinese names sound alike. Where some are written in just the characters that were asked for, those in other characters are not
 * meant; a name on record in Latin letters alone may be.
 */
function inSameCharacters(text: string, found: RefKey[]): RefKey[] {
  if (!han.test(text)) return found
  const wanted = unspaced(text)
  const spellings = ({ names, sortNames }: RefKey) => [...names, ...sortNames.map((name) => name.split(', ')[0] ?? '')]
  const isSame = (row: RefKey) => spellings(row).some((name) => unspaced(name) === wanted)
  if (!found.some(isSame)) return found
  return found.filter((row) => isSame(row) || !spellings(row).some((name) => han.test(name)))
}

/** Whether given names and a generation fit a name on record, which has its family name first. */
function agrees(sortName: string, given: readonly string[], generation: string | undefined): boolean {
  const [, ...rest] = sortName.split(', ')
  const own = generationOf(rest.at(-1) ?? '')
  if (generation !== undefined && generation !== (own ?? '')) return false
  if (given.length === 0) return true
  const recorded = fold((own ? rest.slice(0, -1) : rest).join(' '))
  return recorded !== '' && (recorded.replaceAll(' ', '') === given.join('') || fits(given, recorded.split(' ')))
}

/** Given names fit others in the same order, where initials stand for names, and names after the first may be left out. */
function fits(given: readonly string[], recorded: readonly string[]): boolean {
  let [place, skipped] = [0, 0]
  const last = given.at(-1) ?? ''
  // A particle belongs to the family name, unless it is a name itself: "Ben Carson".
  if (familyParticles.has(last) && last.length > 1 && recorded.at(-1) !== last && (given.length > 1 || recorded[0] !== last)) return false
  for (const [index, name] of given.entries()) {
    const start = place
    while (place < recorded.length && !isSameName(name, recorded[place] ?? '')) place++
    if (place < recorded.length) {
      // An initial is of the first name, not of one in the middle.
      if (index === 0 && place > 0 && name.length === 1) return false
      skipped += place - start
      place++
    } else {
      // Initials that the record does not have may be added to the names that it has.
      const isAddition = index > 0 && skipped === 0 && start === recorded.length
      return isAddition && given.slice(index).every(({ length }) => length === 1)
    }
  }
  return true
}

const isSameName = (one: string, other: string): boolean =>
  one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))
