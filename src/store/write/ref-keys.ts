import type { Kind } from '../../record/kinds.ts'
import { fold, foldings } from '../text/fold-name.ts'
import { type PersonNames, parseNames } from '../text/person-names.ts'

/** A record that refs can name. */
export interface Referable {
  kind: Kind | 'Dataset'
  id: string
  slug: string
  datasetId: string
  /** The ids of all records of its identity. By default only its own. */
  identityIds?: string[]
}

/** The fields of a record of any kind, as in the record format. */
type Fields = Readonly<Record<string, unknown>>

/** A row of the table RefKey. */
export type RefKeyRow = {
  kind: string
  key: string
  recordId: string
  names: string[]
  sortNames: string[]
  derived: boolean
  label: string
  slug: string
  datasetId: string
  identityIds: string[]
}

/** All keys of a record: its slug, identifiers and names. A person also has keys for the family names, which are derived if they are not given. */
export function refKeysOf({ kind, id, slug, datasetId, identityIds = [id] }: Referable, fields: Fields): RefKeyRow[] {
  const shown = [fields.name, fields.label, fields.title].find((each) => typeof each === 'string')
  const shared = {
    kind: kind.replace(/\B[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    recordId: id,
    label: shown ?? slug,
    slug,
    datasetId,
    identityIds,
  }
  const rows = new Map<string, RefKeyRow>()
  const row = (key: string): RefKeyRow => {
    const { kind, ...rest } = shared
    const keyRow = rows.get(key) ?? { kind, key, names: [], sortNames: [], derived: false, ...rest }
    rows.set(key, keyRow)
    return keyRow
  }
  const addName = (key: string, name: string) => {
    if (key && !row(key).names.includes(name)) row(key).names.push(name)
  }

  if (fold(slug)) row(fold(slug))
  const identifiers = identifiersOf(fields.identifiers).flatMap(({ scheme, value }) => [value, `${scheme}:${value}`])
  for (const identifier of identifiers) addName(fold(identifier), identifier)
  const names = [shown, fields.acronym, ...valuesOf(fields.names), ...valuesOf(fields.labels)].filter((each) => typeof each === 'string')
  for (const name of names) for (const key of foldings(name)) addName(key, name)

  if (kind === 'Person') {
    const { familyNames, wholeNames } = parseNames(personNamesOf(fields))
    for (const { key, name } of wholeNames) addName(key, name)
    for (const { keys, sortName, derived } of familyNames) {
      for (const key of keys) {
        const { sortNames } = row(key)
        // The key is derived only if all of its family names are derived.
        row(key).derived = derived && (sortNames.length === 0 || row(key).derived)
        if (!sortNames.includes(sortName)) sortNames.push(sortName)
      }
    }
  }
  return [...rows.values()]
}

// The schema of the format has checked these fields, but the type of any record does not say so.
export const identifiersOf = (list: unknown) => (list ?? []) as { scheme: string; value: string }[]
export const personNamesOf = (fields: Fields) => ({ ...fields, names: fields.names ?? [] }) as unknown as PersonNames
const valuesOf = (list: unknown) => ((list ?? []) as { value: string }[]).map(({ value }) => value)
