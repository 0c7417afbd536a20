import { brief } from '../../record/brief-record.ts'
import type { Kind } from '../../record/kinds.ts'
import type { ListName, Writer } from '../writer.ts'

/** The lists in an order in which each comes after those that it refers to. */
const kindOf = {
  topics: 'Topic',
  organizations: 'Organization',
  places: 'Place',
  persons: 'Person',
  documents: 'Document',
  meetings: 'Meeting',
  statements: 'Statement',
} as const satisfies Record<ListName, Kind>

/** The record format as JSON Lines: a line that describes the dataset, then one line for each record. An import reads it back. */
export const recordWriter: Writer = {
  texts: 'all',
  async *write({ header, records }) {
    yield `${JSON.stringify({ format: 'rapporteur/1', dataset: header })}\n`
    // Object.keys forgets which keys there are.
    for (const list of Object.keys(kindOf) as ListName[]) {
      for await (const record of records(list)) yield `${JSON.stringify({ [list]: [brief(kindOf[list], record)] })}\n`
    }
  },
}
