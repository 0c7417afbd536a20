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

  #own: Slugs | undefined
  #referred: Slugs | undefined

  constructor(
    slug: string,
    readonly items: readonly Item[],
  ) {
    for (const item of items) this.#items[item.list].push(item)
    const lists = Object.fromEntries(listNames.map((list) => [list, this.#items[list].map(({ value }) => value)]))
    // Each list has the values of its own items.
    this.record = { dataset: { slug, title: '', licence: '' }, ...(lists as DatasetLists) }
  }

  /** The same batch without some of its records. */
  without(items: ReadonlySet<Item>): RecordBatch {
    return new RecordBatch(
      this.record.dataset.slug,
      this.items.filter((item) => !items.has(item)),
    )
  }

  /** The record that a value of `record` belongs to. */
  itemAt([list, index]: Path): Item {
    const item = this.#items[list as ListName]?.[Number(index)]
    if (!item) throw new Error(`There is no record ${list}[${index}]`)
    return item
  }

  locate = (path: Path): string => (path.length < 2 ? '' : this.itemAt(path).locate(path.slice(2)))

  /** The slugs of the records, by kind. */
  get own(): Slugs {
    if (!this.#own) {
      this.#own = noSlugs()
      for (const { kind, slug } of records(this.record)) this.#own.get(kind)?.add(slug)
    }
    return this.#own
  }

  /** The slugs of other records that these refer to, by kind. */
  get referred(): Slugs {
    if (!this.#referred) {
      const [own, referred] = [this.own, noSlugs()]
      this.#referred = referred
      eachReference(this.record, (kind, slug) => {
        if (!own.get(kind)?.has(slug)) referred.get(kind)?.add(slug)
      })
    }
    return this.#referred
  }

  /** The slugs of the records and of those that they refer to, by kind. */
  get named(): Slugs {
    return new Map([...this.own].map(([kind, slugs]) => [kind, new Set([...slugs, ...(this.referred.get(kind) ?? [])])]))
  }

  /** The slugs of the other records that these refer to and that are not known. */
  unknown(isKnown: (kind: Kind, slug: string) => boolean): { kind: Kind; slug: string }[] {
    return [...this.referred].flatMap(([kind, slugs]) => [...slugs].filter((slug) => !isKnown(kind, slug)).map((slug) => ({ kind, slug })))
  }
}

type Slugs = Map<Kind, Set<string>>
const noSlugs = (): Slugs => new Map(kindNames.map((kind) => [kind, new Set()]))

/** The items that refer to a record that is neither among them nor known, also by way of other items. */
export function unresolved(batch: RecordBatch, isKnown: (kind: Kind, slug: string) => boolean): Set<Item> {
  const waiting = new Set<Item>()
  for (let rest = batch; rest.unknown(isKnown).length > 0; rest = rest.without(waiting)) {
    const { own } = rest
    eachReference(rest.record, (kind, slug, path) => {
      if (!own.get(kind)?.has(slug) && !isKnown(kind, slug)) waiting.add(rest.itemAt(path))
    })
  }
  return waiting
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
