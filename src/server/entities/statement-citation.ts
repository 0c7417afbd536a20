import { builder } from '../builder.ts'
import { CitationStyle, type Cited, cite } from '../lib/citation.ts'
import { citedEvidence, citedOf, citedStatement, sourcesOf } from '../lib/cited.ts'

const name = { select: { name: true } }

builder.prismaObjectField('Statement', 'citation', (t) =>
  t.string({
    description: 'A citation of the statement, with the documents that report it. Only words in quotation marks are the speaker’s own.',
    args: { style: t.arg({ type: CitationStyle, defaultValue: 'PLAIN', required: true, description: 'The format of the citation.' }) },
    extensions: { deferred: true },
    select: citedStatement,
    resolve: (statement, { style }) => cite(citedOf(statement), style),
  }),
)

builder.prismaObjectField('Meeting', 'citation', (t) =>
  t.string({
    description: 'A citation of the meeting, with the documents that report it.',
    args: { style: t.arg({ type: CitationStyle, defaultValue: 'PLAIN', required: true, description: 'The format of the citation.' }) },
    extensions: { deferred: true },
    select: { slug: true, title: true, startEdtf: true, place: name, convener: name, evidence: citedEvidence },
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
