import { createHash } from 'node:crypto'
import { favicon } from '../../http/graphiql.ts'

/** HTML that needs no escaping. Only `html` creates it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[]

/** Template tag for HTML. It escapes all values except `Html` objects. Attribute values must be in quotes. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((text, at) => text + (at < parts.length ? written(parts[at]) : '')).join(''))

function written(part: Part): string {
  if (part instanceof Html) return part.text
  if (Array.isArray(part)) return part.map(written).join('')
  return part === null || part === undefined || part === false ? '' : escaped(String(part))
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
// Control characters are not text, and browsers display them differently.
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '').replace(/[^\P{Cc}\t\r\n]/gu, '\ufffd')

/** A complete HTML page without external resources. For a record it links to the permanent URL and to JSON-LD. */
export const document = ({ title, body, address }: { title: string; body: Html; address?: string }): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Rapporteur</title>
<link rel="icon" href="${favicon}">
${address && html`<link rel="canonical" href="${address}"><link rel="alternate" type="application/ld+json" href="${address}.jsonld">`}
<style>${new Html(style)}</style>
</head>
<body>
<header><a href="/graphql">Rapporteur</a> <span>the record of diplomacy</span></header>
<main>
${body}
</main>
${address && html`<footer>Permanent URL: <a href="${address}">${address}</a>, also as <a href="${address}.jsonld" type="application/ld+json">JSON-LD</a></footer>`}
</body>
</html>
`.text

// The contrast is at least 4.5:1 in both colour schemes. Marks differ by more than their colour.
const style = `
:root { color-scheme: light dark; --ink: #1c2127; --quiet: #59636e; --page: #fff; --line: #d5dae0; --link: #1f5a99; --content: #ffe9a8; --cue: #2f7d46; --source: #8a4b9b }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --quiet: #a2adb8; --page: #16191d; --line: #39414a; --link: #8ebdf0; --content: #5c4a12; --cue: #7fd19a; --source: #d6a6e3 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 46rem; padding: 1rem 1.1rem 4rem; color: var(--ink); background: var(--page); font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere }
header, dt, figcaption, footer, summary, .quiet, .label { color: var(--quiet); font: .875rem/1.5 system-ui, sans-serif }
header { border-bottom: 1px solid var(--line); padding-bottom: .5rem }
a { color: var(--link) }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .2rem 0 1rem }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .5rem }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; border-bottom: 1px solid var(--line) }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .2rem }
p { margin: .4rem 0 }
.label { margin: 1.2rem 0 0 }
.words { font-size: 1.3rem; line-height: 1.45; margin: 0 0 1rem }
blockquote { margin: .6rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line) }
blockquote.text { white-space: pre-line }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .25rem 1rem; margin: 1rem 0 }
dd { margin: 0 }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .5rem } }
ul, ol { padding-left: 1.2rem }
li { margin: .35rem 0 }
mark { color: inherit; background: var(--content); border-bottom: 1px solid currentColor }
mark a { color: inherit; text-decoration: none }
.cue, .source { border-bottom: 2px solid var(--cue); background: none }
.source { border-bottom: 2px dotted var(--source) }
figure { margin: 0 }
pre { white-space: pre-wrap; font-size: .85rem; border: 1px solid var(--line); padding: .6rem }
:target { scroll-margin-top: 1rem; box-shadow: -.6rem 0 var(--page), -.8rem 0 var(--link) }
@media print { :root { --ink: #000; --page: #fff; --quiet: #333; --link: #000; --content: #fff } header, details:not([open]) { display: none } main a[href^='http']::after { content: ' <' attr(href) '>'; font-size: .8em; overflow-wrap: anywhere } article, li { break-inside: avoid } mark { font-weight: bold } }
`

/** The Content-Security-Policy: no scripts, no external resources, no embedding in other pages. */
export const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
