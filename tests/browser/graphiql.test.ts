import { existsSync } from 'node:fs'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../src/sdk/index.ts'
import { changeExamples, examples } from '../../src/server/generated/examples.ts'
import { startProcess } from '../server/process.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

let server: ReturnType<typeof startProcess>
let url: URL
let browser: Browser
let page: Page
let editor: Locator
const requested = new Set<string>()
const complaints: string[] = []

beforeAll(async () => {
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${executablePath}. Install it (apt-get install chromium), or say where it is: CHROMIUM=/path/to/chromium`,
    )
  }
  server = startProcess({ DATABASE_URL: 'memory://' })
  url = await server.greeted()
  browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const context = await browser.newContext({ viewport: { width: 1600, height: 1200 } })
  context.on('request', (request) => requested.add(new URL(request.url()).origin))
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(String(error.error())))
  page = await context.newPage()
  await page.goto(url.href)
  editor = page.locator('.graphiql-query-editor .view-lines')
  await page.getByRole('tab').first().waitFor()
})
afterAll(async () => {
  await browser?.close()
  server?.kill('SIGTERM')
  await server?.exited
})

/** Runs the query of the open tab and returns the response that the page shows. */
async function run() {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && !response.request().postData()?.includes('IntrospectionQuery'),
  )
  await page.getByRole('button', { name: /execute query/i }).click()
  const answer = await (await answered).json()
  const shown = page.locator('.result-window .view-lines')
  // Until the response is shown, the same button stops the query.
  await expect.poll(async () => flat(await shown.textContent())).toContain('"data": {')
  await page.getByRole('button', { name: /execute query/i }).waitFor()
  return { answer, shown }
}

const flat = (text: string | null) => String(text).replace(/\s+/g, ' ')

describe('GraphiQL', () => {
  test('opens with a tab for each example, and shows the flagship query', async () => {
    const names = await page.getByRole('tab').allInnerTexts()
    expect(names).toEqual([...examples, ...changeExamples].map(({ query }) => /^(?:query|mutation|subscription) (\w+)/m.exec(query)?.[1]))
    expect(flat(await editor.textContent())).toContain('query LavrovOnMissileDefence')
  })

  test("runs the flagship query and shows Lavrov's words", async () => {
    const { answer, shown } = await run()
    const [first] = answer.data.statements.nodes
    expect(first.speaker.person.name).toBe('Sergey Lavrov')
    await expect.poll(async () => flat(await shown.textContent())).toContain(flat(JSON.stringify(first.text)))
  })

  test.each(examples.map(({ name, query }, index) => [name, query, index] as const))('answers the example %s', async (_, query, index) => {
    await page.getByRole('tab').nth(index).click()
    await expect.poll(async () => flat(await editor.textContent())).toContain(/^query \w+/m.exec(query)?.[0])
    // GraphiQL updates the operation name shortly after the text.
    await page.waitForTimeout(500)
    const { answer } = await run()
    expect(answer.errors).toBeUndefined()
  })

  test('opens the link of a query of the client, with the same result', async () => {
    const rapporteur = createClient({ url: url.href })
    const { graphiql } = rapporteur.statements.toGraphQL({ speaker: 'Lavrov', topic: 'missile defense' })
    const { nodes } = await rapporteur.statements({ speaker: 'Lavrov', topic: 'missile defense' })
    await page.goto(graphiql)
    await expect.poll(async () => flat(await editor.textContent())).toContain('statements(')
    const { answer } = await run()
    expect(nodes.length).toBe(6)
    expect(answer.data.statements.nodes.map(({ text }: { text: string }) => text)).toEqual(nodes.map(({ text }) => text))
  })

  test('sends requests only to the server, and logs no errors', () => {
    expect([...requested].filter((origin) => origin !== 'null')).toEqual([url.origin])
    expect(complaints).toEqual([])
  })
})
