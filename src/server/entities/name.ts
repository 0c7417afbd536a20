import { builder } from '../builder.ts'
import { LabelKind, NameKind } from '../lib/enums.ts'

builder.prismaObject('Name', {
  select: { id: true },
  fields: (t) => ({
    value: t.exposeString('value'),
    language: t.exposeString('language', { nullable: true }),
    kind: t.expose('kind', { type: NameKind }),
  }),
})

builder.prismaObject('TopicLabel', {
  select: { id: true },
  fields: (t) => ({
    value: t.exposeString('value'),
    language: t.exposeString('language', { nullable: true }),
    kind: t.expose('kind', { type: LabelKind }),
  }),
})
