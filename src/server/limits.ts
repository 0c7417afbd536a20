import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { RapporteurError, tooCostly } from './errors.ts'

/** What one request may ask for. */
export interface Limits {
  /** Words and signs in the document. */
  tokens: number
  /** Fields within fields, introspection apart. */
  depth: number
  /** Fields under another name; those of a fragment count once for each spread. */
  aliases: number
  /** Directives on fields and fragments, counted in the same way. */
  directives: number
  /** Fields in the answer if every page were full. */
  cost: number
}

/** GraphiQL's introspection and every example fit; a script that pages politely never meets them. */
export const defaultLimits: Limits = { tokens: 5_000, depth: 16, aliases: 50, directives: 50, cost: 100_000 }

const defaultPage = 20
const largestPage = 200
const deepestNesting = 100

/** Refuses a query over a limit before any of it is resolved. */
export function useLimits(limits: Limits): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parseWithin(limits.tokens, source, options))
    },
    onValidate() {
      return ({ result, setResult }) => {
        // GraphQL's own guard against fields that it would have to compare with one another for ever.
        if (Array.isArray(result) && result.some(({ message }) => message === 'Validation aborted.')) setResult([overlapping()])
      }
    },
    onExecute({ args: { schema, document, operationName, variableValues }, setResultAndStopExecution }) {
      const over = overLimit(limits, schema, document, operationName, variableValues)
      if (over) setResultAndStopExecution({ errors: [over] })
    },
  }
}

/** The error for the first limit that the operation is over, in time linear in the document, cyclic fragments included. */
export function overLimit(
  limits: Limits,
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
  variables: Record<string, unknown> = {},
): RapporteurError | undefined {
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!root) return
  const { once, each, depth, aliases, directives, deepest, costliest } = sizer(
    schema,
    document,
    operation,
    variables,
  )(operation.selectionSet, root)
  const cost = once + each
  if (depth > limits.depth)
    return tooCostly({
      limit: 'depth',
      max: limits.depth,
      found: depth,
      field: spell(deepest),
      remedy: 'Ask for the inner records in a query of their own.',
    })
  if (aliases > limits.aliases)
    return tooCostly({
      limit: 'number of aliases',
      max: limits.aliases,
      found: aliases,
      remedy: 'Filters take lists: one field with many refs does the work of many aliases.',
    })
  if (directives > limits.directives)
    return tooCostly({
      limit: 'number of directives',
      max: limits.directives,
      found: directives,
      remedy: 'Put one directive on a fragment instead of one on each field.',
    })
  if (cost > limits.cost)
    return tooCostly({
      limit: 'cost',
      max: limits.cost,
      found: cost,
      field: spell(costliest),
      remedy: 'Ask for a smaller page (`first`) there or above, or for fewer nested lists.',
    })
}

function parseWithin(maxTokens: number, ...[source, options]: Parameters<typeof parse>): DocumentNode {
  try {
    const document = parse(source, { ...options, maxTokens })
    visit(document, { enter: (_node, _key, _parent, path) => assertNesting(path.length <= 3 * deepestNesting) })
    return document
  } catch (error) {
    assertNesting(!(error instanceof RangeError))
    if (!(error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message))) throw error
    throw tooCostly({ limit: 'number of tokens', max: maxTokens, remedy: 'Send long lists as variables, or split the query in two.' })
  }
}

/** Validation is recursive, so what could overflow its stack never reaches it. */
function assertNesting(fits: boolean): void {
  if (!fits) throw tooCostly({ limit: 'nesting', max: deepestNesting, remedy: 'Ask for the inner records in a query of their own.' })
}

const overlapping = () =>
  new RapporteurError('TOO_COSTLY', 'The query asks for the same fields too often to be checked. Ask for each field once.', {
    limit: 'overlapping fields',
  })

interface Path {
  name: string
  then?: Path
}

/** Of a connection, `each` is the cost of what it has for every node, `once` that of the rest, such as totalCount. */
interface Size {
  once: number
  each: number
  depth: number
  aliases: number
  directives: number
  deepest?: Path
  costliest?: Path
}

const nothing: Size = { once: 0, each: 0, depth: 0, aliases: 0, directives: 0 }

/** Measures a selection; a fragment is measured once, whatever the number of its spreads. */
function sizer(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>) {
  const fragments = new Map(
    document.definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  )
  const defaults = new Map(operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]))
  const measured = new Map<string, Size>()

  const ofFragment = (name: string): Size => {
    const fragment = fragments.get(name)
    const known = measured.get(name)
    if (known || !fragment) return known ?? nothing
    measured.set(name, nothing)
    const size = ofSelection(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
    measured.set(name, size)
    return size
  }

  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): Size => {
    const name = node.name.value
    const field = fieldsOf(parent)?.[name]
    const type = field && getNamedType(field.type)
    const inner = node.selectionSet ? ofSelection(node.selectionSet, type) : nothing
    const introspects = name.startsWith('__')
    const page = field ? pageOf(node, field) : 1
    const cost = safe(1 + (isConnection(type) ? inner.once + page * inner.each : page * (inner.once + inner.each)))
    const perNode = isConnection(parent) && (name === 'nodes' || name === 'edges')
    return {
      once: perNode ? 0 : cost,
      each: perNode ? cost : 0,
      depth: introspects ? 0 : 1 + inner.depth,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      directives: inner.directives,
      deepest: { name, then: inner.deepest },
      costliest: page > 1 || inner.costliest ? { name, then: inner.costliest } : undefined,
    }
  }

  const ofSelection = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Size => {
    let total = nothing
    let dearest = 0
    for (const node of selections) {
      const size =
        node.kind === Kind.FIELD
          ? ofField(node, parent)
          : node.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(node.name.value)
            : ofSelection(node.selectionSet, node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent)
      const dear = size.costliest ? size.once + size.each : 0
      total = {
        once: safe(total.once + size.once),
        each: safe(total.each + size.each),
        depth: Math.max(total.depth, size.depth),
        aliases: safe(total.aliases + size.aliases),
        directives: safe(total.directives + size.directives + (node.directives?.length ?? 0)),
        deepest: size.depth > total.depth ? size.deepest : total.deepest,
        costliest: dear > dearest ? size.costliest : total.costliest,
      }
      dearest = Math.max(dear, dearest)
    }
    return total
  }

  const pageOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): number => {
    const given = (name: string) => valueOf(node.arguments?.find((argument) => argument.name.value === name)?.value)
    const ids = given('ids')
    if (Array.isArray(ids)) return ids.length
    const first = field.args.find(({ name }) => name === 'first')
    if (!first) return 1
    const asked = [given('first'), given('last')].filter((value): value is number => typeof value === 'number' && value >= 0)
    const unasked = typeof first.defaultValue === 'number' ? first.defaultValue : defaultPage
    return Math.min(asked.length > 0 ? Math.max(...asked) : unasked, largestPage)
  }

  const valueOf = (node: ValueNode | undefined): unknown => {
    if (node?.kind === Kind.INT) return Number(node.value)
    if (node?.kind === Kind.LIST) return node.values
    if (node?.kind !== Kind.VARIABLE) return undefined
    const name = node.name.value
    return Object.hasOwn(variables, name) ? variables[name] : valueOf(defaults.get(name))
  }

  return ofSelection
}

const fieldsOf = (type: GraphQLNamedType | undefined) => (isObjectType(type) || isInterfaceType(type) ? type.getFields() : undefined)
const isConnection = (type: GraphQLNamedType | undefined) => fieldsOf(type)?.edges !== undefined
const safe = (count: number) => Math.min(count, Number.MAX_SAFE_INTEGER)
const spell = (path: Path | undefined): string | undefined => (path?.then ? `${path.name}.${spell(path.then)}` : path?.name)
