import { defaultFieldResolver, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import { kindNames } from '../../record/kinds.ts'
import { forbidden } from '../api-errors.ts'
import type { Context } from '../context.ts'
import { type Actor, type Role, roles } from './actor.ts'

/** The models whose rows everybody reads. */
const publicModels: ReadonlySet<unknown> = new Set([
  ...kindNames,
  'Dataset',
  'Source',
  'Name',
  'TopicLabel',
  'Participation',
  'Speaker',
  'StatementTopic',
  'StatementRelation',
  'Mention',
  'Evidence',
  'Span',
  'Translation',
  'Revision',
])

/**
 * Checks access where a field is resolved. A mutation has a role in its extension `requires`. A type with the extension `readable` is read
 * only by those for whom it is true, on whatever way a query came to it.
 * @throws Error for a mutation without a role, and for a type with rows of a model that not everybody reads, without `readable`
 */
export function restrict(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const { requires } = field.extensions
    if (!isRole(requires)) throw new Error(`The mutation ${name} has no role. Give it \`extensions: { requires: … }\`.`)
    guard(field, (_parent, { actor }) => roles.indexOf(actor.role) >= roles.indexOf(requires), `${name} needs the role ${requires}`)
  }
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) restrictType(type)
  return schema
}

function restrictType(type: GraphQLObjectType): void {
  // Only this file reads the extension.
  const readable = type.extensions.readable as ((record: unknown, actor: Actor) => boolean) | undefined
  const { pothosPrismaModel: model } = type.extensions
  if (model !== undefined && !readable && !publicModels.has(model))
    throw new Error(
      `The type ${type.name} shows rows of ${model}, and nothing says who reads them. Give it \`extensions: { readable: … }\`, or add ${model} to \`publicModels\` if everybody does.`,
    )
  if (!readable) return
  for (const field of Object.values(type.getFields()))
    guard(field, (parent, { actor }) => readable(parent, actor), `${type.name} is read by those who decide`)
}

function guard(field: GraphQLField<unknown, Context>, allows: (parent: unknown, context: Context) => boolean, what: string): void {
  const { resolve = defaultFieldResolver } = field
  field.resolve = (parent, args, context, info) => {
    if (allows(parent, context)) return resolve(parent, args, context, info)
    const { name, role } = context.actor
    throw forbidden(`${what}, and ${name} has the role ${role}. Send a key that allows it as \`Authorization: Bearer <key>\`.`)
  }
}

const isRole = (role: unknown): role is Role => roles.some((each) => each === role)
