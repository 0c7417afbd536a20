import { Cite } from '@citation-js/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

// A parser of each format reads the citations.

interface Item {
  id: string
  title: string
  author?: { family?: string; given?: string; literal?: string }[]
  note?: string
  URL?: string
  issued?: { 'date-parts'?: number[][] }
}

interface Statement {
  slug: string
  text: string
  reporting: string
  saidOn: { edtf: string }
  speakers: { description: string | null; person: { name: string; sortName: string } | null }[]
  evidence: { document: { title: string; url: string | null } }[]
  plain: string
  bibtex: string
  csl: string
  ris: string
}

const styles = 'plain: citation bibtex: citation(style: BIBTEX) csl: citation(style: CSL_JSON) ris: citation(style: RIS)'
const read = (text: string): Item | undefined => (new Cite(text as never) as unknown as { data: Item[] }).data[0]
const authors = ({ author = [] }: Item) =>
  author.map(({ family, given, literal }) => (family && given ? `${given} ${family}` : (literal ?? family)))

let bundled: Bundled
let statements: Statement[]
beforeAll(async () => {
  bundled = await openBundled()
  const query = `{ statements(first: 200) { nodes { slug text reporting saidOn { edtf } speakers { description person { name sortName } }
    evidence { document { title url } } ${styles} } } }`
  statements = (await bundled.client.request<{ statements: { nodes: Statement[] } }>(query)).statements.nodes
})

describe('The citation of a statement', () => {
  test('as a sentence has who, the words, when, and the documents that report it', () => {
    const one = statements.find(({ slug }) => slug === 'lavrov-2012-12-04-joint-analysis-invitation')
    expect(one?.plain).toBe(
      'Sergey Lavrov, Foreign Minister of Russia: “For us it is important to find out whether the invitation to a joint analysis means something new” ' +
        'Press conference of Sergey Lavrov, NATO-Russia Council, foreign ministers, 4 December 2012, 2012-12-04. According to “Lavrov Yields to NATO ' +
        'Missile Plan in Turkey”, The Moscow Times, 2012-12-04~, https://www.themoscowtimes.com/2012/12/03/lavrov-yields-to-nato-missile-plan-in-turkey-a19907.',
    )
    for (const { plain, text, reporting, speakers, saidOn, evidence } of statements) {
      for (const part of [
        text,
        saidOn.edtf,
        ...speakers.map(({ person, description }) => person?.name ?? description ?? ''),
        ...evidence.map(({ document }) => document.title),
      ])
        expect(plain).toContain(part)
      // A summary must not look like a quotation.
      expect(plain.includes(`“${text}”`)).toBe(reporting === 'DIRECT')
    }
  })

  test.each(['bibtex', 'csl', 'ris'] as const)('as %s can be parsed', (style) => {
    expect(statements.length).toBeGreaterThan(80)
    for (const statement of statements) {
      const item = read(statement[style])
      const words = statement.reporting === 'DIRECT' ? `“${statement.text}”` : statement.text
      expect({ slug: statement.slug, title: item?.title }).toEqual({ slug: statement.slug, title: words })
      if (style !== 'ris') expect(item?.id).toBe(statement.slug)
      const persons = statement.speakers.flatMap(({ person }) => person?.name ?? [])
      if (item) expect(authors(item)).toEqual(expect.arrayContaining(persons))
      if (!item?.issued?.['date-parts']) expect(item?.note).toContain(`Date (EDTF): ${statement.saidOn.edtf}.`)
      for (const { document } of statement.evidence) expect(item?.note).toContain(document.title)
    }
  })
})

test('The citation of a meeting is available in each style', async () => {
  const query = `{ meetings(first: 50) { nodes { slug title ${styles} } } }`
  const { meetings } = await bundled.client.request<{ meetings: { nodes: (Statement & { title: string })[] } }>(query)
  expect(meetings.nodes.length).toBeGreaterThan(3)
  for (const { slug, title, plain, bibtex, csl, ris } of meetings.nodes) {
    expect(plain).toContain(title)
    for (const text of [bibtex, csl, ris]) expect(read(text)?.title).toBe(title)
    expect(read(bibtex)?.id).toBe(slug)
  }
})
