import { eachReferenceOf } from '../../record/dataset-references.ts'
import type { Kind } from '../../record/kinds.ts'
import type { RecordValue } from '../../record/record-changes.ts'
import type { Problem, RecordChange } from '../../store/write/apply-changes.ts'
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
  const slugOf = async (kind: Kind, ref: string, dataset: string | undefined): Promise<string> =>
    created.has(`${kind} ${ref}`) ? ref : slugOfRef({ db, refs }, kind, ref, dataset)
  const resolved = await Promise.all(
    changes.map(async ({ ref, set, ...change }, index): Promise<RecordChange | undefined> => {
      const attempt = async (kind: Kind, given: string, path: Problem['path'], dataset: string | undefined) => {
        try {
          return await slugOf(kind, given, dataset)
        } catch (error) {
          problems.push(problemOf(error, path, index))
          return given
        }
      }
      const isNew = change.dataset !== undefined
      const attemptDataset = async (given: string) => {
        try {
          const id = await refs.one('Dataset', given, 'dataset')
          return (await db.dataset.findUnique({ where: { id: id ?? '' }, select: { slug: true } }))?.slug ?? given
        } catch (error) {
          problems.push(problemOf(error, ['dataset'], index))
          return given
        }
      }
      const slug = isNew ? ref : await attempt(change.kind, ref, ['ref'], undefined)
      const dataset = isNew ? await attemptDataset(String(change.dataset)) : await datasetOf(db, change.kind, slug)
      if (dataset !== undefined) datasets.add(dataset)
      return {
        ...change,
        ...(isNew && { dataset }),
        slug,
        set: set && (await withSlugs(change.kind, set, (kind, given, path) => attempt(kind, given, path, dataset))),
      }
    }),
  )
  return { changes: resolved.filter((change) => change !== undefined), datasets, problems }
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
      slugs[name] = await slugOfRef({ db, refs }, kind, ref, undefined)
    } catch (error) {
      problems.push({ ...problemOf(error, [name], 0) })
    }
  }
  return { slugs, problems }
}

/** The slug that a ref names. A name that records of several datasets have means that of this dataset. */
async function slugOfRef({ db, refs }: { db: Context['db']; refs: Refs }, kind: Kind, ref: string, dataset: string | undefined) {
  const { records } = await refs.identity(kind, ref, 'ref')
  // A delegate needs nothing else of a context.
  const rows = await delegateOf({ db } as Context, kind).findMany({
    where: { id: { in: records } },
    select: { id: true, slug: true, dataset: { select: { slug: true } } },
  })
  const exact = rows.find(({ slug }) => slug === ref)
  const own = rows.find((row) => Object(row.dataset).slug === dataset)
  return String((exact ?? own ?? rows.find(({ id }) => id === records[0]) ?? rows[0])?.slug)
}

async function datasetOf(db: Context['db'], kind: Kind, slug: string): Promise<string | undefined> {
  // A delegate needs nothing else of a context.
  const [row] = await delegateOf({ db } as Context, kind).findMany({
    where: { slug },
    select: { id: true, dataset: { select: { slug: true } } },
  })
  return row && Object(row.dataset).slug
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
      const slug = await slugOf(of, ref, path)
      const holder = path.slice(0, -1).reduce<unknown>((inner, step) => Object(inner)[step], copy)
      Object(holder)[path.at(-1) ?? ''] = slug
    }),
  )
  return copy
}

function problemOf(error: unknown, path: Problem['path'], change: number): Problem {
  if (!(error instanceof RapporteurError) || !isRefCode(error.code)) throw error
  // Errors of refs have these extensions.
  const { suggestions, candidates } = error.extensions as { suggestions?: { slug: string }[]; candidates?: { slug: string }[] }
  return { code: error.code, change, path, message: error.message, suggestions: (suggestions ?? candidates ?? []).map(({ slug }) => slug) }
}

const isRefCode = (code: string): code is 'UNKNOWN_REF' | 'AMBIGUOUS_REF' | 'NOT_FOUND' =>
  ['UNKNOWN_REF', 'AMBIGUOUS_REF', 'NOT_FOUND'].includes(code)
