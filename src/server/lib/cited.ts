import type { Prisma } from '../../store/generated/prisma/client.ts'
import { authorOf, type Cited, type Source } from './citation.ts'

const name = { select: { name: true } } as const
const document = { select: { title: true, url: true, publishedEdtf: true, publisher: name } } as const

/** The columns of evidence that a citation needs. */
export const citedEvidence = { orderBy: { ordinal: 'asc' }, select: { document } } as const

/** The columns of a statement that a citation needs. */
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

/** A statement with these columns. */
export type CitedStatement = Prisma.StatementGetPayload<{ select: typeof citedStatement }>
type Speaker = CitedStatement['speakers'][number]

/** The documents of evidence, for a citation. */
export const sourcesOf = (evidence: CitedStatement['evidence']): Source[] =>
  evidence.map(({ document: { title, url, publishedEdtf, publisher } }) => ({
    title,
    url,
    published: publishedEdtf,
    publisher: publisher?.name,
  }))

const unnamed = 'An unnamed speaker'
const literal = ({ description, organization }: Speaker) => description ?? organization?.name ?? unnamed
const inFull = (speaker: Speaker) =>
  speaker.person ? [speaker.person.name, speaker.position?.title].filter(Boolean).join(', ') : literal(speaker)

/** The names of speakers, or the words that describe them. */
export const namesOf = (speakers: readonly Speaker[]): string[] =>
  speakers.length > 0 ? speakers.map((speaker) => speaker.person?.name ?? literal(speaker)) : [unnamed]

/** The citation data of a statement. */
export function citedOf({ slug, text, reporting, language, saidOnEdtf, speakers, session, meeting, evidence }: CitedStatement): Cited {
  const eventTitle = [session?.title, meeting?.title].filter(Boolean).join(', ')
  const words = reporting === 'DIRECT' ? `“${text}”` : text
  return {
    id: slug,
    type: 'speech',
    title: words,
    author: speakers.map((speaker) => (speaker.person ? authorOf(speaker.person) : { literal: literal(speaker) })),
    issued: saidOnEdtf,
    eventTitle,
    eventPlace: meeting?.place?.name,
    sources: sourcesOf(evidence),
    language,
    sentence: `${speakers.map(inFull).join('; ') || unnamed}: ${words.replace(/([^.?!”])$/, '$1.')} ${[eventTitle, saidOnEdtf].filter(Boolean).join(', ')}.`,
  }
}
