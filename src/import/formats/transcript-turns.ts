import { isEndLine, isTimeLine, type Named } from './transcript-header.ts'
import { isBlank, isNameLike, type Label, type Line, labelsIn, type Style } from './transcript-lines.ts'
import {
  hasTitleAndName,
  isAnswer,
  isGroup,
  isList,
  isOffice,
  isOther,
  isQuestion,
  isRole,
  isTelling,
  wordsOf,
} from './transcript-terms.ts'

/** What somebody says from a label to the next one: offsets of the text. */
export interface Turn {
  label: Label
  /** Where its line begins. */
  start: number
  from: number
  to: number
}

export interface Turns {
  turns: Turn[]
  /** Labels that are taken as words. */
  doubtful: Label[]
  /** Labels that occur once and are taken as labels. */
  single: Label[]
}

/** A label as it is compared with others: letter case and spaces make no difference. */
export const keyOf = ({ words }: Pick<Label, 'words'>): string => words.replace(/\s+/g, ' ').toLowerCase()

/** A single word that is longer is no name, but a noun, as in German. */
const longestName = 15

/** Labels of these styles may stand beside those of another one if they can only name a speaker: "Q", "MODERATOR:". */
const plainStyles: readonly Style[] = ['capitals', 'name', 'caseless', 'question']

/**
 * Finds who speaks where. The style of the labels is learned from the file: the one with the most labels that are repeated or name somebody.
 * @param from - the index of the line after the front matter
 */
export function turnsIn(text: string, lines: readonly Line[], from: number): Turns {
  const all = labelsIn(lines, from).filter((label) => label.style !== 'question' || label.isFirst)
  const counts = new Map<string, number>()
  for (const label of all) counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1)
  const timesOf = (label: Label) => counts.get(keyOf(label)) ?? 0
  const inWords = wordCounter(text)

  const isSure = (label: Label) => isTelling(label.words) || (timesOf(label) > 1 && (isMarked(label) || isNameLike(label.words)))
  const isFullName = ({ words }: Label) => isNameLike(words) && (wordsOf(words).length > 1 || !/\p{Lu}/u.test(words))
  const shares = sureShares(all, (label) => isSure(label) || (isMarked(label) && isFullName(label)))
  const shareOf = (label: Label) => shares.get(kindOf(label)) ?? 0
  const withSign = new Set(all.filter(isMarked).map((label) => `${shapeOf(label)} ${keyOf(label)}`))

  const mayBe = (label: Label): boolean => {
    const times = timesOf(label)
    if (isOther(label.words)) return false
    if (label.style === 'question') return label.words === 'Q' || times * 3 > (counts.get('q') ?? Number.POSITIVE_INFINITY)
    if (label.style === 'stop') return times > 1 || /\p{Lu}{2}/u.test(label.words)
    const size = wordsOf(label.words).length
    if (!isMarked(label) && withSign.has(`${shapeOf(label)} ${keyOf(label)}`)) return true
    if (!isMarked(label)) return shareOf(label) >= 0.5 && (isSure(label) || (isPlain(label) && isNameLike(label.words) && size > 1))
    if (isTelling(label.words)) return true
    if (label.style === 'heading' || label.style === 'bold') {
      // Where nearly all others are speakers, one with an unusual name is one as well.
      const share = shareOf(label)
      return label.hasTime || times > 1 || share >= 0.9 || isFullName(label) || (share >= 0.5 && isNameLike(label.words))
    }
    // "Item 3" is no name.
    if (/(^|\s)\d/.test(label.words)) return false
    if (label.style !== 'capitals' && size === 1 && /^\p{L}+$/u.test(label.words) && label.words.length > longestName) return false
    if (label.style === 'capitals') return times > 1 || size > 1
    if (label.style === 'caseless') return times > 1 && inWords(label.words) <= 2 * times
    if (size > 1) return times > 1 || !/\s\p{Ll}/u.test(label.words)
    // A name has no form in small letters; an abbreviated given name is one.
    return /^(\p{Lu}\.-?)+\p{Lu}/u.test(label.words) || (times > 1 && inWords(label.words.toLowerCase()) * 3 < times)
  }

  const style = styleOf(all.filter(mayBe), timesOf)
  const level = style === 'heading' ? levelOf(all.filter((label) => label.style === 'heading' && mayBe(label))) : 0
  const hasStyle = (label: Label) => {
    if (label.style === style) return label.level === level
    if (!style || !plainStyles.includes(style) || !plainStyles.includes(label.style)) return false
    // A file in capitals has sentences such as "Mr. President: ..."; only what names nobody else is a label in it.
    if (style === 'capitals' && label.style === 'name')
      return isTelling(label.words) && !isOffice(label.words) && !hasTitleAndName(label.words)
    return isTelling(label.words) && (style !== 'caseless' || label.style !== 'name' || timesOf(label) > 1)
  }
  const suitable = all.filter((label) => hasStyle(label) && mayBe(label))
  const wanted = suitable.slice(
    Math.max(
      0,
      suitable.findIndex((label) => !isList(label.words)),
    ),
  )
  // Some files have a label on each line, without empty lines between them.
  const isDense = wanted.filter(({ isFirst }) => !isFirst).length > wanted.length / 3
  const firsts = new Set(wanted.filter(({ isFirst }) => isFirst).map(keyOf))
  const labels = wanted.filter((label) => label.isFirst || isDense || (firsts.has(keyOf(label)) && endsBefore(lines, label)))

  const taken = new Set(labels)
  const isStyle = (label: Label) => label.style === style || (style !== 'heading' && style !== 'bold' && label.style === 'capitals')
  return {
    turns: labels.map((label, index) => ({
      label,
      start: lines[label.line]?.start ?? label.start,
      from: label.body,
      to: lines[labels[index + 1]?.line ?? -1]?.start ?? text.length,
    })),
    doubtful: all.filter((label) => !taken.has(label) && isStyle(label) && (label.level === level || label.level === 0)),
    // A heading or bold words with a colon are no sentence.
    single: labels.filter((label) => timesOf(label) === 1 && plainStyles.includes(label.style) && !isTelling(label.words)),
  }
}

/** Whether signs around a label say that it is one. Headings, bold words and lines without a colon are often something else. */
const isMarked = ({ style, hasColon, hasTime }: Label) =>
  hasColon || (hasTime && style !== 'timed') || style === 'question' || style === 'stop'

const isPlain = ({ style }: Label) => style === 'line' || style === 'timed'

const shapeOf = ({ style, level }: Label) => `${style} ${level}`
const kindOf = (label: Label) => `${shapeOf(label)} ${isMarked(label)}`

/** For each kind of labels with two or more that surely name somebody, the share of these. */
function sureShares(labels: readonly Label[], isSure: (label: Label) => boolean): Map<string, number> {
  const kinds = new Map<string, { all: number; sure: number }>()
  for (const label of labels) {
    const kind = kinds.get(kindOf(label)) ?? { all: 0, sure: 0 }
    kinds.set(kindOf(label), { all: kind.all + 1, sure: kind.sure + (isSure(label) ? 1 : 0) })
  }
  return new Map([...kinds].map(([kind, { all, sure }]) => [kind, sure > 1 ? sure / all : 0]))
}

/** Whether the line before a label ends a sentence. */
const endsBefore = (lines: readonly Line[], { line }: Label) => {
  const before = lines[line - 1]
  return !before || isBlank(before) || /[.!?…)\]"”»。！？]\s*$/u.test(before.text.trimEnd())
}

function styleOf(labels: readonly Label[], timesOf: (label: Label) => number): Style | undefined {
  const weights = new Map<Style, number>()
  for (const label of labels) {
    if (label.style === 'question') continue
    const isSure = timesOf(label) > 1 || isTelling(label.words)
    weights.set(label.style, (weights.get(label.style) ?? 0) + (isSure ? 2 : 1) * (label.isFirst ? 1 : 0.6))
  }
  const [best] = [...weights].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? (labels.length > 0 ? 'question' : undefined)
}

/** The level of headings that have the most labels. */
function levelOf(labels: readonly Label[]): number {
  const levels = new Map<number, number>()
  for (const { level, hasColon } of labels) levels.set(level, (levels.get(level) ?? 0) + (hasColon ? 2 : 1))
  return [...levels].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

/** So many characters are searched for labels in all. A text with more different labels than that allows is not a transcript. */
const mostSearched = 2_000_000_000

/** How many times words stand in a text, counted once for each. */
function wordCounter(text: string) {
  const known = new Map<string, number>()
  let searched = 0
  return (words: string): number => {
    const before = known.get(words)
    if (before !== undefined) return before
    searched += text.length
    if (searched > mostSearched) return Number.POSITIVE_INFINITY
    let count = 0
    for (let at = text.indexOf(words); at >= 0 && count < 1000; at = text.indexOf(words, at + words.length)) count++
    known.set(words, count)
    return count
  }
}

/**
 * Adds the talk of the only speaker whom the front matter names, if labels name nobody else: the text before the first question, or all of it.
 * @param from - the index of the line after the front matter
 */
export function withTalk(found: Turns, lines: readonly Line[], from: number, speakers: readonly Named[]): Turns {
  const [speaker, ...others] = speakers
  const start = lines[from]?.start
  const isOfOthers = ({ label: { words } }: Turn) => isQuestion(words) || isAnswer(words) || isRole(words) || isGroup(words)
  if (!speaker || others.length > 0 || start === undefined || !found.turns.every(isOfOthers)) return found
  const to = found.turns[0]?.start ?? lines.at(-1)?.end ?? start
  const label: Label = { ...speaker, style: 'name', line: from, body: start, isFirst: true, level: 0, hasColon: false, hasTime: false }
  return { ...found, turns: [{ label, start, from: start, to }, ...found.turns] }
}

/** Whether what was found is a transcript: somebody speaks repeatedly, or several speak whom their labels name. */
export function isTranscript({ turns }: Turns, hasDate: boolean, isTalk: boolean): boolean {
  if (turns.length > 1 && turns.filter(({ label }) => label.hasTime).length * 2 > turns.length) return true
  if (isTalk) return hasDate
  const keys = new Map<string, number>()
  for (const { label } of turns) keys.set(keyOf(label), (keys.get(keyOf(label)) ?? 0) + 1)
  const isPersonal = ({ words }: Label) =>
    isTelling(words) || /^\p{Lu}\S*(\s+\p{Lu}\S*)+$/u.test(words) || /^\p{Script=Han}{2,4}$/u.test(words)
  const personal = turns.filter(({ label }) => isPersonal(label))
  if (turns.length < 2 || personal.length < 2 || personal.length * 2 < turns.length) return false
  const named = turns.some(({ label }) => hasTitleAndName(label.words))
  return (keys.size > 1 && [...keys.values()].some((times) => times > 1)) || hasDate || named
}

/** The turns without what follows a closing time or the word END, the last closing time, and the numbers of the lines that are left out. */
export function closeTurns(lines: readonly Line[], turns: readonly Turn[]): { turns: Turn[]; end: string | undefined; leftOut: number[] } {
  let end: string | undefined
  const leftOut: number[] = []
  const closed = turns.map((turn, index) => {
    const next = turns[index + 1]?.label.line ?? lines.length
    for (let at = turn.label.line + 1; at < next; at++) {
      const line = lines[at]
      const isAlone = (other: Line | undefined) => other === undefined || isBlank(other)
      if (!line || !isAlone(lines[at - 1]) || !(isAlone(lines[at + 1]) || at + 1 === next)) continue
      const isTime = isTimeLine(line.text)
      if (!isTime && !isEndLine(line.text)) continue
      if (isTime)
        end = line.text
          .replace(/[*_]|^\s*ENDS?\b/g, '')
          .replace(/\s+/g, ' ')
          .trim()
      for (const rest of lines.slice(at + 1, next))
        if (!isBlank(rest) && !isTimeLine(rest.text) && !isEndLine(rest.text)) leftOut.push(rest.number)
      return { ...turn, to: Math.min(turn.to, line.start) }
    }
    return turn
  })
  return { turns: closed, end, leftOut }
}
