/** A passage of a text: offsets in UTF-16 code units. */
export interface Passage {
  start: number
  end: number
}

/** The words of a speaker: the passages in the text, and the words with joined lines. */
export interface Said {
  passages: Passage[]
  text: string
  /** How many notes, such as "(Laughter.)", were left out. */
  notes: number
}

/** Something in parentheses that is longer is no note. */
const longestNote = 300

/** Words for what is heard and seen, and for how words were recorded. */
const noteWords =
  /\b(laugh\w*|applau\w*|chuckl\w*|inaudible|unintelligible|indiscernible|cross-?\s?talk\w*|interpret\w*|translat\w*|speak(s|ing) (in )?\p{Lu}|in (english|french|german|russian|spanish|chinese|arabic|ukrainian|japanese|korean|irish|polish|turkish|hebrew|italian|portuguese)|off[- ]?mic\w*|microphone|pause[sd]?|silence|music|cheer\w*|boo(s|ing)|whistl\w*|shout\w*|cough\w*|sigh\w*|sneez\w*|clears throat|gestur\w*|points?|nods?|video (is )?play\w*|break|recess|phone rings|sic|ph|crosstalk|end of|beifall|heiterkeit|lachen|zuruf\w*|zwischenruf\w*|unruhe|unverständlich|applaudissements?|rires?|inaudibles?|exclamations|protestations|risas?|aplausos?|ininteligible|applausi|risate|palmas|смех|смеется|смеётся|аплодисменты|неразборчиво|не слышно|шум в зале|реплика|через переводчика|сміх|оплески|oklaski|śmiech|alkışlar|gülüşmeler)(?![\p{L}\p{N}])|笑|掌聲|掌声|鼓掌|拍手|聽不清|听不清|會議結束|会议结束|以下開始|影片|離席|웃음|박수|ضحك|تصفيق|غير مسموع|צחוק|מחיאות/iu

/** A gap: what lies between words and is not said. */
interface Gap extends Passage {
  isNote: boolean
}

/**
 * The words between two offsets of a text, without notes and markup.
 * @param isMarkdown - whether markup of Markdown is left out
 */
export function saidIn(text: string, from: number, to: number, isMarkdown: boolean): Said {
  // A search in the whole text would go beyond these words for each of them.
  const said = wordsIn(text.slice(from, to), isMarkdown)
  return { ...said, passages: said.passages.map(({ start, end }) => ({ start: start + from, end: end + from })) }
}

function wordsIn(text: string, isMarkdown: boolean): Said {
  const [from, to] = [0, text.length]
  const gaps = merge([
    ...bracketGaps(text, from, to),
    ...lineGaps(text, from, to, isMarkdown),
    ...(isMarkdown ? markupGaps(text, from, to) : []),
  ])
  const passages: Passage[] = []
  const pieces: string[] = []
  let at = from
  for (const gap of [...gaps, { start: to, end: to, isNote: false }]) {
    if (gap.start > at) {
      const piece = text.slice(at, gap.start)
      pieces.push(piece)
      const [start, end] = trimmed(text, at, gap.start)
      // A stop between two notes is nobody's word.
      if (start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end))) passages.push({ start, end })
    }
    if (gap.isNote) pieces.push('\0')
    at = Math.max(at, gap.end)
  }
  return { passages, text: joined(pieces.join('')), notes: gaps.filter(({ isNote }) => isNote).length }
}

const isSpace = (sign: string | undefined) => sign !== undefined && /[\s\u200b\u2060\ufeff]/.test(sign)

function trimmed(text: string, from: number, to: number): [start: number, end: number] {
  let [start, end] = [from, to]
  while (start < end && isSpace(text[start])) start++
  while (start < end && isSpace(text[end - 1])) end--
  return [start, end]
}

/** Paragraphs with their lines joined. A NUL stands for a note. */
function joined(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[\s\u200b\u2060\ufeff]*\n/u)
    .map((paragraph) =>
      paragraph
        .replace(/[\u200b\u2060\ufeff]/gu, '')
        // Each run is replaced at once: a pattern for parts of it would take the square of its length.
        .replace(/[\s\0]+/gu, (run) => (run.includes('\0') ? '\0' : run.includes('\n') ? '\n' : ' '))
        .replace(
          /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。，、！？」])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「])/gu,
          '',
        )
        .replace(/\0(?=[.,;!?…，。！？])/gu, '')
        .replace(/[\n\0]/gu, ' ')
        .trim()
        .replace(/^[:：,，.;]\s*/, ''),
    )
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph))
    .join('\n\n')
}

function merge(gaps: Gap[]): Gap[] {
  const merged: Gap[] = []
  for (const gap of gaps.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && gap.start < last.end) {
      last.end = Math.max(last.end, gap.end)
      last.isNote ||= gap.isNote
    } else merged.push({ ...gap })
  }
  return merged
}

const closing: Record<string, string> = { ')': '(', '）': '（', ']': '[', '】': '【', '］': '［' }

/** What stands in brackets and is a note. */
function* bracketGaps(text: string, from: number, to: number): Generator<Gap> {
  const pattern = /[()（）[\]【】［］]|\n[^\S\n]*\n/gu
  pattern.lastIndex = from
  let open: { sign: string; at: number }[] = []
  const firstLetter = from + text.slice(from, to).search(/[\p{L}\p{N}]/u)
  for (let found = pattern.exec(text); found && found.index < to; found = pattern.exec(text)) {
    const [sign] = found
    const at = found.index
    if (sign.startsWith('\n')) {
      open = []
      // The second line feed may begin the next empty line.
      pattern.lastIndex--
      continue
    }
    const opener = closing[sign]
    if (opener === undefined) {
      if (open.length < 20) open.push({ sign, at })
      continue
    }
    const index = open.findLastIndex((each) => each.sign === opener)
    const start = open[index]?.at
    if (start === undefined) continue
    open = open.slice(0, index)
    if (at - start > longestNote || open.length > 0) continue
    const isSquare = sign !== ')' && sign !== '）'
    const escaped = text[start - 1] === '\\' ? 1 : 0
    // The words of a link are words.
    if (isSquare && !escaped && /^[([]/.test(text.slice(at + 1, at + 2))) continue
    const inner = text
      .slice(start + 1, at)
      .replace(/\\$/, '')
      .trim()
    const isAlone = () => blankBefore(text, start - escaped, from) && /^[\s*_.]*(\n|$)/.test(text.slice(at + 1, Math.min(to, at + 200)))
    const isStart = () => start < firstLetter && !/^\p{Ll}/u.test(inner)
    if (isSquare || isNote(inner) || isAlone() || isStart()) yield { start: start - escaped, end: at + 1, isNote: true }
  }
}

/** Whether only white space and markup stand between an offset and the start of its line. */
const blankBefore = (text: string, at: number, from: number) => /(^|\n)[\s>*_]*$/.test(text.slice(Math.max(from, at - 100), at))

/** Whether what stands in parentheses is a note: it has one of the words, or is a sentence of its own, as in "(He points to the map.)". */
function isNote(inner: string): boolean {
  if (/^\d{1,2}:\d{2}(:\d{2})?$/.test(inner)) return true
  const words = inner.split(/\s+/).length
  return (words <= 12 && noteWords.test(inner)) || (words <= 20 && /^\p{Lu}.*\.$/su.test(inner))
}

/** Lines that are no words: rules, headings, signs of a quotation. */
function* lineGaps(text: string, from: number, to: number, isMarkdown: boolean): Generator<Gap> {
  const pattern = /^.*$/gm
  pattern.lastIndex = from
  for (let found = pattern.exec(text); found && found.index < to; found = pattern.exec(text)) {
    const [line] = found
    if (line === '') pattern.lastIndex++
    const start = found.index
    const isRule = line.length < 200 && /^[\s\\]*([-*_=~#•·]\s*\\?\s*){3,}$/.test(line)
    const isHeading = isMarkdown && /^\s{0,3}#{1,6}\s/.test(line)
    const isLink = isMarkdown && line.length < 2000 && /^\s*<https?:\/\/[^<>\s]+>\s*$/.test(line)
    if (isRule || isHeading || isLink) yield { start, end: Math.min(to, start + line.length), isNote: true }
    const quote = isMarkdown ? /^\s{0,3}(>\s?)+/.exec(line.slice(0, 100))?.[0] : undefined
    if (quote) yield { start, end: start + quote.length, isNote: false }
  }
}

/** Markup of Markdown between words. */
function* markupGaps(text: string, from: number, to: number): Generator<Gap> {
  const gap = (start: number, length: number): Gap => ({ start, end: start + length, isNote: false })
  const patterns = [
    /!\[[^\]\n]{0,300}\]\([^()\s]{0,2000}\)/g,
    /<\/?(?:s|u|b|i|em|strong|del|ins|span|p|br|div|sup|sub|mark|a)(?:\s[^<>\n]{0,500})?\/?>/gi,
    /\\(?=[\\`*_{}[\]()#+.!<>~|-])|\\$/gm,
    /`+|~~/g,
  ]
  for (const pattern of patterns) for (const { 0: sign, index } of within(text, pattern, from, to)) yield gap(index, sign.length)
  for (const { 0: whole, 1: words = '', index } of within(
    text,
    /(?<![\\!])\[([^[\]\n]{1,300})\](?:\([^()\s]{0,2000}(?:\s"[^"\n]{0,300}")?\)|\[[^\]\n]{0,100}\])/g,
    from,
    to,
  )) {
    yield gap(index, 1)
    yield gap(index + 1 + words.length, whole.length - 1 - words.length)
  }
  for (const { 0: whole, 1: sign = '', index } of within(
    text,
    /(?<![\w*\\])(\*{1,3})(?=[^\s*])[^*]{0,2000}?(?<=[^\s*\\])\1(?![\w*])/g,
    from,
    to,
  )) {
    yield gap(index, sign.length)
    yield gap(index + whole.length - sign.length, sign.length)
  }
  for (const { 0: whole, 1: sign = '', index } of within(
    text,
    /(?<![\w\\])(_{1,3})(?=[^\s_])[^_\n]{0,500}?(?<=[^\s_\\])\1(?![\w])/g,
    from,
    to,
  )) {
    yield gap(index, sign.length)
    yield gap(index + whole.length - sign.length, sign.length)
  }
}

function* within(text: string, pattern: RegExp, from: number, to: number): Generator<RegExpExecArray> {
  pattern.lastIndex = from
  for (let found = pattern.exec(text); found && found.index < to; found = pattern.exec(text)) {
    if (found.index + found[0].length <= to) yield found
    if (found[0] === '') pattern.lastIndex++
  }
}
