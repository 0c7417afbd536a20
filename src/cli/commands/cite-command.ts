import type { Command } from 'commander'
import { type Candidate, graphql, UnknownRefError } from '../../sdk/index.ts'
import { badRequest } from '../../server/api-errors.ts'
import { warn, write } from '../print.ts'
import { isFiltered, whereOf } from '../queries/filter-flags.ts'
import { listType, unspelt } from '../queries/sdl.ts'
import { type Connected, withRecord } from '../queries/with-record.ts'
import type { AnyList } from './list-command.ts'

interface CiteOptions {
  style: string
  orderBy?: string
}

/** Cites statements and meetings by their refs, or all statements that a filter finds. */
export async function cite(refs: readonly string[], command: Command): Promise<void> {
  const { style, orderBy } = command.opts<CiteOptions>()
  const { filter } = listType('statements')
  const filtered = isFiltered(filter, command.opts())
  if (filtered === refs.length > 0)
    throw badRequest('Say what to cite, one of: refs, as "rapporteur statements" lists them; filters, as it takes them.')
  const where = whereOf(filter, command.opts())
  await withRecord(command, async (connected) => {
    const citations = filtered
      ? found(connected, where, style, orderBy)
      : await Promise.all(refs.map((ref) => ofRef(connected, ref, style)))
    let cited = 0
    for await (const citation of citations) await write(`${between(style, cited++)}${citation}`)
    if (cited === 0) warn('No statements match.')
    await write(style === 'csl-json' ? (cited > 0 ? '\n]\n' : '[]\n') : cited > 0 ? '\n' : '')
  })
}

/** The text before a citation. Entries are separated by an empty line; CSL-JSON is a list of items. */
const between = (style: string, before: number) => {
  if (style === 'csl-json') return before === 0 ? '[\n' : ',\n'
  return before === 0 ? '' : style === 'plain' ? '\n' : '\n\n'
}

async function* found({ client, signal }: Connected, where: object, style: string, orderBy: string | undefined): AsyncGenerator<string> {
  const select = { citation: { $: { style: unspelt(style) } } }
  // Its records have what is selected.
  const statements = client.statements as unknown as AnyList
  for await (const { citation } of statements.each(where, { select, signal, ...(orderBy && { orderBy: unspelt(orderBy) }) }))
    yield String(citation)
}

const statementCited = graphql('query ($ref: String!, $style: CitationStyle!) { statement(ref: $ref) { citation(style: $style) } }')
const meetingCited = graphql('query ($ref: String!, $style: CitationStyle!) { meeting(ref: $ref) { citation(style: $style) } }')

/** The citation of a statement; where there is none by this ref, of a meeting. */
async function ofRef({ client, signal }: Connected, ref: string, style: string): Promise<string> {
  // One of the API's own, as the option has checked.
  const variables = { ref, style: unspelt(style) as 'PLAIN' }
  try {
    return String((await client.request(statementCited, variables, { signal })).statement?.citation)
  } catch (noStatement) {
    if (!(noStatement instanceof UnknownRefError)) throw noStatement
    const { meeting } = await client.request(meetingCited, variables, { signal }).catch((error: unknown) => {
      if (!(error instanceof UnknownRefError)) throw error
      throw badRequest(`No statement or meeting "${ref}". ${remedy([...noStatement.suggestions, ...error.suggestions])}`)
    })
    return String(meeting?.citation)
  }
}

const remedy = (suggestions: readonly Candidate[]) =>
  suggestions.length > 0
    ? `Did you mean ${suggestions.map(({ name, slug }) => `"${name}" (${slug})`).join(' or ')}?`
    : '"rapporteur statements" and "rapporteur meetings" list those on record.'
