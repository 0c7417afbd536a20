import { DOMParser, type Element } from '@xmldom/xmldom'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Bundled, openBundled } from '../kit/bundled.ts'

let bundled: Bundled
let server: string
beforeAll(async () => {
  bundled = await openBundled()
  const { url, close } = await bundled.listen()
  server = new URL(url).origin
  return close
})

const asked = (query = '', init?: RequestInit) => fetch(`${server}/feed.atom${query}`, init)

/** The feed as an XML parser sees it, which throws where it is not well-formed. */
async function parsed(query = ''): Promise<Element> {
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`)
  }
  const { documentElement } = new DOMParser({ onError }).parseFromString(await (await asked(query)).text(), 'text/xml')
  if (!documentElement) throw new Error('The feed is empty')
  return documentElement
}

const children = (parent: Element, name: string): Element[] =>
  [...parent.childNodes].filter((node) => node.nodeName === name).map((node) => node as Element)
const said = (parent: Element, name: string) => children(parent, name).map((each) => each.textContent)
const links = (entry: Element, rel: string) =>
  children(entry, 'link')
    .filter((link) => link.getAttribute('rel') === rel)
    .map((link) => link.getAttribute('href'))

describe('the feed', () => {
  test('has what RFC 4287 asks of a feed and of each entry', async () => {
    const response = await asked()
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = await parsed()
    expect({ name: feed.nodeName, namespace: feed.namespaceURI }).toEqual({ name: 'feed', namespace: 'http://www.w3.org/2005/Atom' })
    const entries = children(feed, 'entry')
    expect(entries).toHaveLength(50)
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
    for (const each of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect(said(each, name)).toEqual([expect.stringMatching(/\S/)])
      expect(said(each, 'updated')[0]).toMatch(instant)
    }
    expect(links(feed, 'self')).toEqual([`${server}/feed.atom`])
    expect(new Set(entries.map((entry) => said(entry, 'id')[0])).size).toBe(50)
    for (const entry of entries) {
      expect(links(entry, 'alternate')).toEqual(said(entry, 'id'))
      expect(children(entry, 'author').length).toBeGreaterThan(0)
      for (const author of children(entry, 'author')) expect(said(author, 'name')[0]).toMatch(/\S/)
      expect(said(entry, 'rights')).toEqual(['NATO-Russia Council, 2012 and 2013: CC0-1.0'])
    }
  })

  test('has the statements latest said that a filter finds, as GraphQL has them', async () => {
    const { statements } = await bundled.client.query({
      statements: {
        $: { where: { speaker: ['Lavrov'], topic: ['missile defense'] }, first: 50 },
        nodes: {
          slug: true,
          text: true,
          updatedAt: true,
          saidOn: { edtf: true },
          speaker: { person: { name: true } },
          evidence: { document: { url: true } },
        },
      },
    })
    const entries = children(await parsed('?speaker=Lavrov&topic=missile+defense'), 'entry')
    expect(
      entries.map((entry) => ({
        id: said(entry, 'id')[0],
        updated: said(entry, 'updated')[0],
        published: said(entry, 'published')[0],
        author: said(children(entry, 'author')[0] ?? entry, 'name')[0],
        documents: links(entry, 'via'),
      })),
    ).toEqual(
      statements.nodes.map(({ slug, updatedAt, saidOn, speaker, evidence }) => ({
        id: `${server}/r/statement/${slug}`,
        updated: updatedAt,
        published: `${saidOn.edtf}T00:00:00.000Z`,
        author: speaker?.person?.name,
        documents: evidence.flatMap(({ document }) => document.url ?? []),
      })),
    )
    expect(said(entries[0] ?? (await parsed()), 'summary')[0]).toContain(statements.nodes[0]?.text)
  })

  test('is well-formed whatever stands in a text, and says no date that is not on record', async () => {
    const { query } = bundled.rapporteur.database
    const [row] = await query<{ id: string; text: string; edtf: string }>(
      'SELECT id, text, "saidOnEdtf" AS edtf FROM "Statement" ORDER BY "saidOnLatest" DESC, id DESC LIMIT 1',
    )
    const write = (text?: string, edtf?: string) =>
      query('UPDATE "Statement" SET text = $2, "saidOnEdtf" = $3 WHERE id = $1', [row?.id, text, edtf])
    onTestFinished(() => void write(row?.text, row?.edtf))
    const text = '<script>&amp; ]]> "quoted" \'&#0; 👩‍👩‍👧 Встреча مجلس'
    await write(`\u0001\u000b\ufffe${text}\u001f`, '2013')
    const [entry] = children(await parsed(), 'entry')
    expect(entry && said(entry, 'summary')[0]).toContain(text)
    expect(entry && said(entry, 'published')).toEqual([])
  })

  test('is not sent again to a reader that has it, and is once something changes', async () => {
    const first = await asked('?speaker=Lavrov')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('last-modified')).toMatch(/GMT$/)
    const again = (tag: string) => asked('?speaker=Lavrov', { headers: { 'if-none-match': tag } })
    for (const tag of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) expect((await again(tag)).status).toBe(304)
    expect((await again(etag)).headers.get('etag')).toBe(etag)
    expect((await again('W/"other"')).status).toBe(200)
    await bundled.rapporteur.database.query(
      `UPDATE "Statement" SET text = text || ' ' WHERE id IN (SELECT "statementId" FROM "Speaker" JOIN "Person" p ON p.id = "personId" WHERE p.slug = 'sergey-lavrov')`,
    )
    expect((await again(etag)).status).toBe(200)
  })

  test('without results is an empty feed, and a misspelled name is an error', async () => {
    expect(children(await parsed('?minSources=99'), 'entry')).toEqual([])
    const response = await asked('?speaker=Lavrof')
    expect(response.status).toBe(400)
    expect((await response.json()).error).toBe('No person "Lavrof". Did you mean "Sergey Lavrov" (sergey-lavrov)?')
    expect((await asked('?limit=3')).status).toBe(400)
  })

  test('is there for GET and HEAD only', async () => {
    expect((await asked('', { method: 'HEAD' })).headers.get('etag')).toBe((await asked()).headers.get('etag'))
    expect((await asked('', { method: 'POST' })).status).toBe(404)
  })
})
