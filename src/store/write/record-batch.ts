import { type DatasetLists, listNames, type Path, records, type WrittenDataset } from '../../record/dataset-format.ts'
import { eachReference } from '../../record/dataset-references.ts'
import { type Kind, kindNames } from '../../record/kinds.ts'

type ListName = (typeof listNames)[number]

/** A record of one of the lists of a dataset. */
export interface Item {
  list: ListName
  value: DatasetLists[ListName][number]
  /** Id of the source that describes it; null if sources only name it. */
  sourceId: string | null
  /** Where a value of the record stands, for people. */
  locate: (path: Path) => string
}

/** Records that are checked and written together. */
export class RecordBatch {
  /** The records as a dataset. */
  readonly record: WrittenDataset
  readonly #items: Record<ListName, Item[]> = {
    persons: [],
    organizations: [],
    places: [],
    topics: [],
    documents: [],
    meetings: [],
    statements: [],
  }

  constructor(slug: string, items: readonly Item[]) {
    for (const item of items) this.#items[item.list].push(item)
    const lists = Object.fromEntries(listNames.map((list) => [list, this.#items[list].map(({ value }) => value)]))
    // Each list has the values of its own items.
    this.record = { dataset: { slug, title: '', licence: '' }, ...(lists as DatasetLists) }
  }

  /** The record that a value of `record` belongs to. */
  itemAt([list, index]: Path): Item {
    const item = this.#items[list as ListName]?.[Number(index)]
    if (!item) throw new Error(`There is no record ${list}[${index}]`)
    return item
  }

  locate = (path: Path): string => (path.length < 2 ? '' : this.itemAt(path).locate(path.slice(2)))

  /** The slugs of the records, with `references` also of those that they refer to. */
  slugs({ references }: { references: boolean }): Map<Kind, Set<string>> {
    const slugs = new Map<Kind, Set<string>>(kindNames.map((kind) => [kind, new Set()]))
    for (const { kind, slug } of records(this.record)) slugs.get(kind)?.add(slug)
    if (references) eachReference(this.record, (kind, slug) => slugs.get(kind)?.add(slug))
    return slugs
  }
}

/** The items that refer to a record that is neither among them nor known, also by way of other items. */
export function unresolved(slug: string, items: readonly Item[], isKnown: (kind: Kind, slug: string) => boolean): Set<Item> {
  const waiting = new Set<Item>()
  for (;;) {
    const before = waiting.size
    const batch = new RecordBatch(
      slug,
      items.filter((item) => !waiting.has(item)),
    )
    const own = batch.slugs({ references: false })
    eachReference(batch.record, (kind, slug, path) => {
      if (!own.get(kind)?.has(slug) && !isKnown(kind, slug)) waiting.add(batch.itemAt(path))
    })
    if (waiting.size === before) return waiting
  }
}

/**
 * One item for each record that sources only name: the first one, with the positions, sessions and agenda items of the others. None for a
 * record that a source describes.
 */
export function withoutRepeats(items: readonly Item[]): Item[] {
  const keyOf = ({ list, value }: Item) => `${list} ${value.slug}`
  const described = items.filter(({ sourceId }) => sourceId !== null)
  const keys = new Set(described.map(keyOf))
  const named = new Map<string, Item>()
  for (const item of items) {
    if (item.sourceId !== null || keys.has(keyOf(item))) continue
    const first = named.get(keyOf(item))
    if (first) Object.assign(first.value, partsOfBoth(Object(first.value), Object(item.value)))
    else named.set(keyOf(item), { ...item, value: { ...item.value } })
  }
  return [...named.values(), ...described]
}

interface Parts {
  positions?: { slug: string }[]
  sessions?: { slug: string }[]
  agendaItems?: { slug: string }[]
}

function partsOfBoth(one: Parts, other: Parts): Parts {
  const both: Parts = {}
  for (const list of ['positions', 'sessions', 'agendaItems'] as const) {
    const more = other[list] ?? []
    if (!one[list] || more.length === 0) continue
    const slugs = new Set(one[list].map(({ slug }) => slug))
    both[list] = [...one[list], ...more.filter(({ slug }) => !slugs.has(slug))]
  }
  return both
}
