import { type Command, InvalidArgumentError, Option } from 'commander'
import type { GraphQLInputObjectType } from 'graphql'
import { badRequest } from '../../server/api-errors.ts'
import { filterOf, type Parameter, parametersOf } from '../../server/http/query-parameters.ts'
import { spelt } from './sdl.ts'

type FlagValues = Record<string, unknown>

const flagOf = (parameter: string) => `--${parameter.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
const isNegated = ({ name }: Parameter) => name.startsWith('not.')

/**
 * Adds a flag to a command for each field of a filter in the SDL, with the description of the field. The help has one line for all flags with
 * `not`.
 */
export function addFilter(command: Command, filter: GraphQLInputObjectType): void {
  const parameters = parametersOf(filter)
  const names = new Set(parameters.map(({ name }) => name))
  for (const parameter of parameters) command.addOption(flag(parameter, names).hideHelp(isNegated(parameter)))
  command.addHelpText('after', '\nEach filter has one with --not-, such as --not-dataset, which leaves out what that one finds.')
}

function flag(parameter: Parameter, names: ReadonlySet<string>): Option {
  const { name, description, type, values, list } = parameter
  const taken = { string: '<value>', int: '<number>', enum: '<value>', boolean: '[boolean]' }[type].replace(/>$/, list ? '...>' : '>')
  const option = new Option(`${flagOf(name)} ${taken}`, described(parameter, description, names)).helpGroup('Filters:')
  if (type === 'boolean') option.choices(['true', 'false']).preset('true')
  if (type === 'enum') option.choices(values.map(spelt))
  const choices = option.argChoices
  // Values stay as they are given. The filter is made when all are there.
  return option.argParser((text: string, before: string[] = []) => {
    if (choices && !choices.includes(spelt(text))) throw new InvalidArgumentError(`Give one of ${choices.join(', ')}.`)
    return [...before, text]
  })
}

/** The description of a field as that of its flag: fields of the filter that it names are flags, and other words in backticks stay as they are. */
const described = (parameter: Parameter, description: string, names: ReadonlySet<string>) =>
  description.replace(/\s+/g, ' ').replace(/`(\w+)`/g, (word, name) => {
    const field = isNegated(parameter) ? `not.${name}` : name
    return names.has(field) ? flagOf(field) : word
  })

/** The filter that a command's flags mean. @throws BAD_REQUEST with the flag that is wrong */
export function whereOf(filter: GraphQLInputObjectType, options: FlagValues): Record<string, unknown> {
  const parameters = parametersOf(filter)
  const given = parameters.flatMap(({ name }) => textsOf(options, name).map((text) => [name, text] as const))
  try {
    return filterOf(parameters, given)
  } catch (error) {
    throw inFlags(error)
  }
}

/** Whether any of a filter's flags is given. */
export const isFiltered = (filter: GraphQLInputObjectType, options: FlagValues): boolean =>
  parametersOf(filter).some(({ name }) => textsOf(options, name).length > 0)

function textsOf(options: FlagValues, parameter: string): string[] {
  const texts = options[new Option(flagOf(parameter)).attributeName()]
  return Array.isArray(texts) ? texts : []
}

/** The same error with flags where it names what they stand for, `where.saidOn.from` or `saidOn.from`. Others are as they were. */
export function inFlags(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'BAD_REQUEST')) return error
  return badRequest(error.message.replace(/`(?:where\.)?([\w.]+?)(?:\[\d+\])?`/g, (_, name) => flagOf(name)))
}

/** An option that takes some of an enum's values, separated by commas. */
export const listOf = (flags: string, description: string, values: readonly string[]): Option =>
  new Option(flags, description).choices(values).argParser((text: string, before: string[] = []) => {
    const given = text.split(',').map((each) => spelt(each.trim()))
    const wrong = given.find((each) => !values.includes(each))
    if (wrong !== undefined) throw new InvalidArgumentError(`Give one or more of ${values.join(', ')}, separated by commas.`)
    return [...before, ...given]
  })

/** An option that takes one of an enum's values, in any case. */
export const oneOf = (flags: string, description: string, values: readonly string[]): Option =>
  new Option(flags, description).choices(values).argParser((text: string) => {
    if (!values.includes(spelt(text))) throw new InvalidArgumentError(`Give one of ${values.join(', ')}.`)
    return spelt(text)
  })
