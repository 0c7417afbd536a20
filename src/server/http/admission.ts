import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInputObjectType,
  isInputType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import { Lane } from '../../store/database/lane.ts'
import { shareConnections } from '../../store/database/statement-signal.ts'
import { busy, RapporteurError } from '../api-errors.ts'
import type { Context } from '../context.ts'
import type { Logger } from '../rapporteur.ts'
import type { RequestScope } from '../request-scope.ts'
import { type Limits, limiter } from './query-limits.ts'

/** What runs beside one another, each with turns and a queue of its own. */
const kinds = {
  light: { what: 'queries', variable: 'LIMIT_OPERATIONS', retryAfter: 1 },
  heavy: { what: 'analyses, searches and exports', variable: 'LIMIT_HEAVY', retryAfter: 5 },
  changes: { what: 'changes', variable: 'LIMIT_HEAVY', retryAfter: 2 },
  exports: { what: 'exports', variable: 'LIMIT_OPERATIONS', retryAfter: 10 },
} as const
export type LaneName = keyof typeof kinds

/** Milliseconds between two lines of the log that say that requests were refused. */
const logEvery = 10_000

/**
 * Lets so many requests run at once, and so many wait. Analyses and exports have turns of their own, and a share of the connections of the
 * pool, so that light queries do not wait for them.
 */
export class Admission {
  readonly #lanes: Record<LaneName, Lane>
  readonly #queue: number
  readonly #share: Lane
  readonly #log: Pick<Logger, 'warn'>
  #refused = 0
  #logged = Number.NEGATIVE_INFINITY

  constructor({ operations, heavy, queue }: Limits, { connections, log }: { connections: number; log: Pick<Logger, 'warn'> }) {
    this.#lanes = { light: new Lane(operations), heavy: new Lane(heavy), changes: new Lane(heavy), exports: new Lane(operations) }
    this.#queue = queue
    // Light queries have at least half of the connections.
    this.#share = new Lane(Math.max(1, Math.min(heavy, Math.floor(connections / 2))))
    this.#log = log
  }

  /** The requests of each kind that run, and that wait for their turn. */
  get load(): Record<LaneName, { running: number; waiting: number }> {
    const { light, heavy, changes, exports } = this.#lanes
    const loadOf = ({ running, waiting }: Lane) => ({ running, waiting })
    return { light: loadOf(light), heavy: loadOf(heavy), changes: loadOf(changes), exports: loadOf(exports) }
  }

  /** Runs a task when its turn comes. @throws UNAVAILABLE if too many wait, the reason of the scope's signal if it is aborted first */
  async run<T>(name: LaneName, scope: RequestScope, task: () => Promise<T>): Promise<T> {
    const leave = await this.enter(name, scope)
    return task().finally(leave)
  }

  /** Runs a further part of what was admitted before: it waits for its turn, and is not refused. */
  async goOn<T>(name: LaneName, scope: RequestScope, task: () => Promise<T>): Promise<T> {
    const leave = await this.#lanes[name].enter(scope.signal)
    return task().finally(leave)
  }

  /** Waits for a turn, which lasts until the function that it returns is called. @throws as {@link run} */
  async enter(name: LaneName, scope: RequestScope): Promise<() => void> {
    const lane = this.#lanes[name]
    if (lane.waiting >= this.#queue) throw this.#refuse(name, lane)
    if (name === 'heavy') shareConnections(scope.signal, this.#share)
    scope.isWaiting = true
    return lane.enter(scope.signal).finally(() => {
      scope.isWaiting = false
    })
  }

  #refuse(name: LaneName, { running, waiting }: Lane): RapporteurError {
    const { what, variable, retryAfter } = kinds[name]
    this.#refused++
    const now = performance.now()
    if (now - this.#logged >= logEvery) {
      this.#log.warn({ lane: name, running, waiting, refused: this.#refused }, `requests are refused; see LIMIT_QUEUE and ${variable}`)
      this.#logged = now
      this.#refused = 0
    }
    return busy(`${count(running)} ${what} run and ${count(waiting)} wait, which is as many as it takes`, retryAfter)
  }
}

const count = (value: number) => value.toLocaleString('en')

/** Runs an operation when its turn comes. */
export function useAdmission(admission: Admission, schema: GraphQLSchema, limits: Limits, statements?: () => number): Plugin {
  const lane = laneOf(schema)
  const measure = limiter(limits, schema, statements)
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        // Yoga was given a function that makes the rest of it.
        const { scope } = args.contextValue as Context & YogaInitialContext
        try {
          const { document, operationName, variableValues } = args
          const { cost } = measure(document, operationName, variableValues)
          return await admission.run(lane(document, operationName, variableValues, cost), scope, async () => executeFn(args))
        } catch (error) {
          if (error instanceof RapporteurError) return { errors: [error] }
          throw error
        }
      })
    },
  }
}

/** The largest cost of a light query. The largest pages of records cost 25,000. */
const mostLightCost = 30_000

type Variables = Readonly<Record<string, unknown>>

/** What decides the lane of an operation: its text, and the variables that are filters. */
interface Decided {
  lane: LaneName
  filters: [name: string, type: GraphQLInputType][]
}

/**
 * Says in which lane an operation runs: a mutation with the changes, one that counts, groups, searches or has a high cost with the heavy ones. Fields of the
 * schema, arguments and fields of filters say so by their extension `lane`. The text of a document is read once.
 */
export function laneOf(schema: GraphQLSchema) {
  const decided = new WeakMap<OperationDefinitionNode, Decided>()
  return (
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Variables | null | undefined,
    cost: number,
  ): LaneName => {
    const operation = getOperationAST(document, operationName)
    if (!operation) return 'light'
    let found = decided.get(operation)
    if (!found) {
      found = decide(schema, document, operation)
      decided.set(operation, found)
    }
    if (found.lane !== 'light') return found.lane
    if (cost > mostLightCost) return 'heavy'
    return variables && found.filters.some(([name, type]) => searches(type, variables[name])) ? 'heavy' : 'light'
  }
}

function decide(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Decided {
  if (operation.operation === 'mutation') return { lane: 'changes', filters: [] }
  const types = new TypeInfo(schema)
  let lane: LaneName = 'light'
  const note = (element: { extensions: object } | null | undefined) => {
    if (isHeavy(element)) lane = 'heavy'
  }
  const definitions = document.definitions.filter((each) => each === operation || each.kind === Kind.FRAGMENT_DEFINITION)
  visit(
    { ...document, definitions },
    visitWithTypeInfo(types, {
      Field: () => note(types.getFieldDef()),
      Argument: () => note(types.getArgument()),
      ObjectField: ({ name }) => {
        const parent = types.getParentInputType()
        const type = parent && getNullableType(parent)
        if (isInputObjectType(type)) note(type.getFields()[name.value])
      },
    }),
  )
  const filters = (operation.variableDefinitions ?? []).flatMap(({ variable, type }): Decided['filters'] => {
    const given = typeFromAST(schema, type)
    return isInputType(given) && isInputObjectType(getNamedType(given)) ? [[variable.name.value, given]] : []
  })
  return { lane, filters }
}

const isHeavy = (element: { extensions: object } | null | undefined): boolean =>
  element !== null && element !== undefined && 'lane' in element.extensions && element.extensions.lane === 'heavy'

/** Whether a value of a variable has a condition that searches words. */
function searches(type: GraphQLInputType, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const bare = getNullableType(type)
  if (isListType(bare)) return Array.isArray(value) ? value.some((each) => searches(bare.ofType, each)) : searches(bare.ofType, value)
  if (!isInputObjectType(bare)) return false
  const fields = bare.getFields()
  return Object.entries(value).some(([name, each]) => {
    const field = fields[name]
    return field !== undefined && each !== null && (isHeavy(field) || searches(field.type, each))
  })
}
