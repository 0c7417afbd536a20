import type { ObjectFieldBuilder } from '@pothos/core'
import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { type Kind, kindNames, kinds, spoken } from '../../record/kinds.ts'
import { spell } from '../../record/parse-part.ts'
import { differencesOf } from '../../record/record-changes.ts'
import type { AppliedChanges, ChangedRecord } from '../../store/write/apply-changes.ts'
import type { Problem } from '../../store/write/problem.ts'
import { builder, type SchemaTypes } from '../builder.ts'
import { delegateOf } from '../lib/delegate.ts'
import { RecordKind } from '../lib/enums.ts'
import { FieldDifference } from '../lib/field-difference.ts'
import { refKinds } from '../lib/ref.ts'
import { publishedRecord } from '../lib/text-access.ts'

const problemCodes = {
  INVALID: 'A value is not of the form that the field has.',
  MISSING: 'A value that the record needs is missing.',
  INVALID_DATE: 'A date is not a date in EDTF.',
  DUPLICATE: 'A list has an entry twice.',
  SLUG_TAKEN: 'Another record has the slug.',
  UNKNOWN_REF: 'No record has the ref. `suggestions` are similar ones.',
  AMBIGUOUS_REF: 'Several records have the name. `suggestions` are their slugs.',
  CIRCLE: 'A record would be above itself.',
  TOO_DEEP: 'Too many places would lie within one another.',
  NO_EVIDENCE: 'A statement needs a document that shows its words.',
  SPAN_MISMATCH: 'A passage does not have the words that it is said to have.',
  SPAN_NOT_FOUND: 'The words of a passage are not in the text of the document.',
  SPAN_AMBIGUOUS: 'The words of a passage are in the text of the document more than once. The message has the places.',
  TEXT_NOT_ALLOWED: 'Words that the record may not keep.',
  CONTRADICTION: 'Two values of the record, or of two records, contradict each other.',
  OUTSIDE_TERM: 'A position was not held when this was said.',
  NOT_FOUND: 'The record does not exist, or no longer.',
  CONFLICT: 'The record has changed since it was read.',
  REFERRED_TO: 'Other records refer to the record.',
  FORBIDDEN: 'The actor may not make the change.',
  NO_REASON: 'A change needs a reason.',
  NAME_TAKEN: 'A key has the name, or had it.',
  TOO_LARGE: 'A value or a list is too large.',
} as const satisfies Record<Problem['code'], string>

const ProblemCode = builder.enumType('ProblemCode', {
  description: 'What kind of thing is wrong with a change.',
  // Object.fromEntries has no type for the keys.
  values: Object.fromEntries(Object.entries(problemCodes).map(([code, description]) => [code, { description }])) as Record<
    Problem['code'],
    { description: string }
  >,
})

export const ProblemRef = builder.objectRef<Problem>('Problem').implement({
  description: 'Something that is wrong with a change, or as a warning looks wrong.',
  fields: (t) => ({
    code: t.expose('code', { type: ProblemCode, description: 'What kind of thing it is.' }),
    change: t.exposeInt('change', {
      nullable: true,
      description: 'The index of the change in a list of changes, from 0. Null if it is not one of them alone.',
    }),
    path: t.string({
      description: 'Where in the record, such as `speakers[0].person`. Empty for the record itself.',
      resolve: ({ path }) => spell(path),
    }),
    message: t.exposeString('message', { description: 'What was expected, what was found, and what to do.' }),
    suggestions: t.field({ type: ['String'], description: 'What could be meant instead.', resolve: ({ suggestions }) => [...suggestions] }),
    version: t.int({
      nullable: true,
      description: 'Of a CONFLICT: the version that the record has now.',
      resolve: ({ conflict }) => conflict?.version ?? null,
    }),
    differences: t.field({
      type: [FieldDifference],
      description: 'Of a CONFLICT: what the record says now, and what the change would make of it.',
      resolve: ({ conflict }) => conflict?.differences ?? [],
    }),
  }),
})

/** The result of a change of one record. */
export type ChangeResult = AppliedChanges & {
  /** The id of the proposal that was made, if the actor may not make the changes. */
  proposalId?: string
}

/** A result that only has problems. */
export const refused = (...problems: readonly Problem[]): ChangeResult => ({ records: [], problems, warnings: [] })

/** The fields that every result has. */
const resultFields = (t: ObjectFieldBuilder<SchemaTypes, ChangeResult>) => ({
  problems: t.field({ type: [ProblemRef], description: 'Why nothing has changed.', resolve: ({ problems }) => [...problems] }),
  warnings: t.field({
    type: [ProblemRef],
    description: 'What looks wrong. It was changed all the same.',
    resolve: ({ warnings }) => [...warnings],
  }),
  proposal: t.field({
    type: getRefFromModel('Proposal', builder),
    nullable: true,
    description: 'The proposal that waits for a curator. Null if the change was made.',
    resolve: async ({ proposalId }, _args, context, info) => {
      if (proposalId === undefined) return null
      const query = await queryFromInfo({ context, info, awaitSelections: true })
      return delegateOf(context, 'Proposal').findUnique({ ...query, where: { id: proposalId } })
    },
  }),
})

/** The result types of changes of a kind of record, such as `StatementChange`. */
const changeResults = new Map(
  kindNames.map((kind) => {
    const displayName = spoken(kind)
    const only = ({ records }: ChangeResult): ChangedRecord | undefined => records[0]
    const ref = builder.objectRef<ChangeResult>(`${kind}Change`).implement({
      description: `The result of a change of a ${displayName}. If it has problems, nothing has changed.`,
      fields: (t) => ({
        [kinds[kind].field]: t.field({
          type: getRefFromModel(kind, builder),
          nullable: true,
          description: `The ${displayName} after the change. Null if there are problems, if it was deleted, and in a dry run of its creation.`,
          resolve: async (result, _args, context, info) => {
            const record = only(result)
            if (!record?.after) return null
            const query = await queryFromInfo({ context, info, awaitSelections: true })
            return delegateOf(context, kind).findUnique({ ...query, where: { id: record.id } })
          },
        }),
        differences: t.field({
          type: [FieldDifference],
          description: 'The fields that changed. Empty if the record said all of it already.',
          resolve: (result) => {
            const record = only(result)
            return record ? differencesOf(publishedRecord(record.before), publishedRecord(record.after)) : []
          },
        }),
        ...resultFields(t),
      }),
    })
    return [kind, ref] as const
  }),
)

export function changeResultOf(kind: Kind) {
  const found = changeResults.get(kind)
  if (!found) throw new Error(`${kind} has no result`)
  return found
}

/** One record that was changed together with others. */
const RecordChangeRef = builder.objectRef<ChangedRecord>('RecordChange').implement({
  description: 'A record that a change has changed.',
  fields: (t) => ({
    kind: t.field({ type: RecordKind, description: 'The type of the record.', resolve: ({ kind }) => refKinds[kind] }),
    slug: t.exposeString('slug', { description: 'Its slug.' }),
    version: t.exposeInt('version', { description: 'Its version after the change.' }),
    record: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The record after the change. Null if it was deleted, and in a dry run of its creation.',
      resolve: async ({ kind, id, after }, _args, context, info) => {
        if (!after) return null
        const query = await queryFromInfo({ context, info, typeName: kind, awaitSelections: true })
        const row = await delegateOf(context, kind).findUnique({ ...query, where: { id } })
        return row && Object.assign(row, { __typename: kind })
      },
    }),
    differences: t.field({
      type: [FieldDifference],
      description: 'The fields that changed.',
      resolve: ({ before, after }) => differencesOf(publishedRecord(before), publishedRecord(after)),
    }),
  }),
})

/** The result of a change of several records. */
export const RecordChanges = builder.objectRef<ChangeResult>('RecordChanges').implement({
  description: 'The result of a change of several records. If it has problems, none of them has changed.',
  fields: (t) => ({
    records: t.field({ type: [RecordChangeRef], description: 'The changed records.', resolve: ({ records }) => records }),
    count: t.int({ description: 'How many records were changed, or would be in a dry run.', resolve: ({ records }) => records.length }),
    ...resultFields(t),
  }),
})
