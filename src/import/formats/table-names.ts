import { createHash } from 'node:crypto'
import { slugOf } from '../../record/slugs.ts'
import type { RecordLists } from '../format.ts'
import type { Row } from './table-rows.ts'

export type ItemOf<List extends keyof RecordLists> = NonNullable<RecordLists[List]>[number]
type NamedList = 'persons' | 'organizations' | 'topics' | 'places' | 'meetings'

type PositionRecord = NonNullable<ItemOf<'persons'>['positions']>[number]

/** Names the records that rows refer to. */
export interface Namer {
  /** Names a record, and returns its slug. */
  use: <List extends NamedList>(list: List, record: ItemOf<List>) => string
  /** The slug of a record in the dataset, from its name or its slug in an export. */
  slugIn: (name: string, exported?: string) => { slug: string; sameAs?: string[] }
  /** Names an organization; none if the name is empty. */
  organization: (row: Row, name: string, classification: ItemOf<'organizations'>['classification'], exported?: string) => string | undefined
  addPosition: (person: string, position: PositionRecord) => void
}

/** So many named records are remembered, to name each the same way in all parts. */
const maxRemembered = 200_000

export const isSlug = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)

const remembered = new Map<string, string>()

/** The same as `slugOf`. Names repeat in a table. */
export function rememberedSlug(...words: [dataset: string, ...words: string[]]): string {
  const key = words.join('\0')
  const slug = remembered.get(key) ?? slugOf(...words)
  if (remembered.size >= 50_000) remembered.clear()
  remembered.set(key, slug)
  return slug
}

/**
 * The slug of a record in a dataset. A record that was exported from another dataset has its slug there after the slug of the dataset, and
 * `sameAs` says that both are the same.
 */
export function slugIn(dataset: string, name: string, exported = ''): { slug: string; sameAs?: string[] } {
  if (!isSlug(exported)) return { slug: rememberedSlug(dataset, name) }
  return exported === dataset || exported.startsWith(`${dataset}-`)
    ? { slug: exported }
    : { slug: rememberedSlug(dataset, exported), sameAs: [exported] }
}

/** The records that a table names, those of a part and those of all. */
export function namesOf() {
  const all = new Map<string, object>()
  let ofPart = new Map<string, { list: NamedList; record: object }>()
  return {
    /** Names a record in the part, and returns its slug. */
    use<List extends NamedList>(list: List, record: ItemOf<List>): string {
      const key = `${list} ${record.slug}`
      // Two spellings with one slug are one record, as it was first. What later rows say in addition is added.
      const first = all.get(key) ?? record
      if (first !== record) addTo(first, record)
      if (all.size >= maxRemembered) all.clear()
      all.set(key, first)
      ofPart.set(key, { list, record: first })
      return record.slug
    },
    /** Adds a position to a person that the part has named. */
    addPosition(person: string, position: PositionRecord): void {
      const named = ofPart.get(`persons ${person}`)
      if (named) addTo(named.record, { positions: [position] })
    },
    /** The records that were named since the last call. */
    take(): RecordLists {
      const lists: Record<string, object[]> = {}
      for (const { list, record } of ofPart.values()) {
        lists[list] ??= []
        lists[list].push(record)
      }
      ofPart = new Map()
      // `use` added each record under the name of its list.
      return lists as RecordLists
    },
  }
}

/** Adds the positions and the facts that a record does not have yet. */
function addTo(
  first: object & { positions?: { slug: string }[] },
  { positions = [], ...facts }: object & { positions?: { slug: string }[] },
): void {
  for (const [key, value] of Object.entries(facts)) if (!(key in first)) Object.assign(first, { [key]: value })
  const more = positions.filter(({ slug }) => !first.positions?.some((each) => each.slug === slug))
  if (more.length > 0) first.positions = [...(first.positions ?? []), ...more]
}

/** Slugs that are there already. 52 bits of a hash stand for each, so that millions take little memory. */
export function slugsSeen() {
  const seen = new Set<number>()
  /** Whether a slug occurs for the first time. */
  return (slug: string): boolean => {
    const key = Number.parseInt(createHash('sha256').update(slug).digest('hex').slice(0, 13), 16)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
}
