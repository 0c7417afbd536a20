import type { RecordValue } from '../../record/record-changes.ts'
import { slugOf } from '../../record/slugs.ts'
import type { Context } from '../context.ts'
import { delegateOf } from '../lib/delegate.ts'
import type { RefChange } from './input-refs.ts'

/** Gives new records that have no slug one, made of the dataset and of what they are called. If it is taken, a number follows. */
export async function withSlugs({ db }: Pick<Context, 'db'>, changes: readonly RefChange[]): Promise<RefChange[]> {
  const given = new Set(changes.map(({ kind, ref }) => `${kind} ${ref}`))
  const named: RefChange[] = []
  for (const change of changes) {
    const { kind, dataset, set } = change
    if (dataset === undefined || !set || (typeof set.slug === 'string' && set.slug !== '')) {
      named.push(change)
      continue
    }
    const base = slugOf(dataset, words(set))
    // A delegate needs nothing else of a context.
    const taken = await delegateOf({ db } as Context, kind).findMany({
      where: { slug: { startsWith: base } },
      select: { id: true, slug: true },
    })
    const isTaken = (slug: string) => given.has(`${kind} ${slug}`) || taken.some((row) => row.slug === slug)
    let slug = base
    for (let next = 2; isTaken(slug); next++) slug = `${base}-${next}`
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
