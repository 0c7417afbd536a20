import type { Command } from 'commander'
import { graphql } from '../../sdk/index.ts'
import { warn, write } from '../print.ts'
import { type Format, formats, pathShape } from '../queries/output-formats.ts'
import { unspelt } from '../queries/sdl.ts'
import { withRecord } from '../queries/with-record.ts'

interface Options {
  in?: string[]
  limit: number
  format: Format
}

const query = graphql(`query ($text: String!, $in: [SearchKind!], $first: Int) {
  search(text: $text, in: $in, first: $first) { edges { rank node { kind label snippet slug } } }
}`)

/** Finds records of any kind, the best match first. */
export async function search(text: string, command: Command): Promise<void> {
  const { in: kinds, limit, format } = command.opts<Options>()
  await withRecord(command, async ({ client, signal }) => {
    // Kinds of the API's own, as the option has checked.
    const variables = { text, in: kinds?.map(unspelt) as 'PERSON'[] | undefined, first: limit }
    const { edges } = (await client.request(query, variables, { signal })).search
    const shape = pathShape(['kind', 'label', 'snippet', 'slug'])
    for await (const part of formats[format](
      edges.map(({ rank, node }) => ({ ...node, rank })),
      shape,
    ))
      await write(part)
    if (edges.length === 0) warn('Nothing matches.')
  })
}
