import { v7 as uuid } from 'uuid'
import type { Entry } from '../../record/dataset-format.ts'
import type { Kind } from '../../record/kinds.ts'
import type { Ids } from './record-rows.ts'
import type { Found } from './stored-records.ts'

interface IdOptions {
  datasetId: string
  /** Of records that are only named: the slug of the stored record, by kind and slug. */
  aliases?: ReadonlyMap<string, string>
  /** The ids of records that are created again, by kind and slug. */
  again?: ReadonlyMap<string, string>
}

/** Assigns an id to every record: its stored id, or a new one. New ids have the order of the source. */
export function identify(
  entries: ReadonlyMap<Kind, readonly Entry[]>,
  found: Found,
  { datasetId, aliases = new Map(), again = new Map() }: IdOptions,
): Ids {
  const ids = new Map<Kind, Map<string, string>>()
  const meetings = new Map<string, string | undefined>()
  for (const [kind, list] of entries) {
    const idsBySlug = new Map([...(found.get(kind) ?? [])].map(([slug, { id }]) => [slug, id]))
    for (const { slug, owner } of list) {
      if (!idsBySlug.has(slug)) idsBySlug.set(slug, again.get(`${kind} ${slug}`) ?? uuid())
      meetings.set(`${kind} ${slug}`, owner)
    }
    ids.set(kind, idsBySlug)
  }
  return {
    datasetId,
    of: (kind, slug) => {
      const id = ids.get(kind)?.get(aliases.get(`${kind} ${slug}`) ?? slug)
      if (!id) throw new Error(`${kind} ${slug} is referred to, but was not found`)
      return id
    },
    meetingOf: (kind, slug) => meetings.get(`${kind} ${slug}`) ?? found.get(kind)?.get(slug)?.owner ?? undefined,
  }
}

/** Sorts records so that each comes after the record of its own kind that its foreign key refers to. The check has rejected cycles. */
export function parentsFirst(entries: readonly Entry[]): Entry[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  const sorted = new Set<Entry>()
  const add = (entry: Entry | undefined) => {
    if (!entry || sorted.has(entry)) return
    const parent = entry.value.parent ?? entry.value.syndicatedFrom
    if (typeof parent === 'string') add(bySlug.get(parent))
    sorted.add(entry)
  }
  entries.forEach(add)
  return [...sorted]
}
