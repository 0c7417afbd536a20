import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  parse,
  print,
  separateOperations,
  validate,
} from 'graphql'
import { z } from 'zod'
import { packageRoot } from '../../store/database/package-root.ts'
import { say } from '../print.ts'

/** A document, with the ids that clients know it by. */
interface Found {
  text: string
  /** The file that it is from. */
  file: string
  id?: string
}

/** Persisted documents of graphql-codegen and Relay, and the manifests of Apollo. */
const byId = z.record(z.string(), z.string())
const apollo = z.object({ operations: z.array(z.object({ id: z.string(), body: z.string() })) })

/** Writes the manifest of the documents in files and folders, by their ids. @throws Error with a line for each document that the schema refuses */
export async function trust(paths: readonly string[], { output }: { output: string }): Promise<void> {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? documentFiles(path) : [path]))
  const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const found = [
    ...texts.filter(({ file }) => file.endsWith('.json')).flatMap(persistedIn),
    ...operationsIn(texts.filter(({ file }) => !file.endsWith('.json'))),
  ]
  if (found.length === 0)
    throw new Error(`There are no operations in ${paths.join(', ')}. Give files or folders with .graphql, .gql or .json.`)
  const schema = buildSchema(readFileSync(join(packageRoot(), 'src/sdk/schema.graphql'), 'utf8'))
  const complaints = found.flatMap(({ file, text }) => validate(schema, parsed(text, file)).map(({ message }) => `${file}: ${message}`))
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
  const documents = Object.fromEntries(found.map(({ id, text }) => [id ?? sha256(text), text]))
  writeFileSync(output, `${JSON.stringify(documents, null, 2)}\n`)
  const count = Object.keys(documents).length
  say(
    `${output} has ${count} ${count === 1 ? 'document' : 'documents'} of ${files.length} ${files.length === 1 ? 'file' : 'files'}. Start the server with TRUSTED_DOCUMENTS=${output}`,
  )
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const documentFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(graphql|gql|json)$/.test(file))
    .sort()
    .map((file) => join(folder, file))

function persistedIn({ file, text }: { file: string; text: string }): Found[] {
  const data: unknown = parseJson(text, file)
  const manifest = apollo.safeParse(data)
  if (manifest.success) return manifest.data.operations.map(({ id, body }) => ({ id, text: body, file }))
  const documents = byId.safeParse(data)
  if (documents.success) return Object.entries(documents.data).map(([id, document]) => ({ id, text: document, file }))
  throw new Error(`${file} has no persisted documents: an object from ids to texts (graphql-codegen, Relay), or a manifest of Apollo.`)
}

/** Each operation with the fragments that it needs, which may be in other files; and each file as it is, where it has what it needs. */
function operationsIn(files: readonly { file: string; text: string }[]): Found[] {
  const documents = files.map(({ file, text }) => ({ file, text, document: parsed(text, file) }))
  const fragments = new Map<string, DefinitionNode>()
  for (const { document } of documents)
    for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  return documents.flatMap(({ file, text, document }) => {
    const own = document.definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION)
    if (own.length === 0) return []
    const ownFragments = new Map(fragments)
    for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) ownFragments.set(each.name.value, each)
    const separate = Object.values(separateOperations({ kind: Kind.DOCUMENT, definitions: [...own, ...ownFragments.values()] }))
    const isComplete = document.definitions.length >= new Set(separate.flatMap(({ definitions }) => definitions.map(print))).size
    return [...(isComplete ? [{ text: text.trim(), file }] : []), ...separate.map((each) => ({ text: print(each), file }))]
  })
}

function parsed(text: string, file: string): DocumentNode {
  try {
    return parse(text)
  } catch (error) {
    const place = error instanceof GraphQLError ? error.locations?.[0] : undefined
    throw new Error(`${file}${place ? `:${place.line}:${place.column}` : ''}: ${error instanceof Error ? error.message : error}`)
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : error}`)
  }
}
