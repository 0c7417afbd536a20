import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { encodeId } from '../lib/global-id.ts'
import { NotPrepared } from '../lib/prepared.ts'

export { NotPrepared }

export type Variables = Readonly<Record<string, unknown>>
export type Arguments = Readonly<Record<string, unknown>>

/** The selected fields of an object type, including those of fragments. Fields with the same response key are merged. */
export interface Selection {
  type: GraphQLObjectType
  fields: readonly Field[]
}

/** A field of an operation, with everything that is known before execution. */
export interface Field {
  /** The key in the response. */
  key: string
  name: string
  /** Its arguments, or a function of the variables. */
  arguments: Arguments | ((variables: Variables) => Arguments)
  /** The property of the parent, if the field only returns it. */
  property: string | undefined
  resolve: Resolve
  /** Whether its resolver reads from the database. Other fields use rows that were read before. */
  deferred: boolean
  /** The columns that it needs from the record of the parent. Undefined if it has its own select, whose result is then under the name `own`. */
  columns: object | undefined
  own: string
  select: SelectFunction | object | undefined
  /** Whether its select is the same in each execution. */
  constant: boolean
  /** The fields that are selected of its value. */
  selection: Selection | undefined
  complete: Complete
}

type Resolve = (parent: unknown, args: Arguments, context: object, info: unknown) => unknown

/** The select function of Pothos: `nested` returns the select for the records of the field, `names` the names of its selected fields. */
export type SelectFunction = (
  args: Arguments,
  context: object,
  nested: (query?: object, target?: { paths?: readonly (readonly { name: string }[])[] }) => unknown,
  names: () => ReadonlySet<string>,
) => unknown

/** Converts the value that a resolver returns to the value in the response. `object` completes the fields of an object. */
export type Complete = (value: unknown, object: (value: unknown, selection: Selection) => unknown) => unknown

/** Prepares one operation of a document, for the given values of the variables in directives. @throws {NotPrepared} */
export function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Selection {
  const query = schema.getQueryType()
  if (operation.operation !== 'query' || !query) throw new NotPrepared(`a ${operation.operation}`)
  return new Preparation(schema, document, variables).selection(query, [operation.selectionSet])
}

/** The variables that decide which fields are selected (@include, @skip). The operation is prepared separately for each of their values. */
export function switches(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names].sort()
}

class Preparation {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  #count = 0

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly variables: Variables,
  ) {
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  }

  selection(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selection {
    const groups = new Map<string, FieldNode[]>()
    const visited = new Set<string>()
    for (const set of sets) this.#collect(type, set, groups, visited)
    return { type, fields: [...groups].map(([key, nodes]) => this.#field(type, key, nodes)) }
  }

  /** Groups the nodes of a selection by response key, like CollectFields in the GraphQL specification. */
  #collect(type: GraphQLObjectType, set: SelectionSetNode, groups: Map<string, FieldNode[]>, visited: Set<string>): void {
    for (const node of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.if === true) continue
      if (getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.if === false) continue
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value
        const nodes = groups.get(key)
        if (nodes) nodes.push(node)
        else groups.set(key, [node])
        continue
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#spread(node.name.value, visited)
      if (fragment && this.#applies(fragment.typeCondition?.name.value, type)) this.#collect(type, fragment.selectionSet, groups, visited)
    }
  }

  #spread(name: string, visited: Set<string>): FragmentDefinitionNode | undefined {
    if (visited.has(name)) return undefined
    visited.add(name)
    return this.#fragments.get(name)
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true
    const abstract = this.schema.getType(condition)
    return isAbstractType(abstract) && this.schema.isSubType(abstract, type)
  }

  #field(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Field {
    const [node] = nodes
    const name = node?.name.value ?? ''
    if (name === '__typename') return typename(parent, key)
    const definition = parent.getFields()[name]
    if (!node || !definition) throw new NotPrepared(`the field ${name}`)
    if (definition.extensions.prepared === false) throw new NotPrepared(`${parent.name}.${name}`)
    const { pothosPrismaSelect: select, pothosOriginalResolve: resolve, pothosExposedField: exposed } = definition.extensions
    const type = getNamedType(definition.type)
    if (isAbstractType(type)) throw new NotPrepared(`${parent.name}.${name}, which is of an abstract type`)
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const selection = isObjectType(type) ? this.selection(type, sets) : undefined
    const flat = isObject(select) && Object.values(select).every((value) => value === true)
    return {
      key,
      name,
      arguments: given(definition, node),
      property: typeof exposed === 'string' ? exposed : undefined,
      // Resolvers of Pothos have the same parameters.
      resolve: isGlobalId(parent, name) ? globalId(parent) : typeof resolve === 'function' ? (resolve as Resolve) : byName(name),
      deferred: definition.extensions.deferred === true,
      columns: isGlobalId(parent, name) ? { id: true } : flat ? select : undefined,
      own: `@${this.#count++}`,
      // Pothos declares no type for its extensions.
      select: flat ? undefined : (select as Field['select']) || undefined,
      constant: !variesIn(node) && (selection?.fields.every((field) => field.constant) ?? true),
      selection,
      complete: completion(definition.type, selection, `${parent.name}.${name}`),
    }
  }
}

// The default resolver of GraphQL reads a property of an object.
const byName =
  (name: string): Resolve =>
  (of) =>
    (of as Record<string, unknown>)[name]

/** The resolver of the Relay plugin returns a promise, which only deferred fields may do. So the id is encoded here. */
const isGlobalId = (parent: GraphQLObjectType, name: string) => name === 'id' && parent.getInterfaces().some((each) => each.name === 'Node')
const globalId =
  ({ name }: GraphQLObjectType): Resolve =>
  (row) =>
    // Every node is selected with its id.
    encodeId(name, (row as { id: string }).id)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const typename = ({ name }: GraphQLObjectType, key: string): Field => ({
  key,
  name: '__typename',
  arguments: {},
  property: undefined,
  resolve: () => name,
  deferred: false,
  columns: undefined,
  own: '',
  select: undefined,
  constant: true,
  selection: undefined,
  complete: (value) => value,
})

/** The arguments of a field. Without variables they are computed once. */
function given(definition: GraphQLField<unknown, unknown>, node: FieldNode): Field['arguments'] {
  return has(node, [Kind.VARIABLE])
    ? (variables) => getArgumentValues(definition, node, variables)
    : Object.freeze(getArgumentValues(definition, node))
}

/** The select of a field depends on variables, and on filters, because the records that a ref names can change. */
const variesIn = (node: FieldNode) => has(node, [Kind.VARIABLE, Kind.OBJECT])

function has(node: FieldNode, kinds: readonly Kind[]): boolean {
  let found = false
  for (const argument of node.arguments ?? []) {
    visit(argument.value, {
      enter: (each) => {
        if (!kinds.includes(each.kind)) return undefined
        found = true
        return BREAK
      },
    })
  }
  return found
}

function completion(type: GraphQLOutputType, selection: Selection | undefined, field: string): Complete {
  if (isNonNullType(type)) {
    const complete = completion(type.ofType, selection, field)
    return (value, object) => {
      const completed = complete(value, object)
      if (completed === null || completed === undefined) throw new Error(`Cannot return null for non-nullable field ${field}.`)
      return completed
    }
  }
  if (isListType(type)) {
    const complete = completion(type.ofType, selection, field)
    return (value, object) => {
      if (value === null || value === undefined) return null
      if (!Array.isArray(value)) throw new NotPrepared(`${field} is not an array`)
      return value.map((each) => complete(each, object))
    }
  }
  if (isLeafType(type)) return (value) => (value === null || value === undefined ? null : type.serialize(value))
  if (!selection) throw new NotPrepared(field)
  return (value, object) => (value === null || value === undefined ? null : object(value, selection))
}
