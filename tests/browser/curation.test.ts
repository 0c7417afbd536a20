import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { createClient } from '../../src/sdk/index.ts'
import { changeExamples } from '../../src/server/generated/examples.ts'
import { rapporteur } from '../kit/command.ts'
import { lastingDatabase } from '../kit/database.ts'
import { startProcess } from '../server/process.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const flat = (text: string | null) => String(text).replace(/\s+/g, ' ')

test('a curator corrects an attribution in GraphiQL with a key, and it is in the history', { timeout: 120_000 }, async () => {
  if (!existsSync(executablePath))
    throw new Error(`There is no Chromium at ${executablePath}. Install it, or say where it is: CHROMIUM=/path`)
  const { url: database, drop } = await lastingDatabase()
  const env = { DATABASE_URL: database }
  const { stdout: key } = await rapporteur(['key', 'create', 'Ann', '--role', 'curator'], env)
  const server = startProcess(env)
  const url = await server.greeted()
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } })
    const query = changeExamples[0]?.query.replace(/\n +dryRun: true/, '') ?? ''
    const asked = new URL(url)
    asked.searchParams.set('query', query)
    await page.goto(asked.href)
    await expect
      .poll(async () => flat(await page.locator('.graphiql-query-editor .view-lines').textContent()))
      .toContain('reattributeStatement')
    await page.getByRole('button', { name: 'Headers', exact: true }).click()
    await page.locator('.graphiql-editor-tool .monaco-editor').last().click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(JSON.stringify({ authorization: `Bearer ${key.trim()}` }))
    // GraphiQL updates the headers shortly after the text.
    await page.waitForTimeout(1_000)
    const answered = page.waitForResponse(
      (response) => response.request().method() === 'POST' && !response.request().postData()?.includes('IntrospectionQuery'),
    )
    await page.getByRole('button', { name: /execute query/i }).click()
    const { data, errors } = await (await answered).json()
    expect({ errors, problems: data?.reattributeStatement.problems }).toEqual({ errors: undefined, problems: [] })
    const { statement } = await createClient({ url: url.href }).query({
      statement: {
        $: { ref: 'lavrov-2012-12-04-directly-opposing-views' },
        version: true,
        speaker: { person: { slug: true } },
        revisions: { $: { first: 1 }, nodes: { by: true, action: true, differences: { field: true } } },
      },
    })
    expect(statement).toMatchObject({
      version: 2,
      speaker: { person: { slug: 'anders-fogh-rasmussen' } },
      revisions: { nodes: [{ by: 'Ann', action: 'UPDATED', differences: [{ field: 'speakers' }] }] },
    })
  } finally {
    await browser.close()
    server.kill('SIGTERM')
    await server.exited
    await drop()
  }
})
