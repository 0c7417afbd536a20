import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Plugin } from 'graphql-yoga'
import { changeExamples, examples } from '../generated/examples.ts'

/** GraphiQL at /graphql for requests that accept HTML, with an example query in each tab. It loads nothing from other hosts. */
export function useGraphiql(): Plugin {
  let page: ReturnType<typeof compress> | undefined
  return {
    async onRequest({ request, url, endResponse }) {
      if (url.pathname !== '/graphql' || request.method !== 'GET' || !request.headers.get('accept')?.includes('text/html')) return
      page ??= compress()
      const { plain, zipped, etag } = await page
      const zips = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
      const known = request.headers.get('if-none-match') === etag
      endResponse(
        new Response(known ? null : zips ? zipped : plain, {
          status: known ? 304 : 200,
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': policy,
            'cache-control': 'no-cache',
            etag,
            vary: 'Accept, Accept-Encoding',
            ...(zips && !known && { 'content-encoding': 'gzip' }),
          },
        }),
      )
    },
  }
}

/** The page as HTML, its scripts, styles, fonts and workers inside, as it is and compressed. */
async function compress() {
  // Nine megabytes of module, so only once somebody opens the page.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const left = Object.fromEntries(Object.keys(inPage).map((name) => [name, 'in page']))
  const html = renderGraphiQL({
    title: 'Rapporteur',
    favicon,
    logo,
    defaultTabs: [...examples.map(({ query }) => ({ query })), ...changeExamples.map(({ query }) => ({ query, headers }))],
    ...left,
  })
  const whole = Object.entries(inPage).reduce((text, [name, code]) => text.replace(`"${name}":"in page"`, `"${name}":${code}`), html)
  const page = whole.replace('</head>', `<style>${stillTabs}</style></head>`)
  const plain = new TextEncoder().encode(page)
  const zipped = await promisify(gzip)(plain)
  return { plain, zipped, etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"` }
}

/** Where the key goes in the tabs of changes. */
const headers = JSON.stringify({ authorization: 'Bearer <key>' }, null, 2)

const keep = (name: string) =>
  `(text) => { const url = new URL(location.href); url.searchParams.set('${name}', text); history.replaceState(null, '', url) }`

/** What only the page can know, as its code: the variables of the link that opened it. Its address then has what is edited, to be shared. */
const inPage = {
  variables: "new URL(location.href).searchParams.get('variables')",
  onEditQuery: keep('query'),
  onEditVariables: keep('variables'),
}

// More tabs than fit keep an offset from when they were laid out, which takes effect under the mouse: the tab jumps away from its click.
const stillTabs = '.graphiql-tab { transform: none !important }'

/** The browser itself refuses what the page should never do: load from, or send to, another host. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="28" height="28"><path d="M4 4h24v18H15l-7 6v-6H4z" fill="#2f5d8a"/><path d="M9 10h14M9 15h9" stroke="#fff" stroke-width="2.5"/></svg>`
/** The icon of a page, in itself. */
export const favicon = `data:image/svg+xml,${encodeURIComponent(logo)}`
