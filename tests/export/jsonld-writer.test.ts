import { expand, toRDF } from 'jsonld'
import { describe, expect, test } from 'vitest'
import { jsonldWriter } from '../../src/export/formats/jsonld-writer.ts'
import { recordWriter } from '../../src/export/formats/record-writer.ts'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { openEmpty, writeFiles } from '../kit/dataset.ts'
import { writtenBy } from './written-by.ts'

const base = 'https://example.org'

/** All values of `@id` in a JSON-LD document. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (key === '@id' ? [String(each)] : idsIn(each)))
}

describe('an export as linked data', () => {
  test('has a node for each record, all of which are reached by their URLs', async () => {
    const database = await openEmpty()
    const draft = readRecord('data/nato-russia-council')
    await load(database, draft)
    const { text, leftOut } = await writtenBy(jsonldWriter, database, 'nato-russia-council', { base })
    const graph: { '@id': string; '@type': string }[] = JSON.parse(text)['@graph']
    const nodes = new Set(graph.map((node) => node['@id']))
    expect(nodes.size).toBe(graph.length)
    const { persons, meetings, statements, documents, topics, organizations, places } = draft.record
    const parts =
      persons.flatMap(({ positions }) => positions).length +
      meetings.flatMap(({ sessions, agendaItems }) => [...sessions, ...agendaItems]).length
    const records = [persons, meetings, statements, documents, topics, organizations, places].reduce(
      (sum, { length }) => sum + length,
      parts,
    )
    expect(graph.length).toBe(records + 1)
    expect(idsIn(graph).filter((id) => id.startsWith(`${base}/r/`) && !id.includes('#') && !nodes.has(id))).toEqual([])
    const stances = statements.flatMap((each) => each.topics).filter(({ stance }) => stance !== 'UNSTATED').length
    expect(leftOut.get('stances of statements on topics')).toBe(stances)
  })

  test('is valid JSON-LD, in which a statement has its speaker, date, topics and passages', async () => {
    const database = await openEmpty()
    await load(database, readRecord('data/nato-russia-council'))
    const { text } = await writtenBy(jsonldWriter, database, 'nato-russia-council', { base })
    const document = JSON.parse(text)
    expect((await expand(document)).length).toBeGreaterThan(100)
    const quads = await toRDF(document)
    if (!Array.isArray(quads)) throw new Error('Expected quads')
    const about = (subject: string) =>
      quads
        .filter((quad) => quad.subject.value === subject)
        .map(({ predicate, object }) => `${predicate.value} ${object.termType === 'BlankNode' ? '_' : object.value}`)
        .sort()
    const statement = `${base}/r/statement/lavrov-2012-12-04-directly-opposing-views`
    expect(about(statement)).toMatchSnapshot()
    const annotation = quads.find(({ predicate, object }) => predicate.value.endsWith('hasBody') && object.value === statement)?.subject
      .value
    expect(about(annotation ?? '').length).toBeGreaterThan(2)
  })

  test('has the text of a document only where its licence allows that', async () => {
    const database = await openEmpty()
    const document = { title: 'Page', kind: 'OTHER', published: '2012', language: 'en', text: 'The words of the page' }
    const documents = ['FULL', 'EXCERPT'].map((textAccess) => ({ slug: textAccess.toLowerCase(), textAccess, ...document }))
    const dataset = { slug: 'texts', title: 'Texts', licence: 'CC0-1.0' }
    await load(database, readRecord(writeFiles({ 'a.json': { format: 'rapporteur/1', dataset, documents } })))
    const { text } = await writtenBy(jsonldWriter, database, 'texts')
    const graph: Record<string, unknown>[] = JSON.parse(text)['@graph']
    expect(graph.filter((node) => node.text).map((node) => node['@id'])).toEqual(['https://example.org/r/document/full'])
    const { text: lines } = await writtenBy(recordWriter, database, 'texts')
    expect(lines.match(/The words of the page/g)).toHaveLength(2)
  })
})
