import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { RapporteurError, tooCostly } from '../api-errors.ts'
import { searchCost } from '../lib/input-bounds.ts'
import { defaultPage, largestPage } from '../lib/page-size.ts'
import { assertText } from './assert-text.ts'

/** What one request may ask for. */
export interface Limits {
  /** Tokens in the document; values in the variables. */
  tokens: number
  /** Fields within fields, introspection apart. */
  depth: number
  /** Fields under another name; those of a fragment count once for each spread. */
  aliases: number
  /** Directives on fields and fragments, counted in the same way. */
  directives: number
  /**
   * Fields in the response if every page were full and every list without pages, such as the evidence of a statement, had five items; the
   * values of filters, 10 each; and what is counted, grouped and searched, which costs as much more as the record has more statements.
   * 100,000 is about two seconds.
   */
  cost: number
  /** The deadline of an answer, in seconds. */
  seconds: number
  /** The deadline of an export, in seconds. */
  exportSeconds: number
  /** The time after which a subscriber that leaves events unread is dropped, in seconds. */
  unreadSeconds: number
  /** The most seconds that a replica may be behind the primary and still answer reads. */
  replicaLagSeconds: number
  /** Light queries that run at once, and open exports. */
  operations: number
  /** Analyses and searches that run at once, with batches of exports; changes that run at once. */
  heavy: number
  /** Requests of each kind that wait for their turn. */
  queue: number
  /** Subscriptions that are open at once; one client may have a tenth of them. */
  subscriptions: number
}

/** GraphiQL's introspection and every example fit; a script that pages politely never meets them. */
export const defaultLimits: Limits = {
  tokens: 5_000,
  depth: 16,
  aliases: 50,
  directives: 50,
  cost: 100_000,
  seconds: 10,
  exportSeconds: 600,
  unreadSeconds: 60,
  replicaLagSeconds: 10,
  operations: 50,
  heavy: 3,
  queue: 1_000,
  subscriptions: 1_000,
}

const unpaged = 5
const deepest = { fields: 100, values: 20 }

/** What an operation asks for. */
export interface Measured {
  cost: number
  /** The error for the first limit that it is over. */
  over: RapporteurError | undefined
}

type Measuring = (document: DocumentNode, operationName?: string | null, variables?: Variables | null) => Measured

type Variables = Readonly<Record<string, unknown>>

/**
 * Measures operations, each in time linear in its document, cyclic fragments included, and once for all requests of the same pages.
 * `statements` says how many statements the record has.
 */
export function limiter(limits: Limits, schema: GraphQLSchema, statements: () => number = () => 0): Measuring {
  const measured = new WeakMap<DocumentNode, { pages: string[]; others: string[]; sizes: LRUCache<string, Size> }>()

  const sizeOf: (...request: Parameters<Measuring>) => Size = (document, operationName, given) => {
    const variables = given ?? {}
    const operation = getOperationAST(document, operationName)
    const root = operation && schema.getRootType(operation.operation)
    if (!root) return nothing
    let known = measured.get(document)
    if (!known) {
      known = { ...usedVariables(document), sizes: new LRUCache({ max: 32 }) }
      measured.set(document, known)
    }
    const pages = known.pages.map((name) => pageKey(variables, name))
    const others = known.others.map((name) => costKey(variables[name]))
    const scale = scaleOf(statements())
    const key = [operation.name?.value, scale, ...pages, ...others].join()
    let size = known.sizes.get(key)
    if (!size) {
      size = sizer(schema, document, operation, { variables, scale })(operation.selectionSet, root)
      known.sizes.set(key, size)
    }
    return size
  }

  return (...request) => {
    const size = sizeOf(...request)
    const measure = measures.find((measure) => amount(size, measure) > limits[measure])
    const over =
      measure &&
      tooCostly({
        limit: measure,
        max: limits[measure],
        found: Math.ceil(amount(size, measure)),
        field: size.most[measure],
        remedy: remedies[measure],
      })
    return { cost: Math.ceil(amount(size, 'cost')), over }
  }
}

/**
 * What is counted costs in proportion to the statements of the record, of which its weight says the cost of a million. It is rounded, so that a
 * query has the same cost while the record grows a little, a small record is not free, and a question about a larger one can still be asked.
 */
const scaleOf = (statements: number): number => Math.min(1, Math.max(0.05, Number((statements / 1_000_000).toPrecision(1))))

/** The variables that say how long a page is, and the others. */
function usedVariables(document: DocumentNode): { pages: string[]; others: string[] } {
  const [pages, others] = [new Set<string>(), new Set<string>()]
  visit(document, {
    Argument: ({ name, value }) => {
      const isPage = ['first', 'last', 'ids'].includes(name.value)
      visit(value, { Variable: (variable) => void (isPage ? pages : others).add(variable.name.value) })
    },
  })
  return { pages: [...pages], others: [...others] }
}

/** What decides the cost of a value: its names, how many values it has, and the words of a search. */
function costKey(value: unknown): string {
  if (typeof value === 'string') return String(searchCost(value))
  if (Array.isArray(value)) return `[${value.map(costKey).join()}]`
  if (typeof value !== 'object' || value === null) return value === null || value === undefined ? '' : '0'
  return `{${Object.entries(value).map(([name, each]) => `${name}:${costKey(each)}`)}}`
}

function pageKey(variables: Variables, name: string): string {
  if (!Object.hasOwn(variables, name)) return 'default'
  const value = variables[name]
  return Array.isArray(value) ? `${value.length} ids` : typeof value === 'number' ? String(value) : 'none'
}

const remedies = {
  depth: 'Ask for the inner records in a query of their own.',
  aliases: 'Filters take lists: one field with many refs does the work of many aliases.',
  directives: 'Put one directive on a fragment instead of one on each field.',
  cost: 'Ask for a smaller page (`first`) there or above, or for fewer nested lists, counts or conditions.',
}

export function parseWithin(max: number, ...[source, options]: Parameters<typeof parse>): DocumentNode {
  try {
    const document = parse(source, { ...options, maxTokens: max })
    visit(document, {
      enter: (node, _key, parent, path, ancestors) => {
        if (node.kind === Kind.STRING) assertText(node.value, () => argumentAt(path, parent ? [...ancestors, parent] : ancestors))
        assertNesting('fields', path.length / 3)
        assertNesting('values', path.filter((key) => key === 'fields' || key === 'values').length)
      },
    })
    return document
  } catch (error) {
    if (error instanceof RangeError) assertNesting('fields', Number.POSITIVE_INFINITY)
    if (!(error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message))) throw error
    throw tooCostly({ limit: 'tokens', max, remedy: 'Send long lists as variables, or split the query in two.' })
  }
}

/** Whether the variables have no more values, and no deeper ones, than may be. */
export function variablesWithin({ tokens }: Limits, variables: unknown): boolean {
  try {
    assertVariables(tokens, variables)
    return true
  } catch {
    return false
  }
}

/** A value of the variables, with the key under which its parent has it. */
interface VariableValue {
  value: unknown
  key?: string
  parent?: VariableValue
}

/** Walks the variables level by level: as data they can be nested more deeply than a recursive function can follow. */
export function assertVariables(max: number, variables: unknown): void {
  let level: VariableValue[] = [{ value: variables }]
  let count = 0
  for (let depth = -1; level.length > 0; depth++) {
    assertNesting('values', depth)
    count += level.length
    if (count > max) throw tooCostly({ limit: 'values in variables', max, remedy: 'Send long lists in several requests.' })
    for (const each of level) if (typeof each.value === 'string') assertText(each.value, () => pathOf(each))
    level = level.flatMap((parent) => {
      const { value } = parent
      return typeof value === 'object' && value !== null ? Object.entries(value).map(([key, value]) => ({ value, key, parent })) : []
    })
  }
}

/** The path of a value in the variables, as in `where.speaker[0]`. */
function pathOf({ key, parent }: VariableValue): string {
  if (key === undefined || !parent) return 'variables'
  if (parent.key === undefined) return key
  return pathOf(parent) + (Array.isArray(parent.value) ? `[${key}]` : `.${key}`)
}

/** The path of the argument that a literal is, or is part of, as in `where.speaker[0]`. */
function argumentAt(path: readonly (string | number)[], ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  return path.reduce<string>((argument, key, depth) => {
    const at = ancestors[depth]
    if (at === undefined || !('kind' in at)) return path[depth - 1] === 'values' ? `${argument}[${key}]` : argument
    if (at.kind === Kind.ARGUMENT) return at.name.value
    return at.kind === Kind.OBJECT_FIELD ? `${argument}.${at.name.value}` : argument
  }, '')
}

/** Validation, coercion and the database's planner are recursive; what could overflow their stacks never reaches them. */
function assertNesting(what: keyof typeof deepest, found: number): void {
  const remedy = { fields: remedies.depth, values: 'Write the filter with fewer `not` and `or` within one another.' }
  if (found > deepest[what]) throw tooCostly({ limit: `nested ${what}`, max: deepest[what], remedy: remedy[what] })
}

export const overlapping = () =>
  new RapporteurError('TOO_COSTLY', 'The query asks for the same fields too often to be checked. Ask for each field once.', {
    limit: 'overlapping fields',
  })

const measures = ['depth', 'aliases', 'directives', 'cost'] as const
type Measure = (typeof measures)[number]

/** How much a selection asks for. Of a connection, `each` is the cost of what it has for every node, `once` that of the rest, such as totalCount. */
interface Size {
  once: number
  each: number
  /** The cost of what is counted, filtered and searched, in the same way. */
  work: number
  workEach: number
  depth: number
  aliases: number
  directives: number
  /** The path of the field that contributes most. */
  most: Partial<Record<Measure, string>>
}

const nothing: Size = { once: 0, each: 0, work: 0, workEach: 0, depth: 0, aliases: 0, directives: 0, most: {} }

const amount = (size: Size, measure: Measure) => (measure === 'cost' ? size.once + size.each + size.work + size.workEach : size[measure])

/** Measures a selection; a fragment is measured once, whatever the number of its spreads. */
function sizer(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { variables, scale }: { variables: Variables; scale: number },
) {
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
    // Of a page's own two lists, the size is that of the page.
    const perNode = isConnection(parent) && (name === 'nodes' || name === 'edges')
    const page = field && !perNode ? pageOf(node, field) : 1
    const own = field ? costOf(node, field) : 0
    // What is counted of a list: all statements, or those of a record.
    const counted = isConnection(type)
      ? inner.work * (parent === schema.getQueryType() && field ? breadthOf(node, field) : narrow)
      : inner.work
    // The lists of the records of a page are parts of one list, so to count all of them takes little more than to count one.
    const lists = page > 1 ? 1 + page / 20 : 1
    const work = safe(own + (isConnection(type) ? counted + lists * inner.workEach : lists * (counted + inner.workEach)))
    const cost = safe(1 + (isConnection(type) ? inner.once + page * inner.each : page * (inner.once + inner.each)))
    const through = (measure: Measure) => [name, inner.most[measure]].filter(Boolean).join('.')
    return {
      once: perNode ? 0 : cost,
      each: perNode ? cost : 0,
      work: perNode ? 0 : work,
      workEach: perNode ? work : 0,
      depth: name.startsWith('__') ? 0 : 1 + inner.depth,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      directives: inner.directives + (node.directives?.length ?? 0),
      most: {
        depth: through('depth'),
        aliases: through('aliases'),
        directives: through('directives'),
        cost: own > amount(inner, 'cost') ? name : page > 1 || own > 0 || inner.most.cost ? through('cost') : undefined,
      },
    }
  }

  /** The filters among the arguments of a field. */
  const filtersOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): [type: GraphQLInputType, value: unknown][] =>
    field.args.flatMap(({ name, type }): [GraphQLInputType, unknown][] => {
      if (!isInputObjectType(getNamedType(type))) return []
      const literal = node.arguments?.find((argument) => argument.name.value === name)?.value
      return literal ? [[type, valueFromASTUntyped(literal, withDefaults())]] : []
    })

  /** The cost of what a field counts or searches, of its order, and of its filters. */
  const costOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): number => {
    const orders = field.args.flatMap(({ name, type }) => {
      const named = getNamedType(type)
      const literal = node.arguments?.find((argument) => argument.name.value === name)?.value
      if (!isEnumType(named) || !literal) return []
      const value: unknown = valueFromASTUntyped(literal, withDefaults())
      return typeof value === 'string' ? [named.getValue(value)?.extensions.cost] : []
    })
    const costs = [field.extensions.cost, ...orders].filter((cost): cost is number => typeof cost === 'number')
    const own = costs.reduce((sum, cost) => sum + cost * scale, 0)
    return filtersOf(node, field).reduce((sum, [type, value]) => sum + filterCost(type, value, scale), own)
  }

  /** The part of all records that a list has. */
  const breadthOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): number =>
    Math.min(1, ...filtersOf(node, field).map(([type, value]) => breadth(type, value)))

  const withDefaults = () => ({
    ...Object.fromEntries([...defaults].flatMap(([name, value]) => (value ? [[name, valueFromASTUntyped(value)]] : []))),
    ...variables,
  })

  const ofSelection = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Size => {
    const sizes = selections.map((node) => {
      if (node.kind === Kind.FIELD) return ofField(node, parent)
      const size =
        node.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(node.name.value)
          : ofSelection(node.selectionSet, node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent)
      return { ...size, directives: size.directives + (node.directives?.length ?? 0) }
    })
    const sum = (key: 'once' | 'each' | 'work' | 'workEach' | 'aliases' | 'directives') =>
      safe(sizes.reduce((total, size) => total + size[key], 0))
    const most = (measure: Measure) =>
      sizes.reduce((one, other) => (other.most[measure] && amount(other, measure) > amount(one, measure) ? other : one), nothing).most[
        measure
      ]
    return {
      once: sum('once'),
      each: sum('each'),
      work: sum('work'),
      workEach: sum('workEach'),
      depth: Math.max(0, ...sizes.map((size) => size.depth)),
      aliases: sum('aliases'),
      directives: sum('directives'),
      most: { depth: most('depth'), aliases: most('aliases'), directives: most('directives'), cost: most('cost') },
    }
  }

  const pageOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): number => {
    const given = (name: string) => valueIn(node.arguments?.find((argument) => argument.name.value === name)?.value)
    const ids = given('ids')
    if (Array.isArray(ids)) return ids.length
    const first = field.args.find(({ name }) => name === 'first')
    if (!first) return isListType(getNullableType(field.type)) ? unpaged : 1
    const asked = [given('first'), given('last')].filter((value): value is number => typeof value === 'number' && value >= 0)
    const unasked = typeof first.defaultValue === 'number' ? first.defaultValue : defaultPage
    return Math.min(asked.length > 0 ? Math.max(...asked) : unasked, largestPage)
  }

  const valueIn = (node: ValueNode | undefined): unknown => {
    if (node?.kind === Kind.INT) return Number(node.value)
    if (node?.kind === Kind.LIST) return node.values
    if (node?.kind !== Kind.VARIABLE) return undefined
    const name = node.name.value
    return Object.hasOwn(variables, name) ? variables[name] : valueIn(defaults.get(name))
  }

  return ofSelection
}

/** The cost of a filter: of each value, of each filter within a list, and what a field says itself, such as that of a search. */
function filterCost(type: GraphQLInputType, value: unknown, scale: number): number {
  if (value === null || value === undefined) return 0
  const bare = getNullableType(type)
  if (isListType(bare)) return listOf(value).reduce((sum: number, each) => sum + filterCost(bare.ofType, each, scale), 0)
  if (!isInputObjectType(bare) || typeof value !== 'object') return weights.value
  const fields = bare.getFields()
  return Object.entries(value).reduce((sum, [name, each]) => {
    const field = fields[name]
    if (!field) return sum
    const { cost } = field.extensions
    return (
      sum +
      (name === 'not' ? weights.not * scale : 0) +
      (name === 'or' ? listOf(each).reduce((branches: number, branch) => branches + branchCost(branch) * scale, 0) : 0) +
      (typeof cost === 'function' ? Number(cost(each)) * scale : filterCost(field.type, each, scale))
    )
  }, weights.filter)
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** A branch of an `or`. Those of one condition become one condition together; any other is looked up for each statement. */
const branchCost = (branch: unknown): number =>
  typeof branch !== 'object' || branch === null ? 0 : Object.keys(branch).length > 1 ? weights.branches : weights.branch

/** Of a value and of a filter; and, among a million statements, of a branch, of one with several conditions, and of a negation. */
const weights = { value: 10, filter: 50, branch: 500, branches: 6_000, not: 15_000 }

/** The part of the statements that those of one record are taken for: the frequent ones have many, and are asked for more often. */
const narrow = 0.4

/** The part of all records that a filter leaves: less than all where a condition names records of which each has few statements, or words. */
function breadth(type: GraphQLInputType, value: unknown): number {
  const bare = getNullableType(type)
  if (!isInputObjectType(bare) || typeof value !== 'object' || value === null) return 1
  const fields = bare.getFields()
  return Object.entries(value).reduce((least, [name, each]) => {
    const field = fields[name]
    if (!field || each === null || each === undefined) return least
    const inner = name === 'and' ? (Array.isArray(each) ? each : [each]).map((part) => breadth(type, part)) : []
    const named = field.extensions.narrows ? narrow + 0.1 * ((Array.isArray(each) ? each.length : 1) - 1) : 1
    return Math.min(least, named, ...inner)
  }, 1)
}

const fieldsOf = (type: GraphQLNamedType | undefined) => (isObjectType(type) || isInterfaceType(type) ? type.getFields() : undefined)
const isConnection = (type: GraphQLNamedType | undefined) => fieldsOf(type)?.edges !== undefined
const safe = (count: number) => Math.min(count, Number.MAX_SAFE_INTEGER)
