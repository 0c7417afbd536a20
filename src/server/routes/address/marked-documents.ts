// The passages of documents, as far as their licences allow.
import { enumDescriptions } from '../../../record/generated/enum-descriptions.ts'
import { webAddress } from '../../../record/linked-data.ts'
import type { EvidenceItem, Source, Span } from './address-operation.ts'
import { type Html, html } from './html.ts'
import { named } from './jsonld-terms.ts'
import { inBrackets, linkTo, origin, spoken } from './page-parts.ts'
import { around, type Run, runs, toWords } from './passage.ts'

/** The documents that report the record, with the passages that their licences allow. */
export const documents = (evidence: readonly EvidenceItem[]) =>
  evidence.length > 0 &&
  html`<section><h2>Documents that report it</h2>
${named(evidence).map(([each, name]) => shownIn(each, name))}</section>`

function shownIn({ document, spans, anchor, attribution, note, reporting, wording, status }: EvidenceItem, name: string): Html {
  const url = webAddress(document.url)
  const exact = spans.flatMap(({ role, exact }) => (role === 'CONTENT' && exact ? [exact] : []))
  return html`<article id="${name}">
<h3>${linkTo('document', document)}</h3>
<p class="quiet">${origin(document)}${url && html` · <a href="${toWords(url, exact)}" rel="external">${exact.length > 0 ? 'show these words in the document' : 'open the document'}</a>`}</p>
<p>${attribution && html`Attribution: “<span lang="${document.language}">${attribution}</span>”. `}${[
    reporting && `Reporting: ${spoken(reporting)} (${inBrackets(enumDescriptions.Reporting.values[reporting])}). `,
    wording && `Wording: ${spoken(wording)} (${inBrackets(enumDescriptions.Wording.values[wording])}). `,
    status && `Status: ${spoken(status)}. `,
    note,
  ]}</p>
${anchor === 'ORPHANED' && html`<p class="quiet">The text of the document has changed. The passages no longer match.</p>`}
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
  FULL: 'The words that were said are highlighted. The words that name the speaker or mark speech are underlined.',
  EXCERPT: 'Only the passages: the licence of the text does not allow more.',
  METADATA: 'The licence of the text allows only the words that are in the record. For other passages, their offsets are shown.',
}

/** The passages with the text around them. */
function inContext(text: string, spans: readonly Span[]): Html {
  const excerpt = around(text, spans)
  return html`${excerpt.start > 0 && '… '}${runs(text, spans, excerpt).map((run) => marked(run))}${excerpt.end < [...text].length && ' …'}`
}

/** Only the passages. A passage whose words may not be shown, or are not in the record, is shown by its offsets. */
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

/** A run of text with its mark. If several spans overlap, CONTENT has priority. */
export function marked({ text, spans }: Run<Pick<Span, 'start' | 'end' | 'role'>>, linked?: Html): Html {
  const is = (role: Span['role']) => spans.some((span) => span.role === role)
  if (is('CONTENT')) return html`<mark>${linked ?? text}</mark>`
  return is('CUE') || is('SOURCE') ? html`<span class="${is('CUE') ? 'cue' : 'source'}">${linked ?? text}</span>` : html`${text}`
}
