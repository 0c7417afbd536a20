import type { Plugin } from 'graphql-yoga'

/** Headers of every response; a page says itself what it may load. */
export const securityHeaders = (publicOrigin: string | undefined): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  ...(publicOrigin?.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
})

/** Adds them to responses that do not have them. */
export function useSecurityHeaders(publicOrigin: string | undefined): Plugin {
  const headers = Object.entries(securityHeaders(publicOrigin))
  return {
    onResponse({ response }) {
      for (const [name, value] of headers) if (!response.headers.has(name)) response.headers.set(name, value)
    },
  }
}
