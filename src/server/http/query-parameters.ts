import { type GraphQLInputObjectType, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql'
import { badRequest } from '../api-errors.ts'

/** One value of a filter, written flat for a query string or a command line: `speaker`, `saidOn.from`, `not.speaker`. */
export interface Parameter {
  name: string
  description: string
  type: 'string' | 'int' | 'boolean' | 'enum'
  /** The values of an enum. */
  values: readonly string[]
  /** Whether it may be given several times, which means any of them. */
  list: boolean
}

/** The parameters of a filter's input type, with those of what stands within it. `and` and `or`, which are lists of filters, have no flat form. */
export function parametersOf(type: GraphQLInputObjectType, within: readonly GraphQLInputObjectType[] = []): Parameter[] {
  return Object.values(type.getFields()).flatMap(({ name, description, type: given }): Parameter[] => {
    const bare = isNonNullType(given) ? given.ofType : given
    const [list, named] = [isListType(bare), getNamedType(given)]
    if (isInputObjectType(named)) {
      if (list || within.includes(type)) return []
      return parametersOf(named, [...within, type]).map((each) => ({ ...each, name: `${name}.${each.name}` }))
    }
    const values = isEnumType(named) ? named.getValues().map((value) => value.name) : []
    const scalar = named.name === 'Int' ? 'int' : named.name === 'Boolean' ? 'boolean' : 'string'
    return [{ name, description: description ?? '', type: isEnumType(named) ? 'enum' : scalar, values, list }]
  })
}

/**
 * The filter that flat parameters mean, in the order given. Enum values may be in any case, words joined by hyphens.
 * @throws BAD_REQUEST for a name that is no parameter, a value that it cannot have, or a second one where it has one only.
 */
export function filterOf(
  parameters: readonly Parameter[],
  given: Iterable<readonly [name: string, value: string]>,
): Record<string, unknown> {
  const filter: Record<string, unknown> = {}
  for (const [name, text] of given) {
    const parameter = parameters.find((each) => each.name === name)
    if (!parameter) throw badRequest(`There is no parameter \`${name}\`.${nearest(name, parameters)}`, { argument: name })
    const path = name.split('.')
    const last = path.pop() ?? name
    let target = filter
    // What stands there was put there by the line that follows.
    for (const step of path) {
      target[step] ??= {}
      target = target[step] as Record<string, unknown>
    }
    const value = read(parameter, text)
    // Only this line sets a list.
    if (parameter.list) target[last] = [...((target[last] as unknown[] | undefined) ?? []), value]
    else if (last in target) throw badRequest(`\`${name}\` is given twice. Give it once.`, { argument: name })
    else target[last] = value
  }
  return filter
}

function read({ name, type, values }: Parameter, text: string): unknown {
  const wrong = (expected: string) => badRequest(`\`${name}\` is ${JSON.stringify(text)}. Give ${expected}.`, { argument: name })
  switch (type) {
    case 'int':
      if (!/^-?\d{1,9}$/.test(text)) throw wrong('a whole number')
      return Number(text)
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw wrong('true or false')
      return text === 'true'
    case 'enum': {
      const value = text.toUpperCase().replaceAll('-', '_')
      if (!values.includes(value)) throw wrong(`one of ${values.join(', ')}`)
      return value
    }
    default:
      return text
  }
}

/** A suggestion for a misspelled name. Without one, all names. */
function nearest(name: string, parameters: readonly Parameter[]): string {
  const top = parameters.filter((each) => !each.name.startsWith('not.')).map((each) => each.name)
  const close = top.filter((each) => each.toLowerCase().startsWith(name.toLowerCase().slice(0, 3)))
  return close.length > 0 ? ` Did you mean ${close.map((each) => `\`${each}\``).join(' or ')}?` : ` There are ${top.join(', ')}.`
}
