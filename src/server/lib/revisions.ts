import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { resolveCursorConnection } from '@pothos/plugin-relay'
import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { kindNames, recordKinds } from '../../record/kinds.ts'
import { differencesOf, type FieldDifference, type RecordValue } from '../../record/record-changes.ts'
import type { Changeset, Revision } from '../../store/generated/prisma/client.ts'
import { ownRecordsOf } from '../../store/reads/rows-to-records.ts'
import { storedDatasets, valueOfDataset } from '../../store/reads/stored-datasets.ts'
import { badRequest } from '../api-errors.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { ChangesetOrigin, RecordKind } from './enums.ts'
import { encodeId } from './global-id.ts'
import { defaultPage, largestPage } from './page-size.ts'
import { nodePaths } from './page-window.ts'
import { publishedRecord } from './text-access.ts'

/** What a revision needs to say what its record was after it. */
interface RevisionKey {
  kind: string
  recordId: string
  version: number
}

/** Reads together what the fields of a request ask for in one turn. Nothing is cached: a subscription has one context for all its events. */
const together = <Key, Value>(read: (keys: readonly Key[], context: Context) => Promise<Value[]>) => {
  const loaders = new WeakMap<Context, DataLoader<Key, Value>>()
  return (key: Key, context: Context): Promise<Value> => {
    const loader = loaders.get(context) ?? new DataLoader((keys) => read(keys, context), { cache: false })
    loaders.set(context, loader)
    return loader.load(key)
  }
}

type RecordKey = Pick<RevisionKey, 'kind' | 'recordId'>

/** The records as they are now. Undefined if they were deleted. */
async function currentRecords(keys: readonly RecordKey[], { database }: Context): Promise<(RecordValue | undefined)[]> {
  const current = new Map<string, RecordValue>()
  for (const kind of kindNames) {
    const ids = keys.filter((key) => key.kind === recordKinds[kind]).map(({ recordId }) => recordId)
    for (const [id, value] of await ownRecordsOf(database.pool, kind, [...new Set(ids)])) current.set(id, value)
  }
  const datasets = keys.filter(({ kind }) => kind === 'DATASET').map(({ recordId }) => recordId)
  for (const stored of await storedDatasets(database.pool, 'id', datasets)) current.set(stored.id, valueOfDataset(stored))
  return keys.map(({ recordId }) => current.get(recordId))
}

/** A record as it is now, in the record format. Undefined if it was deleted. */
export const currentRecord = together(currentRecords)

/** A record of history as an actor may see it. Those who may do everything copy the record with its texts, to a mirror for example. */
const readable = (value: RecordValue | undefined, { actor }: Context): RecordValue | undefined =>
  actor.role === 'ADMIN' && !actor.datasets ? value : publishedRecord(value)

/** What history stored of a record, as a client may see it. */
export const recordBefore = (before: unknown, context: Context): RecordValue | undefined =>
  // It was stored in the record format.
  readable((before as RecordValue | null) ?? undefined, context)

/** What a record was after a revision. Undefined if it was deleted. */
export const recordAfter = async (key: RevisionKey, context: Context): Promise<RecordValue | undefined> =>
  readable(await after(key, context), context)

/** The fields that a revision changed. */
export const revisionDifferences = async (revision: RevisionKey & { before: unknown }, context: Context): Promise<FieldDifference[]> =>
  differencesOf(recordBefore(revision.before, context), await recordAfter(revision, context))

const after = together(async (keys: readonly RevisionKey[], context) => {
  const keyOf = ({ recordId, version }: Pick<RevisionKey, 'recordId' | 'version'>) => `${recordId} ${version}`
  const before = new Map<string, unknown>()
  const latest = () => keys.filter((key) => !before.has(keyOf(key)))
  const readNext = async () => {
    const next = await context.db.revision.findMany({
      where: { OR: latest().map(({ recordId, version }) => ({ recordId, version: version + 1 })) },
      select: { recordId: true, version: true, before: true },
    })
    for (const row of next) before.set(keyOf({ ...row, version: row.version - 1 }), row.before)
  }
  await readNext()
  const unchanged = latest()
  const current = new Map((await currentRecords(unchanged, context)).map((value, index) => [unchanged[index], value]))
  // A record that was changed while it was read is not what it was.
  if (unchanged.length > 0) await readNext()
  // It was stored in the record format.
  return keys.map((key) => (before.has(keyOf(key)) ? ((before.get(keyOf(key)) as RecordValue | null) ?? undefined) : current.get(key)))
})

/** The dataset of a revision as it is now. Undefined if it was removed. */
export const datasetOf = together(async (ids: readonly string[], { db }: Context) => {
  const found = new Map((await db.dataset.findMany({ where: { id: { in: [...new Set(ids)] } } })).map((dataset) => [dataset.id, dataset]))
  return ids.map((id) => found.get(id))
})

/** The place of a revision in history, from its id. @throws BAD_REQUEST */
export function placeOf(id: string, argument: string): { changesetId: bigint; ordinal: number } {
  const [, changeset, ordinal] = /^(\d{1,18})\.(\d{1,9})$/.exec(id) ?? []
  if (!changeset || !ordinal)
    throw badRequest(`"${id}" is not the id of a revision. Take one from the \`id\` field of a revision.`, { argument })
  return { changesetId: BigInt(changeset), ordinal: Number(ordinal) }
}

export const RevisionEdge = builder.edgeObject({
  name: 'RevisionEdge',
  description: 'One revision of a page, with its cursor.',
  type: getRefFromModel('Revision', builder),
})

export const RevisionConnection = builder.connectionObject(
  { name: 'RevisionConnection', description: 'A page of revisions.', type: getRefFromModel('Revision', builder) },
  RevisionEdge,
)

interface RevisionList {
  /** The id of the revision after which the list begins. */
  since?: string | number | undefined
  where: object
  direction: 'asc' | 'desc'
}

/** A page of revisions, in the order of commits or in the reverse order. The cursor of a revision is its id. */
export const readRevisions = (
  context: Context,
  info: GraphQLResolveInfo,
  args: { first?: number | null; last?: number | null; after?: string | null; before?: string | null },
  { since, where, direction }: RevisionList,
) =>
  resolveCursorConnection(
    { args, defaultSize: defaultPage, maxSize: largestPage, toCursor: ({ changesetId, ordinal }: Revision) => `${changesetId}.${ordinal}` },
    async ({ before, after, limit, inverted }: { before?: string; after?: string; limit: number; inverted: boolean }) => {
      const [above, below] = direction === 'asc' ? [after, before] : [before, after]
      const conditions = [
        ...(since === undefined ? [] : [beyond(placeOf(String(since), 'since'), 'gt')]),
        ...(above === undefined ? [] : [beyond(placeOf(above, direction === 'asc' ? 'after' : 'before'), 'gt')]),
        ...(below === undefined ? [] : [beyond(placeOf(below, direction === 'asc' ? 'before' : 'after'), 'lt')]),
      ]
      const order = (direction === 'asc') === inverted ? 'desc' : 'asc'
      const query = await queryFromInfo({
        context,
        info,
        typeName: 'Revision',
        paths: nodePaths,
        select: { changesetId: true, ordinal: true },
        awaitSelections: true,
      })
      const found = context.db.revision.findMany({
        ...query,
        where: { AND: [where, ...conditions] },
        orderBy: [{ changesetId: order }, { ordinal: order }],
        take: limit,
      })
      // Pothos reads the columns that are not selected when a field needs them.
      return found as Promise<Revision[]>
    },
  )

/** The revisions after or before a place in history. */
export const beyond = ({ changesetId, ordinal }: ReturnType<typeof placeOf>, side: 'gt' | 'lt') => ({
  OR: [{ changesetId: { [side]: changesetId } }, { changesetId, ordinal: { [side]: ordinal } }],
})

export const RevisionFilter = builder.inputType('RevisionFilter', {
  description: 'Which changes are read.',
  fields: (t) => ({
    dataset: t.stringList({ description: 'The datasets of the records: refs.' }),
    kind: t.field({ type: [RecordKind], description: 'The types of the records.' }),
    origin: t.field({ type: [ChangesetOrigin], description: 'Whether imports or actors made them.' }),
  }),
})

interface RevisionCondition {
  dataset?: readonly string[] | null
  kind?: readonly Revision['kind'][] | null
  origin?: readonly Changeset['origin'][] | null
}

/** Prisma's `where` of a filter of revisions. */
export async function whereRevision(where: RevisionCondition | null | undefined, context: Context) {
  const { dataset, kind, origin } = where ?? {}
  const datasets = dataset && (await context.refs.many('Dataset', dataset, 'where.dataset')).records
  return {
    ...(datasets && { datasetId: { in: datasets } }),
    ...(kind && { kind: { in: [...kind] } }),
    ...(origin && { changeset: { origin: { in: [...origin] } } }),
  }
}

/** The global id of a record of history. */
export const globalId = (recordKind: string, id: string) =>
  encodeId(kindNames.find((kind) => recordKinds[kind] === recordKind) ?? 'Dataset', id)
