import { resolve } from 'node:path'

/** What `DATABASE_URL` may say, and what each form means. */
export type DatabaseTarget = { kind: 'postgres'; url: string } | { kind: 'embedded'; folder: string | undefined }

/** Reads a `DATABASE_URL`: unset is the folder `.rapporteur`, `memory://` keeps nothing, the rest is a server or a folder. */
export function parseDatabaseUrl(url: string | undefined): DatabaseTarget {
  if (!url) return { kind: 'embedded', folder: resolve('.rapporteur') }
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgres', url }
  if (url === 'memory://') return { kind: 'embedded', folder: undefined }
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]
  if (scheme) {
    throw new Error(
      `DATABASE_URL starts with "${scheme}:", which is no database known here. ` +
        'Use postgres://user:password@host/database, memory://, a folder, or leave it unset.',
    )
  }
  return { kind: 'embedded', folder: resolve(url) }
}
