import type { Writer } from './writer.ts'

interface KnownWriter {
  /** What it is, for help texts. */
  title: string
  load: () => Promise<Writer>
}

/** The formats of exports by name. A format is loaded when it is used. */
const writers: Record<string, KnownWriter> = {
  record: {
    title: 'the record format as JSON Lines, which import reads back',
    load: async () => (await import('./formats/record-writer.ts')).recordWriter,
  },
  tei: {
    title: 'TEI as in ParlaMint: meetings with their speeches, persons and organizations',
    load: async () => (await import('./formats/tei-writer.ts')).teiWriter,
  },
  akn: {
    title: 'Akoma Ntoso 3.0: the speeches of meetings',
    load: async () => (await import('./formats/akn-writer.ts')).aknWriter,
  },
  popolo: {
    title: 'Popolo JSON of persons, organizations, positions and places, which import reads back',
    load: async () => (await import('./formats/popolo-writer.ts')).popoloWriter,
  },
  jsonld: {
    title: 'linked data (schema.org, SKOS, Web Annotation)',
    load: async () => (await import('./formats/jsonld-writer.ts')).jsonldWriter,
  },
}

export const writerNames: readonly string[] = Object.keys(writers)

export const writerHelp: string = Object.entries(writers)
  .map(([name, { title }]) => `${name}: ${title}`)
  .join('; ')

/** The format of a name that was checked to be one. */
export function writerOf(name: string): Promise<Writer> {
  const writer = writers[name]
  if (!writer) throw new Error(`There is no export format ${name}. Choose one of ${writerNames.join(', ')}.`)
  return writer.load()
}
