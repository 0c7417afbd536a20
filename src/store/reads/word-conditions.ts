import { isPlain } from './column-codecs.ts'
import type { Comparisons } from './comparisons.ts'
import type { Scalar } from './datamodel-types.ts'
import { elements, object, type Path } from './read-arguments.ts'
import { and, or } from './sql-conditions.ts'
import type { Source } from './table-source.ts'

/** What stands in a filter of words, and the column that tells how well they match; Prisma has neither. */
export const matching = 'matches'
export const ranking = 'relevance'
export const rank: Scalar = { column: 'relevance', type: 'Float', native: 'Real', enum: false, list: false, required: true }

/** What a statement searches words for. */
export class Words {
  /** Whether words are searched at all: see `Compiled`. */
  usesCustomPlan = false
  readonly #comparisons: Comparisons

  constructor(comparisons: Comparisons) {
    this.#comparisons = comparisons
  }

  /** Whether words match one of some searches, each in one configuration. */
  matches({ alias }: Source, value: unknown, at: Path): string {
    return or(this.#searches(alias, value, at).map(({ inConfig, query }) => and([inConfig, `${alias}.words @@ ${query}`])))
  }

  #searches(alias: string, value: unknown, at: Path, field = 'query'): { inConfig: string; query: string }[] {
    this.usesCustomPlan = true
    const words = { column: '', type: 'String', enum: false, list: false, required: true }
    return elements(value, at).map(([each, place]) => {
      const bind = (name: string) => this.#comparisons.parameter(words, object(each)[name], [...place, name])
      return { inConfig: `${alias}.config = ${bind('config')}`, query: `${bind(field)}::tsquery` }
    })
  }

  /** How well words match the best of some searches. */
  best({ alias }: Source, [matches, at]: [unknown, Path, unknown]): string {
    const searches = this.#searches(alias, matches, at, 'ranked')
    // The longer a text, the less one word says of it.
    const ranks = searches.map(({ inConfig, query }) => `WHEN ${inConfig} THEN ts_rank(${alias}.words, ${query}, 1)`)
    return `coalesce(max(CASE ${ranks.join(' ')} END), 0)::float4`
  }
}

/** The searches that words have to match in any case, where they stand, and the condition that has them. */
export function askedWords(conjuncts: Source['conjuncts']): [unknown, Path, unknown] | undefined {
  for (const [part, place] of conjuncts) {
    const { words } = object(part)
    const some = isPlain(words) ? words.some : undefined
    if (isPlain(some) && Object.hasOwn(some, matching)) return [some[matching], [...place, 'words', 'some', matching], part]
  }
  return undefined
}
