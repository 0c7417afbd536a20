import { builder } from '../builder.ts'
import { authorOf, CitationStyle, type Cited, cite, type Source } from '../lib/citation.ts'

const name = { select: { name: true } }
const document = { select: { title: true, url: true, publishedEdtf: true, publisher: name } }
const evidence = { orderBy: { ordinal: 'asc' }, select: { document } } as const

interface Shown {
  document: { title: string; url: string | null; publishedEdtf: string; publisher: { name: string } | null }
}

const sourcesOf = (evidence: readonly Shown[]): Source[] =>
  evidence.map(({ document: { title, url, publishedEdtf, publisher } }) => ({
    title,
    url,
    published: publishedEdtf,
    publisher: publisher?.name,
  }))

interface Voice {
  description: string | null
  person: { name: string; sortName: string } | null
  organization: { name: string } | null
  position: { title: string } | null
}

const unnamed = 'An unnamed speaker'
const literal = ({ description, organization }: Voice) => description ?? organization?.name ?? unnamed
const inFull = (voice: Voice) => (voice.person ? [voice.person.name, voice.position?.title].filter(Boolean).join(', ') : literal(voice))

builder.prismaObjectField('Statement', 'citation', (t) =>
  t.string({
    description: 'It as a citation, with the documents that show it. Only words in quotation marks are the speaker’s own.',
    args: { style: t.arg({ type: CitationStyle, defaultValue: 'PLAIN', required: true, description: 'How it is written.' }) },
    extensions: { askedLater: true },
    select: {
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
      evidence,
    },
    resolve: ({ slug, text, reporting, language, saidOnEdtf, speakers, session, meeting, evidence }, { style }) => {
      const eventTitle = [session?.title, meeting?.title].filter(Boolean).join(', ')
      const words = reporting === 'DIRECT' ? `“${text}”` : text
      const cited: Cited = {
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
      return cite(cited, style)
    },
  }),
)

builder.prismaObjectField('Meeting', 'citation', (t) =>
  t.string({
    description: 'It as a citation, with the documents that show it.',
    args: { style: t.arg({ type: CitationStyle, defaultValue: 'PLAIN', required: true, description: 'How it is written.' }) },
    extensions: { askedLater: true },
    select: { slug: true, title: true, startEdtf: true, place: name, convener: name, evidence },
    resolve: ({ slug, title, startEdtf, place, convener, evidence }, { style }) => {
      const cited: Cited = {
        id: slug,
        type: 'event',
        title,
        author: convener ? [{ literal: convener.name }] : [],
        issued: startEdtf,
        eventPlace: place?.name,
        sources: sourcesOf(evidence),
        sentence: `${[title, place?.name, startEdtf].filter(Boolean).join(', ')}.`,
      }
      return cite(cited, style)
    },
  }),
)
