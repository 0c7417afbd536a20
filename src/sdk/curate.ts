import { checkOptions } from './check-options.ts'
import type { Client } from './client.ts'
import { type ErrorContext, RapporteurError } from './errors.ts'
import { mutations } from './generated/mutations.ts'
import type { Mutation, Problem } from './generated/schema.ts'
import { writeOperation } from './operation-text.ts'
import type { ArgsOf, Checked, Result, Selection, ValueOf } from './select.ts'
import type { UntypedSelection } from './selection-text.ts'
import type { Endpoint, RequestOptions } from './send.ts'

type Name = keyof typeof mutations

/** A mutation as a method. */
type Change<Payload, Args, Standard> = <const S extends Selection<Payload> = Extract<Standard, Selection<Payload>>>(
  args: Args,
  options?: { select?: S & Checked<Payload, S> } & RequestOptions,
) => Promise<Result<Payload, S>>

/** The changes of the record, a method for each mutation of the API. */
export type Curate = {
  readonly [Key in Name]: Change<NonNullable<ValueOf<Mutation[Key]>>, ArgsOf<Mutation[Key]>, (typeof mutations)[Key]['selection']>
}

/** Something that is wrong with a change. */
export type ChangeProblem = Pick<Problem, 'code' | 'path' | 'message' | 'suggestions' | 'version' | 'differences' | 'change'>

/** A change that was not made. `problems` say why; nothing has changed. */
export class ChangeRefusedError extends RapporteurError {
  override name = 'ChangeRefusedError'
  readonly problems: readonly ChangeProblem[]

  constructor(problems: readonly ChangeProblem[], context: ErrorContext) {
    super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n'), problems[0]?.code ?? 'INVALID', context)
    this.problems = problems
  }
}

const selectProblems = {
  code: true,
  change: true,
  path: true,
  message: true,
  suggestions: true,
  version: true,
  differences: { field: true, before: true, after: true },
}

/**
 * Adds the changes of the record to a client. The client needs a key, or an actor in the same process. A change that is sent with an
 * `idempotencyKey` is sent again, up to twice, if the connection breaks; without one it is sent once. After a change, the client reads what it
 * has changed, also from a server whose database has replicas.
 *
 * @example
 * const lavrov = await rapporteur.person('lavrov', { select: { version: true } })
 * const { curate } = withCurate(rapporteur)
 * const change = { ref: 'lavrov', version: lavrov?.version ?? 0, set: { summary: 'Diplomat' }, reason: 'A summary', dryRun: true }
 * await curate.updatePerson(change).then(console.log, (error) => console.log(String(error)))
 * @throws {ChangeRefusedError} with the problems of a change. @throws {RapporteurError}
 */
export function withCurate<C extends Pick<Client, 'request' | 'endpoint'>>(client: C): C & { readonly curate: Curate } {
  keepPosition(client.endpoint())
  const methods = Object.entries(mutations).map(([name, { declared, selection }]) => [
    name,
    async (args: Record<string, unknown>, given: { select?: UntypedSelection } & RequestOptions = {}) => {
      const { select, ...options } = checkOptions(given, ['select', 'signal', 'timeout', 'retries'], `curate.${name}`)
      const selected = { ...(select ?? selection), problems: selectProblems }
      const text = writeOperation({ operation: 'mutation', field: name, declared, args, selection: selected })
      // The text has no types.
      const answer = (await client.request(text.query, text.variables, options)) as Record<string, { problems: ChangeProblem[] }>
      const { problems, ...result } = answer[name] ?? { problems: [] }
      if (problems.length > 0) throw new ChangeRefusedError(problems, { url: client.endpoint().url, ...text })
      return result
    },
  ])
  return Object.assign(client, { curate: Object.fromEntries(methods) })
}

const positionHeader = 'x-rapporteur-position'

/** Sends the position of the last change with each request, by which a server finds a replica that has the change. */
function keepPosition(endpoint: Endpoint): void {
  const { fetch } = endpoint
  let position: string | undefined
  endpoint.fetch = async (request) => {
    if (position) request.headers.set(positionHeader, position)
    const response = await fetch(request)
    const given = response.headers.get(positionHeader)
    // Responses may come in another order than the changes. What follows the hyphen is the database, within which later positions are greater texts.
    if (given && !(position && given.split('-')[1] === position.split('-')[1] && given < position)) position = given
    return response
  }
}
