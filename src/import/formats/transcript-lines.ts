import { hasTitleAndName, isOffice, isTitle } from './transcript-terms.ts'

/** A line of a text: its offsets in UTF-16 code units, without the end of the line, and its number from 1. */
export interface Line {
  start: number
  end: number
  number: number
  text: string
}

/**
 * How a file marks who speaks: `JANE DOE:` is capitals, `Jane Doe:` a name, `唐鳳：` caseless. A stop is "Mr. DOE. Thank you", a line has only the
 * name in capitals, and timed is a line with only a name and a time.
 */
export type Style = 'heading' | 'bold' | 'capitals' | 'name' | 'caseless' | 'question' | 'stop' | 'line' | 'timed'

/** A place in the text where somebody may begin to speak. */
export interface Label {
  style: Style
  /** The words that name the speaker, without colon and markup. */
  words: string
  /** What stands in parentheses after the name, such as an office. */
  role?: string
  /** The index of its line. */
  line: number
  start: number
  end: number
  /** Where the words of the speaker begin. */
  body: number
  /** Whether the line begins a paragraph. */
  isFirst: boolean
  /** Of a heading, the number of its signs; 0 for others. */
  level: number
  /** Whether a colon follows. */
  hasColon: boolean
  /** Whether a time of the recording stands beside it. */
  hasTime: boolean
}

/** The length that the start of a line is searched for a label in. */
const reach = 200
const longest = 100
const mostWords = 12

/** @returns undefined if there are more lines than `most` */
export function linesIn(text: string, most = Number.POSITIVE_INFINITY): Line[] | undefined {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start)
    const stop = at < 0 ? text.length : at
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop
    if (lines.length === most) return undefined
    lines.push({ start, end, number: lines.length + 1, text: text.slice(start, end) })
    start = stop + 1
  }
  return lines
}

/** The line of an offset, by bisection. */
export function lineAt(lines: readonly Line[], offset: number): Line {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return lines[low] ?? { start: 0, end: 0, number: 1, text: '' }
}

/** Also characters without width, which word processors leave. */
const blank = /^[\s\u200b\u2060\ufeff]*$/
export const isBlank = ({ text }: Line): boolean => blank.test(text)

const stamp = String.raw`[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?[\])]?`
const lead = /^[\s\u200b\u2060\ufeff]*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?[\])]?[\s–-]+)?/u
const clock = /^\s*[[(]\d{1,2}:\d{2}(?::\d{2})?[\])]\s*/

/** A heading, a rule, or a line with the sign of Markdown for the end of a line: the next line begins anew. */
const isBreak = /^\s*#|^[\s\\*_=-]+$|(?: {2}|\\)$/

/** All places where a line may begin with the name of a speaker. */
export function labelsIn(lines: readonly Line[], from: number): Label[] {
  const labels: Label[] = []
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    const before = lines[index - 1]
    if (!line || isBlank(line)) continue
    const isFirst = index === from || !before || isBlank(before) || isBreak.test(before.text)
    const found = labelOf(line, index, isFirst) ?? (isFirst ? labelAlone(line, index, lines[index + 1]) : undefined)
    if (found) labels.push(found)
  }
  return labels
}

function labelOf(line: Line, index: number, isFirst: boolean): Label | undefined {
  const head = line.text.slice(0, reach)
  const before = lead.exec(head)?.[0] ?? ''
  const skipped = before.length
  const rest = head.slice(skipped)
  const at = line.start + skipped
  const make = (style: Style, text: string, offset: number, after: number, more: Partial<Label> = {}): Label | undefined => {
    const words = withoutTime(text)
    const { name, role } = splitRole(words)
    const stamp = clock.exec(rest.slice(after))?.[0].length ?? 0
    const start = at + offset
    const hasTime = stamp > 0 || words !== text || /\d/.test(before)
    const common = { line: index, isFirst, level: 0, hasColon: true, hasTime, ...(role ? { role } : {}) }
    return isLabelText(name)
      ? { style, words: name, start, end: start + words.length, body: at + after + stamp, ...common, ...more }
      : undefined
  }

  const heading = /^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(rest)
  if (heading) {
    const [, signs = '', inner = ''] = heading
    const [, open = '', words = '', colon = ''] = /^([*_]*)(.*?)\s*([:：]?)\s*[*_]*\s*([:：]?)$/.exec(inner) ?? []
    const offset = rest.indexOf(inner, signs.length) + open.length
    const hasColon = colon !== '' || /[:：][*_]*$/.test(inner)
    return make('heading', words, offset, line.text.length - skipped, { level: signs.length, hasColon })
  }

  const bold = /^(\*{1,3}|_{1,3})(?![\s*_])([^*_\n]{1,100}?)(\s*[:：]?\s*)\1(\s*\([^()]{1,80}\))?(\s*[:：])?/u.exec(rest)
  if (bold) {
    const [whole, signs = '', words = '', within = '', role = '', after = ''] = bold
    const hasColon = /[:：]/.test(within) || /[:：]/.test(after)
    const isAlone = blank.test(line.text.slice(skipped + whole.length))
    if (!hasColon && (!(isAlone || /\d/.test(before)) || signs.length < 2)) return undefined
    const label = make('bold', words, signs.length, whole.length, { hasColon })
    return label && role ? { ...label, role: role.trim().slice(1, -1) } : label
  }

  const question = /^(?:(Q)(?=[\s\u00a0](?:\p{Lu}|[“"(—–…]))|(Q|A)(?:\.(?=\s)|(?=[\s\u00a0]{2,}\S)))/u.exec(rest)
  if (question) return make('question', question[1] ?? question[2] ?? '', 0, question[0].length, { hasColon: false })

  const colon = /^([^:：]{1,100}?)\s*(?::(?=[\s\u00a0]|$|[\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}（(「“])|：)/u.exec(rest)
  if (colon) {
    const [whole, words = ''] = colon
    const { name } = splitRole(words)
    const style = !/\p{Lu}|\p{Ll}/u.test(name) ? 'caseless' : isCapitals(name) ? 'capitals' : isMixedName(name) ? 'name' : undefined
    if (style) return make(style, words, 0, whole.length)
    if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(name) && !/\p{Ll}{2}.*\s.*\p{Ll}{2}/u.test(name))
      return make('caseless', words, 0, whole.length)
  }
  const stop = /^((?:\p{L}{1,4}\.\s+)?[^.:：!?,;]{2,60})\.(?=\s+[\p{Lu}\p{N}“"‘'([—–-]|$)/u.exec(rest)
  if (stop && isStopLabel(stop[1] ?? '')) {
    const isIndented = /^(?:\s{2}|\t)/.test(before)
    return make('stop', stop[1] ?? '', 0, stop[0].length, { hasColon: false, isFirst: isFirst || isIndented })
  }
  return undefined
}

const timeBefore = new RegExp(`^${stamp}[\\s,–-]+(?=\\S)`)
const timeAfter = new RegExp(`[\\s,–-]+${stamp}$`)

const withoutTime = (words: string) => words.replace(timeAfter, '')

/** A label that is a line of its own: a name with a time, or a name in capitals with the words of the speaker below it. */
function labelAlone(line: Line, index: number, next: Line | undefined): Label | undefined {
  if (line.text.length > 2 * longest || !next || isBlank(next)) return undefined
  const inner = line.text.trim()
  const words = withoutTime(inner.replace(timeBefore, ''))
  const hasTime = words !== inner
  const { name, role } = hasTime ? splitRole(words) : splitComma(words)
  if (!isLabelText(name) || !(hasTime ? isNameLike(name) : isCapitals(name) && /\p{Lu}{2}/u.test(name) && !/[.:：;,]$/.test(words)))
    return undefined
  const start = line.start + line.text.indexOf(words)
  return {
    style: hasTime ? 'timed' : 'line',
    words: name,
    ...(role ? { role } : {}),
    line: index,
    start,
    end: start + words.length,
    body: line.end,
    isFirst: true,
    level: 0,
    hasColon: false,
    hasTime,
  }
}

/** Whether words before a full stop can be a label: "Mr. DOE", "The CHAIRMAN". "Mr. Chairman" is a form of address. */
const isStopLabel = (words: string) =>
  hasTitleAndName(words) ? isNameLike(words) || /\p{Lu}{2}/u.test(words) : /^The\s/.test(words) && isOffice(words)

/** "Jane Doe (Foreign Minister)" and "Jane Doe, Foreign Minister" are a name with a role. A label that is only in parentheses has none. */
function splitRole(words: string): { name: string; role?: string } {
  const [, name = '', roles = ''] = /^([^()（）]+?)((?:\s*[(（][^()（）]{1,80}[)）])+)$/.exec(words) ?? []
  if (name)
    return {
      name,
      role: roles
        .trim()
        .slice(1, -1)
        .replace(/[)）]\s*[(（]/g, ', '),
    }
  const { name: first, role } = splitComma(words)
  const all = role?.split(/\s+/) ?? []
  // "Ms. Doe, President Bell" are two persons.
  const isOfficeOnly = isTitle(all[0] ?? '') && (all.length !== 2 || isOffice(role ?? ''))
  return role && isOfficeOnly && /\s/.test(first) ? { name: first, role } : { name: words }
}

function splitComma(words: string): { name: string; role?: string } {
  const [, name = '', role = ''] = /^([^,]+),\s+(.+)$/.exec(words) ?? []
  return name ? { name, role } : { name: words }
}

function isLabelText(words: string): boolean {
  const text = words.trim()
  if (text.length === 0 || text.length > longest || text !== words) return false
  if (/[?!;{}<>|=\\@#"”，。、！？「」]|https?$|:\/\//.test(text)) return false
  return /^[\p{L}“‘]/u.test(text) && text.split(/\s+/).length <= mostWords
}

/** Words in capitals; "McDONALD", "MacARTHUR" and "von der LEYEN" are such names as well. */
export function isCapitals(words: string): boolean {
  const all = words.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const isUpper = (word: string) =>
    word === word.toUpperCase() || /^(Mc|Mac|O’|O')\p{Lu}+$/u.test(word) || /^(Dr|Mr|Mrs|Ms|Mx|Prof|St|Sen|Rep|Gen|Gov)\.$/.test(word)
  return /\p{Lu}/u.test(words) && all.every((word) => isUpper(word) || joining.has(word)) && all.some(isUpper)
}

/** Words within names and titles that begin with a small letter. */
const joining = new Set(
  'of the and for de del della der den des di do dos da du la le les las los van von zu zur zum ten ter af av bin bint ibn ben al el y e et und и і i an in'.split(
    ' ',
  ),
)

/** Words that can be a name: in capitals, each with a capital letter, or in a script without letter case. */
export const isNameLike = (words: string): boolean => !/\p{Lu}|\p{Ll}/u.test(words) || isCapitals(words) || isMixedName(words)

/** Words that each begin with a capital letter. */
function isMixedName(words: string): boolean {
  const all = words.split(/[\s,/]+/).filter(Boolean)
  const fits = (word: string) =>
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}“‘(«]/u.test(word) || /^(al|el|d|l|o)[-’']\p{Lu}/u.test(word) || joining.has(word) || isTitle(word)
  return /^[\p{Lu}\p{Lt}]/u.test(words) && all.every(fits)
}
