/** A range of a text: half-open offsets in code points. */
interface Range {
  start: number
  end: number
}

/** A run of a text, with the spans that cover it. */
export interface Run<S extends Range> {
  text: string
  spans: S[]
}

/** Splits a text, or a range of it, at each start and end of a span. Spans of several statements may overlap. */
export function runs<S extends Range>(text: string, spans: readonly S[], range?: Range): Run<S>[] {
  const points = [...text]
  const { start, end } = range ?? { start: 0, end: points.length }
  const within = [...spans.flatMap((span) => [span.start, span.end])].filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...within, Math.min(end, points.length)])].sort((a, b) => a - b)
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? 0
    return { text: points.slice(from, to).join(''), spans: spans.filter((span) => span.start <= from && span.end >= to) }
  })
}

const margin = 600

/** The range of the passages with up to 600 code points around them. It starts and ends at white space. */
export function around(text: string, spans: readonly Range[]): Range {
  const points = [...text]
  const [first, last] = [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))]
  let [start, end] = [Math.max(0, first - margin), Math.min(points.length, last + margin)]
  while (start > 0 && start < first && /\S/.test(points[start - 1] ?? '')) start++
  while (end < points.length && end > last && /\S/.test(points[end] ?? '')) end--
  return { start, end }
}

const longest = 120

/** A URL with a text fragment (`#:~:text=`), so that browsers scroll to the words. */
export function toWords(url: string, words: readonly string[]): string {
  const directives = words.map((each) => {
    // A line break of the text is a space in the page.
    const text = each.replace(/\s+/g, ' ').trim()
    const [head, tail] = [/^[\s\S]{1,50}(?=\s)/u.exec(text)?.[0], /(?<=\s)[\s\S]{1,50}$/u.exec(text)?.[0]]
    return `text=${text.length > longest && head && tail ? `${encoded(head)},${encoded(tail.trim())}` : encoded(text)}`
  })
  if (directives.length === 0) return url
  return `${url}${url.includes('#') ? '' : '#'}:~:${directives.join('&')}`
}

// A dash, a comma and an ampersand are syntax in a text fragment.
const encoded = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D')
