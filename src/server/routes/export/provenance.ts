import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { licenceAddress } from '../../../record/licence-address.ts'
import { packageRoot } from '../../../store/database/package-root.ts'
import type { Context } from '../../context.ts'
import type { WholeList } from '../../lib/whole-list.ts'
import type { Column } from './export-columns.ts'
import type { Wanted } from './export-request.ts'

interface Dataset {
  slug: string
  title: string
  licence: string
  homepage: string | null
  version: string | null
}

/** The sources and licences of an export. */
export interface Provenance {
  /** The address that gives it again. */
  url: string
  query: Wanted
  /** When it was requested. */
  at: Date
  software: string
  /** How many statements there are, before any limit. */
  total: number
  /** The datasets that these are from, those with most of them first. */
  datasets: Dataset[]
}

/** Counts the statements by dataset, in one statement, and reads what the datasets say of themselves. */
export async function provenanceOf(url: string, query: Wanted, { where }: WholeList, context: Context): Promise<Provenance> {
  const by = [{ path: [], column: 'datasetId' }]
  // For each grouping its groups: what they have in common, and how many there are.
  const [groups = []] = (await context.read({ model: 'Statement', operation: 'group', args: { where, groups: [{ by }] } })) as [
    string,
    number,
  ][][]
  const select = { id: true, slug: true, title: true, licence: true, homepage: true, version: true }
  const datasets = await context.db.dataset.findMany({ where: { id: { in: groups.map(([id]) => id) } }, select })
  const known = new Map(datasets.map(({ id, ...dataset }) => [id, dataset]))
  return {
    url,
    query,
    at: new Date(),
    software: `rapporteur ${version()}`,
    total: groups.reduce((sum, [, count]) => sum + Number(count), 0),
    datasets: groups.flatMap(([id]) => known.get(id) ?? []),
  }
}

const version = (): string => JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')).version

/** It as lines of a name and a text. */
export const linesOf = ({ url, query, at, software, total, datasets }: Provenance): [name: string, text: string][] => [
  ['source', url],
  ['query', JSON.stringify(query)],
  ['statements', String(total)],
  ['retrieved', at.toISOString()],
  ['software', software],
  ...datasets.flatMap(({ slug, title, licence, homepage, version }): [string, string][] => [
    ['dataset', [title, version, `(${slug})`].filter(Boolean).join(' ')],
    ['licence', licence],
    ...(homepage ? [['homepage', homepage] satisfies [string, string]] : []),
  ]),
]

/** What CSV on the Web calls the metadata of a table: https://www.w3.org/TR/tabular-metadata/. */
export const csvwOf = ({ url, query, at, software, total, datasets }: Provenance, columns: readonly Column[]) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url,
  'dc:title': 'Statements',
  'dc:description': `Statements: who said what, when, where, and which documents report it. ${neutralised}`,
  'dc:license': [...new Set(datasets.map(({ licence }) => licence))].map(termsAt),
  'dc:source': datasets.map(({ slug, title, licence, homepage, version }) => ({
    'dc:identifier': slug,
    'dc:title': title,
    'dc:license': termsAt(licence),
    ...(homepage && { 'dc:relation': { '@id': homepage } }),
    ...(version && { 'schema:version': version }),
  })),
  'dc:created': { '@value': at.toISOString(), '@type': 'xsd:dateTime' },
  'dc:creator': software,
  'dc:extent': `${total} statements`,
  'dc:provenance': JSON.stringify(query),
  dialect: { encoding: 'utf-8', delimiter: ',', header: true, quoteChar: '"', doubleQuote: true, lineTerminators: ['\r\n'] },
  tableSchema: {
    primaryKey: 'id',
    columns: columns.map(({ name, description, type, list }) => ({
      name,
      titles: name,
      'dc:description': description,
      datatype: type,
      ...(list && { separator: '; ' }),
    })),
  },
})

const neutralised =
  'A cell that a spreadsheet would evaluate as a formula has an apostrophe before it. Remove one apostrophe to get the original text.'

/** A licence by its address, or as it is called. */
const termsAt = (licence: string) => {
  const address = licenceAddress(licence)
  return address ? { '@id': address } : licence
}
