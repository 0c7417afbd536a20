import { digestRecord, readRecord } from '../import/formats/record.ts'
import type { Draft } from '../import/record.ts'

/** What a source can be written in: how to tell one state of it from another, and how to read it. */
interface Format {
  digest: (path: string) => string
  read: (path: string) => Draft
}

const formats: Record<string, Format> = {
  record: { digest: digestRecord, read: readRecord },
}

export const formatNames = Object.keys(formats)

/** The format of a name that was checked to be one. */
export function formatOf(name: string): Format {
  const format = formats[name]
  if (!format) throw new Error(`There is no format ${name}. Choose one of ${formatNames.join(', ')}.`)
  return format
}
