import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { recordFile } from '../src/record/dataset-format.ts'

// For editors: YAML files of a dataset reference the schema in their first line.
const schema = z.toJSONSchema(recordFile, { io: 'input', unrepresentable: 'any' })
writeFileSync('data/record.schema.json', `${JSON.stringify({ title: 'Rapporteur record, rapporteur/1', ...schema }, null, 2)}\n`)
