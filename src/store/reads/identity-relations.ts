import { identityKinds } from '../../record/kinds.ts'
import type { Datamodel, Relation } from './datamodel-types.ts'

/** Tables whose keys refer to identities instead of records. */
const ofIdentities = new Set([
  'StatementPerson',
  'StatementOrganization',
  'StatementDocument',
  'StatementTopicIndex',
  'StatementTopicVoice',
])

const mentioned = new Set(['Person', 'Organization', 'Meeting', 'Place'])

/** The name of the relation that returns the related records of all records of an identity. */
export const ofIdentity = (relation: string): string => `identity_${relation}`

/**
 * A datamodel with relations that Prisma cannot have: for each list of a record the same list of all records of its identity. From a record
 * whose identity has no other record they lead where its own lists lead.
 */
export function withIdentityRelations(datamodel: Datamodel): Datamodel {
  const models = { ...datamodel.models }
  for (const kind of identityKinds) {
    const model = datamodel.models[kind]
    if (!model) throw new Error(`There is no model ${kind}`)
    const lists = Object.entries(model.relations).filter(([, { list }]) => list)
    const relations = Object.fromEntries(lists.map(([name, relation]) => [ofIdentity(name), joined(kind, name, relation)]))
    const mentions: Relation = {
      model: 'StatementMention',
      list: true,
      required: false,
      holds: false,
      on: [['identityId', 'subjectId']],
    }
    models[kind] = {
      ...model,
      relations: { ...model.relations, ...relations, ...(mentioned.has(kind) && { [ofIdentity('mentionIndex')]: mentions }) },
    }
  }
  return { ...datamodel, models }
}

function joined(kind: string, name: string, relation: Relation): Relation {
  if (name === 'identified') return { ...relation, on: [['identityId', 'identityId']], isOther: true }
  // A column that is a copy of the identity is found by the identity.
  const copy = relation.on.find(([here]) => here === 'identityId')
  if (copy) return { ...relation, on: [copy] }
  const [[, there] = ['', '']] = relation.on
  if (ofIdentities.has(relation.model)) return { ...relation, on: [['identityId', there]] }
  return { ...relation, records: kind }
}
