import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripIgnoredCharacters } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { z } from 'zod'
import { forbidden } from '../api-errors.ts'

/** The parts of a request that say which document it wants. */
interface Wanted {
  query?: unknown
  documentId?: unknown
  extensions?: unknown
}

const manifest = z.record(z.string(), z.string())
const persisted = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) })

/** The only documents that a server answers, by their ids and by their texts. */
export class TrustedDocuments {
  readonly #byId = new Map<string, string>()

  /** Reads a manifest, a JSON object from ids to texts. @throws Error that says what to correct */
  static read(path: string): TrustedDocuments {
    try {
      return new TrustedDocuments(manifest.parse(JSON.parse(readFileSync(path, 'utf8'))))
    } catch (cause) {
      const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : cause instanceof Error ? cause.message : String(cause)
      throw new Error(
        `TRUSTED_DOCUMENTS is ${JSON.stringify(path)}, which is no manifest of documents: ${reason}. Write one with: rapporteur trust FILE...`,
        { cause },
      )
    }
  }

  constructor(texts: Readonly<Record<string, string>>) {
    for (const [id, text] of Object.entries(texts)) {
      for (const key of [id, text, sha256(text), stripIgnoredCharacters(text)]) this.#byId.set(key, text)
    }
  }

  /** The text of the document that a request wants: by its text, whatever the spaces and comments, or by its id. Undefined if it is not trusted. */
  find({ query, documentId, extensions }: Wanted): string | undefined {
    if (typeof query === 'string') return this.#byId.get(query) ?? this.#byId.get(stripped(query))
    if (typeof documentId === 'string') return this.#byId.get(documentId)
    const { data } = persisted.safeParse(extensions)
    return data && this.#byId.get(data.persistedQuery.sha256Hash)
  }

  /** A request with the text of the document that it wants, in place of its id. */
  named({ documentId, extensions, query, ...more }: Wanted): Wanted {
    return { ...more, query: this.find({ documentId, extensions, query }) }
  }

  /** Answers nothing else. */
  plugin(isOwn: (request: Request) => boolean): Plugin {
    return {
      onParams: ({ request, params, setParams }) => {
        if (isOwn(request)) return
        const query = this.find(params)
        if (query === undefined) throw refusal()
        const { operationName, variables } = params
        setParams({ query, ...(operationName && { operationName }), ...(variables && { variables }) })
      },
    }
  }
}

const refusal = () =>
  forbidden(
    'This server answers only documents that its operator trusts, and this is none of them. Send the text of a trusted document as `query`, or its id as `documentId` or `extensions.persistedQuery.sha256Hash`. The operator adds one with: rapporteur trust FILE...',
  )

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function stripped(text: string): string {
  try {
    return stripIgnoredCharacters(text)
  } catch {
    return text
  }
}
