import type { RecordValue } from '../../record/record-changes.ts'
import { slugOf } from '../../record/slugs.ts'
import type { Context } from '../context.ts'
import { delegateOf } from '../lib/delegate.ts'
import type { RefChange } from './input-refs.ts'

/** Numbers that are tried after a slug. */
const mostNumbers = 100

/** Gives new records that have no slug one, made of the dataset and of what they are called. If it is taken, a number follows. */
export async function withNewSlugs({ db }: Pick<Context, 'db'>, changes: readonly RefChange[]): Promise<RefChange[]> {
  const given = new Set(changes.map(({ kind, ref }) => `${kind} ${ref}`))
  const named: RefChange[] = []
  for (const change of changes) {
    const { kind, dataset, set } = change
    if (dataset === undefined || !set || (typeof set.slug === 'string' && set.slug !== '')) {
      named.push(change)
      continue
    }
    const base = slugOf(dataset, words(set))
    const candidates = [base, ...Array.from({ length: mostNumbers }, (_, index) => `${base}-${index + 2}`)]
    // A delegate needs nothing else of a context.
    const rows = await delegateOf({ db } as Context, kind).findMany({
      where: { slug: { in: candidates } },
      select: { id: true, slug: true },
    })
    const taken = new Set(rows.map((row) => row.slug))
    // If all are taken, the problem is that the slug is.
    const slug = candidates.find((each) => !taken.has(each) && !given.has(`${kind} ${each}`)) ?? base
    given.add(`${kind} ${slug}`)
    named.push({ ...change, ref: slug, set: { ...set, slug } })
  }
  return named
}

/** What a record is called, or the first words of a statement. */
function words({ name, label, title, text }: RecordValue): string {
  const called = [name, label, title].find((each) => typeof each === 'string')
  return String(
    called ??
      String(text ?? 'record')
        .split(/\s+/)
        .slice(0, 8)
        .join(' '),
  )
}
