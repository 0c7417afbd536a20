/** Where evidence points into a text: half-open offsets in code points. */
interface Range {
  start: number
  end: number
}

/** A run of a text, and what points at it. */
export interface Run<S extends Range> {
  text: string
  spans: S[]
}

/** A text, or a stretch of it, cut wherever a span begins or ends: spans of several statements overlap. */
export function runs<S extends Range>(text: string, spans: readonly S[], stretch?: Range): Run<S>[] {
  const points = [...text]
  const { start, end } = stretch ?? { start: 0, end: points.length }
  const within = [...spans.flatMap((span) => [span.start, span.end])].filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...within, Math.min(end, points.length)])].sort((a, b) => a - b)
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? 0
    return { text: points.slice(from, to).join(''), spans: spans.filter((span) => span.start <= from && span.end >= to) }
  })
}

const margin = 600

/** The passages with what stands around them, from one white space to another. */
export function around(text: string, spans: readonly Range[]): Range {
  const points = [...text]
  const [first, last] = [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))]
  let [start, end] = [Math.max(0, first - margin), Math.min(points.length, last + margin)]
  while (start > 0 && start < first && /\S/.test(points[start - 1] ?? '')) start++
  while (end < points.length && end > last && /\S/.test(points[end] ?? '')) end--
  return { start, end }
}

const longest = 120

/** The address of a page of the web with directions to words in it, which browsers then scroll to. */
export function toWords(url: string, words: readonly string[]): string {
  const directives = words.map((each) => {
    // On the page there is one space where a text has a new line.
    const text = each.replace(/\s+/g, ' ').trim()
    const [head, tail] = [/^[\s\S]{1,50}(?=\s)/u.exec(text)?.[0], /(?<=\s)[\s\S]{1,50}$/u.exec(text)?.[0]]
    return `text=${text.length > longest && head && tail ? `${encoded(head)},${encoded(tail.trim())}` : encoded(text)}`
  })
  if (directives.length === 0) return url
  return `${url}${url.includes('#') ? '' : '#'}:~:${directives.join('&')}`
}

// A dash, a comma and an ampersand mean something in such directions.
const encoded = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D')
