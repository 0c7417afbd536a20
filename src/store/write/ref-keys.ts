import type { Kind } from '../../record/kinds.ts'
import { fold, foldings } from '../text/fold-name.ts'
import { type PersonNames, parseNames } from '../text/person-names.ts'

/** A record that refs can name. */
export interface Referable {
  kind: Kind | 'Dataset'
  id: string
  slug: string
  datasetId: string
  /** The records of its identity; itself alone by default. */
  identityIds?: string[]
}

/** The fields of a record of any kind, as the record format has them. */
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

/** Every key that finds the record: its slug, identifiers and names; of a person also the family names, worked out where they are not given. */
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
    const known = rows.get(key) ?? { kind, key, names: [], sortNames: [], derived: false, ...rest }
    rows.set(key, known)
    return known
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
        // A family name that is given is not worked out, though another of the same key is.
        row(key).derived = derived && (sortNames.length === 0 || row(key).derived)
        if (!sortNames.includes(sortName)) sortNames.push(sortName)
      }
    }
  }
  return [...rows.values()]
}

// The format's schema has checked these fields; as part of any record their types are no longer known.
export const identifiersOf = (list: unknown) => (list ?? []) as { scheme: string; value: string }[]
export const personNamesOf = (fields: Fields) => ({ ...fields, names: fields.names ?? [] }) as unknown as PersonNames
const valuesOf = (list: unknown) => ((list ?? []) as { value: string }[]).map(({ value }) => value)
