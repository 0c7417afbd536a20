import { eachReferenceOf, replaceAt } from '../../record/dataset-references.ts'
import type { Kind } from '../../record/kinds.ts'
import type { RecordValue } from '../../record/record-changes.ts'
import type { RecordChange } from '../../store/write/apply-changes.ts'
import { type Problem, ProblemsFound, problem } from '../../store/write/problem.ts'
import { RapporteurError } from '../api-errors.ts'
import type { Context } from '../context.ts'
import { delegateOf } from '../lib/delegate.ts'
import { Refs } from '../lib/ref.ts'

/** A change whose input has refs, as in queries. */
export interface RefChange extends Omit<RecordChange, 'slug'> {
  /** The slug of a new record, or the ref of the record. */
  ref: string
}

/** Replaces the refs of changes with slugs. A name that records of several datasets have means that of the changed dataset. */
export async function resolveRefs(
  { db }: Pick<Context, 'db'>,
  changes: readonly RefChange[],
): Promise<{ changes: RecordChange[]; datasets: Set<string>; problems: Problem[] }> {
  // The names may have changed since the request began, by an earlier change of it.
  const refs = new Refs(db)
  const problems: Problem[] = []
  const datasets = new Set<string>()
  const created = new Set(changes.flatMap(({ kind, dataset, ref }) => (dataset === undefined ? [] : [`${kind} ${ref}`])))
  const resolved = await Promise.all(
    changes.map(async ({ ref, set, dataset: given, ...change }, index): Promise<RecordChange> => {
      /** Does without what a ref names if there is no such record. */
      const attempt = async <T>(find: () => Promise<T>, path: Problem['path'], otherwise: T): Promise<T> => {
        try {
          return await find()
        } catch (error) {
          problems.push(problemOf(error, path, index))
          return otherwise
        }
      }
      const isNew = given !== undefined
      const record: Named = isNew
        ? { slug: ref, dataset: await attempt(() => datasetOf({ db, refs }, given), ['dataset'], given) }
        : await attempt(() => named({ db, refs }, change.kind, ref), ['ref'], { slug: ref })
      const { slug, dataset } = record
      if (dataset !== undefined) datasets.add(dataset)
      const slugOf = async (kind: Kind, each: string, path: Problem['path']) => {
        if (created.has(`${kind} ${each}`)) return each
        return (await attempt(() => named({ db, refs }, kind, each, dataset), path, { slug: each })).slug
      }
      return {
        ...change,
        ...(isNew && dataset !== undefined && { dataset }),
        slug,
        set: set && (await withSlugs(change.kind, set, slugOf)),
      }
    }),
  )
  return { changes: resolved, datasets, problems }
}

/** The slugs that refs of one kind name, by the arguments that have them. */
export async function slugsOf<Name extends string>(
  { db }: Pick<Context, 'db'>,
  kind: Kind,
  given: Record<Name, string>,
): Promise<{ slugs: Record<Name, string>; problems: Problem[] }> {
  const refs = new Refs(db)
  const problems: Problem[] = []
  const slugs = { ...given }
  // Object.entries does not keep the type of the keys.
  for (const [name, ref] of Object.entries(given) as [Name, string][]) {
    try {
      slugs[name] = (await named({ db, refs }, kind, ref)).slug
    } catch (error) {
      problems.push(problemOf(error, [name]))
    }
  }
  return { slugs, problems }
}

interface Named {
  slug: string
  /** The slug of its dataset. Undefined if there is no such record. */
  dataset?: string
}

/** The record that a ref names. A name that records of several datasets have means that of this dataset. */
async function named({ db, refs }: Lookup, kind: Kind, ref: string, dataset?: string): Promise<Named> {
  const { records } = await refs.identity(kind, ref, 'ref')
  // A delegate needs nothing else of a context.
  const found = await delegateOf({ db } as Context, kind).findMany({
    where: { id: { in: records } },
    select: { id: true, slug: true, dataset: { select: { slug: true } } },
  })
  const rows = found.map(({ id, slug, ...row }) => ({ id, slug: String(slug), dataset: String(Object(row.dataset).slug) }))
  const exact = rows.find(({ slug }) => slug === ref)
  const own = rows.find((row) => row.dataset === dataset)
  const row = exact ?? own ?? rows.find(({ id }) => id === records[0]) ?? rows[0]
  return row ?? { slug: ref }
}

interface Lookup {
  db: Context['db']
  refs: Refs
}

/** The slug of the dataset that a ref names. */
async function datasetOf({ db, refs }: Lookup, ref: string): Promise<string> {
  const { slug } = await db.dataset.findUniqueOrThrow({ where: { id: await refs.one('Dataset', ref, 'dataset') }, select: { slug: true } })
  return slug
}

/** The slug of the dataset that the argument `ref` names. @throws ProblemsFound */
export async function datasetSlugOf({ db }: Pick<Context, 'db'>, ref: string): Promise<string> {
  try {
    return await datasetOf({ db, refs: new Refs(db) }, ref)
  } catch (error) {
    throw new ProblemsFound(problemOf(error, ['ref']))
  }
}

/** A record with slugs instead of refs. */
async function withSlugs(
  kind: Kind,
  value: RecordValue,
  slugOf: (kind: Kind, ref: string, path: Problem['path']) => Promise<string>,
): Promise<RecordValue> {
  const copy = structuredClone(value)
  const found: { kind: Kind; ref: string; path: (string | number)[] }[] = []
  eachReferenceOf(kind, copy, (of, ref, path) => found.push({ kind: of, ref, path: [...path] }))
  await Promise.all(
    found.map(async ({ kind: of, ref, path }) => {
      replaceAt(copy, path, await slugOf(of, ref, path))
    }),
  )
  return copy
}

function problemOf(error: unknown, path: Problem['path'], change?: number): Problem {
  if (!(error instanceof RapporteurError) || !isRefCode(error.code)) throw error
  // Errors of refs have these extensions.
  const { suggestions, candidates } = error.extensions as { suggestions?: { slug: string }[]; candidates?: { slug: string }[] }
  const slugs = (suggestions ?? candidates ?? []).map(({ slug }) => slug)
  return problem(error.code, error.message, { path, suggestions: slugs, ...(change !== undefined && { change }) })
}

const isRefCode = (code: string): code is 'UNKNOWN_REF' | 'AMBIGUOUS_REF' | 'NOT_FOUND' =>
  ['UNKNOWN_REF', 'AMBIGUOUS_REF', 'NOT_FOUND'].includes(code)
