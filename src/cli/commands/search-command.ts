import type { Command } from 'commander'
import { graphql } from '../../sdk/index.ts'
import { warn } from '../print.ts'
import { type Output, pathShape, writeRecords } from '../queries/output-formats.ts'
import { unspelt } from '../queries/sdl.ts'
import { withRecord } from '../queries/with-record.ts'

interface SearchOptions extends Output {
  in?: string[]
  limit: number
}

const query = graphql(`query ($text: String!, $in: [SearchKind!], $first: Int) {
  search(text: $text, in: $in, first: $first) { edges { rank node { kind label snippet slug } } }
}`)

/** Finds records of any kind, the best match first. */
export async function search(text: string, command: Command): Promise<void> {
  const { in: kinds, limit, ...output } = command.opts<SearchOptions>()
  await withRecord(command, async ({ client, signal }) => {
    // The option has checked that they are kinds of the API.
    const variables = { text, in: kinds?.map(unspelt) as 'PERSON'[] | undefined, first: limit }
    const { edges } = (await client.request(query, variables, { signal })).search
    const records = edges.map(({ rank, node }) => ({ ...node, rank }))
    await writeRecords(output, records, pathShape(['kind', 'label', 'snippet', 'slug']))
    if (edges.length === 0) warn('Nothing matches.')
  })
}
