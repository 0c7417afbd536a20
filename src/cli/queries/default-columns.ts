import type { Types } from '../../sdk/generated/schema.ts'
import { many } from '../../sdk/generated/selections.ts'
import { type Result, select } from '../../sdk/index.ts'
import { type Answer, type Format, pathShape, type Shape } from './output-formats.ts'
import { columnsIn } from './selected-columns.ts'

/** The selection of records, and their columns. */
export interface DefaultQuery {
  select: object
  shape: Shape
}

const spoken = select('Statement', {
  slug: true,
  text: true,
  saidOn: { edtf: true },
  speakers: { description: true, person: { name: true }, organization: { name: true }, position: { title: true } },
  corroboration: { independentSources: true },
})
type SpeakerRow = Result<Types['Statement'], typeof spoken>['speakers'][number]
const nameOf = ({ person, description, organization }: SpeakerRow) => person?.name ?? description ?? organization?.name ?? 'unnamed'
const inFull = (speaker: SpeakerRow) => [nameOf(speaker), speaker.position?.title].filter(Boolean).join(', ')

const held = select('Person', { slug: true, name: true, statementCount: true, positions: { nodes: { title: true } } })
const met = select('Meeting', { slug: true, title: true, start: { edtf: true }, place: { name: true }, statements: { totalCount: true } })
const meant = select('Topic', { slug: true, label: true, broader: { label: true }, statements: { totalCount: true } })

const tables = {
  statements: shown<Result<Types['Statement'], typeof spoken>>(spoken, {
    'said on': ({ saidOn }) => saidOn.edtf,
    speaker: ({ speakers }) => speakers.map(inFull),
    text: ({ text }) => text,
    sources: ({ corroboration }) => corroboration.independentSources,
    slug: ({ slug }) => slug,
  }),
  persons: shown<Result<Types['Person'], typeof held>>(held, {
    name: ({ name }) => name,
    positions: ({ positions }) => positions.nodes.map(({ title }) => title),
    statements: ({ statementCount }) => statementCount,
    slug: ({ slug }) => slug,
  }),
  meetings: shown<Result<Types['Meeting'], typeof met>>(met, {
    start: ({ start }) => start.edtf,
    title: ({ title }) => title,
    place: ({ place }) => place?.name,
    statements: ({ statements }) => statements.totalCount,
    slug: ({ slug }) => slug,
  }),
  topics: shown<Result<Types['Topic'], typeof meant>>(meant, {
    label: ({ label }) => label,
    broader: ({ broader }) => broader.map(({ label }) => label),
    statements: ({ statements }) => statements.totalCount,
    slug: ({ slug }) => slug,
  }),
}

/** A list that is a command. */
export type List = keyof typeof tables

/** The columns of a list by default: few for people, all fields of the client's default selection for programs. */
export const usual = (list: List, format: Format): DefaultQuery =>
  format === 'table' || format === 'md' ? tables[list] : { select: many[list], shape: pathShape(columnsIn(many[list])) }

function shown<Row>(select: object, cells: { [column: string]: (record: Row) => unknown }): DefaultQuery {
  const columns = Object.keys(cells)
  // A record has the fields of the selection. The client's types say so only where the selection is a literal.
  return { select, shape: { columns, cells: (record: Answer) => columns.map((column) => cells[column]?.(record as Row)) } }
}
