// The words of documents, as far as their licences allow.
import { enumDescriptions } from '../../../record/generated/enum-descriptions.ts'
import type { Shown, Source, Span } from './address-operation.ts'
import { type Html, html, webAddress } from './html.ts'
import { named } from './jsonld-terms.ts'
import { inBrackets, linkTo, origin, spoken } from './page-parts.ts'
import { around, type Run, runs, toWords } from './passage.ts'

/** Each document that shows the record, with its words as far as its licence allows. */
export const documents = (evidence: readonly Shown[]) =>
  evidence.length > 0 &&
  html`<section><h2>Documents that show it</h2>
${named(evidence).map(([each, name]) => shownIn(each, name))}</section>`

function shownIn({ document, spans, anchor, attribution, note, reporting, wording, status }: Shown, name: string): Html {
  const url = webAddress(document.url)
  const exact = spans.flatMap(({ role, exact }) => (role === 'CONTENT' && exact ? [exact] : []))
  return html`<article id="${name}">
<h3>${linkTo('document', document)}</h3>
<p class="quiet">${origin(document)}${url && html` · <a href="${toWords(url, exact)}" rel="external">${exact.length > 0 ? 'go to these words' : 'read it there'}</a>`}</p>
<p>${attribution && html`Attribution: “<span lang="${document.language}">${attribution}</span>”. `}${[
    reporting && `Reporting: ${spoken(reporting)} (${inBrackets(enumDescriptions.Reporting.values[reporting])}). `,
    wording && `Wording: ${spoken(wording)} (${inBrackets(enumDescriptions.Wording.values[wording])}). `,
    status && `Status: ${spoken(status)}. `,
    note,
  ]}</p>
${anchor === 'ORPHANED' && html`<p class="quiet">Its text has changed: the passages are no longer where they were.</p>`}
${
  spans.length > 0 &&
  html`<figure><blockquote class="text" lang="${document.language}" dir="auto">${
    document.text !== null && anchor !== 'ORPHANED' ? inContext(document.text, spans) : excerpts(spans)
  }</blockquote>
<figcaption>${legends[document.textAccess]}</figcaption></figure>`
}
</article>`
}

const legends: Record<Source['textAccess'], string> = {
  FULL: 'What was said is marked; underlined are the words that name the speaker or mark speech.',
  EXCERPT: 'The passages alone, as the licence of the text allows.',
  METADATA:
    'The licence of the text allows no more than the words that the record holds; where it holds none, their place in the text is given.',
}

/** The passages in what stands around them. */
function inContext(text: string, spans: readonly Span[]): Html {
  const stretch = around(text, spans)
  return html`${stretch.start > 0 && '… '}${runs(text, spans, stretch).map((run) => marked(run))}${stretch.end < [...text].length && ' …'}`
}

/** The passages alone; where their words may not be shown, or are not on record, where they stand. */
export const excerpts = (spans: readonly Span[]): Html =>
  html`${spans.map((span, at) => {
    const before = spans[at - 1]
    const between = before && (span.start - before.end > 2 ? ' … ' : ' ')
    const part =
      span.exact === null
        ? html`<span class="quiet">[characters ${span.start} to ${span.end}]</span>`
        : marked({ text: span.exact, spans: [span] })
    return [between, part]
  })}`

/** A run of text as what it is: what was said before all else. */
export function marked({ text, spans }: Run<Pick<Span, 'start' | 'end' | 'role'>>, linked?: Html): Html {
  const is = (role: Span['role']) => spans.some((span) => span.role === role)
  if (is('CONTENT')) return html`<mark>${linked ?? text}</mark>`
  return is('CUE') || is('SOURCE') ? html`<span class="${is('CUE') ? 'cue' : 'source'}">${linked ?? text}</span>` : html`${text}`
}
