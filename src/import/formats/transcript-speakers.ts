import type { RecordLists } from '../format.ts'
import { isCapitals } from './transcript-lines.ts'
import {
  hasTitleAndName,
  isAnswer,
  isGroup,
  isOffice,
  isQuestion,
  isRole,
  isTitle,
  isUnknown,
  misspelledTitle,
  wordsOf,
} from './transcript-terms.ts'

type Statement = NonNullable<RecordLists['statements']>[number]
type SpeakerKind = NonNullable<Statement['speakers']>[number]['kind']

/** Who speaks, as a label says. */
export interface Voice {
  kind: SpeakerKind
  /** The name of a person. */
  name?: string
  description?: string
}

/** Who speaks under a label, and the kind of statement that the label says. */
export interface Speech {
  voices: Voice[]
  kind: Statement['kind']
}

/** What the whole transcript says about its speakers. */
export interface Context {
  /** Persons whom the title of the document names, each with a title: "President Biden". */
  persons: readonly string[]
  /** The person of an interview, if the title names one. */
  interviewed: string | undefined
  /** The names of the speakers whom the front matter names. */
  speakers: readonly string[]
  /** The labels of the file that are names of two or more words. */
  names: readonly string[]
  /** Whether there are labels such as "Q". Without them the label "A" is one of letters for persons. */
  hasQuestions: boolean
}

/**
 * Who speaks under a label. A name is what the label says, with its title, in ordinary letter case, so that a label is the same person in each
 * file of a dataset, and two persons with one family name stay two.
 */
export function speechOf(
  label: string,
  role: string | undefined,
  { persons, interviewed, speakers, names, hasQuestions }: Context,
): Speech {
  const description = role ? `${label} (${role})` : label
  const of = (kind: SpeakerKind): Speech => ({ voices: [{ kind, description }], kind: 'REMARK' })
  if (isQuestion(label)) return { ...of('ANONYMOUS'), kind: 'QUESTION' }
  if (isAnswer(label) && (hasQuestions || label.length > 1)) {
    const voice: Voice = interviewed ? { kind: 'PERSON', name: interviewed, description } : { kind: 'UNKNOWN', description }
    return { voices: [voice], kind: 'ANSWER' }
  }
  if (isUnknown(label)) return of('UNKNOWN')
  if (isGroup(label)) return of('COLLECTIVE')
  if (isRole(label)) return of('ANONYMOUS')
  const named = names.find((name) => label.endsWith(` ${name}`) && wordsOf(label.slice(0, -name.length)).some(isTitle))
  if (named) return { voices: [{ kind: 'PERSON', name: nameOf(named), description: label }], kind: 'REMARK' }
  if (isOffice(label)) {
    const holder = role && isName(role) ? nameOf(role) : holderOf(label, persons)
    return holder ? { voices: [{ kind: 'PERSON', name: holder, description }], kind: 'REMARK' } : of('UNKNOWN')
  }
  const several = label.split(/\s+(?:and|&|und|et|y|e|и|та)\s+/iu)
  if (several.length > 1) {
    const areNames = several.every((each) => hasTitleAndName(each) || wordsOf(each).length > 1)
    if (!areNames) return of('COLLECTIVE')
    const names = [...new Set(several.map(nameOf))]
    return { voices: names.map((name) => ({ kind: 'PERSON', name })), kind: 'REMARK' }
  }
  const [only, ...more] = /^\p{Lu}{2,4}$/u.test(label) ? speakers.filter((name) => initialsOf(name) === label) : []
  if (only && more.length === 0) return { voices: [{ kind: 'PERSON', name: only, description: label }], kind: 'REMARK' }
  // "Visitor 2" is somebody else in another file, as are initials.
  if (isInitials(label) || /(^|\s)\d/.test(label)) return of('ANONYMOUS')
  // "The Witness" is nobody's name.
  if (/^the\s/i.test(label) && !hasTitleAndName(label)) return of('UNKNOWN')
  // One letter is a name that is not published.
  if (/^\p{L}\.?$/u.test(label) && !/\p{Script=Han}/u.test(label)) return of('ANONYMOUS')
  return { voices: [{ kind: 'PERSON', name: nameOf(label), ...(role ? { description: role } : {}) }], kind: 'REMARK' }
}

/** Initials instead of a name, which can be those of other persons in other files: two capital letters, or three of which none is a vowel. */
export const isInitials = (label: string): boolean => /^(\p{Lu}{2}|[B-DF-HJ-NP-TV-Z]{3})$/u.test(label)

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

const isName = (text: string) => hasTitleAndName(text) || /^\p{Lu}\S*(\s+\p{Lu}\S*)+$/u.test(text)

/** The person of an office, if the title of the document names exactly one of that office. */
function holderOf(label: string, persons: readonly string[]): string | undefined {
  const office = wordsOf(label).filter((word) => isTitle(word) && !/^(mr|mrs|ms|madam|madame)$/.test(word))
  const of = persons.filter((person) => {
    const words = wordsOf(person)
    return office.length > 0 && office.every((word, index) => words[index] === word) && !isTitle(words[office.length] ?? '')
  })
  const [only] = new Set(of)
  return new Set(of).size === 1 && only && wordsOf(only).length > office.length ? only : undefined
}

/** Words at which a name in a title ends, although they begin with a capital letter. */
const after =
  /^(and|before|after|in|at|on|during|to|of|with|from|for|by|the|a|an|as|via|following|regarding|about|under|over|into|upon|prior|welcoming|celebrating|meeting|press|joint|virtual|bilateral)$|ing$/i

const particle = /^(von|van|der|den|de|del|della|da|dos|di|du|la|le|bin|ibn|al|el|ter|ten|zu)$/i

/** The persons with titles in the title of a document, each as a label would name them: title and family name. An office without a name is in it alone. */
export function personsIn(title: string): string[] {
  const words = title.normalize('NFKC').split(/\s+/).filter(Boolean)
  const found: string[] = []
  for (let index = 0; index < words.length; index++) {
    if (!isOfficeWord(words[index])) continue
    const office: string[] = []
    for (; index < words.length && isOfficeWord(words[index]); index++) office.push(bare(words[index]))
    const name: string[] = []
    for (; index < words.length && isNameWord(words[index]); index++) {
      name.push(bare(words[index]))
      if (/[,;:.]$/.test(words[index] ?? '') && !/^\p{Lu}\.$/u.test(words[index] ?? '')) break
    }
    let start = name.length - 1
    while (start > 0 && particle.test(name[start - 1] ?? '')) start--
    found.push([...office, ...(name.length > 0 && name.length <= 5 ? name.slice(start) : [])].join(' '))
    index--
  }
  return found
}

const bare = (word = '') => word.replace(/[,;:’']s?$|[,;:]$/u, '')
const isOfficeWord = (word = '') =>
  /^\p{Lu}/u.test(word) && isTitle(word) && !/^(press|national|security|state|special|high|general)$/i.test(bare(word))
const isNameWord = (word = '') => (/^\p{Lu}/u.test(word) && !after.test(bare(word))) || particle.test(word)

/** The one person whom an interview is with, by the title of the document. */
export function interviewedIn(title: string): string | undefined {
  const [, rest = ''] =
    /\b(?:interview with|interview of|conversation with|интервью с|gespräch mit|interview mit|entretien avec|entrevista con|entrevista a|intervista a)\s+(.*)/iu.exec(
      title,
    ) ?? []
  const name: string[] = []
  for (const word of rest.split(/\s+/)) {
    if (!isNameWord(word)) break
    name.push(bare(word))
    if (/[,;:]$/.test(word)) break
  }
  return name.length > 1 && name.length <= 5 && !/\s(and|und|et|y|и)\s/u.test(rest) ? name.join(' ') : undefined
}

/** A label whose first word is a misspelled title, with the title in its place: "PRESIDEN DOE" is "PRESIDENT DOE". */
export function corrected(label: string): string | undefined {
  const [first = '', ...rest] = label.replace(/\s+/g, ' ').trim().split(' ')
  const title = rest.length > 0 ? misspelledTitle(first) : undefined
  if (title === undefined) return undefined
  return [isCapitals(first) ? title.toUpperCase() : `${title.charAt(0).toUpperCase()}${title.slice(1)}`, ...rest].join(' ')
}

/** The name that a label says, in ordinary letter case. */
export function nameOf(label: string): string {
  const text = (corrected(label) ?? label).replace(/\s+/g, ' ').trim()
  // "Emmanuel MACRON" has the family name in capitals.
  if (!isCapitals(text)) {
    // "Mr. DOE of Texas" and "Senator McDONALD" have a title, so that what is in capitals is the name.
    const isTitled = isTitle(text.split(' ')[0] ?? '')
    return text.replace(isTitled ? /(?<=\s)(?:Mc|Mac|O[’'])?\p{Lu}[\p{Lu}’'-]+(?=\s|$)/gu : /(?<=\s)\p{Lu}[\p{Lu}’'-]{3,}$/u, capital)
  }
  if (!/\p{Lu}{2}/u.test(text)) return text
  let before = 0
  return text
    .split(' ')
    .map((word) => {
      const isTitled = before === 0 && isTitle(word)
      const isParticle = !isTitled && /^(VON|VAN|DER|DEN|DE|DEL|DELLA|DA|DOS|DI|DU|BIN|IBN|OF|AND|THE|FOR)$/.test(word)
      const isNumeral = before > 0 && /^[IVX]+$/.test(word)
      if (!isTitled) before++
      return isParticle && !(word === 'THE' && before === 0) ? word.toLowerCase() : isNumeral ? word : capital(word)
    })
    .join(' ')
}

/** A word in capitals with a capital at its start, and where a part of the name begins. */
function capital(word: string): string {
  if (/^(\p{L}\.)+\p{L}?\.?$/u.test(word) && word.length > 2) return word
  if (/\p{Ll}/u.test(word))
    return word.replace(/^(Mc|Mac)(\p{Lu})(\p{Lu}+)$/u, (_, start, first, rest) => `${start}${first}${rest.toLowerCase()}`)
  return word
    .toLowerCase()
    .replace(/^[^\p{L}]*\p{L}|[-‐‑–./]\p{L}|(?<=^[^\p{L}]*\p{L}['’])\p{L}/gu, (start) => start.toUpperCase())
    .replace(/^Mc\p{L}/u, (start) => `Mc${start.slice(2).toUpperCase()}`)
}
