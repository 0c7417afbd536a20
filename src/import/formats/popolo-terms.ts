import { enumDescriptions } from '../../record/generated/enum-descriptions.ts'
import type { RecordLists } from '../format.ts'

type Organization = NonNullable<RecordLists['organizations']>[number]
type Person = NonNullable<RecordLists['persons']>[number]
type Classification = Organization['classification']
type Role = NonNullable<Person['positions']>[number]['role']
type NameKind = NonNullable<Person['names']>[number]['kind']

/** Popolo leaves the classes of organizations open. These are usual, or those of the record format. */
const classifications: [RegExp, Classification][] = [
  [/^(party|political[ _-]?party|partei|parti|partido)$/, 'PARTY'],
  [/^(legislature|parliament|chamber|(upper|lower)[ _-]?(house|chamber)|house|senate|assembly)$/, 'PARLIAMENT'],
  [/^(ministry|department|government|executive|cabinet|agency)$/, 'MINISTRY'],
  [/^(council)$/, 'COUNCIL'],
  [/^(state|country)$/, 'STATE'],
  [/^(igo|intergovernmental organi[sz]ation|international organi[sz]ation)$/, 'IGO'],
  [/^(alliance|military alliance)$/, 'ALLIANCE'],
  [/^(armed[ _-]?group)$/, 'ARMED_GROUP'],
  [/^(company|corporation|business)$/, 'COMPANY'],
  [/^(media|newspaper|broadcaster|news agency)$/, 'MEDIA'],
  [/^(think[ _-]?tank|research institute)$/, 'THINK_TANK'],
]

export const classificationOf = (text: string | undefined): Classification =>
  classifications.find(([pattern]) => pattern.test(text?.trim().toLowerCase() ?? ''))?.[1] ?? 'OTHER'

const roles: [RegExp, Role][] = [
  [/\b(deputy|vice|former|shadow)\b/, 'OTHER'],
  [/\b(prime minister|head of government|chancellor|premier)\b/, 'HEAD_OF_GOVERNMENT'],
  [/\b(head of state|president of the republic|monarch|king|queen)\b/, 'HEAD_OF_STATE'],
  [/\b(foreign (minister|secretary)|(minister|secretary) (of|for) foreign affairs|secretary of state)\b/, 'FOREIGN_MINISTER'],
  [/\b(defen[cs]e (minister|secretary)|(minister|secretary) (of|for) (national )?defen[cs]e)\b/, 'DEFENCE_MINISTER'],
  [/\bminister\b/, 'MINISTER'],
  [/\bsecretary[ -]general\b/, 'SECRETARY_GENERAL'],
  [/\b(ambassador|permanent representative)\b/, 'AMBASSADOR'],
  [/\b(spokes(person|man|woman))\b/, 'SPOKESPERSON'],
  [/\b(member of (the )?parliament|mp|senator|deputies|representative)\b/, 'MEMBER_OF_PARLIAMENT'],
  [/\b(analyst|scholar)\b/, 'ANALYST'],
  [/\b(journalist|correspondent|reporter)\b/, 'JOURNALIST'],
  [/\bofficial\b/, 'OFFICIAL'],
]

const isRole = (text: string): text is Role => Object.hasOwn(enumDescriptions.PositionRole.values, text)

/** The role of a position: one of ours, or from the words for it. A person who belongs to a parliament in another role is a member of it. */
export function roleOf(words: readonly (string | undefined)[], classification: Classification): Role {
  const own = words[0]?.toUpperCase().replaceAll(' ', '_') ?? ''
  if (isRole(own)) return own
  const text = words.filter(Boolean).join(' ').toLowerCase().replaceAll('_', ' ')
  if (classification === 'PARLIAMENT') return 'MEMBER_OF_PARLIAMENT'
  return roles.find(([pattern]) => pattern.test(text))?.[1] ?? 'OTHER'
}

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han', 'Hangul', 'Kana', 'Devanagari', 'Thai', 'Georgian', 'Armenian']
const scriptPatterns = scripts.map((name): [string, RegExp] => [
  name,
  name === 'Kana' ? /[\p{Script=Hiragana}\p{Script=Katakana}]/u : new RegExp(`\\p{Script=${name}}`, 'u'),
])
const scriptOf = (text: string) => scriptPatterns.find(([, pattern]) => pattern.test(text))?.[0]

/** The kind of another name: as the note says, or by its script. */
export function kindOf(value: string, name: string, note: string | undefined, end: string | undefined): NameKind {
  const said = note?.toLowerCase() ?? ''
  if (/misspell/.test(said)) return 'MISSPELLING'
  if (end !== undefined || /former|birth|maiden|previous|\bold\b/.test(said)) return 'FORMER'
  if (/transliterat|romani[sz]/.test(said)) return 'TRANSLITERATION'
  if (/^preferred$/.test(said)) return 'PREFERRED'
  if (/^alternate$/.test(said)) return 'ALTERNATE'
  return scriptOf(value) === scriptOf(name) ? 'ALTERNATE' : 'TRANSLITERATION'
}

/** A language as BCP 47 in its canonical form: `sh` is sr-Latn, `zh-cn` is zh-CN. */
export function languageOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** Latitude and longitude of a GeoJSON point. */
export function pointOf(geometry: unknown): { latitude: number; longitude: number } | undefined {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry) || !('coordinates' in geometry)) return undefined
  if (geometry.type !== 'Point' || !Array.isArray(geometry.coordinates)) return undefined
  const [longitude, latitude]: unknown[] = geometry.coordinates
  const fits = (value: unknown, limit: number): value is number => typeof value === 'number' && Math.abs(value) <= limit
  return fits(latitude, 90) && fits(longitude, 180) ? { latitude, longitude } : undefined
}

export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
