import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startProcess } from '../server/process.ts'
import { npm } from './setup.ts'
import { shown } from './snippets.ts'

// The example of a front end, built with the packed SDK, in a real browser, before a real server.

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const folder = join(inject('folder'), 'web')

let server: ReturnType<typeof startProcess>
let preview: ReturnType<typeof spawn>
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  if (!existsSync(executablePath))
    throw new Error(`There is no Chromium at ${executablePath}. Install it (apt-get install chromium), or say where it is: CHROMIUM=/path`)
  cpSync('examples/web', folder, { recursive: true, filter: (source) => !/node_modules|dist/.test(source) })
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  manifest.dependencies.rapporteur = `file:${inject('tarball')}`
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  npm(['install', '--no-audit', '--no-fund'], folder)
  npm(['run', 'build'], folder)
  server = startProcess({ DATABASE_URL: 'memory://' })
  const { origin } = await server.greeted()
  preview = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', '--port', '0', '--host', '127.0.0.1'], {
    cwd: folder,
    env: { ...process.env, RAPPORTEUR: origin, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const url = await new Promise<string>((found) =>
    preview.stdout?.on('data', (text) => {
      said += text
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (url) found(url)
    }),
  )
  browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  page = await browser.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(url)
})
afterAll(async () => {
  await browser?.close()
  for (const each of [preview, server]) each?.kill('SIGTERM')
  if (preview?.exitCode === null) await once(preview, 'exit')
  await server?.exited
})

describe('the example of a front end', () => {
  test("shows a speaker's statements on a topic as a timeline, each with its sources", async () => {
    await page.locator('ol > li').first().waitFor()
    const dates = await page.locator('ol > li > time').allTextContents()
    expect(dates.length).toBeGreaterThan(3)
    expect(dates).toEqual([...dates].sort())
    expect(await page.locator('ol > li cite').first().textContent()).toContain('Sergey Lavrov')
    const sources = await page.locator('ol > li li').count()
    expect(sources).toBeGreaterThanOrEqual(dates.length)
    const links = await page.locator('ol > li li a').evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((href) => !href?.startsWith('http'))).toEqual([])
  })

  test('tells who could be meant by a name that nobody has, and asks for them by a click', async () => {
    await page.getByLabel('Who').fill('Lavrof')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('alert').getByRole('button', { name: 'Sergey Lavrov' }).click()
    await page.locator('ol > li').first().waitFor()
    expect(await page.locator('ol > li').count()).toBeGreaterThan(3)
  })

  test('complains of nothing but the refused question', () => {
    expect(complaints.filter((text) => !/400/.test(text))).toEqual([])
  })
})

describe("README's snippets in a browser", () => {
  const snippets = shown.filter((code) => !code.includes('rapporteur/server')).map((code, at) => [at + 1, code] as const)

  test.each(snippets)('%i', async (_, code) => {
    const { origin } = await server.greeted()
    const { outputFiles } = await build({
      stdin: {
        contents: `${code.replaceAll('http://localhost:4000', origin)}\nconsole.log('That was all.')`,
        resolveDir: inject('folder'),
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    })
    // The code is that of a page of this origin; the responses of the server itself allow no scripts.
    const tab = await browser.newPage({ bypassCSP: true })
    const errors: string[] = []
    const said: string[] = []
    tab.on('pageerror', (error) => errors.push(String(error)))
    tab.on('console', (message) => said.push(message.text()))
    await tab.goto(`${origin}/health`)
    await tab.addScriptTag({ type: 'module', content: outputFiles[0]?.text ?? '' })
    await expect.poll(() => [...errors, ...said].at(-1), { timeout: 60_000 }).toBe('That was all.')
    expect(errors).toEqual([])
    expect(said.length).toBeGreaterThan(1)
    await tab.close()
  })
})
