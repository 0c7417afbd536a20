import { cite } from '../../lib/citation.ts'
import { type CitedStatement, citedOf, citedStatement } from '../../lib/cited.ts'
import type { Format } from './export-format.ts'
import { linesOf, type Provenance } from './provenance.ts'

/** A comment ends at its closing brace, and some programs look for entries inside a comment. */
const comment = (text: string) => `@comment{${text.replace(/[{}@]/g, ' ')}}\n\n`

const head = (provenance: Provenance | undefined) =>
  provenance
    ? comment(
        `\n${linesOf(provenance)
          .map(([name, text]) => `${name}: ${text}\n`)
          .join('')}`,
      )
    : ''

/** BibTeX entries, as `citation(style: BIBTEX)` writes them. */
export const bib: Format<CitedStatement> = {
  type: 'application/x-bibtex; charset=utf-8',
  select: citedStatement,
  // An entry takes time to write, and during that time the process answers nothing else.
  size: 50,
  hasProvenance: true,
  async *write({ batches, provenance }) {
    yield head(provenance)
    for await (const batch of batches) {
      const entries: string[] = []
      for (const statement of batch) entries.push(`${await cite(citedOf(statement), 'BIBTEX')}\n\n`)
      yield entries.join('')
    }
  },
  cut: (message) => comment(`ERROR ${message}`),
}
