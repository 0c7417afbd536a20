import { fold, foldings, isCjk, unspaced } from './fold-name.ts'
import {
  eastAsianFamilyNames,
  eastAsianGivenName,
  familyFirst,
  familyFirstInLists,
  familyParticles,
  fathersParticles,
  generationOf,
  glued,
  honorificsAfter,
  letterTitles,
  longFamilyNames,
  spanishFamilyNames,
  titleLetters,
  titles,
  twoFamilyNames,
} from './name-tables.ts'

/** The names of a person in a dataset. */
export interface PersonNames {
  name: string
  sortName?: string | null | undefined
  nationality?: string | null | undefined
  names: readonly { value: string; language?: string | null | undefined }[]
}

/** A family name of a person: its keys, and the full name with the family name first. */
export interface FamilyName {
  keys: string[]
  sortName: string
  /** Whether it was derived because the dataset does not give it. */
  derived: boolean
}

/** The family names of a person, and other forms of the full name, such as "Orbán Viktor" for "Viktor Orbán". */
export interface ParsedNames {
  /** The sort name: from the dataset, or derived. */
  sortName: string
  familyNames: FamilyName[]
  wholeNames: { key: string; name: string }[]
}

/** A part of a name between spaces. A particle without a space before the next word is a separate part. */
interface Part {
  text: string
  /** The separator between it and the part before. */
  space: '' | ' '
  words: string[]
}

interface Split {
  family: Part[]
  given: Part[]
  generation?: string | undefined
}

/** Finds the family names in the names of a person. If several parts may be the family name, all of them are returned. */
export function parseNames(person: PersonNames): ParsedNames {
  const { name, names } = person
  const main = mainSplits(person)
  const parsed: ParsedNames = { sortName: sortNameOf(person, main.splits[0]), familyNames: [], wholeNames: [] }
  const add = (form: string, splits: readonly Split[], derived: boolean, isFamilyFirst: boolean, isListed: boolean) => {
    for (const split of splits) {
      parsed.familyNames.push(...familyNamesOf(split, derived))
      if (split.given.length > 0 && (isFamilyFirst || isListed)) {
        const key = fold([...split.family, ...split.given].map(({ text }) => text).join(' '))
        parsed.wholeNames.push({ key, name: form })
        if (isFamilyFirst) parsed.wholeNames.push({ key: key.replaceAll(' ', ''), name: form })
      }
    }
  }
  const isEastern = eastern(person)
  add(name, main.splits, main.derived, isEastern || isCjk(name), isCyrillic(name))
  for (const { value, language } of names) {
    const located = isCjk(value) ? undefined : locate(parts(value), main.splits)
    const splits = located ? [located] : splitsOf(value, language, person)
    const isFamilyFirst = isCjk(value) || isEastern || familyFirst.languages.has(primary(language))
    add(value, splits, main.derived || !located, isFamilyFirst, isCyrillic(value) || familyFirstInLists.has(primary(language)))
  }
  return parsed
}

/** The sort name of the dataset, if it shows the family name: by a comma, or because it differs from the name. */
const statedSortName = ({ name, sortName }: PersonNames): string | undefined =>
  sortName && (/[,，、]/.test(sortName) || fold(sortName) !== fold(name)) ? sortName : undefined

/** The sort name: from the dataset, or derived from the name. */
function sortNameOf(person: PersonNames, split: Split | undefined): string {
  const { name } = person
  const stated = statedSortName(person)
  if (stated !== undefined) return stated
  return split && !isCjk(name) && split.given.length > 0 ? written(split) : name
}

function mainSplits(person: PersonNames): { splits: Split[]; derived: boolean } {
  const { name, names } = person
  const stated = statedSortName(person)
  if (stated !== undefined) {
    const given = fromSortName(stated, name)
    if (given) return { splits: [given], derived: false }
  }
  // A form in a language with the family name first shows which part of the other forms is the family name.
  for (const { value, language } of isCjk(name) ? [] : names) {
    if (!familyFirst.languages.has(primary(language)) || isCjk(value)) continue
    const located = locate(parts(name), splitsOf(value, language, person).slice(0, 1))
    if (located) return { splits: withCalledName(located, parts(name), primary(language)), derived: true }
  }
  return { splits: splitsOf(name, undefined, person), derived: true }
}

/** "Berg, Ursula von der", "Ward, Henry, Jr.", or a name without a comma that begins with the family name. */
function fromSortName(sortName: string, name: string): Split | undefined {
  const [before = '', ...after] = sortName.split(/[,，、]/)
  const family = parts(before)
  if (family.length === 0) return undefined
  if (after.length === 0) {
    const all = parts(name)
    // A sort name without a comma shows the family name only if its order differs from that of the name.
    for (let count = 1; count < all.length; count++) {
      const rotated = [...all.slice(-count), ...all.slice(0, -count)]
      if (wordsOf(rotated).join(' ') === wordsOf(family).join(' ')) return { family: all.slice(-count), given: all.slice(0, -count) }
    }
    return locate(all, [{ family, given: [] }]) ?? { family, given: [] }
  }
  const generation = after.map((part) => generationOf(fold(part))).find(Boolean) ?? generationIn(parts(name))
  const given = withoutTitles(parts(after.filter((part) => !generationOf(fold(part))).join(' ')))
  let start = given.length
  while (start > 1 && isParticle(given[start - 1])) start--
  return { family: [...given.slice(start), ...family], given: given.slice(0, start), generation }
}

/** The generation at the end of a name. A number may also follow a single name: "Abdullah II". */
function generationIn(all: readonly Part[]): string | undefined {
  const generation = generationOf(all.at(-1)?.words.join(' ') ?? '')
  return all.length > 2 || (all.length === 2 && generation?.startsWith('i')) ? generation : undefined
}

/** Splits a name by the rules of its language. The most likely split comes first. */
function splitsOf(value: string, language: string | null | undefined, person: PersonNames): Split[] {
  if (isCjk(value)) return cjkSplits(value, language, person.nationality)
  const whole = parts(value)
  const generation = generationIn(whole)
  const all = withoutHonorifics(withoutTitles(generation ? whole.slice(0, -1) : whole))
  if (all.length === 0) return []
  // With one word after a title, the title may also be a given name: King Abdullah, Major Owens.
  const splits: Split[] =
    all.length === 1 ? [{ family: all, given: [] }, ...(whole.length === 2 ? givenFirst(whole, person, language) : [])] : []
  if (all.length > 1) {
    const last = givenFirst(all, person, language)
    const [first, ...rest] = all
    const familyFirstSplit = first ? withCalledName({ family: [first], given: rest }, all, primary(language)) : []
    const nationality = person.nationality ?? ''
    if (familyFirst.languages.has(primary(language))) splits.push(...familyFirstSplit)
    else if (familyFirst.keptBy.has(nationality) || looksEastAsian(all)) splits.push(...familyFirstSplit, ...last)
    else if (familyFirst.changedBy.has(nationality)) splits.push(...last, ...familyFirstSplit)
    else splits.push(...last)
  }
  return splits.map((split) => ({ ...split, generation }))
}

/** Vietnamese persons are called by the last part of their names. */
function withCalledName(split: Split, all: Part[], language: string): Split[] {
  return language === 'vi' && all.length > 2 ? [split, { family: all.slice(-1), given: all.slice(0, -1) }] : [split]
}

/** Splits with the family name at the end, and other possible splits: "García Márquez" and "García", "bin Salman". */
function givenFirst(all: Part[], person: PersonNames, language: string | null | undefined): Split[] {
  const at = (start: number, end = all.length): Split => ({ family: all.slice(start, end), given: all.slice(0, start) })
  const start = startOf(all, all.length - 1)
  const splits = [at(start)]
  const middle = all[start - 1]
  if (start > 1 && middle && hasTwoFamilyNames(all, middle, person, language)) {
    const first = startOf(all, start - 1)
    splits.push(at(first), at(first, start))
  }
  for (let index = 1; index < start - 1; index++) {
    if (fathersParticles.has(all[index]?.words.join(' ') ?? '')) splits.push(at(index, index + 2))
  }
  return splits
}

/** The index at which the family name that ends with a part begins: at the first of its particles. */
function startOf(all: readonly Part[], end: number): number {
  let start = end
  while (start > 1 && isParticle(all[start - 1])) start--
  // "Ortega y Gasset": the part before the word for "and" belongs to the family name.
  if (start > 1 && ['y', 'e', 'und'].includes(all[start]?.words[0] ?? '')) start--
  return start
}

function hasTwoFamilyNames(all: readonly Part[], middle: Part, { nationality, names }: PersonNames, language: string | null | undefined) {
  const looksSo = (part: Part | undefined) => part?.words.some((word) => spanishFamilyNames.has(word) || /.(?:ez|oz|iz|az)$/.test(word))
  if (looksSo(middle)) return true
  const isKnown =
    twoFamilyNames.countries.has(nationality ?? '') ||
    [language, ...names.map((form) => form.language)].some((each) => twoFamilyNames.languages.has(primary(each)))
  return isKnown && all.length > 3
}

/** Whether a name is an East Asian family name followed by one or two given names of one or two syllables: "Kim Jong Un", "Xi Jinping". */
function looksEastAsian(all: readonly Part[]): boolean {
  const [first, ...rest] = all
  const [family = '', ...others] = first?.words ?? []
  const syllables = wordsOf(rest)
  return (
    others.length === 0 && eastAsianFamilyNames.has(family) && rest.length < 3 && syllables.every((word) => eastAsianGivenName.test(word))
  )
}

const eastern = ({ name, nationality, names }: PersonNames) =>
  familyFirst.keptBy.has(nationality ?? '') ||
  familyFirst.changedBy.has(nationality ?? '') ||
  names.some(({ value, language }) => isCjk(value) || familyFirst.languages.has(primary(language))) ||
  looksEastAsian(parts(name))

/** Chinese and Korean family names have one character, or two of those on a list; Japanese ones one to three. */
function cjkSplits(value: string, language: string | null | undefined, nationality: string | null | undefined): Split[] {
  const split = (family: string, given: string): Split => ({ family: parts(family), given: parts(given) })
  // A foreign name in Japanese has dots and the family name last.
  const foreign = value.normalize('NFKC').split(/[·・‧=]/u)
  const [head = '', ...tail] = value.normalize('NFKC').trim().split(/\s+/)
  if (foreign.length > 1) return [split(foreign.at(-1) ?? '', foreign.slice(0, -1).join(' '))]
  if (tail.length > 0) return [split(head, tail.join(''))]
  const characters = [...unspaced(value)]
  const isJapanese = primary(language) === 'ja' || nationality === 'JP' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value)
  const isLong = longFamilyNames.has(characters.slice(0, 2).join(''))
  const mayBeJapanese = isJapanese || (!language && !nationality && characters.length > 3 && /^\p{Script=Han}+$/u.test(value))
  const lengths = isLong ? [2, 1] : mayBeJapanese ? (characters.length > 3 ? [2, 3, 1] : [2, 1]) : [1]
  return lengths
    .filter((length) => length < characters.length)
    .map((length) => split(characters.slice(0, length).join(''), characters.slice(length).join('')))
}

/** Splits a form of a name at the family name of another form. */
function locate(all: Part[], splits: readonly Split[]): Split | undefined {
  for (const { family, generation } of splits) {
    const words = wordsOf(family).join(' ')
    for (let start = 0; start + family.length <= all.length; start++) {
      const found = all.slice(start, start + family.length)
      if (wordsOf(found).join(' ') !== words || found.length === all.length) continue
      const rest = [...all.slice(0, start), ...all.slice(start + family.length)]
      const own = generationIn(all)
      const given = withoutTitles(rest.filter(({ words: [word = ''] }) => !own || generationOf(word) !== own))
      return { family: found, given, generation: own ?? generation }
    }
  }
  return undefined
}

/** The keys of a family name: with and without its particles, as one word, and for each part of a double name. */
function familyNamesOf(split: Split, derived: boolean): FamilyName[] {
  const { family } = split
  const sortName = written(split)
  let base = 0
  while (base < family.length - 1 && isParticle(family[base])) base++
  const keep = family.slice(0, base).some(({ words }) => words.some((word) => glued.has(word)))
  const forms = [textOf(family), ...(base > 0 ? [wordsOf(family).join('')] : []), ...(keep ? [] : [textOf(family.slice(base))])]
  const names: FamilyName[] = [{ keys: [...new Set(forms.flatMap(foldings))], sortName, derived }]
  const pieces = family.slice(base).flatMap(({ text }) => text.split(/[-‐‑–]/))
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)]
  if (pieces.length > 1 && !isCjk(sortName)) {
    const rest = family
      .map(({ text }) => text)
      .join(' ')
      .slice(0, -last.length)
      .trim()
    const before = [...split.given.map(({ text }) => text), rest].join(' ')
    names.push({ keys: foldings(first), sortName, derived: true })
    names.push({ keys: foldings(last), sortName: [last, before, split.generation].filter(Boolean).join(', '), derived: true })
  }
  return names
}

const written = ({ family, given, generation }: Split): string => [textOf(family), textOf(given), generation].filter(Boolean).join(', ')

const onto = /^(\p{L}{1,4})(['’ʼ`´‘‐‑-])(\p{L}.*)$/u

function parts(name: string): Part[] {
  const all: Part[] = []
  const add = (text: string, space: Part['space']) => {
    const words = fold(text).split(' ').filter(Boolean)
    if (words.length > 0) all.push({ text, space, words })
  }
  for (const text of name.trim().split(/[\s,，]+/)) {
    const [, particle = '', mark = '', rest = ''] = onto.exec(text) ?? []
    if (familyParticles.has(fold(particle))) {
      add(`${particle}${mark}`, ' ')
      add(rest, '')
    } else add(text, ' ')
  }
  return all
}

const textOf = (all: readonly Part[]): string =>
  all
    .map(({ text, space }) => `${space}${text}`)
    .join('')
    .trim()
const wordsOf = (all: readonly Part[]): string[] => all.flatMap(({ words }) => words)

const isParticle = (part: Part | undefined): boolean => part?.words.every((word) => familyParticles.has(word) || glued.has(word)) ?? false

const isTitle = (part: Part | undefined): boolean =>
  part !== undefined && (titleLetters.has(part.words.join(' ')) || part.words.every((word) => titles.has(word) && !letterTitles.has(word)))

function withoutTitles(all: Part[]): Part[] {
  let start = 0
  while (start < all.length - 1 && isTitle(all[start])) start++
  return all.slice(start)
}

function withoutHonorifics(all: Part[]): Part[] {
  let end = all.length
  while (end > 2 && all[end - 1]?.words.every((word) => honorificsAfter.has(word))) end--
  return all.slice(0, end)
}

const primary = (language: string | null | undefined): string => language?.split('-')[0]?.toLowerCase() ?? ''
const isCyrillic = (name: string): boolean => /\p{Script=Cyrillic}/u.test(name)
