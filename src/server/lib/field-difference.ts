import type { FieldDifference as Difference } from '../../record/record-changes.ts'
import { builder } from '../builder.ts'

export const FieldDifference = builder.objectRef<Difference>('FieldDifference').implement({
  description: 'A field that differs between two versions of a record.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the field in the record format, such as `saidOn`.' }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Its value before, in the record format. Null if it had none.',
      resolve: ({ before }) => before ?? null,
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Its value after, in the record format. Null if it has none.',
      resolve: ({ after }) => after ?? null,
    }),
  }),
})
