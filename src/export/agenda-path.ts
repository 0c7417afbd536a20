import type { RecordIn } from './writer.ts'

type Item = RecordIn<'meetings'>['agendaItems'][number]

/** How elements for agenda items are opened and closed in one another as a debate goes on. */
export class AgendaPath {
  readonly #items: Map<string, Item>
  #open: Item[] = []
  readonly #seen = new Set<string>()

  constructor(items: readonly Item[]) {
    this.#items = new Map(items.map((item) => [item.slug, item]))
  }

  /** Goes to an item; none is outside of all. Returns how many elements end, and the items that begin, each with whether it was left before. */
  goTo(slug: string | undefined): { closed: number; opened: { item: Item; again: boolean }[] } {
    const path: Item[] = []
    for (let item = slug === undefined ? undefined : this.#items.get(slug); item && !path.includes(item); ) {
      path.unshift(item)
      item = item.parent === undefined ? undefined : this.#items.get(item.parent)
    }
    const common = path.findIndex((item, index) => this.#open[index] !== item)
    const kept = common < 0 ? Math.min(path.length, this.#open.length) : common
    const closed = this.#open.length - kept
    const opened = path.slice(kept).map((item) => ({ item, again: this.#seen.has(item.slug) }))
    for (const { item } of opened) this.#seen.add(item.slug)
    this.#open = path
    return { closed, opened }
  }

  /** The items that were never opened. */
  unseen(): Item[] {
    return [...this.#items.values()].filter(({ slug }) => !this.#seen.has(slug))
  }
}
