import { writeFileSync } from 'node:fs'
import { printSchema } from 'graphql'
import { schema } from '../src/server/schema.ts'

writeFileSync('src/sdk/schema.graphql', `${printSchema(schema)}\n`)
