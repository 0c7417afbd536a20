import { show } from '../../record/load-report.ts'
import type { Label } from './transcript-lines.ts'
import type { Transcript } from './transcript-records.ts'
import { corrected, isInitials, type Speech } from './transcript-speakers.ts'
import { isAnswer, isOffice } from './transcript-terms.ts'
import { keyOf, type Turn } from './transcript-turns.ts'

/** Adds a warning. Those with the same `what` are one, with the number of places. */
export type Warn = (what: string, message: string, line?: number) => void

type SpeechOf = (turn: Turn) => Speech

/** Warns about what is left out, and about labels that may mean something else. */
export function warnAbout(
  { header, found, when }: Transcript,
  turns: readonly Turn[],
  speechOf: SpeechOf,
  leftOut: readonly number[],
  warn: Warn,
): void {
  if (when.isOfPath) warn('date of the name', `the date ${when.said} is taken from the name of the file`)
  for (const { what, line } of header.leftOut) warn(`header ${what}`, `${what} is left out`, line)
  for (const label of found.doubtful)
    warn(`words ${keyOf(label)}`, `${show(label.words)} at the start of a line is taken as words, not as a speaker`, label.line + 1)
  for (const label of found.single)
    warn(`single ${keyOf(label)}`, `${show(label.words)} is taken as a speaker, and occurs once`, label.line + 1)
  for (const line of leftOut) warn('after the end', 'text after the end of the transcript is left out', line)
  for (const turn of turns) {
    const { label } = turn
    const title = corrected(label.words)
    if (title !== undefined) warn(`read as ${title}`, `${show(label.words)} is read as ${show(title)}`, label.line + 1)
    const { voices } = speechOf(turn)
    if (isInitials(label.words) && voices.some(({ kind }) => kind === 'ANONYMOUS'))
      warn(`initials ${label.words}`, `${show(label.words)} is kept as an anonymous speaker: initials are not a name`, label.line + 1)
    if (voices.some(({ kind }) => kind === 'UNKNOWN') && (isOffice(label.words) || isAnswer(label.words)))
      warn(
        `unknown ${keyOf(label)}`,
        `${show(label.words)} is kept as an unknown speaker: the title does not name exactly one`,
        label.line + 1,
      )
  }
  warnAboutSimilar(turns, speechOf, warn)
}

/** Labels with the same last word, such as "MS. JENKINS" and "MS. MAI JENKINS", may be one person. They are kept apart. */
function warnAboutSimilar(turns: readonly Turn[], speechOf: SpeechOf, warn: Warn): void {
  const names = new Map<string, Map<string, Label>>()
  for (const turn of turns) {
    for (const { name } of speechOf(turn).voices) {
      const last = name?.split(' ').at(-1)?.toLowerCase()
      if (name !== undefined && last !== undefined && name.includes(' ')) {
        const same = names.get(last) ?? new Map<string, Label>()
        names.set(last, same.set(name, same.get(name) ?? turn.label))
      }
    }
  }
  for (const same of names.values()) {
    const [[first] = ['']] = same
    for (const [name, label] of same)
      if (name !== first)
        warn(`similar ${name}`, `${show(name)} may be the same person as ${show(first)}: they are kept apart`, label.line + 1)
  }
}
