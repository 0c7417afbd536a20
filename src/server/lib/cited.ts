import type { Prisma } from '../../store/generated/prisma/client.ts'
import { authorOf, type Cited, type Source } from './citation.ts'

const name = { select: { name: true } } as const
const document = { select: { title: true, url: true, publishedEdtf: true, publisher: name } } as const

/** What is read of the evidence of what is cited. */
export const citedEvidence = { orderBy: { ordinal: 'asc' }, select: { document } } as const

/** What is read of a statement that is cited. */
export const citedStatement = {
  slug: true,
  text: true,
  reporting: true,
  language: true,
  saidOnEdtf: true,
  speakers: {
    orderBy: { ordinal: 'asc' },
    select: {
      description: true,
      person: { select: { name: true, sortName: true } },
      organization: name,
      position: { select: { title: true } },
    },
  },
  session: { select: { title: true } },
  meeting: { select: { title: true, place: name } },
  evidence: citedEvidence,
} as const satisfies Prisma.StatementSelect

/** A statement that is cited, as it is read. */
export type CitedStatement = Prisma.StatementGetPayload<{ select: typeof citedStatement }>
type Voice = CitedStatement['speakers'][number]

/** The documents that show something, as they are cited. */
export const sourcesOf = (evidence: CitedStatement['evidence']): Source[] =>
  evidence.map(({ document: { title, url, publishedEdtf, publisher } }) => ({
    title,
    url,
    published: publishedEdtf,
    publisher: publisher?.name,
  }))

const unnamed = 'An unnamed speaker'
const literal = ({ description, organization }: Voice) => description ?? organization?.name ?? unnamed
const inFull = (voice: Voice) => (voice.person ? [voice.person.name, voice.position?.title].filter(Boolean).join(', ') : literal(voice))

/** Who spoke, by name or by the words that describe them. */
export const namesOf = (speakers: readonly Voice[]): string[] =>
  speakers.length > 0 ? speakers.map((voice) => voice.person?.name ?? literal(voice)) : [unnamed]

/** A statement as it is cited. */
export function citedOf({ slug, text, reporting, language, saidOnEdtf, speakers, session, meeting, evidence }: CitedStatement): Cited {
  const eventTitle = [session?.title, meeting?.title].filter(Boolean).join(', ')
  const words = reporting === 'DIRECT' ? `“${text}”` : text
  return {
    id: slug,
    type: 'speech',
    title: words,
    author: speakers.map((voice) => (voice.person ? authorOf(voice.person) : { literal: literal(voice) })),
    issued: saidOnEdtf,
    eventTitle,
    eventPlace: meeting?.place?.name,
    sources: sourcesOf(evidence),
    language,
    sentence: `${speakers.map(inFull).join('; ') || unnamed}: ${words.replace(/([^.?!”])$/, '$1.')} ${[eventTitle, saidOnEdtf].filter(Boolean).join(', ')}.`,
  }
}
