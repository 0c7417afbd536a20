import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../src/import/formats/record-format.ts'
import { load } from '../../src/store/write/load-dataset.ts'
import { type Bundled, openBundled } from '../kit/bundled.ts'
import { freshFolder } from '../kit/database.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

// The text before the passage has characters of two UTF-16 code units.
const speech = '😀😀 The envoy told us: "We will sign in May," and left.'
const open = {
  format: 'rapporteur/1',
  dataset: { slug: 'open', title: 'Open texts', licence: 'CC0-1.0' },
  documents: [
    {
      slug: 'envoy-report',
      title: 'The envoy speaks',
      kind: 'NEWS_ARTICLE',
      url: 'https://example.org/envoy',
      published: '2020-05-02',
      language: 'en',
      textAccess: 'FULL',
      text: speech,
    },
  ],
  statements: [
    {
      slug: 'envoy-sign',
      text: 'We will sign in May',
      language: 'en',
      reporting: 'DIRECT',
      kind: 'REMARK',
      saidOn: { edtf: '2020-05-01', text: 'on Friday' },
      speakers: [{ kind: 'ANONYMOUS', description: 'The envoy' }],
      evidence: [
        {
          document: 'envoy-report',
          wording: 'VERBATIM',
          attribution: 'The envoy told us',
          spans: [
            { start: 3, end: 12, role: 'SOURCE' },
            { start: 13, end: 20, role: 'CUE' },
            { start: 23, end: 42, exact: 'We will sign in May' },
          ],
        },
      ],
    },
  ],
}

let bundled: Bundled
let origin: string
let close: () => Promise<unknown>
let browser: Browser
let context: BrowserContext
let page: Page
const requested = new Set<string>()
const complaints: string[] = []

beforeAll(async () => {
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${executablePath}. Install it (apt-get install chromium), or say where it is: CHROMIUM=/path/to/chromium`,
    )
  }
  bundled = await openBundled()
  const { folder, remove } = freshFolder()
  writeFileSync(join(folder, 'open.json'), JSON.stringify(open))
  await load(bundled.rapporteur.database, readRecord(join(folder, 'open.json')))
  remove()
  const served = await bundled.listen()
  ;({ origin } = new URL(served.url))
  close = served.close
  browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  // The size of a phone, without scripts.
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  context.on('request', (request) => requested.add(new URL(request.url()).origin))
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await close?.()
})

const paths = [
  '/r/statement/envoy-sign',
  '/r/document/envoy-report',
  '/r/document/moscow-times-lavrov-yields-2012-12-04',
  '/r/person/sergey-lavrov',
  '/r/meeting/nrc-ministerial-2012-12-04',
  '/r/organization/nato',
  '/r/topic/missile-defence',
  '/r/dataset/nato-russia-council',
  '/r/person/sergey-lavrof',
]

/** Texts whose contrast with the background is below 4.5:1, as defined by WCAG. */
function faint(): string[] {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [...colour.matchAll(/[\d.]+/g)].slice(0, 3).map(([part]) => {
      const c = Number(part) / 255
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? ground(element.parentElement) : backgroundColor
  }
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    if (![...element.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim())) return []
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    return contrast < 4.5 ? [`${element.tagName} ${element.className}: ${contrast.toFixed(2)}`] : []
  })
}

describe('a page', () => {
  test.each(paths)('%s is readable on a phone, in the light and the dark colour scheme', async (path) => {
    await page.goto(origin + path)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(faint)).toEqual([])
    }
    const { width, seen } = await page.evaluate(() => ({ width: document.documentElement.scrollWidth, seen: window.innerWidth }))
    expect(width).toBeLessThanOrEqual(seen)
    // The style is applied, so the Content-Security-Policy allows it.
    expect(await page.locator('header').evaluate((element) => getComputedStyle(element).fontFamily)).toContain('system-ui')
    await page.emulateMedia({ media: 'print', colorScheme: null })
    expect(await page.locator('header').isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  })

  test('of a statement shows its words, highlighted in the document', async () => {
    await page.goto(`${origin}/r/statement/envoy-sign`)
    expect(await page.locator('.words').textContent()).toBe('“We will sign in May”')
    expect(await page.locator('article mark').allTextContents()).toEqual(['We will sign in May'])
    expect(await page.locator('article .source').textContent()).toBe('The envoy')
    expect(await page.locator('article blockquote').textContent()).toBe(speech)
    expect(await page.getByRole('link', { name: 'show these words in the document' }).getAttribute('href')).toBe(
      'https://example.org/envoy#:~:text=We%20will%20sign%20in%20May',
    )
  })

  test('opens its BibTeX without a script', async () => {
    expect(await page.locator('pre').isVisible()).toBe(false)
    await page.getByText('BibTeX').click()
    expect(await page.locator('pre').textContent()).toContain('@misc{envoy-sign')
  })

  test('links from a person by a statement and its document to the words', async () => {
    await page.goto(`${origin}/r/person/Lavrov`)
    expect(page.url()).toBe(`${origin}/r/person/sergey-lavrov`)
    await page.locator('section', { hasText: 'Latest statements' }).locator('li a').first().click()
    expect(new URL(page.url()).pathname).toMatch(/^\/r\/statement\//)
    await page.locator('article h3 a').first().click()
    expect(new URL(page.url()).pathname).toMatch(/^\/r\/document\//)
    await page.goto(`${origin}/r/document/envoy-report`)
    await page.locator('mark a').click()
    expect(page.url()).toBe(`${origin}/r/statement/envoy-sign`)
  })

  test('sends requests only to the server, and logs no errors', () => {
    expect([...requested]).toEqual([origin])
    // The test requests an unknown record, which is a 404.
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
  })
})

test('the start page is GraphiQL', async () => {
  const response = await fetch(origin, { headers: { accept: 'text/html' } })
  expect(response.url).toBe(`${origin}/graphql`)
})
