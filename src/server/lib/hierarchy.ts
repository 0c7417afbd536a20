import { placeLevels } from '../../record/check-dataset.ts'
import type { WhereOf } from '../builder.ts'
import type { Identities } from './ref.ts'

/** These places and all places within them. A dataset with more levels than this searches is not loaded. */
export const placeWithin = ({ records }: Pick<Identities, 'records'>): WhereOf<'Place'> => ({
  OR: [{ id: { in: records } }, ...below(records, placeLevels - 1)],
})

const below = (ids: string[], levels: number): WhereOf<'Place'>[] =>
  levels > 0 ? [{ parentId: { in: ids } }, ...(levels > 1 ? [{ parent: { OR: below(ids, levels - 1) } }] : [])] : []

/** These topics and all narrower ones. */
export const topicWithin = ({ identities }: Pick<Identities, 'identities'>): WhereOf<'Topic'> => ({
  ancestors: { some: { ancestorId: { in: identities } } },
})
