import { cite } from '../../lib/citation.ts'
import { type CitedStatement, citedOf, citedStatement } from '../../lib/cited.ts'
import type { Format } from './export-format.ts'
import { linesOf, type Provenance } from './provenance.ts'

/** A comment ends where its braces do, and some programs look for entries within. */
const comment = (text: string) => `@comment{${text.replace(/[{}@]/g, ' ')}}\n\n`

const told = (provenance: Provenance | undefined) =>
  provenance
    ? comment(
        `\n${linesOf(provenance)
          .map(([name, text]) => `${name}: ${text}\n`)
          .join('')}`,
      )
    : ''

/** Entries of BibTeX, as `citation(style: BIBTEX)` writes them. */
export const bib: Format<CitedStatement> = {
  type: 'application/x-bibtex; charset=utf-8',
  select: citedStatement,
  // Writing an entry takes its time, in which nothing else is answered.
  size: 50,
  tells: true,
  async *write({ batches, provenance }) {
    yield told(provenance)
    for await (const batch of batches) {
      const entries: string[] = []
      for (const statement of batch) entries.push(`${await cite(citedOf(statement), 'BIBTEX')}\n\n`)
      yield entries.join('')
    }
  },
  cut: (message) => comment(`ERROR ${message}`),
}
