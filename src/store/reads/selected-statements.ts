import type { DatasetRecord } from '../../record/dataset-format.ts'
import { eachReference } from '../../record/dataset-references.ts'
import { type Kind, ownerOf } from '../../record/kinds.ts'
import type { Connection } from './rows-to-records.ts'
import { kindsOfLists, type ListName, type Only, portionsOf, recordsIn } from './stored-dataset.ts'

/** Some statements of a dataset, with everything they refer to. */
export interface SelectedStatements {
  only: Only
  /** What is left out, and how many: relations to statements that are not selected, and related topics that are not. */
  leftOut: Map<string, number>
  /** The records of other datasets that they refer to. */
  elsewhere: ReadonlyMap<Kind, number>
}

/**
 * Finds everything that some statements of a dataset refer to: their speakers with positions, their documents, their meetings with agenda,
 * and so on. Statements of other datasets are counted.
 */
export async function selectStatements(db: Connection, datasetId: string, slugs: readonly string[]): Promise<SelectedStatements> {
  const only = new Map<Kind, Set<string>>()
  const own = await db.query<{ slug: string }>('SELECT slug FROM "Statement" WHERE slug = ANY($1) AND "datasetId" = $2', [slugs, datasetId])
  const known = new Map<Kind, Set<string>>([['Statement', new Set(own.rows.map(({ slug }) => slug))]])
  const elsewhere = new Map<Kind, number>()
  const related: string[] = []
  let relations = 0

  let pending = new Map(known)
  while (pending.size > 0) {
    const found = new Map<Kind, Set<string>>()
    const visit = (kind: Kind, slug: string, path: readonly (string | number)[]) => {
      if (path.includes('related')) related.push(slug)
      else if (kind === 'Statement') relations += known.get('Statement')?.has(slug) ? 0 : 1
      else if (!setIn(known, kind).has(slug)) {
        setIn(known, kind).add(slug)
        setIn(found, kind).add(slug)
      }
    }
    for (const [kind, some] of pending) {
      const owner = ownerOf(kind)
      const { rows } = await db.query<{ id: string; isHere: boolean }>(
        `SELECT DISTINCT ${owner ? `"${owner.column}"` : 'id'} AS id, "datasetId" = $2 AS "isHere" FROM "${kind}" WHERE slug = ANY($1)`,
        [[...some], datasetId],
      )
      const away = rows.filter(({ isHere }) => !isHere).length
      if (away > 0) elsewhere.set(kind, (elsewhere.get(kind) ?? 0) + away)
      const list = listOfKind(owner?.kind ?? kind)
      const ids = setIn(only, owner?.kind ?? kind)
      const added = rows.flatMap(({ id, isHere }) => (isHere && !ids.has(id) ? [id] : []))
      for (const id of added) ids.add(id)
      for (const portion of await portionsOf(db, list, added)) {
        eachReference({ ...nothing, [list]: await recordsIn(db, list, portion) }, visit)
      }
    }
    pending = found
  }

  const topics = related.filter((slug) => !known.get('Topic')?.has(slug)).length
  const leftOut = new Map([
    ['statements of other datasets', slugs.length - own.rows.length],
    ['relations to other statements', relations],
    ['links to related topics', topics],
  ])
  return { only, leftOut: new Map([...leftOut].filter(([, count]) => count > 0)), elsewhere }
}

const nothing: DatasetRecord = {
  dataset: { slug: '', title: '', licence: '' },
  persons: [],
  organizations: [],
  places: [],
  topics: [],
  documents: [],
  meetings: [],
  statements: [],
}

function setIn(sets: Map<Kind, Set<string>>, kind: Kind): Set<string> {
  const set = sets.get(kind) ?? new Set()
  sets.set(kind, set)
  return set
}

function listOfKind(kind: Kind): ListName {
  // Object.keys forgets which keys there are.
  const list = (Object.keys(kindsOfLists) as ListName[]).find((each) => kindsOfLists[each] === kind)
  if (!list) throw new Error(`${kind} is in no list of the format`)
  return list
}
