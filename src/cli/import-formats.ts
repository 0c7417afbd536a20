import type { Draft } from '../record/dataset-format.ts'

/** What a source can be written in, and how it is read. What reads it is loaded when it is called for. */
type Format = (path: string) => Promise<Draft>

const formats: Record<string, Format> = {
  record: async (path) => (await import('../import/formats/record-format.ts')).readRecord(path),
}

export const formatNames = Object.keys(formats)

/** The format of a name that was checked to be one. */
export function formatOf(name: string): Format {
  const format = formats[name]
  if (!format) throw new Error(`There is no format ${name}. Choose one of ${formatNames.join(', ')}.`)
  return format
}
