import { type Kind, kindNames } from '../../record/kinds.ts'
import { Complaints, type Counts } from '../../record/load-report.ts'

/** What a load has done so far. */
export interface Outcome {
  counts: Record<Kind, Counts>
  named: { created: number; matched: Set<string>; doubtful: number }
  warnings: Complaints
}

export const newOutcome = (): Outcome => ({
  // Each kind is there.
  counts: Object.fromEntries(kindNames.map((kind) => [kind, { added: 0, changed: 0, removed: 0, unchanged: 0 }])) as Outcome['counts'],
  named: { created: 0, matched: new Set(), doubtful: 0 },
  warnings: new Complaints(),
})

/** Adds what a part of a load has done. */
export function addOutcome(total: Outcome, { counts, named, warnings }: Outcome): void {
  for (const kind of kindNames)
    for (const key of ['added', 'changed', 'removed', 'unchanged'] as const) total.counts[kind][key] += counts[kind][key]
  total.named.created += named.created
  total.named.doubtful += named.doubtful
  for (const slug of named.matched) total.named.matched.add(slug)
  total.warnings.addAll(warnings)
}
