import { placeLevels } from '../../record/check-dataset.ts'
import type { WhereOf } from '../builder.ts'
import type { Identities } from './ref.ts'

/**
 * These places and all places within them. Any record of a place can say what contains it. A dataset with more levels than this searches
 * is not loaded.
 */
export const placeWithin = ({ identities }: Pick<Identities, 'identities'>): WhereOf<'Place'> => within(identities, placeLevels)

const within = (identities: string[], levels: number): WhereOf<'Place'> => ({
  OR: [
    { identityId: { in: identities } },
    ...(levels > 1 ? [{ identity: { identified: { some: { parent: within(identities, levels - 1) } } } }] : []),
  ],
})

/** These topics and all narrower ones. */
export const topicWithin = ({ identities }: Pick<Identities, 'identities'>): WhereOf<'Topic'> => ({
  ancestors: { some: { ancestorId: { in: identities } } },
})
