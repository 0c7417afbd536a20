import type { RecordPart } from '../src/record/import-options.ts'

const vocabulary =
  'we have said this before and say it again that missile defence in Europe must not upset the balance of forces and nobody should doubt our will to talk about every question openly with all partners'.split(
    ' ',
  )
const [persons, topics, organizations, perDocument] = [2_000, 200, 40, 30]
const range = (length: number) => Array.from({ length }, (_, index) => index)

/** A dataset of a number of statements, the same at each run: 30 in a document and a meeting, each with a speaker, two topics and a passage. */
export function* importParts(statements: number): Generator<RecordPart> {
  let seed = 7
  const draw = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return (seed >> 8) % below
  }
  yield {
    format: 'rapporteur/1',
    dataset: { slug: 'bench', title: 'Bench', licence: 'CC0-1.0' },
    topics: range(topics).map((i) => ({ slug: `topic-${i}`, label: `Topic ${i}`, ...(i >= 20 && { broader: [`topic-${i % 20}`] }) })),
    organizations: range(organizations).map((i) => ({ slug: `organization-${i}`, name: `Organization ${i}`, classification: 'STATE' })),
    persons: range(persons).map((i) => ({
      slug: `person-${i}`,
      name: `Person Number${i}`,
      positions: [
        { slug: `position-${i}`, organization: `organization-${i % organizations}`, title: `Minister ${i}`, role: 'FOREIGN_MINISTER' },
      ],
    })),
  }
  for (let first = 0; first < statements; first += perDocument) {
    const number = first / perDocument
    const date = new Date(Date.UTC(1970, 0, 1) + (number % 20_000) * 86_400_000).toISOString().slice(0, 10)
    const texts = range(Math.min(perDocument, statements - first)).map(
      () =>
        `${range(40 + draw(80))
          .map(() => vocabulary[draw(vocabulary.length)])
          .join(' ')}.`,
    )
    let offset = 0
    yield {
      documents: [
        {
          slug: `document-${number}`,
          title: `Document ${number}`,
          kind: 'TRANSCRIPT',
          published: date,
          language: 'en',
          textAccess: 'FULL',
          text: texts.join('\n'),
        },
      ],
      meetings: [{ slug: `meeting-${number}`, title: `Meeting ${number}`, kind: 'OTHER', start: date, status: 'HELD' }],
      statements: texts.map((text, index) => {
        const start = offset
        offset += text.length + 1
        const speaker = draw(persons)
        return {
          slug: `statement-${first + index}`,
          text,
          language: 'en',
          reporting: 'DIRECT',
          kind: 'SPEECH',
          saidOn: date,
          meeting: `meeting-${number}`,
          ordinal: index + 1,
          speakers: [{ kind: 'PERSON', person: `person-${speaker}`, position: `position-${speaker}` }],
          topics: [...new Set([draw(topics), draw(topics)])].map((topic) => ({ topic: `topic-${topic}` })),
          method: 'IMPORT',
          evidence: [{ document: `document-${number}`, wording: 'VERBATIM', spans: [{ start, end: start + text.length, exact: text }] }],
        }
      }),
    }
  }
}
