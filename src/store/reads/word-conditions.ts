import { isPlain } from './column-codecs.ts'
import type { Comparisons } from './comparisons.ts'
import type { Scalar } from './datamodel-types.ts'
import { elements, object, type Path } from './read-arguments.ts'
import { and, or } from './sql-conditions.ts'
import type { TableSource } from './table-source.ts'

/** The names of the condition that searches words, and of the column that has the rank of a match. Prisma has neither. */
export const matching = 'matches'
export const ranking = 'relevance'
export const rank: Scalar = { column: 'relevance', type: 'Float', native: 'Real', enum: false, list: false, required: true }

/** The searches of words in an SQL statement. */
export class Words {
  /** Whether the statement searches words: see `Compiled`. */
  usesCustomPlan = false
  readonly #comparisons: Comparisons

  constructor(comparisons: Comparisons) {
    this.#comparisons = comparisons
  }

  /** The condition that words match one of some searches, each in one text search configuration. */
  matches({ alias }: TableSource, value: unknown, at: Path): string {
    return or(this.#searches(alias, value, at).map(({ inConfig, query }) => and([inConfig, `${alias}.words @@ ${query('query')}`])))
  }

  #searches(alias: string, value: unknown, at: Path) {
    this.usesCustomPlan = true
    const words = { column: '', type: 'String', enum: false, list: false, required: true }
    return elements(value, at).map(([each, path]) => {
      const search = object(each)
      const bind = (name: string) => this.#comparisons.parameter(words, search[name], [...path, name])
      return {
        inConfig: `${alias}.config = ${bind('config')}`,
        has: (name: string) => search[name] !== undefined,
        query: (name: string) => `${bind(name)}::tsquery`,
      }
    })
  }

  /**
   * How well words match the best of some searches, 0 to 1: texts that have all words together before those that have two of them together, and
   * among these by `ts_rank`, divided by the logarithm of the length, since one word says less of a longer text.
   */
  best({ alias }: TableSource, [matches, at]: [unknown, Path, unknown]): string {
    const ranks = this.#searches(alias, matches, at).map(({ inConfig, has, query }) => {
      const rank = `ts_rank(${alias}.words, ${query('ranked')}, 1)`
      const levels = [...(has('all') ? ['all'] : []), ...(has('two') ? ['two'] : [])]
      const cases = levels.map((name, level) => `WHEN ${alias}.words @@ ${query(name)} THEN ${levels.length - level}`)
      const together = levels.length > 0 ? `(CASE ${cases.join(' ')} ELSE 0 END + ${rank}) / ${levels.length + 1}` : rank
      return `WHEN ${inConfig} THEN ${together}`
    })
    return `coalesce(max(CASE ${ranks.join(' ')} END), 0)::float4`
  }
}

/** The searches that words must match, their path, and the conjunct that they are in. */
export function searchedWords(conjuncts: TableSource['conjuncts']): [unknown, Path, unknown] | undefined {
  for (const [part, path] of conjuncts) {
    const { words } = object(part)
    const some = isPlain(words) ? words.some : undefined
    if (isPlain(some) && Object.hasOwn(some, matching)) return [some[matching], [...path, 'words', 'some', matching], part]
  }
  return undefined
}
