import { GraphQLError } from 'graphql'
import { builder } from '../builder.ts'

builder.scalarType('DateTime', {
  description: 'An instant in UTC, ISO 8601, such as `2012-12-04T13:30:00.000Z`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = new Date(typeof value === 'string' ? value : Number.NaN)
    if (Number.isNaN(date.getTime()))
      throw new GraphQLError(`${JSON.stringify(value)} is not an instant. Write it as "2012-12-04T13:30:00Z".`)
    return date
  },
})

builder.scalarType('JSON', {
  description: 'A value of the record format as JSON: a text, a number, a boolean, a list or an object.',
  serialize: (value) => value,
})
